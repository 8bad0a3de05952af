"""Every status that the gateway gives, brought about once: its code, how long to wait, and that the documents say so."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest
from tests import papers
from tests.flow import Ground, System, client, eventually, faulty, new_session

from hirewire_common.contracts import session_key

pytestmark = [pytest.mark.servers, pytest.mark.stack]


@pytest.fixture(scope="module")
def system(ground: Ground) -> Iterator[System]:
    """Its second gateway lets one session in an hour, and its third knows tokens and can keep no key."""
    strict = {"HIREWIRE_SESSIONS_PER_HOUR": "1", "HIREWIRE_WORK_SESSIONS_PER_HOUR": "1"}
    third = {"HIREWIRE_AUTH_MODE": "jwt", "HIREWIRE_SEALING_KEYS": ""}
    with ground.system(
        ("storage", {}), ("parser", {}), ("gateway", {}), ("gateway", strict), ("gateway", third)
    ) as running:
        yield running


@dataclass(frozen=True)
class Scene:
    """A gateway, and a guest's session at it."""

    system: System
    http: httpx.AsyncClient
    shown: dict[str, str]

    async def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        return await self.http.request(method, path, **more)

    async def upload(self, path: str, name: str, data: bytes) -> httpx.Response:
        return await self.ask("POST", path, files={"file": (name, data)}, headers=self.shown)


@pytest.fixture
async def scene(system: System) -> AsyncIterator[Scene]:
    async with client(system.one) as http:
        yield Scene(system, http, {"X-Session-ID": await new_session(http)})


Ask = Callable[[Scene], Awaitable[httpx.Response]]


async def _cancelled(scene: Scene) -> httpx.Response:
    """While its caller waits for it."""
    key = session_key(scene.shown["X-Session-ID"])

    async def jobs() -> list[Any]:
        return await scene.system.rows(
            "select id from jobs where session_key = $1 and kind <> 'ranker.index'", key
        )

    with scene.system.paused("parser"):
        waiting = asyncio.create_task(scene.upload("/api/v1/upload_resume/", "a.txt", papers.TXT))
        (job,) = await eventually(jobs)
        gone = await scene.ask("DELETE", f"/api/v1/jobs/{job['id']}", headers=scene.shown)
        assert gone.json()["status"] == "cancelled"
        return await waiting


async def _twice_with_one_key(scene: Scene) -> httpx.Response:
    headers = {"Idempotency-Key": str(uuid4()), "Prefer": "respond-async"}
    for name in ("a.txt", "b.txt"):
        sent = {"file": (name, papers.TXT)}
        answer = await scene.ask("POST", "/api/resume/parse", files=sent, headers=headers)
    return answer


async def _too_often(scene: Scene, path: str) -> httpx.Response:
    async with client(scene.system.two) as http:
        await http.post(path)
        return await http.post(path)


async def _without_storage(scene: Scene) -> httpx.Response:
    (storage,) = scene.system.fleet.all("storage")
    storage.stop()
    try:
        return await scene.ask("GET", "/api/v1/session/info/", headers=scene.shown)
    finally:
        storage.start()
        await asyncio.to_thread(scene.system.fleet.wait)


async def _with_a_key_that_nobody_keeps(scene: Scene) -> httpx.Response:
    config = {"provider": "openai", "model_name": "m", "api_key": "sk-1"}
    async with client(scene.system.jwt) as http:
        return await http.post("/api/v1/session/create", json={"llm_config": config})


_CREATE = "/api/v1/session/create"
_INNER = {"provider": "openai", "model_name": "m", "base_url": "http://10.0.0.1"}

CASES: Mapping[str, tuple[int, str, str, Ask]] = {
    "a field of a wrong type": (
        *(400, "bad_request", f"POST {_CREATE}"),
        lambda s: s.ask("POST", _CREATE, json={"metadata": []}),
    ),
    "a section of a wrong type": (
        *(400, "bad_request", "PATCH /api/v1/resume_sections/"),
        lambda s: s.ask("PATCH", "/api/v1/resume_sections/", json={"skills": 1}, headers=s.shown),
    ),
    "no JSON": (
        *(400, "bad_json", "POST /create-session"),
        lambda s: s.ask("POST", "/create-session", content="{"),
    ),
    "no file": (
        *(400, "missing_file", "POST /api/resume/parse"),
        lambda s: s.ask("POST", "/api/resume/parse"),
    ),
    "a type that is not kept": (
        *(400, "unsupported_type", "POST /api/resumes/upload"),
        lambda s: s.upload("/api/resumes/upload", "cv.exe", b"MZ"),
    ),
    "a model in the inner network": (
        *(400, "address", f"POST {_CREATE}"),
        lambda s: s.ask("POST", _CREATE, json={"llm_config": _INNER}),
    ),
    "a bad token": (
        *(401, "bad_token", "GET /api/sessions/list"),
        lambda s: s.ask("GET", "/api/sessions/list", headers={"Authorization": "Bearer a.b.c"}),
    ),
    "nobody signed in": (
        *(401, "not_signed_in", "GET /api/db/resumes"),
        lambda s: s.ask("GET", "/api/db/resumes"),
    ),
    "no session": (
        *(401, "missing_session", "GET /api/v1/resume_sections/"),
        lambda s: s.ask("GET", "/api/v1/resume_sections/"),
    ),
    "an unknown session shown": (
        *(401, "invalid_session", "GET /api/v1/session/info/"),
        lambda s: s.ask("GET", "/api/v1/session/info/", headers={"X-Session-ID": str(uuid4())}),
    ),
    "an unknown session named": (
        *(404, "not_found", "GET /api/sessions/{session_id}/files"),
        lambda s: s.ask("GET", f"/api/sessions/{uuid4()}/files"),
    ),
    "a session's data that is not there": (
        *(404, "not_found", "GET /api/v1/session/{session_id}/data"),
        lambda s: s.ask("GET", f"/api/v1/session/{uuid4()}/data"),
    ),
    "an unknown job": (
        *(404, "not_found", "GET /api/v1/jobs/{job_id}"),
        lambda s: s.ask("GET", f"/api/v1/jobs/{uuid4()}", headers=s.shown),
    ),
    "cancelled while it was waited for": (
        *(409, "cancelled", "POST /api/v1/upload_resume/"),
        _cancelled,
    ),
    "a call that is gone": (
        *(410, "gone", "POST /api/v1/sessions"),
        lambda s: s.ask("POST", "/api/v1/sessions"),
    ),
    "a body that is too large": (
        *(413, "too_large", "POST /api/resumes/upload"),
        lambda s: s.upload("/api/resumes/upload", "a.txt", b"x" * (15 * 1024 * 1024 + 1)),
    ),
    "a file that is too large": (
        *(413, "too_large", "POST /api/v1/upload_resume/"),
        lambda s: s.upload("/api/v1/upload_resume/", "a.txt", b"x" * (10 * 1024 * 1024 + 1)),
    ),
    "a type that is not read": (
        *(415, "unsupported_type", "POST /api/v1/upload_resume/"),
        lambda s: s.upload("/api/v1/upload_resume/", "cv.exe", b"MZ"),
    ),
    "a document behind a password": (
        *(422, "encrypted", "POST /api/resume/parse"),
        lambda s: s.upload("/api/resume/parse", "cv.pdf", papers.encrypted()),
    ),
    "one key for two requests": (
        *(422, "idempotency_mismatch", "POST /api/resume/parse"),
        _twice_with_one_key,
    ),
    "too many sessions": (
        *(429, "rate_limited", "POST /create-session"),
        lambda s: _too_often(s, "/create-session"),
    ),
    "too many sessions for models": (
        *(429, "rate_limited", f"POST {_CREATE}"),
        lambda s: _too_often(s, _CREATE),
    ),
    "no way to keep a key": (
        *(503, "unavailable", f"POST {_CREATE}"),
        _with_a_key_that_nobody_keeps,
    ),
    "storage is away": (
        *(503, "unavailable", "GET /api/v1/session/info/"),
        _without_storage,
    ),
}
"""Status, code, the route whose description must name them, and how to bring it about."""

WAITING_HELPS = {"too many sessions", "too many sessions for models", "storage is away"}


@pytest.mark.parametrize("what", CASES)
async def test_an_error_has_its_code_and_the_documents_say_so(scene: Scene, what: str) -> None:
    status, code, route, ask = CASES[what]
    answer = await ask(scene)
    faulty(answer, status, code)
    waits = answer.headers.get("Retry-After", "")
    assert bool(waits) == (what in WAITING_HELPS)
    assert not waits or int(waits) >= 1
    assert ("WWW-Authenticate" in answer.headers) == (status == 401)
    method, path = route.split()
    declared = (await scene.ask("GET", "/openapi.json")).json()["paths"][path][method.lower()]
    assert str(status) in declared["responses"], route
    assert not waits or "Retry-After" in declared["responses"][str(status)]["headers"]


def test_each_status_of_the_clients_documents_comes_up() -> None:
    """403 does not: what is another's is 404, so that nobody learns that it is there."""
    found = {status for status, *_ in CASES.values()}
    assert found == {400, 401, 404, 409, 410, 413, 415, 422, 429, 503}
