"""Nobody sees or does anything with what is another tenant's, in either auth mode, also when the ids are known."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

import asyncpg
import httpx
import pytest
from tests import papers
from tests.flow import (
    System,
    accepted,
    client,
    ended,
    frames_until,
    new_session,
    next_frame,
    socket,
    upload,
)

from hirewire_common.contracts import session_key
from hirewire_gateway.app import ROUTERS
from hirewire_local.seaweedfs import PARTS

pytestmark = [pytest.mark.servers, pytest.mark.stack]

OWNER, OTHER = (UUID(int=number, version=4) for number in (1001, 1002))


@dataclass(frozen=True)
class Asked:
    """A gateway, what somebody shows to it, and the owner's things that are asked for."""

    url: str
    headers: dict[str, str]
    session: str
    job: str


Ask = Callable[[Asked], Awaitable[int]]
"""Ends in a status, or in the code that closed the socket, or 200 for one that stayed open."""


async def _http(asked: Asked, method: str, path: str) -> int:
    async with client(asked.url, asked.headers) as http:
        return (await http.request(method, path)).status_code


async def _parse(asked: Asked) -> int:
    """Into the owner's session: only ever by showing its id."""
    async with client(asked.url, asked.headers) as http:
        shown = {"X-Session-ID": asked.session}
        return (await upload(http, papers.TXT, "cv.txt", headers=shown)).status_code


async def _socket(asked: Asked, query: str) -> int:
    async with socket(asked.url, asked.session, query, asked.headers) as opened:
        try:
            async with asyncio.timeout(
                10 if query else 0.3
            ):  # without a replay there is nothing to hear
                frame = await next_frame(opened)
        except TimeoutError:
            return 200
        if frame["type"] != "error":
            return 200
        await opened.wait_closed()
        return int(opened.close_code or 0)


ROUTES: dict[str, Ask] = {
    "GET /session/{session_id}": lambda a: _http(a, "GET", f"/session/{a.session}"),
    "GET /api/v1/jobs/{job_id}": lambda a: _http(a, "GET", f"/api/v1/jobs/{a.job}"),
    "DELETE /api/v1/jobs/{job_id}": lambda a: _http(a, "DELETE", f"/api/v1/jobs/{a.job}"),
    "POST /api/resume/parse": _parse,
    "WS /ws/{session_id}": lambda a: _socket(a, ""),
    "WS /ws/{session_id}?after=": lambda a: _socket(a, "?after=0"),
}
"""Every route through which a tenant's things could be reached."""

PUBLIC = {
    "GET /",
    "GET /docs",
    "GET /health",
    "GET /health/live",
    "GET /metrics",
    "POST /create-session",
}
"""Routes that name nothing of anybody's."""

JOBS = {route for route in ROUTES if "job" in route}
"""Here nothing in the request but what the caller shows says which session is meant."""


def test_every_route_stands_in_the_table_of_tenants() -> None:
    found = set()
    for route in (route for router in ROUTERS for route in router.routes):
        for method in getattr(route, "methods", ("WS",)):
            found.add(f"{method} {getattr(route, 'path')}")  # noqa: B009  # not every route has one
    assert found == {route.split("?")[0] for route in ROUTES} | PUBLIC


@dataclass(frozen=True)
class Estate:
    """What one owner has: a session with a résumé in it. `strange` is the session of some guest."""

    session: str
    job: str
    strange: str


def _as(system: System, mode: str, user: UUID) -> dict[str, str]:
    return system.bearer(user) if mode == "jwt" else {"X-User-Id": f"{user}@example.com"}


@pytest.fixture(params=("open", "jwt"))
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def http(system: System, mode: str) -> AsyncIterator[httpx.AsyncClient]:
    """The gateway of that auth mode."""
    async with client(system.jwt if mode == "jwt" else system.one) as opened:
        yield opened


@pytest.fixture
async def estate(system: System, mode: str, http: httpx.AsyncClient) -> Estate:
    owner = _as(system, mode, OWNER)
    session, strange = await new_session(http, owner), await new_session(http)
    body = (await upload(http, papers.TXT, "cv.txt", session=session, headers=owner)).json()
    return Estate(session, body["job_id"], strange)


Shows = Callable[[System, str, Estate], dict[str, str]]

CALLERS: dict[str, tuple[Shows, bool, bool]] = {
    "the owner": (lambda s, m, _: _as(s, m, OWNER), True, True),
    "the owner, showing the id": (
        lambda s, m, e: {**_as(s, m, OWNER), "X-Session-ID": e.session},
        True,
        True,
    ),
    "another user": (lambda s, m, _: _as(s, m, OTHER), False, False),
    "another user, showing the id": (
        lambda s, m, e: {**_as(s, m, OTHER), "X-Session-ID": e.session},
        False,
        False,
    ),
    "a guest": (lambda *_: {}, True, False),
    "a guest, showing the id": (lambda _s, _m, e: {"X-Session-ID": e.session}, True, True),
    "a guest, showing the id as bearer": (
        lambda _s, _m, e: {"Authorization": f"Bearer {e.session}"},
        True,
        True,
    ),
    "a guest, showing another id": (lambda _s, _m, e: {"X-Session-ID": e.strange}, True, False),
}
"""What they show; whether they get in where the id stands in the request itself; whether they get at the job."""


@pytest.mark.parametrize("caller", CALLERS)
async def test_only_the_owner_and_whoever_holds_the_id_get_in(
    system: System, http: httpx.AsyncClient, estate: Estate, mode: str, caller: str
) -> None:
    shows, by_id, by_job = CALLERS[caller]
    asked = Asked(str(http.base_url), shows(system, mode, estate), estate.session, estate.job)
    found = {route: await ask(asked) for route, ask in ROUTES.items()}
    let_in = {route for route, status in found.items() if status == 200}
    expected = {route for route in ROUTES if (by_job if route in JOBS else by_id)}
    assert let_in == expected, found
    assert {found[route] for route in ROUTES.keys() - let_in} <= {401, 404, 4401, 4404}


async def test_a_forged_user_id_is_nobody_in_auth_mode_jwt(
    system: System, guarded: httpx.AsyncClient
) -> None:
    ada = {"X-User-Id": "ada@example.com"}
    async with client(system.one, ada) as opened:
        body = (await upload(opened, papers.TXT, "cv.txt")).json()
    job = f"/api/v1/jobs/{body['job_id']}"
    assert (await guarded.get(job, headers=ada)).status_code == 404
    assert (await guarded.delete(job, headers=ada)).status_code == 404
    mine = await upload(guarded, papers.TXT, "cv.txt", headers=ada)
    assert mine.json()["saved_to_database"] is False
    other = system.bearer(OTHER)
    token_wins = await guarded.get(f"/session/{body['session_id']}", headers={**ada, **other})
    assert token_wins.status_code == 404


async def test_whoever_knows_a_guest_s_session_may_use_it_signed_in(
    system: System, http: httpx.AsyncClient, estate: Estate, mode: str
) -> None:
    answer = await http.get(f"/session/{estate.strange}", headers=_as(system, mode, OTHER))
    assert answer.status_code == 200


async def test_the_id_of_a_session_opens_no_other_session_of_its_owner(
    system: System, http: httpx.AsyncClient, estate: Estate, mode: str
) -> None:
    second = await new_session(http, _as(system, mode, OWNER))
    shown = {"X-Session-ID": second}
    assert (await http.get(f"/api/v1/jobs/{estate.job}", headers=shown)).status_code == 404
    assert (await http.delete(f"/api/v1/jobs/{estate.job}", headers=shown)).status_code == 404


async def test_the_name_of_a_session_opens_nothing(http: httpx.AsyncClient, estate: Estate) -> None:
    name = (await http.get(f"/session/{estate.session}")).json()["name"]
    assert (await http.get(f"/session/{name}")).status_code == 404
    bearer = {"Authorization": f"Bearer {name}"}
    assert (await http.get(f"/api/v1/jobs/{estate.job}", headers=bearer)).status_code == 401
    shown = {"X-Session-ID": name}
    assert (await http.get(f"/api/v1/jobs/{estate.job}", headers=shown)).status_code == 401
    key = session_key(estate.session)
    assert (await http.get(f"/session/{key}")).status_code == 404
    assert (await http.get(f"/session/{UUID(key)}")).status_code == 404


async def test_nobody_else_cancels_a_job_that_waits(
    system: System, http: httpx.AsyncClient, mode: str
) -> None:
    owner = _as(system, mode, OWNER)
    with system.paused("parser"):
        told = await accepted(http, papers.TXT, name="cv.txt", headers=owner)
        for stranger in (_as(system, mode, OTHER), {}, {"X-Session-ID": await new_session(http)}):
            gone = await http.delete(told["status_url"], headers=stranger)
            assert gone.status_code == 404
    shown = await ended(http, told["job_id"], **owner)
    assert shown["status"] == "succeeded"


async def test_two_tenants_hear_only_their_own(
    system: System, http: httpx.AsyncClient, mode: str
) -> None:
    users = [_as(system, mode, user) for user in (OWNER, OTHER)]
    sessions = [await new_session(http, user) for user in users]
    url = str(http.base_url).rstrip("/")
    async with (
        socket(url, sessions[0], headers=users[0]) as first,
        socket(url, sessions[1], headers=users[1]) as second,
    ):
        await asyncio.gather(
            *(
                upload(http, papers.TXT, "cv.txt", session=session, headers=user)
                for session, user in zip(sessions * 3, users * 3, strict=True)
            )
        )
        for opened, session in ((first, sessions[0]), (second, sessions[1])):
            frames = await frames_until(opened, 3)
            assert {frame["session_id"] for frame in frames} == {session}


async def test_an_object_is_not_read_without_credentials(
    system: System, one: httpx.AsyncClient
) -> None:
    body = (await upload(one, papers.TXT, "cv.txt")).json()
    (row,) = await system.rows(
        "select object_key from files where path like 'raw%' and job_id = $1::text::uuid",
        body["job_id"],
    )
    ports = {part: system.store.server.address(part) for part in PARTS}
    path = f"/{system.store.bucket}/{quote(row['object_key'])}"
    addresses = [f"http://{ports['s3']}{path}", f"http://{ports['filer']}/buckets{path}"]
    async with client(f"http://{ports['s3']}") as http:
        for address in (*addresses, f"http://{ports['s3']}/{system.store.bucket}?list-type=2"):
            answer = await http.get(address)
            assert answer.status_code in (401, 403), address
            assert b"Jane" not in answer.content


TABLES = ("sessions", "jobs", "files", "resumes", "messages", "idempotency")


async def test_the_database_shows_no_row_to_whoever_makes_no_claim(
    system: System, one: httpx.AsyncClient
) -> None:
    assert (await upload(one, papers.TXT, "cv.txt")).status_code == 200
    connection = await asyncpg.connect(system.database.plain_url("hirewire_app"))
    try:
        for table in TABLES:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.fetch(f"select * from {table}")  # noqa: S608  # our own words
        for role in ("authenticated", "anon"):
            async with connection.transaction():
                await connection.execute(f"set local role {role}")
                assert await connection.fetch("select * from sessions") == []
    finally:
        await connection.close()
    assert await system.count("sessions") > 0


async def test_nobody_hears_the_bus_without_credentials(system: System) -> None:
    host, port = system.nats.server.address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b'CONNECT {"verbose":true}\r\nSUB hw.> 1\r\n')
    said = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    await writer.wait_closed()
    assert b"Authorization Violation" in said
    assert b"+OK" not in said
