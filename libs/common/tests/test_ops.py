"""What a probe and Prometheus are told, and that nobody who asks can hold a service up."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from prometheus_client import CollectorRegistry, Counter
from structlog.testing import capture_logs

from hirewire_common.bus import Bus
from hirewire_common.errors import NotPermitted, TryAgain
from hirewire_common.metrics import Metrics
from hirewire_common.ops import Check, Ops
from hirewire_common.ops.readiness import Readiness
from hirewire_common.settings import Settings
from hirewire_local.ports import choose_ports
from hirewire_testing.servers import NatsServer


@dataclass
class FakeBus:
    serving: bool = True
    metrics: Metrics = field(default_factory=Metrics)


class Part:
    """Something that is asked whether it is there."""

    def __init__(self) -> None:
        self.there = True

    async def check(self) -> None:
        if not self.there:
            raise TryAgain(log="away")


async def never() -> None:
    await asyncio.Event().wait()


async def said(port: int, request: bytes) -> bytes:
    """All that comes back until the connection is closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


async def got(port: int, path: str) -> tuple[int, str]:
    answer = await said(port, f"GET {path} HTTP/1.1\r\nHost: here\r\n\r\n".encode())
    head, _, body = answer.decode().partition("\r\n\r\n")
    return int(head.split()[1]), body


@asynccontextmanager
async def opened(bus: FakeBus | None = None, **checks: Check) -> AsyncIterator[tuple[int, Ops]]:
    """An ops port, and which it is."""
    (port,) = choose_ports(1, "ops")
    ops = Ops("127.0.0.1", port, Readiness(checks, within=0.1))
    if bus:
        ops = Ops.of(Settings(ops_port=port), bus, **checks)
    async with ops:
        yield port, ops


async def test_a_service_lives_while_nothing_that_it_needs_is_there() -> None:
    part = Part()
    part.there = False
    async with opened(FakeBus(serving=False), objects=part.check) as (port, _):
        assert (await got(port, "/live"))[0] == 200


async def test_a_service_is_ready_when_all_that_it_needs_is_there_and_says_what_is_missing() -> (
    None
):
    bus, objects = FakeBus(), Part()
    async with opened(bus, objects=objects.check) as (port, _):
        status, body = await got(port, "/ready")
        assert (status, json.loads(body)) == (200, {"ready": True, "missing": []})
        objects.there = False
        status, body = await got(port, "/ready")
        assert (status, json.loads(body)) == (503, {"ready": False, "missing": ["objects"]})
        bus.serving = False
        assert json.loads((await got(port, "/ready"))[1])["missing"] == ["bus", "objects"]


async def test_a_part_that_does_not_answer_in_time_is_missing() -> None:
    async with opened(database=never, objects=Part().check) as (port, _):
        status, body = await got(port, "/ready")
    assert (status, json.loads(body)["missing"]) == (503, ["database"])


async def test_a_change_is_logged_once_however_often_probes_come() -> None:
    part = Part()
    part.there = False
    readiness = Readiness({"objects": part.check})
    with capture_logs() as lines:
        for _ in range(3):
            await readiness.parts()
        part.there = True
        await readiness.parts()
    assert [line["event"] for line in lines] == ["not ready", "ready"]


async def test_figures_are_looked_up_before_they_are_told_and_parts_are_among_them() -> None:
    registry = CollectorRegistry()
    eggs = Counter("eggs", "Laid", registry=registry)

    async def look() -> None:
        eggs.inc()

    async with opened(database=never) as (port, ops):
        ops.show(registry, look, never)
        text = (await got(port, "/metrics"))[1]
    assert "\neggs_total 1.0\n" in text
    assert '\nhirewire_ready{part="database"} 0.0\n' in text


async def test_figures_are_told_as_they_were_while_they_can_t_be_looked_up() -> None:
    registry, bus = CollectorRegistry(), FakeBus()
    eggs = Counter("eggs", "Laid", registry=registry)

    async def look() -> None:
        eggs.inc()
        if not bus.serving:
            raise AssertionError("asked without a bus")

    async def refuse() -> None:
        raise NotPermitted("no right to look")

    async with opened(bus) as (port, ops):
        ops.show(registry, refuse, look)
        for serving in (True, False):
            bus.serving = serving
            status, text = await got(port, "/metrics")
            assert (status, "\neggs_total 1.0\n" in text) == (200, True)
    assert f'\nhirewire_ready{{part="bus"}} {0.0}\n' in text


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /nowhere HTTP/1.1\r\n\r\n", b"404"),
        (b"POST /live HTTP/1.1\r\n\r\n", b"405"),
        (b"GET /live?now HTTP/1.1\r\n\r\n", b"200"),
        (b"\r\n\r\n", b"404"),
        (b"GET\r\n\r\n", b"404"),
    ],
    ids=["nowhere", "post", "query", "nothing", "half"],
)
async def test_only_what_is_there_can_be_got(request_: bytes, status: bytes) -> None:
    async with opened() as (port, _):
        assert (await said(port, request_)).split()[1] == status


async def test_an_endless_request_is_cut_off_and_the_next_one_answered() -> None:
    async with opened() as (port, _):
        assert await said(port, b"GET /live HTTP/1.1\r\nX: " + b"x" * 100_000) == b""
        assert (await got(port, "/live"))[0] == 200


async def test_a_scrape_that_is_under_way_does_not_keep_a_service_from_stopping() -> None:
    async with opened() as (port, ops):
        ops.show(CollectorRegistry(), never)
        scrape = asyncio.create_task(said(port, b"GET /metrics HTTP/1.1\r\n\r\n"))
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    async with asyncio.timeout(5):
        await scrape
        assert await reader.read() == b""
    writer.close()


async def test_without_a_port_nothing_is_opened_and_a_port_that_is_taken_is_an_error() -> None:
    async with Ops("127.0.0.1", 0, Readiness({})):
        pass
    async with opened() as (port, _):
        with pytest.raises(OSError, match="address already in use"):
            await Ops("127.0.0.1", port, Readiness({})).start()


@pytest.mark.servers
async def test_a_bus_serves_from_the_end_of_its_start_to_the_beginning_of_its_stop(
    bus_server: NatsServer,
) -> None:
    bus = Bus(bus_server.url("storage"), "storage")
    assert not bus.serving
    await bus.start()
    assert bus.serving
    bus_server.kill()
    try:
        async with asyncio.timeout(10):
            while bus.serving:
                await asyncio.sleep(0.02)
    finally:
        bus_server.start()
    async with asyncio.timeout(10):
        while not bus.serving:
            await asyncio.sleep(0.02)
    stopping = asyncio.create_task(bus.stop())
    await asyncio.sleep(0)
    assert not bus.serving
    await stopping
