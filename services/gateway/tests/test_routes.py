"""What a route answers, without any server."""

import re
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from prometheus_client import generate_latest

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

CV = ("cv.txt", b"Jane Roe\njane@example.com\n")
ASYNC = {"Prefer": "respond-async"}


def figures(rig: "Rig") -> str:
    """As Prometheus reads them."""
    return generate_latest(rig.app.state.parts.metrics.registry).decode()


async def parse(rig: "Rig", file: Any = CV, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return await rig.http.post("/api/resume/parse", files={"file": file}, headers=named)


async def test_a_guest_s_resume_is_read_in_a_session_of_its_own(gateway: "Rig") -> None:
    answer = await parse(gateway)
    told = answer.json()
    assert answer.status_code == 200
    assert (told["success"], told["saved_to_database"], told["filename"]) == (True, False, "cv.txt")
    assert told["data"]["name"] == "Jane Roe"
    assert (await gateway.http.get(f"/session/{told['session_id']}")).status_code == 200


async def test_a_user_s_resume_is_saved_under_its_id(gateway: "Rig") -> None:
    told = (
        await gateway.http.post("/api/resume/parse", files={"file": CV}, headers=gateway.token())
    ).json()
    assert told["saved_to_database"] is True
    assert told["resume_id"]


async def test_whoever_does_not_wait_gets_the_job_s_address(gateway: "Rig") -> None:
    answer = await parse(gateway, **ASYNC)
    told = answer.json()
    assert answer.status_code == 202
    assert answer.headers["Location"] == told["status_url"] == f"/api/v1/jobs/{told['job_id']}"
    job = (await gateway.http.get(told["status_url"])).json()
    assert (job["status"], job["result"]["data"]["name"]) == ("succeeded", "Jane Roe")


async def test_a_document_that_could_not_be_read_is_422_in_both_forms(gateway: "Rig") -> None:
    answer = await parse(gateway, ("bad.txt", b"x"))
    told = answer.json()
    assert answer.status_code == told["status_code"] == 422
    assert (told["success"], told["error"]) == (False, "encrypted")
    assert told["detail"] == told["details"] == "The PDF is protected by a password."
    assert told["request_id"] == answer.headers["X-Request-ID"]


@pytest.mark.parametrize(
    ("file", "status", "code"),
    [
        (("cv.exe", b"MZ"), 415, "unsupported_type"),
        (("cv.txt", b""), 422, "empty"),
        (("cv.txt", b"x" * 11_000), 413, "too_large"),
        (("cv.txt", b"x" * 30_000), 413, "too_large"),
    ],
)
async def test_what_is_no_document_is_refused_and_not_stored(
    gateway: "Rig", file: Any, status: int, code: str
) -> None:
    answer = await parse(gateway, file)
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert gateway.store.objects == {}
    assert gateway.done == []


async def test_a_request_without_a_file_names_the_field(gateway: "Rig") -> None:
    answer = await gateway.http.post("/api/resume/parse", files={"other": CV})
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith("file:")


async def test_the_same_request_again_is_the_same_job_and_another_is_refused(
    gateway: "Rig",
) -> None:
    first, again = [await parse(gateway, Idempotency_Key="k1") for _ in range(2)]
    other = await parse(gateway, ("cv.txt", b"someone else"), Idempotency_Key="k1")
    assert first.json() == again.json()
    assert len(gateway.done) == 1
    assert (other.status_code, other.json()["error"]) == (422, "idempotency_mismatch")


@pytest.mark.parametrize("body", [b"", b"{}", b'{"any": 1}'])
@pytest.mark.parametrize("kind", ["application/json", "text/plain;charset=UTF-8", None])
async def test_a_session_is_made_however_the_body_is_sent(
    gateway: "Rig", body: bytes, kind: str | None
) -> None:
    headers = {"Content-Type": kind} if kind else {}
    answer = await gateway.http.post("/create-session", content=body, headers=headers)
    assert answer.status_code == 200
    assert answer.json()["subject"].startswith("hw.evt.")


@pytest.mark.parametrize("body", [b"{", b"[]", b'"x"', b"[" * 5000])
async def test_a_body_that_is_no_json_object_is_400(gateway: "Rig", body: bytes) -> None:
    answer = await gateway.http.post("/create-session", content=body)
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_json")


async def test_a_session_of_a_user_is_not_there_for_another(gateway: "Rig") -> None:
    mine = {"X-User-Id": "ada@example.com"}
    session = (await gateway.http.post("/create-session", headers=mine)).json()["session_id"]
    theirs = {"X-User-Id": "bob@example.com"}
    assert (await gateway.http.get(f"/session/{session}", headers=mine)).status_code == 200
    assert (await gateway.http.get(f"/session/{session}", headers=theirs)).status_code == 404
    shown = {**theirs, "X-Session-ID": session}
    answer = await gateway.http.post("/api/resume/parse", files={"file": CV}, headers=shown)
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_session")


async def test_a_bad_token_is_401_and_an_empty_header_is_a_guest(gateway: "Rig") -> None:
    bad = await parse(gateway, Authorization="Bearer a.b.c")
    assert (bad.status_code, bad.json()["error"]) == (401, "bad_token")
    assert bad.headers["WWW-Authenticate"] == "Bearer"
    assert (await parse(gateway, Authorization="")).status_code == 200


async def test_a_claimed_user_is_nobody_in_auth_mode_jwt(strict_gateway: "Rig") -> None:
    claimed = {"X-User-Id": "ada@example.com"}
    told = (await strict_gateway.http.post("/create-session", headers=claimed)).json()
    (session,) = strict_gateway.bus.sessions.values()
    assert session.owner_kind == "guest"
    job = (await parse(strict_gateway, X_Session_ID=told["session_id"])).json()["job_id"]
    alone = await strict_gateway.http.get(f"/api/v1/jobs/{job}")
    holding = await strict_gateway.http.get(f"/api/v1/jobs/{job}?session_id={told['session_id']}")
    assert (alone.status_code, holding.status_code) == (404, 200)


async def test_guests_of_auth_mode_jwt_are_each_their_own_owner(strict_gateway: "Rig") -> None:
    for _ in range(3):
        await strict_gateway.http.post("/create-session")
    assert len({session.owner for session in strict_gateway.bus.sessions.values()}) == 3


@pytest.mark.parametrize("job", ["nonsense", "1127d03e-5167-4398-a28f-05b405058242"])
async def test_a_job_that_is_not_there_is_404(gateway: "Rig", job: str) -> None:
    answer = await gateway.http.get(f"/api/v1/jobs/{job}")
    assert (answer.status_code, answer.json()["error"]) == (404, "not_found")


async def test_a_job_that_has_ended_is_not_cancelled(gateway: "Rig") -> None:
    job = (await parse(gateway)).json()["job_id"]
    assert (await gateway.http.delete(f"/api/v1/jobs/{job}")).json()["status"] == "succeeded"


async def test_the_front_page_is_json_for_programs_and_html_for_people(gateway: "Rig") -> None:
    told = (await gateway.http.get("/")).json()
    assert (told["status"], told["database"]) == ("operational", "connected")
    page = await gateway.http.get("/", headers={"Accept": "text/html,*/*"})
    assert page.headers["Content-Type"].startswith("text/html")
    assert 'href="/docs"' in page.text


async def test_the_documentation_asks_no_other_server(gateway: "Rig") -> None:
    page = (await gateway.http.get("/docs")).text
    wanted = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(wanted) == 3
    for address in wanted:
        assert address.startswith("/docs-files/")
        assert (await gateway.http.get(address)).status_code == 200
    assert "https://" not in page


async def test_health_names_what_is_down(gateway: "Rig") -> None:
    assert (await gateway.http.get("/health")).json()["ready"] is True
    gateway.store.down = True
    answer = await gateway.http.get("/health")
    assert answer.status_code == 503
    assert answer.json()["dependencies"] == {
        "bus": "up",
        "storage": "up",
        "database": "up",
        "objects": "down",
    }


async def test_metrics_count_by_route_and_not_by_path(gateway: "Rig") -> None:
    for _ in range(2):
        await gateway.http.get(f"/api/v1/jobs/{uuid4()}")
    text = figures(gateway)
    assert 'route="/api/v1/jobs/{job_id}",status="404"} 2.0' in text


async def test_another_origin_is_let_in_only_when_it_is_listed(gateway: "Rig") -> None:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "x-user-id"}
    listed = await gateway.http.options(
        "/api/resume/parse", headers={"Origin": "http://localhost:3000", **asked}
    )
    other = await gateway.http.options(
        "/api/resume/parse", headers={"Origin": "http://evil.example", **asked}
    )
    assert listed.headers["Access-Control-Allow-Origin"] == "http://localhost:3000"
    assert "Access-Control-Allow-Origin" not in other.headers


async def test_a_bug_is_500_without_a_word_about_its_cause(
    gateway: "Rig", monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_: Any) -> Any:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(gateway.bus, "ask", broken)
    origin = {"Origin": "http://localhost:3000"}
    answer = await gateway.http.post("/create-session", headers=origin)
    assert (answer.status_code, answer.json()["error"]) == (500, "internal")
    assert answer.headers["Access-Control-Allow-Origin"] == "http://localhost:3000"
    assert "secret" not in answer.text


async def test_what_is_not_there_is_404_in_the_one_form(gateway: "Rig") -> None:
    assert set((await gateway.http.get("/nowhere")).json()) == {
        "detail",
        "status_code",
        "error",
        "request_id",
    }


async def test_a_client_that_hangs_up_is_no_fault_of_ours(gateway: "Rig") -> None:
    messages = [
        {"type": "http.request", "body": b"--x", "more_body": True},
        {"type": "http.disconnect"},
    ]
    sent: list[Any] = []

    async def receive() -> Any:
        return messages.pop(0)

    async def send(message: Any) -> None:
        sent.append(message)

    kind = (b"content-type", b"multipart/form-data; boundary=x")
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/api/resume/parse",
        "raw_path": b"/api/resume/parse",
        "query_string": b"",
        "headers": [kind],
        "client": ("127.0.0.1", 1),
    }
    await gateway.app(scope, receive, send)
    metrics = figures(gateway)
    assert sent == []
    assert 'route="/api/resume/parse",status="499"} 1.0' in metrics
