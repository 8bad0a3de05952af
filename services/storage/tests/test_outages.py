"""A database that goes away and comes back: never a hang, never a lie, and no restart of ours."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hirewire_common.contracts import CheckStorage, CurrentSession, Principal
from hirewire_common.errors import TryAgain
from hirewire_storage import domain
from hirewire_storage.database import Database
from hirewire_storage.handlers import Health

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

    from hirewire_testing.servers import PostgresServer

pytestmark = pytest.mark.servers


@pytest.fixture
def breakable(postgres_server: "PostgresServer") -> Iterator["PostgresServer"]:
    """Started by the main thread only: the server ends with the thread that started it."""
    yield postgres_server
    postgres_server.start()


async def find(storage: "Storage", me: Principal) -> None:
    await storage.sessions.current_session(CurrentSession(principal=me))


async def test_a_killed_database_means_try_again_until_it_is_back(
    storage: "Storage", make: "Make", breakable: "PostgresServer"
) -> None:
    me = make.someone()
    session = await storage.session(me)
    await asyncio.gather(*(find(storage, me) for _ in range(8)))
    breakable.kill()
    began = time.monotonic()
    answers = await asyncio.gather(*(find(storage, me) for _ in range(20)), return_exceptions=True)
    assert {type(answer) for answer in answers} == {TryAgain}
    health = await storage.health.check_storage(CheckStorage())
    assert not health.database
    assert health.detail
    assert time.monotonic() - began < 5
    breakable.start()
    await asyncio.gather(*(find(storage, me) for _ in range(20)))
    found = await storage.sessions.current_session(CurrentSession(principal=me))
    assert found == session
    assert (await storage.health.check_storage(CheckStorage())).database


async def test_a_job_that_could_not_be_finished_for_an_outage_is_not_taken_for_a_dangerous_one(
    storage: "Storage", breakable: "PostgresServer", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(domain.jobs, "SOONEST_DEATH", timedelta(0))
    command = await storage.opened()
    for _ in range(4):
        storage.clock.at = datetime.now(UTC)
        assert (await storage.start(command)).state == "running"
        breakable.kill()
        breakable.start()
    storage.outages.clock = storage.clock
    storage.clock.advance(60)
    for _ in range(4):
        await storage.outages.note()  # the bus was away
        storage.clock.advance(1)
        assert (await storage.start(command)).state == "running"
        storage.clock.advance(1)


async def test_connections_that_died_unnoticed_are_replaced_without_anybody_noticing(
    storage: "Storage", make: "Make", breakable: "PostgresServer"
) -> None:
    me = make.someone()
    await storage.session(me)
    await asyncio.gather(*(find(storage, me) for _ in range(8)))
    breakable.kill()
    breakable.start()
    await find(storage, me)


async def test_a_transaction_that_loses_its_database_midway_is_to_be_tried_again(
    storage: "Storage", make: "Make"
) -> None:
    async def interrupted() -> None:
        async with storage.database.acting_as(make.someone()) as connection:
            pid = await connection.scalar(text("select pg_backend_pid()"))
            await storage.rows("select pg_terminate_backend($1, 2000)", pid)
            await connection.execute(text("select 1"))

    with pytest.raises(TryAgain):
        await interrupted()


async def test_a_lock_that_somebody_holds_is_waited_for_only_so_long(storage: "Storage") -> None:
    command = await storage.opened()
    lock = text("select 1 from jobs where id = :job for update")
    began = time.monotonic()
    async with storage.database.acting_as(command.principal) as connection:
        await connection.execute(lock, {"job": command.job})
        with pytest.raises(TryAgain):
            await storage.start(command)
    assert time.monotonic() - began < 5


async def test_a_pool_with_nothing_left_says_so_after_seconds(
    storage: "Storage", make: "Make"
) -> None:
    small = Database(storage.address.app_url, pool=1, overflow=0)
    me = make.someone()
    async with small.acting_as(me):
        with pytest.raises(TryAgain):
            async with small.acting_as(me):
                pass
    await small.close()


async def test_a_mistake_in_a_statement_is_a_bug_and_not_an_outage(
    storage: "Storage", make: "Make"
) -> None:
    with pytest.raises(DBAPIError):
        async with storage.database.acting_as(make.someone()) as connection:
            await connection.execute(text("select nonsense"))


@pytest.fixture
async def silent_address() -> AsyncIterator[str]:
    """A server that takes connections and never says a word."""

    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    yield f"postgresql://x:y@127.0.0.1:{server.sockets[0].getsockname()[1]}/z"
    server.close()


async def test_health_is_told_within_two_seconds_even_of_a_database_that_says_nothing(
    silent_address: str,
) -> None:
    database = Database(silent_address)
    began = time.monotonic()
    health = await Health(database).check_storage(CheckStorage())
    assert time.monotonic() - began < 2
    assert not health.database
    await database.close()
