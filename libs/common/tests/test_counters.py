"""Numbers that services add up together, over the real server and with its real permissions."""

import asyncio
from collections.abc import AsyncIterator

import nats
import pytest

from hirewire_common.bus import Bus
from hirewire_common.contracts import RATES, SPENDING
from hirewire_common.errors import NotPermitted, TryAgain
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers


@pytest.fixture
async def gateways(bus_server: NatsServer) -> AsyncIterator[list[Bus]]:
    """Four of them."""
    made = [Bus(bus_server.url("gateway"), "gateway") for _ in range(4)]
    for bus in made:
        await bus.start()
    yield made
    for bus in made:
        await bus.stop()


@pytest.fixture
async def parser(bus_server: NatsServer) -> AsyncIterator[Bus]:
    bus = Bus(bus_server.url("parser"), "parser")
    await bus.start()
    yield bus
    await bus.stop()


async def test_every_addition_sees_a_sum_of_its_own(gateways: list[Bus]) -> None:
    counters = [bus.counters(RATES) for bus in gateways]
    sums = await asyncio.gather(*(counters[n % 4].add("sessions.x.1", 1) for n in range(200)))
    assert sorted(sums) == list(range(1, 201))
    assert await counters[0].value("sessions.x.1") == 200


async def test_a_counter_that_nobody_added_to_is_0_and_none_is_anothers(
    gateways: list[Bus],
) -> None:
    counters = gateways[0].counters(RATES)
    assert await counters.add("a.b", 3) == 3
    assert await counters.add("a.b", -1) == 2
    assert (await counters.value("a.c"), await counters.value("a.b")) == (0, 2)


async def test_large_additions_are_exact(parser: Bus) -> None:
    counters = parser.counters(SPENDING)
    assert await counters.add("llm.x.tokens", 10**15 + 1) == 10**15 + 1
    assert await counters.add("llm.x.tokens", 1) == 10**15 + 2


async def test_what_workers_have_spent_is_read_by_the_gateway_and_not_changed(
    gateways: list[Bus], parser: Bus
) -> None:
    await parser.counters(SPENDING).add("llm.x.tokens", 700)
    assert await gateways[0].counters(SPENDING).value("llm.x.tokens") == 700
    with pytest.raises(NotPermitted):
        await gateways[0].counters(SPENDING).add("llm.x.tokens", -700)


async def test_a_worker_neither_counts_nor_sees_who_comes(parser: Bus) -> None:
    with pytest.raises(NotPermitted):
        await parser.counters(RATES).add("sessions.x.1", -1)
    with pytest.raises(NotPermitted):
        await parser.counters(RATES).value("sessions.x.1")


async def test_sums_outlive_the_server(gateways: list[Bus], bus_server: NatsServer) -> None:
    counters = gateways[0].counters(RATES)
    await counters.add("sessions.x.1", 7)
    bus_server.kill()
    await lost(gateways[0])
    bus_server.start()
    assert await gateways[0].connection.back(10)
    assert await counters.value("sessions.x.1") == 7


async def test_without_the_bus_nobody_counts_and_nothing_is_counted_later(
    gateways: list[Bus], bus_server: NatsServer
) -> None:
    counters = gateways[0].counters(RATES)
    bus_server.kill()
    try:
        await lost(gateways[0])
        with pytest.raises(TryAgain):
            await counters.add("sessions.x.1", 1)
        with pytest.raises(TryAgain):
            await counters.value("sessions.x.1")
    finally:
        bus_server.start()
    assert await gateways[0].connection.back(10)
    assert await counters.value("sessions.x.1") == 0


async def test_without_its_stream_nobody_counts(
    gateways: list[Bus], bus_server: NatsServer
) -> None:
    admin = await nats.connect(bus_server.url("admin"), inbox_prefix=b"_INBOX_admin")
    await admin.jetstream().delete_stream(RATES.stream)
    await admin.close()
    counters = gateways[0].counters(RATES)
    try:
        with pytest.raises(TryAgain):
            await counters.add("sessions.x.1", 1)
        with pytest.raises(TryAgain):
            await counters.value("sessions.x.1")
    finally:
        bus_server.apply_topology()


async def lost(bus: Bus) -> None:
    while bus.up:
        await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    "name",
    ["", ".", "a.", ".a", "a..b", "*", "a.>", "a b", "é", "a" * 65, "a\n", ".".join("a" * 9)],
)
def test_a_name_that_is_no_subject_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a counter's name"):
        RATES.subject(name)
