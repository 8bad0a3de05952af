"""What is shared by design, and how far: a session with whoever holds its id, and nothing beside it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID, uuid4

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
    socket,
    upload,
)

from hirewire_common.contracts import session_key
from hirewire_local.seaweedfs import PARTS

pytestmark = [pytest.mark.servers, pytest.mark.stack]

OWNER, OTHER = (UUID(int=number, version=4) for number in (1001, 1002))


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


async def test_whoever_holds_the_id_may_end_that_session_and_nothing_else_goes_with_it(
    system: System, http: httpx.AsyncClient, estate: Estate, mode: str
) -> None:
    owner = _as(system, mode, OWNER)
    for path in ("/api/sessions", "/api/v1/session"):
        second = await new_session(http, owner)
        shown = {"X-Session-ID": second}
        assert (await http.delete(f"{path}/{second}", headers=shown)).status_code == 200
        assert (await http.get(f"/session/{second}", headers=owner)).status_code == 404
    job = await http.get(f"/api/v1/jobs/{estate.job}", headers=owner)
    assert job.json()["status"] == "succeeded"


async def test_the_name_of_a_session_opens_nothing(
    system: System, http: httpx.AsyncClient, estate: Estate
) -> None:
    name = f"session_20200202_{uuid4().int % 10**6:06}"  # else a guest's own may have the same
    await system.rows(
        "update sessions set name = $1 where key = $2", name, session_key(estate.session)
    )
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


async def test_nobody_hears_the_bus_without_credentials(system: System) -> None:
    host, port = system.nats.server.address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b'CONNECT {"verbose":true}\r\nSUB hw.> 1\r\n')
    said = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    await writer.wait_closed()
    assert b"Authorization Violation" in said
    assert b"+OK" not in said
