"""The gateway's API over the whole system: from a file to an answer, a frame, rows, an object and an event."""

import asyncio
import contextlib
import json
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import httpx
import jwt
import psutil
import pytest
from tests import papers
from tests.flow import (
    System,
    accepted,
    client,
    ended,
    eventually,
    faulty,
    frames_until,
    new_session,
    next_frame,
    socket,
    subject,
    upload,
)

from hirewire_common.contracts import session_key
from hirewire_gateway.app import ROUTERS

pytestmark = [pytest.mark.servers, pytest.mark.stack]

FILES = {"pdf": papers.pdf, "docx": papers.docx, "txt": lambda: papers.TXT}


# -- reading a résumé --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", FILES)
async def test_a_resume_comes_out_as_answer_frame_rows_object_and_event(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient, kind: str
) -> None:
    session = await new_session(one)
    async with socket(system.two, session) as opened:
        answer = await upload(one, FILES[kind](), f"jane.{kind}", session=session)
        (*_, frame) = await frames_until(opened, 1)
    body = answer.json()
    assert answer.status_code == 200, answer.text
    assert (body["success"], body["filename"]) == (True, f"jane.{kind}")
    assert body["saved_to_database"] is False
    assert body["data"]["email"] == "jane@example.org"
    assert {"name", "phone", "skills", "experience", "education", "projects"} <= body["data"].keys()
    assert (frame["session_id"], frame["job_id"]) == (session, body["job_id"])
    assert frame["resume_id"] == body["resume_id"]
    await _lies_everywhere(system, session, body)
    shown = (await two.get(f"/session/{session}")).json()
    assert (shown["user_data"]["email"], shown["total_resumes"]) == ("jane@example.org", 1)


async def _lies_everywhere(system: System, session: str, body: dict[str, Any]) -> None:
    key = session_key(session)
    (job,) = await system.rows(
        "select * from jobs where session_key = $1 and kind <> 'ranker.index'", key
    )
    (document,) = await system.rows(
        "select * from files where path like 'raw_resumes/%' and session_key = $1", key
    )
    (resume,) = await system.rows("select * from resumes where session_key = $1", key)
    assert await system.count("sessions where key = $1", key) == 1
    assert (str(job["id"]), job["state"]) == (body["job_id"], "succeeded")
    assert str(resume["id"]) == body["resume_id"]
    assert document["object_key"] in system.objects()
    kinds = [told.split(".", 3)[3] for told, _ in await system.stored("EVENTS", subject(session))]
    assert kinds.count("resume.parsed") == 1


@pytest.mark.skipif(not papers.real(), reason="needs the résumés that lie beside the checkout")
async def test_real_resumes_are_read(one: httpx.AsyncClient) -> None:
    answers = await asyncio.gather(*(upload(one, data) for data in papers.real(6)))
    assert [answer.status_code for answer in answers] == [200] * 6
    for answer in answers:
        data = answer.json()["data"]
        assert data["name"]
        assert data["experience"] or data["education"]


async def test_a_signed_in_user_s_resume_is_saved(
    system: System, guarded: httpx.AsyncClient
) -> None:
    answer = await upload(guarded, papers.TXT, "cv.txt", headers=system.bearer())
    body = answer.json()
    assert body["saved_to_database"] is True
    assert await system.count("resumes where id = $1::text::uuid", body["resume_id"]) == 1


async def test_without_a_session_an_upload_gets_one_and_says_which(
    guarded: httpx.AsyncClient,
) -> None:
    body = (await upload(guarded, papers.TXT, "cv.txt")).json()
    assert body["saved_to_database"] is False
    shown = await guarded.get(f"/session/{body['session_id']}")
    assert shown.json()["user_data"]["email"] == "jane@example.org"


async def test_an_empty_authorization_header_is_a_guest(
    one: httpx.AsyncClient, guarded: httpx.AsyncClient
) -> None:
    for http in (one, guarded):
        for empty in ("", "Bearer"):
            answer = await upload(http, papers.TXT, "cv.txt", headers={"Authorization": empty})
            assert (answer.status_code, answer.json()["saved_to_database"]) == (200, False)


# -- sessions ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b""),
        ("application/json", b"{}"),
        ("application/json; charset=utf-8", b'{"ignored": 1}'),
        ("text/plain", b"{}"),
        ("text/plain;charset=UTF-8", b"{}"),
        (None, b""),
    ],
)
async def test_a_session_is_made_however_little_the_client_sends(
    one: httpx.AsyncClient, content_type: str | None, body: bytes
) -> None:
    headers = {"Content-Type": content_type} if content_type else {}
    made = await one.post("/create-session", content=body, headers=headers)
    assert made.status_code == 200, made.text
    shown = (await one.get(f"/session/{made.json()['session_id']}")).json()
    assert shown["session_id"] == made.json()["session_id"]
    assert (shown["chat_history"], shown["resume_markdown"]) == ([], "")
    assert {"user_data", "last_updated", "status"} <= shown.keys()


@pytest.mark.parametrize("body", [b"{", b"[]", b'"x"', b"\xff\xfe{", b"[" * 100_000])
@pytest.mark.parametrize("content_type", ["application/json", "text/plain"])
async def test_a_session_is_not_made_from_malformed_json(
    one: httpx.AsyncClient, body: bytes, content_type: str
) -> None:
    answer = await one.post("/create-session", content=body, headers={"Content-Type": content_type})
    faulty(answer, 400, "bad_json")


# -- jobs --------------------------------------------------------------------------------------------------


async def test_a_job_is_accepted_at_once_and_gives_the_same_result_later(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    session = await new_session(one)
    with system.paused("parser"):
        answer = await upload(
            one, papers.TXT, "cv.txt", session=session, headers={"Prefer": "respond-async"}
        )
        told = answer.json()
        job = told["job_id"]
        assert answer.status_code == 202
        assert answer.headers["location"] == told["status_url"] == f"/api/v1/jobs/{job}"
        assert (told["status"], told["events_url"]) == ("accepted", f"/ws/{session}")
        waiting = (await two.get(told["status_url"])).json()
        assert (waiting["status"], waiting["percent"]) == ("queued", 0)
    shown = await ended(two, job)
    assert (shown["status"], shown["percent"]) == ("succeeded", 100)
    again = await upload(one, papers.TXT, "cv.txt", session=session)
    differs = ("resume_id", "job_id", "session_id")
    later, at_once = shown["result"], again.json()
    assert {key: later[key] for key in later if key not in differs} == {
        key: at_once[key] for key in at_once if key not in differs
    }


async def test_a_job_in_work_is_shown_as_running(system: System, one: httpx.AsyncClient) -> None:
    readers = [
        child
        for parser in system.fleet.all("parser")
        for child in psutil.Process(parser.pid).children()
    ]
    assert readers
    for reader in readers:
        reader.suspend()
    try:
        told = await accepted(one, papers.TXT, name="cv.txt")

        async def state() -> str:
            return str((await one.get(told["status_url"])).json()["status"])

        await eventually(state, lambda seen: seen == "running")
    finally:
        for reader in readers:
            reader.resume()
    assert (await ended(one, told["job_id"]))["status"] == "succeeded"


@pytest.mark.parametrize("wait", ["wait=0", "wait=1", "handling=lenient, wait=1"])
async def test_a_client_says_how_long_it_waits(
    system: System, one: httpx.AsyncClient, wait: str
) -> None:
    with system.paused("parser"):
        answer = await upload(one, papers.TXT, "cv.txt", headers={"Prefer": wait})
    assert answer.status_code == 202
    assert (await ended(one, answer.json()["job_id"]))["status"] == "succeeded"


async def test_the_wait_limit_turns_a_long_wait_into_a_202(system: System) -> None:
    hasty = system.fleet.add("gateway", {"HIREWIRE_WAIT_LIMIT": "0.3"})
    hasty.start()
    system.fleet.wait()
    try:
        async with client(hasty.url) as http:
            with system.paused("parser"):
                answer = await upload(http, papers.TXT, "cv.txt", headers={"Prefer": "wait=100"})
            assert answer.status_code == 202
            assert (await ended(http, answer.json()["job_id"]))["status"] == "succeeded"
    finally:
        hasty.stop()
        system.fleet.services.remove(hasty)


async def test_a_cancelled_job_ends_so_and_leaves_nothing(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    session = await new_session(one)
    before = system.objects()
    async with socket(system.two, session) as opened:
        with system.paused("parser"):
            waiting = asyncio.create_task(
                upload(one, papers.TXT, "a.txt", session=session, headers={"Prefer": "wait=60"})
            )
            told = await accepted(one, papers.TXT, name="b.txt", session=session)
            jobs = await eventually(
                lambda: system.rows(
                    "select id from jobs where session_key = $1 and kind <> 'ranker.index'",
                    session_key(session),
                ),
                lambda found: len(found) == 2,
            )
            for row in jobs:
                gone = await two.delete(f"/api/v1/jobs/{row['id']}")
                assert (gone.status_code, gone.json()["status"]) == (200, "cancelled")
            faulty(await waiting, 409, "cancelled")
        frames = await frames_until(opened, 2, ("error", "resume_parsed"))
    assert [frame.get("code") for frame in frames] == ["cancelled", "cancelled"]
    shown = await ended(one, told["job_id"])
    assert (shown["status"], shown["error"]["code"]) == ("cancelled", "cancelled")
    await eventually(_async(system.objects), lambda found: found <= before)
    # a parser that has come to itself again does not undo it
    assert (await upload(one, papers.TXT, "c.txt", session=session)).status_code == 200
    assert await system.count("resumes where session_key = $1", session_key(session)) == 1


def _async(look: Callable[[], set[str]]) -> Callable[[], Awaitable[set[str]]]:
    async def looked() -> set[str]:
        return look()

    return looked


async def test_a_job_that_has_ended_is_not_cancelled(one: httpx.AsyncClient) -> None:
    job = (await upload(one, papers.TXT, "cv.txt")).json()["job_id"]
    assert (await one.delete(f"/api/v1/jobs/{job}")).json()["status"] == "succeeded"


@pytest.mark.parametrize("job", ["7d444840-9dc0-41d1-b245-5ffdce74fad2", "nonsense", "%00"])
async def test_an_unknown_job_is_not_found(one: httpx.AsyncClient, job: str) -> None:
    faulty(await one.get(f"/api/v1/jobs/{job}"), 404, "not_found")
    faulty(await one.delete(f"/api/v1/jobs/{job}"), 404, "not_found")


# -- repetitions -------------------------------------------------------------------------------------------


async def test_a_repeated_request_gets_the_same_answer_and_is_done_once(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    headers = {"Idempotency-Key": str(uuid4()), "X-User-Id": "ada@example.com"}
    file = papers.pdf()
    first = await upload(one, file, headers=headers)
    second = await upload(two, file, headers=headers)
    assert (first.status_code, first.json()) == (200, second.json())
    key = session_key(first.json()["session_id"])
    assert await system.count("jobs where session_key = $1 and kind <> 'ranker.index'", key) == 1


ASKED_FOR = "jobs where kind <> 'ranker.index'"


async def test_ten_twins_at_the_same_time_are_one_job(
    system: System, one: httpx.AsyncClient, two: httpx.AsyncClient
) -> None:
    headers = {"Idempotency-Key": str(uuid4()), "X-User-Id": "ada@example.com"}
    before = system.objects(), await system.count(ASKED_FOR), await system.count("sessions")
    answers = await asyncio.gather(
        *(upload(http, papers.TXT, "cv.txt", headers=headers) for http in (one, two) * 5)
    )
    assert [answer.status_code for answer in answers] == [200] * 10
    assert all(answer.json() == answers[0].json() for answer in answers)
    after = system.objects(), await system.count(ASKED_FOR), await system.count("sessions")
    assert (len(after[0] - before[0]), after[1] - before[1], after[2] - before[2]) == (1, 1, 1)


async def test_a_twin_that_waits_longer_is_answered_as_soon_as_the_job_ends(
    system: System, one: httpx.AsyncClient
) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    with system.paused("parser"):
        patient = asyncio.create_task(upload(one, papers.TXT, headers=key))
        hasty = await upload(one, papers.TXT, headers={**key, "Prefer": "wait=1"})
        assert hasty.status_code == 202
    began = time.monotonic()
    answer = await patient
    assert (answer.status_code, answer.json()["job_id"]) == (200, hasty.json()["job_id"])
    assert time.monotonic() - began < 3  # and not when it next looks by itself


async def test_a_key_used_again_for_something_else_is_refused(one: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": str(uuid4())}
    assert (await upload(one, papers.TXT, "cv.txt", headers=headers)).status_code == 200
    other = await upload(one, papers.TXT + b"more", "cv.txt", headers=headers)
    faulty(other, 422, "idempotency_mismatch")


async def test_the_same_key_of_another_caller_is_another_request(one: httpx.AsyncClient) -> None:
    key = str(uuid4())
    made = [
        await new_session(one, {"Idempotency-Key": key, "X-User-Id": user})
        for user in ("ada@example.com", "bob@example.com", "ada@example.com")
    ]
    assert made[0] == made[2] != made[1]


async def test_a_guest_who_owns_nothing_needs_a_key_that_nobody_guesses(
    guarded: httpx.AsyncClient,
) -> None:
    short = await guarded.post("/create-session", headers={"Idempotency-Key": "short"})
    faulty(short, 400, "bad_request")
    key = {"Idempotency-Key": str(uuid4())}
    assert await new_session(guarded, key) == await new_session(guarded, key)
    assert await new_session(guarded, key) != await new_session(
        guarded, {"Idempotency-Key": str(uuid4())}
    )


@pytest.mark.parametrize("key", [b"", b"x" * 256, b"a\x85b"])
async def test_a_key_that_is_none_is_refused(one: httpx.AsyncClient, key: bytes) -> None:
    answer = await one.post("/create-session", headers=[(b"Idempotency-Key", key)])
    faulty(answer, 400, "bad_request")


# -- the gateway about itself ------------------------------------------------------------------------------


async def test_the_front_page_is_json_for_programs_and_html_for_browsers(
    one: httpx.AsyncClient,
) -> None:
    status = (await one.get("/")).json()
    assert (status["status"], status["database"]) == ("operational", "connected")
    assert {"message", "version"} <= status.keys()
    page = await one.get("/", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.headers["content-type"].startswith("text/html")
    assert '<a href="/docs">' in page.text


async def _health(http: httpx.AsyncClient) -> tuple[int, dict[str, Any]]:
    answer = await http.get("/health")
    return answer.status_code, answer.json()


Stop = Callable[[System], None]
DOWN: dict[str, tuple[Stop, Stop, str]] = {
    "PostgreSQL": (lambda s: s.postgres.kill(), lambda s: s.postgres.start(), "database"),
    "the object store": (lambda s: s.store.kill(), lambda s: s.store.start(), "objects"),
    "the bus": (lambda s: s.nats.kill(), lambda s: s.nats.start(), "bus"),
    "storage": (
        lambda s: psutil.Process(s.fleet.all("storage")[0].pid).suspend(),
        lambda s: psutil.Process(s.fleet.all("storage")[0].pid).resume(),
        "storage",
    ),
}


@pytest.mark.parametrize("dependency", DOWN)
async def test_health_names_what_is_down_and_is_well_again_afterwards(
    system: System, guarded: httpx.AsyncClient, dependency: str
) -> None:
    status, body = await _health(guarded)
    assert (status, body["ready"], set(body["dependencies"].values())) == (200, True, {"up"})
    stop, start, part = DOWN[dependency]
    stop(system)
    try:
        status, body = await eventually(lambda: _health(guarded), lambda found: found[0] == 503)
        assert (body["live"], body["ready"], body["status"]) == (True, False, "degraded")
        assert body["dependencies"][part] == "down"
        assert (await guarded.get("/health/live")).status_code == 200
    finally:
        start(system)
    await asyncio.to_thread(system.fleet.wait)
    await eventually(lambda: _health(guarded), lambda found: found[0] == 200)
    assert (await upload(guarded, papers.TXT, "cv.txt")).status_code == 200


async def test_what_needs_the_object_store_is_refused_as_the_system_s_fault_while_it_is_down(
    system: System, one: httpx.AsyncClient
) -> None:
    jobs = await system.count("jobs")
    system.store.kill()
    try:
        answer = await upload(one, papers.TXT, "cv.txt")
    finally:
        system.store.start()
    faulty(answer, 503, "unavailable")
    assert int(answer.headers["retry-after"]) >= 1
    assert await system.count("jobs") == jobs


async def test_metrics_count_requests_by_route_and_sockets(
    system: System, one: httpx.AsyncClient
) -> None:
    session = await new_session(one)
    async with socket(system.one, session):
        await eventually(system.metrics, lambda text: "\nhirewire_websockets 1.0\n" in text)
    await one.get(f"/session/{session}")
    text = await system.metrics()
    line = 'hirewire_http_requests_total{method="GET",route="/session/{session_id}",status="200"}'
    assert line in text
    assert session not in text


async def test_every_route_is_documented_with_an_example(one: httpx.AsyncClient) -> None:
    assert (await one.get("/docs")).status_code == 200
    paths = (await one.get("/openapi.json")).json()["paths"]
    shown = {f"{method} {path}": what for path in paths for method, what in paths[path].items()}
    without = []
    for route, what in shown.items():
        for status, answer in what["responses"].items():
            contents = answer.get("content", {}).values()
            if not contents or not all(
                {"example", "examples"} & set(content) for content in contents
            ):
                without.append(f"{route} {status}")
    assert without == []
    routes = [route for router in ROUTERS for route in router.routes]
    assert len(shown) == sum(getattr(route, "include_in_schema", False) for route in routes)


HEADERS = (
    "Authorization",
    "Content-Type",
    "X-User-Id",
    "X-Session-ID",
    "Prefer",
    "Idempotency-Key",
)


async def _asked_before(
    http: httpx.AsyncClient, origin: str, method: str, path: str
) -> httpx.Response:
    return await http.request(
        "OPTIONS",
        path,
        headers={
            "Origin": origin,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": ",".join(sorted(HEADERS)).lower(),
        },
    )


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/api/resume/parse"), ("POST", "/create-session"), ("DELETE", "/api/v1/jobs/x")],
)
async def test_the_interview_front_end_may_call_from_its_origin_and_nobody_else_may(
    one: httpx.AsyncClient, method: str, path: str
) -> None:
    friend = await _asked_before(one, "http://localhost:3000", method, path)
    assert friend.status_code == 200
    assert friend.headers["access-control-allow-origin"] == "http://localhost:3000"
    allowed = friend.headers["access-control-allow-headers"].lower()
    assert all(header.lower() in allowed for header in HEADERS)
    assert method in friend.headers["access-control-allow-methods"]
    for stranger in ("http://localhost:3001", "https://evil.example", "null"):
        answer = await _asked_before(one, stranger, method, path)
        assert "access-control-allow-origin" not in answer.headers


async def test_a_front_end_of_another_origin_can_read_errors_too(
    system: System, one: httpx.AsyncClient
) -> None:
    origin = {"Origin": "http://localhost:3000"}
    answers = [
        await upload(
            one, papers.TXT, "cv.txt", headers={**origin, "Authorization": "Bearer a.b.c"}
        ),
        await upload(one, bytes(11 << 20), headers=origin),
        await upload(one, bytes(16 << 20), headers=origin),
        await upload(one, papers.encrypted(), headers=origin),
        await one.get("/nowhere", headers=origin),
        await one.post("/create-session", content=b"{", headers=origin),
    ]
    assert [answer.status_code for answer in answers] == [401, 413, 413, 422, 404, 400]
    for answer in answers:
        assert answer.headers["access-control-allow-origin"] == "http://localhost:3000"
    elsewhere = await one.get("/nowhere", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in elsewhere.headers


# -- bad input ---------------------------------------------------------------------------------------------


@pytest.fixture
async def untouched(system: System) -> Any:
    """Whatever the test does, it leaves no document, no résumé and no upload behind."""

    async def left() -> tuple[int, int, set[str]]:
        documents, resumes = await system.count("files"), await system.count("resumes")
        return documents, resumes, system.objects()

    before = await left()
    yield
    await eventually(left, lambda found: found == before, seconds=10)


GARBAGE = bytes(range(256)) * 40

FILES_REFUSED: dict[str, tuple[str, Callable[[], bytes], int, set[str], str]] = {
    "an empty file": ("cv.pdf", lambda: b"", 422, {"empty"}, "empty"),
    "a PDF without pages": ("cv.pdf", papers.without_pages, 422, {"no_text"}, "no pages"),
    "an encrypted PDF": ("cv.pdf", papers.encrypted, 422, {"encrypted"}, "password"),
    "half a PDF": ("cv.pdf", papers.half, 422, {"corrupt", "unreadable_text"}, "damaged"),
    "garbage as PDF": ("cv.pdf", lambda: GARBAGE, 422, {"corrupt"}, "damaged"),
    "garbage as text": ("cv.txt", lambda: GARBAGE, 422, {"garbled"}, "no readable text"),
    "garbage as DOCX": ("cv.docx", lambda: b"PK\x03\x04" + GARBAGE, 422, {"corrupt"}, "damaged"),
    "a program": ("cv.exe", lambda: b"MZ" + GARBAGE, 415, {"unsupported_type"}, ".exe"),
    "a program as PDF": ("cv.pdf", lambda: b"MZ" + GARBAGE, 415, {"unsupported_type"}, "PDF, DOCX"),
    "a text as PDF": ("cv.pdf", lambda: papers.TXT, 422, {"corrupt"}, "damaged"),
    "a broken picture as PDF": ("cv.pdf", lambda: b"\x89PNG\r\n", 422, {"corrupt"}, "damaged"),
    "more than the limit": ("cv.pdf", lambda: bytes(11 << 20), 413, {"too_large"}, "10 MiB"),
    "a bomb": ("cv.docx", papers.bomb, 422, {"zip_expands"}, "unpacks"),
}


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("case", FILES_REFUSED)
async def test_a_file_that_can_not_be_read_is_refused_with_the_reason(
    system: System, one: httpx.AsyncClient, case: str
) -> None:
    name, make, status, codes, words = FILES_REFUSED[case]
    session = await new_session(one)
    answer = await upload(one, make(), name, session=session)
    body = answer.json()
    assert body.get("error") in codes, answer.text
    faulty(answer, status, body["error"])
    assert (body["success"], body["details"]) == (False, body["detail"])
    assert words in body["detail"]


@pytest.mark.usefixtures("untouched")
async def test_a_refused_file_is_told_on_the_socket_too(
    system: System, one: httpx.AsyncClient
) -> None:
    session = await new_session(one)
    async with socket(system.two, session) as opened:
        await upload(one, papers.encrypted(), session=session)
        (*_, frame) = await frames_until(opened, 1, ("error",))
    assert (frame["type"], frame["code"], frame["session_id"]) == ("error", "encrypted", session)


_FORM = "multipart/form-data; boundary=b"
_PART = b'--b\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\nJane\r\n'
BODIES_REFUSED: dict[str, tuple[str | None, bytes]] = {
    "nothing at all": (None, b""),
    "JSON": ("application/json", b"{}"),
    "text": ("text/plain", b"Jane Roe"),
    "a form without a part": (_FORM, b"--b--\r\n"),
    "another field": (_FORM, _PART % (b"resume", b'; filename="cv.txt"') + b"--b--\r\n"),
    "a field without a file": (_FORM, _PART % (b"file", b"") + b"--b--\r\n"),
    "a form without a boundary": ("multipart/form-data", b"--b--\r\n"),
    "a form with another boundary": (_FORM, _PART.replace(b"--b", b"--c")),
    "a form that breaks off": (_FORM, (_PART % (b"file", b'; filename="cv.txt"'))[:-2]),
    "a form with broken headers": (_FORM, b"--b\r\n\0\0\0\r\n\r\nJane\r\n--b--\r\n"),
    "a form of too many parts": (_FORM, _PART % (b"x", b"") * 60 + b"--b--\r\n"),
}


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("case", BODIES_REFUSED)
async def test_a_request_without_a_readable_file_is_refused(
    one: httpx.AsyncClient, case: str
) -> None:
    content_type, body = BODIES_REFUSED[case]
    headers = {"Content-Type": content_type} if content_type else {}
    answer = await one.post("/api/resume/parse", content=body, headers=headers)
    faulty(answer, 400, answer.json()["error"])
    assert answer.json()["error"] in ("missing_file", "bad_request")


async def _whole_answer(reader: asyncio.StreamReader) -> tuple[int, dict[str, Any]]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    (length,) = re.findall(r"content-length: (\d+)", head.lower())
    return int(head.split()[1]), json.loads(await reader.readexactly(int(length)))


async def _send(
    url: str, head: str, chunk: bytes, most: int
) -> tuple[int, tuple[int, dict[str, Any]]]:
    """Send until the other side answers or `most` bytes have gone; how many went, and the answer."""
    host, port = url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    answer = asyncio.create_task(_whole_answer(reader))
    sent = 0
    try:
        writer.write(head.encode())
        while not answer.done() and sent < most:
            writer.write(chunk)
            sent += len(chunk)
            try:
                await writer.drain()
            except ConnectionError:
                break
            await asyncio.sleep(0)
        return sent, await asyncio.wait_for(answer, 20)
    finally:
        writer.close()


_HEAD = (
    "POST /api/resume/parse HTTP/1.1\r\nHost: x\r\n"
    "Content-Type: multipart/form-data; boundary=b\r\n"
)


@pytest.mark.usefixtures("untouched")
async def test_a_body_that_says_it_is_too_large_is_refused_before_it_is_read(
    system: System,
) -> None:
    head = f"{_HEAD}Content-Length: {100 << 20}\r\n\r\n"
    sent, (status, body) = await _send(system.one, head, b"", 0)
    assert (sent, status, body["error"], body["status_code"]) == (0, 413, "too_large", 413)


@pytest.mark.usefixtures("untouched")
async def test_a_body_of_unknown_length_is_refused_while_it_is_read(system: System) -> None:
    part = b'--b\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n'
    head = f"{_HEAD}Transfer-Encoding: chunked\r\n\r\n{len(part):x}\r\n{part.decode()}\r\n"
    chunk = b"%x\r\n%b\r\n" % (64 << 10, bytes(64 << 10))
    for _ in range(5):  # the answer must not be lost in the bytes that were still on their way
        sent, (status, body) = await _send(system.one, head, chunk, 200 << 20)
        assert (status, body["error"]) == (413, "too_large")
        assert (15 << 20) < sent < (60 << 20)


def _none(system: System) -> str:
    claims = {"sub": str(uuid4()), "aud": "authenticated", "exp": 1 << 40}
    return jwt.encode(claims, "", algorithm="none")


BAD_TOKENS: dict[str, Callable[[System], str]] = {
    "garbage": lambda _: "a.b.c",
    "no token": lambda _: "nonsense",
    "expired": lambda s: s.token(exp=1),
    "not signed": _none,
    "for others": lambda s: s.token(aud="anon"),
    "of nobody": lambda s: s.token(sub="me"),
    "changed": lambda s: s.token()[:-4] + "AAAA",
    "a session's name": lambda _: "session_20260101_101010",
}


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("mode", ["one", "jwt"])
@pytest.mark.parametrize("case", BAD_TOKENS)
async def test_a_bad_token_is_refused_everywhere_and_never_a_guest(
    system: System, case: str, mode: str
) -> None:
    headers = {"Authorization": f"Bearer {BAD_TOKENS[case](system)}", "X-User-Id": "ada"}
    async with client(getattr(system, mode), headers) as http:
        session = await new_session(http, {"Authorization": "", "X-User-Id": ""})
        answers = [
            await upload(http, papers.TXT, "cv.txt"),
            await upload(http, papers.TXT, "cv.txt", session=session),
            await http.post("/create-session"),
            await http.get(f"/session/{session}"),
            await http.get(f"/api/v1/jobs/{uuid4()}"),
            await http.delete(f"/api/v1/jobs/{uuid4()}"),
        ]
        for answer in answers:
            faulty(answer, 401, "bad_token")
            assert answer.headers["www-authenticate"] == "Bearer"
        async with socket(getattr(system, mode), session, headers=headers) as opened:
            frame = await next_frame(opened)
            await opened.wait_closed()
    assert (frame["type"], opened.close_code) == ("error", 4401)


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("mode", ["one", "jwt"])
async def test_an_unknown_session_is_told_by_where_it_was_named(system: System, mode: str) -> None:
    unknown = str(uuid4())
    async with client(getattr(system, mode)) as http:
        faulty(await upload(http, papers.TXT, "cv.txt", session=unknown), 401, "invalid_session")
        bearer = {"Authorization": f"Bearer {unknown}"}
        faulty(await upload(http, papers.TXT, "cv.txt", headers=bearer), 401, "invalid_session")
        query = {"params": {"session_id": unknown}, "files": {"file": ("cv.txt", papers.TXT)}}
        faulty(await http.post("/api/resume/parse", **query), 401, "invalid_session")  # type: ignore[arg-type]  # named above
        for path in (unknown, "nonsense", "session_20260101_101010", "%00"):
            faulty(await http.get(f"/session/{path}"), 404, "not_found")


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("user_id", [b"x" * 300, b"a\x85b"])
async def test_a_user_id_that_is_no_name_is_refused(one: httpx.AsyncClient, user_id: bytes) -> None:
    answer = await one.post("/create-session", headers=[(b"X-User-Id", user_id)])
    faulty(answer, 400, "bad_request")


async def test_what_is_not_there_has_the_same_form(one: httpx.AsyncClient) -> None:
    faulty(await one.get("/nowhere"), 404, "not_found")
    faulty(await one.put("/create-session"), 405, "method_not_allowed")


async def test_headers_without_an_end_are_refused_while_they_come(system: System) -> None:
    host, port = system.one.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: ")
    async with asyncio.timeout(10):
        with contextlib.suppress(ConnectionError):
            for _ in range(1000):
                writer.write(b"a" * 10_000)
                await writer.drain()
        with contextlib.suppress(ConnectionError):
            assert (await reader.read()).startswith(b"HTTP/1.1 431 ")
    writer.close()


async def test_long_but_honest_headers_are_taken(one: httpx.AsyncClient) -> None:
    answer = await one.get("/health/live", headers={"X-Long": "a" * 40_000})
    assert answer.status_code == 200


async def test_a_place_that_never_was_is_now(system: System, one: httpx.AsyncClient) -> None:
    session = await new_session(one)
    async with socket(system.one, session, "?after=9999999999999") as open_socket:
        shown = {"X-Session-ID": session}
        await one.post("/api/resume/parse", files={"file": ("cv.txt", papers.TXT)}, headers=shown)
        assert json.loads(await asyncio.wait_for(open_socket.recv(), 10))["type"] == "resume_parsed"
