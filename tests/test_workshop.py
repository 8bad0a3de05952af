"""Sessions that bring a language model along, and the résumés in them, as the clients of that API use them."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests import papers
from tests.flow import System, client, faulty, socket

from hirewire_common.contracts import session_key
from hirewire_testing.model_server import ModelServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

CANARY = "sk-canary-4f1e0c77aa55"
VAGUE = "Jane Roe\njane.roe@example.org\nExperience\nJan 2020 - Present\n- Moved nine pipelines\n"


def echo(asked: str) -> str:
    """Says hello to whoever tries it, and nothing new to whoever refines."""
    return json.dumps({"values": [], "placed": []}) if asked.startswith("{") else "Hello there."


@pytest.fixture(scope="module")
def model(llm_server: ModelServer) -> ModelServer:
    llm_server.answer = echo
    return llm_server


@pytest.fixture
async def http(system: System) -> AsyncIterator[httpx.AsyncClient]:
    async with client(system.one) as opened:
        yield opened


def config(model: ModelServer, **more: Any) -> dict[str, Any]:
    return {
        "provider": "openai",
        "model_name": "gpt-5-mini",
        "base_url": model.url,
        "api_key": CANARY,
        "temperature": 0.7,
        **more,
    }


async def made(http: httpx.AsyncClient, **body: Any) -> dict[str, str]:
    """The header that shows a new session."""
    answer = await http.post("/api/v1/session/create", json=body)
    assert answer.status_code == 200, answer.text
    assert answer.json()["status"] == "created"
    return {"X-Session-ID": answer.json()["session_id"]}


async def read(
    http: httpx.AsyncClient, shown: dict[str, str], data: bytes = papers.TXT
) -> dict[str, Any]:
    answer = await http.post(
        "/api/v1/upload_resume/", files={"file": ("cv.txt", data)}, headers=shown
    )
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_a_model_is_tried_and_nothing_of_it_kept(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    answer = await http.post(
        "/api/v1/session/test-config", json=config(model, test_prompt="Are you there?")
    )
    told = answer.json()
    assert answer.status_code == 200
    assert (told["success"], told["response_text"]) == (True, "Hello there.")
    assert told["provider_info"] == {"provider": "openai", "model": "gpt-5-mini"}
    assert told["latency_ms"] > 0
    assert model.keys[-1].endswith(CANARY)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"base_url": "http://localhost:1"}, "server itself"),
        ({"base_url": "https://169.254.169.254/latest"}, "inner network"),
        ({"base_url": "https://user:pw@example.com"}, "password"),
        ({"base_url": "https://nobody.example"}, ""),
    ],
)
async def test_a_model_that_is_not_asked_is_an_answer_not_an_error(
    http: httpx.AsyncClient, model: ModelServer, change: dict[str, str], why: str
) -> None:
    asked = len(model.asked)
    answer = await http.post("/api/v1/session/test-config", json=config(model, **change))
    told = answer.json()
    assert (answer.status_code, told["success"]) == (200, False)
    assert why in told["error"]
    assert len(model.asked) == asked


async def test_without_a_key_of_its_own_a_session_gets_nobody_elses(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    await http.post("/api/v1/session/test-config", json=config(model, api_key=None))
    assert model.asked
    assert not [key for key in model.keys if "operators" in key]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"llm_config": {"provider": "openai"}}, "llm_config.model_name"),
        ({"llm_config": {"provider": 7, "model_name": "x"}}, "llm_config.provider"),
        (
            {"llm_config": {"provider": "openai", "model_name": "x", "temperature": 3}},
            "llm_config.temperature",
        ),
        ({"session_duration_hours": 169}, "session_duration_hours"),
        ({"session_duration_hours": "long"}, "session_duration_hours"),
        ({"metadata": []}, "metadata"),
        ({"device_id": 7}, "device_id"),
        (
            {
                "llm_config": {
                    "provider": "openai",
                    "model_name": "x",
                    "base_url": "http://10.0.0.1",
                }
            },
            "base_url",
        ),
    ],
)
async def test_what_is_wrong_with_a_new_session_is_named(
    http: httpx.AsyncClient, body: dict[str, Any], field: str
) -> None:
    answer = await http.post("/api/v1/session/create", json=body)
    assert answer.status_code == 400, answer.text
    assert answer.json()["detail"].startswith(f"{field}:")
    assert CANARY not in answer.text


async def test_the_ollama_of_the_documents_may_be_named_though_it_is_not_there(
    http: httpx.AsyncClient,
) -> None:
    sent = {
        "provider": "ollama",
        "model_name": "gemma2:2b",
        "base_url": "http://localhost:11434",
        "temperature": 0.7,
    }
    shown = await made(http, llm_config=sent, extra="ignored")
    body = await read(http, shown, VAGUE.encode())
    assert body["refinement"]["refined"] is False
    assert "allow" in body["refinement"]["why"]


async def test_a_session_is_shown_by_header_bearer_or_query_and_tells_of_itself(
    http: httpx.AsyncClient, model: ModelServer
) -> None:
    shown = await made(http, llm_config=config(model), device_id="laptop", metadata={"a": [1]})
    session = shown["X-Session-ID"]
    resume = await read(http, shown)
    ways: list[dict[str, Any]] = [
        {"headers": shown},
        {"headers": {"Authorization": f"Bearer {session}"}},
        {"params": {"session_id": session}},
    ]
    for way in ways:
        for path in ("/api/v1/session/current", "/api/v1/session/info/"):
            told = (await http.get(path, **way)).json()
            assert (told["session_id"], told["valid"], told["status"]) == (session, True, "active")
            assert told["resumes"] == [resume["resume_id"]]
            assert told["llm_config"]["model_name"] == "gpt-5-mini"
            assert "api_key" not in told["llm_config"]
            assert told["metadata"] == {"a": [1]}
            assert told["expires_at"] > told["last_accessed"] >= told["created_at"]


async def test_being_used_moves_the_last_access(http: httpx.AsyncClient) -> None:
    shown = await made(http)
    first = (await http.get("/api/v1/session/info/", headers=shown)).json()
    await asyncio.sleep(0.01)
    second = (await http.get("/api/v1/session/info/", headers=shown)).json()
    assert second["last_accessed"] > first["last_accessed"]
    assert second["expires_at"] == first["expires_at"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/session/current"),
        ("GET", "/session/info/"),
        ("GET", "/resume_sections/"),
        ("PATCH", "/resume_sections/"),
        ("POST", "/upload_resume/"),
        ("GET", "/session/resumes/"),
        ("GET", "/session/resume/7d444840-9dc0-51d1-b245-5ffdce74fad2"),
    ],
)
async def test_no_session_and_an_unknown_one_are_told_apart(
    http: httpx.AsyncClient, method: str, path: str
) -> None:
    faulty(await http.request(method, f"/api/v1{path}"), 401, "missing_session")
    for header in (
        {"X-Session-ID": str(uuid4())},
        {"X-Session-ID": "session_20260101_000000"},
        {"Authorization": f"Bearer {uuid4()}"},
    ):
        answer = await http.request(method, f"/api/v1{path}", headers=header)
        faulty(answer, 401, "invalid_session")


async def expire(system: System, session: str) -> None:
    await system.rows(
        "update sessions set expires_at = now() - interval '1 second' where key = $1",
        session_key(session),
    )


async def test_an_expired_session_opens_nothing_and_says_so(
    http: httpx.AsyncClient, system: System
) -> None:
    shown = await made(http)
    session = shown["X-Session-ID"]
    validate = f"/api/v1/session/validate/{session}"
    assert (await http.get(validate)).json()["valid"] is True
    resume = await read(http, shown)
    await expire(system, session)
    told = (await http.get(validate)).json()
    assert (told["valid"], told["status"]) == (False, "expired")
    assert datetime.fromisoformat(told["expires_at"]) < datetime.now(UTC)
    for path in ("session/info/", "resume_sections/", f"session/resume/{resume['resume_id']}"):
        faulty(await http.get(f"/api/v1/{path}", headers=shown), 401, "invalid_session")
    faulty(await http.get(f"/session/{session}"), 404, "not_found")
    async with socket(system.one, session) as opened:
        await opened.wait_closed()
        assert opened.close_code == 4404
    assert (await http.get(f"/api/v1/session/validate/{uuid4()}")).json() == {
        "valid": False,
        "status": "not_found",
        "expires_at": None,
    }


async def test_a_socket_ends_with_its_session(http: httpx.AsyncClient, system: System) -> None:
    shown = await made(http)
    session = shown["X-Session-ID"]
    await system.rows(
        "update sessions set expires_at = now() + interval '1 second' where key = $1",
        session_key(session),
    )
    async with socket(system.one, session) as opened:
        await asyncio.wait_for(opened.wait_closed(), 10)
        assert (opened.close_code, opened.close_reason) == (4401, "the session has expired")


async def test_expired_sessions_are_cleaned_up_the_callers_own_only(
    http: httpx.AsyncClient, system: System
) -> None:
    me, other = ({"X-User-Id": f"{uuid4().hex}@example.com"} for _ in range(2))
    ids = []
    for who in (me, me, other):
        answer = await http.post("/api/v1/session/create", json={"device_id": "d"}, headers=who)
        ids.append(answer.json()["session_id"])
    for session in ids[1:]:
        await expire(system, session)
    listed = (await http.get("/api/v1/session/list", headers=me)).json()
    assert listed["total"] == 1
    assert (await http.post("/api/v1/session/cleanup", headers=me)).json()["cleaned"] == 1
    left = [await system.count("sessions where key = $1", session_key(one)) for one in ids]
    assert left == [1, 0, 1]


async def test_sessions_are_listed_by_device(http: httpx.AsyncClient) -> None:
    me = {"X-User-Id": f"{uuid4().hex}@example.com"}
    for device in ("phone", "laptop", "phone"):
        await http.post("/api/v1/session/create", json={"device_id": device}, headers=me)
    for device, number in (("phone", 2), ("laptop", 1), ("tablet", 0)):
        told = (await http.get(f"/api/v1/session/list?device_id={device}", headers=me)).json()
        assert (len(told["sessions"]), told["total"]) == (number, number)


async def test_everything_in_a_session_is_given_out_and_removed(
    http: httpx.AsyncClient, system: System
) -> None:
    shown = await made(http)
    session = shown["X-Session-ID"]
    resume = await read(http, shown)
    data = (await http.get(f"/api/v1/session/{session}/data")).json()
    assert [one["resume_id"] for one in data["resumes"]] == [resume["resume_id"]]
    assert data["resumes"][0]["work_experience"] == resume["work_experience"]
    assert data["files"] == ["processed/cv.txt.txt", "raw_resumes/cv.txt"]
    gone = await http.delete(f"/api/v1/session/{session}")
    assert gone.json()["success"] is True
    faulty(await http.delete(f"/api/v1/session/{session}"), 404, "not_found")
    faulty(await http.get("/api/v1/session/info/", headers=shown), 401, "invalid_session")
    key = session_key(session)
    for table in ("jobs", "files", "resumes", "session_models"):
        assert await system.count(f"{table} where session_key = $1", key) == 0


async def test_a_resume_is_read_listed_looked_at_and_revised(http: httpx.AsyncClient) -> None:
    shown = await made(http)
    faulty(await http.get("/api/v1/resume_sections/", headers=shown), 404, "not_found")
    first, second = await read(http, shown), await read(http, shown)
    latest = (await http.get("/api/v1/resume_sections/", headers=shown)).json()
    assert (latest["resume_id"], latest["total_resumes_in_session"]) == (second["resume_id"], 2)
    assert latest["personal_details"]["name"] == "Jane Roe"
    listed = (await http.get("/api/v1/session/resumes/", headers=shown)).json()
    assert [one["resume_id"] for one in listed["resumes"]] == [
        second["resume_id"],
        first["resume_id"],
    ]
    one = listed["resumes"][0]
    assert (listed["total_resumes"], one["name"], one["has_work_experience"]) == (
        2,
        "Jane Roe",
        True,
    )
    patch = {
        "personal_details": {"phone": "+1 555 0100"},
        "skills": ["Go", "Python"],
        "work_experience": [
            {
                **latest["work_experience"][0],
                "company": "Initech",
                "end_date": "Present",
                "description": "One line\nAnother",
            }
        ],
        "unknown": 1,
    }
    told = (await http.patch("/api/v1/resume_sections/", json=patch, headers=shown)).json()
    assert told["skills"] == ["Go", "Python"]
    assert told["personal_details"]["phone"] == "+1 555 0100"
    assert told["personal_details"]["name"] == "Jane Roe"
    job = told["work_experience"][0]
    assert (job["company"], job["description"]) == ("Initech", ["One line", "Another"])
    assert job["id"] == latest["work_experience"][0]["id"]
    again = await http.get(f"/api/v1/session/resume/{second['resume_id']}", headers=shown)
    assert again.json()["skills"] == ["Go", "Python"]
    other = await http.get(f"/api/v1/session/resume/{first['resume_id']}", headers=shown)
    assert other.json()["skills"] == first["skills"]


async def test_two_revisions_at_once_both_count(http: httpx.AsyncClient, system: System) -> None:
    shown = await made(http)
    await read(http, shown)
    patches: list[dict[str, Any]] = [
        {"skills": ["Go"]},
        {"summary": "Short."},
        {"education": []},
        {"projects": [{"name": "P"}]},
    ]
    answers = await asyncio.gather(
        *(http.patch("/api/v1/resume_sections/", json=one, headers=shown) for one in patches)
    )
    assert [answer.status_code for answer in answers] == [200] * 4
    told = (await http.get("/api/v1/resume_sections/", headers=shown)).json()
    assert (told["skills"], told["summary"], told["education"]) == (["Go"], "Short.", [])
    assert [project["name"] for project in told["projects"]] == ["P"]
    (row,) = await system.rows(
        "select revision from resumes where session_key = $1", session_key(shown["X-Session-ID"])
    )
    assert row["revision"] == 5


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"skills": "Go"}, "skills"),
        ({"skills": [7]}, "skills.0"),
        ({"work_experience": [{"start_date": "soon"}]}, "work_experience.0.start_date"),
        ({"education": {"degree": "x"}}, "education"),
        ({"personal_details": "Jane"}, "personal_details"),
        ({"nothing": 1}, "Send the sections"),
    ],
)
async def test_a_wrong_section_is_named_and_changes_nothing(
    http: httpx.AsyncClient, body: dict[str, Any], field: str
) -> None:
    shown = await made(http)
    before = await read(http, shown)
    answer = await http.patch("/api/v1/resume_sections/", json=body, headers=shown)
    assert answer.json()["detail"].startswith(field)
    faulty(answer, 400, "bad_request")
    after = (await http.get("/api/v1/resume_sections/", headers=shown)).json()
    assert after["skills"] == before["skills"]


async def test_a_resume_of_another_session_is_not_there(http: httpx.AsyncClient) -> None:
    me = {"X-User-Id": f"{uuid4().hex}@example.com"}
    shown, other = [
        {
            **me,
            "X-Session-ID": (await http.post("/api/v1/session/create", headers=me)).json()[
                "session_id"
            ],
        }
        for _ in range(2)
    ]
    resume = (await read(http, shown))["resume_id"]
    for one in (resume, str(uuid4()), "x"):
        answer = await http.get(f"/api/v1/session/resume/{one}", headers=other)
        faulty(answer, 404, "not_found")


async def test_a_document_that_cannot_be_read_is_422_with_its_code(http: httpx.AsyncClient) -> None:
    shown = await made(http)
    answer = await http.post(
        "/api/v1/upload_resume/", files={"file": ("cv.pdf", papers.encrypted())}, headers=shown
    )
    faulty(answer, 422, "encrypted")
    faulty(await http.post("/api/v1/upload_resume/", headers=shown), 400, "missing_file")
    exe = {"file": ("cv.exe", b"MZ")}
    answer = await http.post("/api/v1/upload_resume/", files=exe, headers=shown)
    faulty(answer, 415, "unsupported_type")


async def test_what_older_clients_call_says_what_to_call_instead(http: httpx.AsyncClient) -> None:
    for path in ("/api/v1/sessions", f"/api/v1/sessions/{uuid4()}/ingest"):
        assert "upload-url" in faulty(await http.post(path), 410, "gone")["detail"]


async def test_a_sessions_key_is_nowhere_after_a_full_run(
    http: httpx.AsyncClient, system: System, model: ModelServer
) -> None:
    shown = await made(http, llm_config=config(model))
    session = shown["X-Session-ID"]
    frames: list[str | bytes] = []
    async with socket(system.one, session) as opened:
        asked = len(model.asked)
        body = await read(http, shown, VAGUE.encode())
        assert len(model.asked) == asked + 1
        assert body["refinement"]["model"] == "openai/gpt-5-mini"
        async with asyncio.timeout(10):
            while "resume_parsed" not in str(frames):
                frames.append(await opened.recv())
    assert model.keys[-1].endswith(CANARY)
    spent = await system.metrics()
    assert re.search(r'^hirewire_llm_tokens_total{kind="prompt"} [1-9]', spent, re.MULTILINE)
    assert re.search(r"^hirewire_llm_calls_total [1-9]", spent, re.MULTILINE)
    await http.post("/api/v1/session/test-config", json=config(model, model_name="other"))
    await http.post("/api/v1/session/create", json={"llm_config": config(model, provider=7)})
    told = [str(frames), (await http.get(f"/api/v1/session/{session}/data")).text]
    dump = await asyncio.to_thread(system.dump)
    streams = [str(await system.stored(name)) for name in ("EVENTS", "COMMANDS", "DEAD")]
    objects = await asyncio.to_thread(system.bytes_of_objects)
    logs = system.logs().decode(errors="replace")
    places = {"told": "".join(told), "dump": dump, "bus": "".join(streams), "logs": logs}
    assert "v1." in dump
    assert "jane.roe@example.org" in objects.decode(errors="replace")
    assert len(logs) > 500
    for name, text in places.items():
        assert CANARY not in text, name
    assert CANARY.encode() not in objects
    assert session not in dump
    assert session not in logs
    assert session not in places["bus"]
