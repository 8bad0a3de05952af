"""The table of storage, and storage on the real bus."""

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    ROLES,
    CheckStorage,
    CreateSession,
    FindSession,
    GetJob,
    OpenJob,
    ParseResume,
    StorageHealth,
    pack_command,
    session_key,
)
from hirewire_common.errors import Refused
from hirewire_common.metrics import Metrics
from hirewire_storage.app import wire
from hirewire_storage.queues import Queues

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

    from hirewire_testing.servers import NatsServer


class Table:
    """A bus that only notes what it is told to do."""

    def __init__(self) -> None:
        self.metrics = Metrics()
        self.answers: list[Any] = []
        self.hears: list[Any] = []

    def answer(self, query: Any, _: object) -> None:
        self.answers.append(query)

    def on_reconnect(self, _: object) -> None:
        pass

    def hear(self, event: Any, _: object) -> None:
        self.hears.append(event)


def test_storage_answers_and_hears_exactly_what_its_role_says() -> None:
    table: Any = Table()
    nothing: Any = None
    wire(table, nothing, nothing)
    assert set(table.answers) == set(ROLES["storage"].answers)
    assert set(table.hears) == set(ROLES["storage"].hears)


def figures(queues: Queues, name: str) -> dict[str, float]:
    """By kind, what is not nothing."""
    (family,) = [one for one in queues.registry.collect() if one.name == name]
    return {one.labels["kind"]: one.value for one in family.samples if one.value}


@pytest.mark.servers
async def test_a_lost_command_is_noticed_and_published_again_on_the_real_bus(
    own_storage: "Storage", make: "Make", bus_server: "NatsServer"
) -> None:
    bus = Bus(bus_server.url("storage"), "storage")
    gateway = Bus(bus_server.url("gateway"), "gateway")
    wire(bus, own_storage.database, own_storage.blobs)
    await bus.start()
    await gateway.start()
    try:
        me, key = make.someone(), session_key("x")
        session = await gateway.ask(CreateSession(key=key, principal=me))
        assert (await gateway.ask(FindSession(key=key))).name == session.name
        assert await gateway.ask(CheckStorage()) == StorageHealth(database=True)
        command = own_storage.command(session.key, me)
        job = await gateway.ask(OpenJob(principal=me, command=pack_command(command)))
        assert await gateway.ask(GetJob(id=job.id, principal=me)) == job
        with pytest.raises(Refused) as refused:
            await gateway.ask(GetJob(id=job.id, principal=make.someone()))
        assert refused.value.code == "not_found"

        assert await bus.commands_outstanding(ParseResume) == 0
        queues = Queues(bus, own_storage.database)
        await own_storage.rows(
            "update jobs set updated_at = now() - interval '100 seconds' returning id"
        )
        await queues.look()
        assert figures(queues, "hirewire_jobs_open") == {"parser.parse": 1}
        (silent,) = figures(queues, "hirewire_job_silent_seconds").values()
        assert 100 <= silent < 160
        own_storage.clock.advance(11)
        await own_storage.reconciler_on(bus).once()
        await asyncio.sleep(0.1)
        assert await bus.commands_outstanding(ParseResume) == 1
        await queues.look()
        assert figures(queues, "hirewire_queue_waiting") == {"parser.parse": 1}
    finally:
        await gateway.stop()
        await bus.stop()
