"""How many messages a second one bus stores and acknowledges: one server and three, with and without waiting for the disk."""

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import SESSION, crowd
from hirewire_common.bus import Bus
from hirewire_local.cluster import Cluster
from hirewire_local.home import Home
from hirewire_local.nats import Nats
from hirewire_testing.fakes import a_command, parsed
from hirewire_testing.servers import NatsCluster, NatsServer

IN_FLIGHT = 64
SHORTEST = 1.5
"""Seconds of a measurement."""


@dataclass(frozen=True)
class Writes:
    """Acknowledged a second: commands alone, and commands and events at once, together. `alone` is one write's time in ms when nothing else is under way."""

    where: str
    commands: float
    both: float
    alone: float


async def measured() -> list[Writes]:
    found = []
    for size, sync in ((1, "2m"), (1, "always"), (3, "2m"), (3, "always")):
        with tempfile.TemporaryDirectory() as folder, _bus(Home(Path(folder)), size, sync) as bus:
            where = f"{size} server{'s' if size > 1 else ''}, sync_interval {sync}"
            found.append(await _of(where, bus))
    return found


@contextmanager
def _bus(home: Home, size: int, sync: str) -> Iterator[Nats | Cluster]:
    if size == 1:
        server = NatsServer(Nats(home, sync_interval=sync))
        server.start()
        try:
            server.apply_topology()
            yield server.server
        finally:
            server.stop()
        return
    nodes = NatsCluster.of(Cluster(home, size, sync))
    try:
        nodes.start()
        yield nodes.cluster
    finally:
        nodes.stop()


async def _of(where: str, place: Nats | Cluster) -> Writes:
    gateway, parser = Bus(place.url("gateway"), "gateway"), Bus(place.url("parser"), "parser")
    await asyncio.gather(gateway.start(), parser.start())

    async def command() -> None:
        await gateway.publish(a_command(session=SESSION))

    async def event() -> None:
        await parser.publish(parsed(a_command(session=SESSION)))

    async def either() -> None:
        await asyncio.gather(command(), event())

    await crowd(command, 100, 8)  # warm
    alone = await crowd(command, 50, 1) / 50
    commands = await _rate(command)
    both = 2 * await _rate(either)
    await asyncio.gather(gateway.stop(), parser.stop())
    return Writes(where, commands, both, alone * 1e3)


async def _rate(work: Callable[[], Awaitable[None]]) -> float:
    """A second, over SHORTEST at least."""
    done, taken = 0, 0.0
    while taken < SHORTEST:
        taken += await crowd(work, 256, IN_FLIGHT)
        done += 256
    return done / taken


def disk(folder: Path, times: int = 200) -> float:
    """Milliseconds until a KiB lies on the disk that the buses' folders are on."""
    with (folder / "synced").open("wb", buffering=0) as file:
        began = time.perf_counter()
        for _ in range(times):
            file.write(b"x" * 1024)
            os.fdatasync(file.fileno())
        return (time.perf_counter() - began) / times * 1e3
