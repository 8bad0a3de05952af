"""One point of a curve: finished jobs a second at a standing queue, and the CPU seconds of a job in every process of its way."""

import asyncio
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import asyncpg
import psutil

from benchmarks.measuring import spent
from benchmarks.standing import Stack
from hirewire_local.postgres import SUPERUSER

_PATIENCE = 20.0
"""Seconds."""
_DONE = "select count(*) from jobs where kind = $1 and finished_at is not null"
_FAILED = "select outcome::text from jobs where kind = $1 and state = 'failed' limit 1"
_OPEN = "select count(*) from jobs where kind = $1 and finished_at is null"


@dataclass(frozen=True)
class Point:
    """`cpu` are milliseconds for one job, by the name of server or service; `memory` MiB of the service that grows, for each process of it."""

    processes: int
    rate: float
    cpu: dict[str, float]
    seconds: float
    memory: float

    @property
    def busy(self) -> float:
        """How many cores all of them have kept busy."""
        return sum(self.cpu.values()) * self.rate / 1000


def fastest(points: Sequence[Point]) -> Point:
    """The one that says best what a job costs: what servers do beside it is spread over the most jobs."""
    return max(points, key=lambda point: point.rate)


@dataclass
class Window:
    """What was spent between its beginning and its end, and on how many."""

    stack: Stack
    jobs: int = 0
    seconds: float = 0.0
    used: dict[str, float] = field(default_factory=dict)

    def point(self, service: str, processes: int, idle: Mapping[str, float]) -> Point:
        """Without what servers and services spend when there is nothing to do: `idle`, seconds of CPU a second."""
        cpu = {
            name: max(0.0, seconds - idle.get(name, 0.0) * self.seconds) / self.jobs * 1e3
            for name, seconds in self.used.items()
        }
        rate, memory = self.jobs / self.seconds, resident(self.stack, service) / processes
        return Point(processes, rate, cpu, self.seconds, memory)


@contextmanager
def window(stack: Stack) -> Iterator[Window]:
    """From here to its end."""
    opened, before, began = Window(stack), _used(stack), time.perf_counter()
    yield opened
    opened.seconds = time.perf_counter() - began
    opened.used = {name: used - before.get(name, 0.0) for name, used in _used(stack).items()}


def resident(stack: Stack, service: str) -> float:
    """MiB that the processes of one service hold, what they share counted once for each."""
    total = 0
    for process in stack.families().get(service, []):
        with suppress(psutil.NoSuchProcess):  # it has ended since it was listed
            total += process.memory_info().rss
    return total / 2**20


def _used(stack: Stack) -> dict[str, float]:
    measuring = {"client": [psutil.Process()]}
    return {name: spent(family) for name, family in (stack.families() | measuring).items()}


@dataclass(frozen=True)
class Ledger:
    """Looks into the table of jobs, as nobody but a measurement may."""

    connection: "asyncpg.Connection[asyncpg.Record]"

    @classmethod
    async def of(cls, stack: Stack) -> "Ledger":
        servers = stack.fleet.servers
        url = servers.postgres.url(SUPERUSER, servers.database)
        return cls(await asyncpg.connect(url, ssl=False))

    async def done(self, kind: str) -> int:
        return int(await self.connection.fetchval(_DONE, kind))

    async def open(self, kind: str) -> int:
        """Those that wait and those that are under way."""
        return int(await self.connection.fetchval(_OPEN, kind))

    async def failed(self, kind: str) -> str:
        """What the first one that has failed was told; nothing when none has."""
        return str(await self.connection.fetchval(_FAILED, kind) or "")

    async def until(self, kind: str, done: int) -> int:
        """Return when so many have ended; how many those are. Raises RuntimeError when nothing has ended for long."""
        now, moved = -1, time.monotonic()
        while now < done:
            before, now = now, await self.done(kind)
            if now > before:
                moved = time.monotonic()
            elif time.monotonic() - moved > _PATIENCE:
                waiting = await self.open(kind)
                raise RuntimeError(f"{kind}: {now} of {done} have ended, {waiting} are open")
            await asyncio.sleep(0.05)
        return now


async def idling(stack: Stack, seconds: float = 5.0) -> dict[str, float]:
    """Seconds of CPU a second of all that runs, while nothing is asked of it."""
    with window(stack) as opened:
        await asyncio.sleep(seconds)
    return {name: used / opened.seconds for name, used in opened.used.items()}


async def measured(stack: Stack, ledger: Ledger, kind: str, *, warm: int, jobs: int) -> Window:
    """With the processes that run, after `warm` more jobs. Raises RuntimeError unless there was always more to do."""
    first = await ledger.until(kind, await ledger.done(kind) + warm)
    with window(stack) as opened:
        last = await ledger.until(kind, first + jobs)
    opened.jobs = last - first
    if why := await ledger.failed(kind):
        raise RuntimeError(f"jobs of {kind} have failed: {why}")
    if not await ledger.open(kind):
        raise RuntimeError(f"the queue of {kind} ran dry")
    return opened
