"""How much work waits, on the bus and in the ledger: looked up whenever Prometheus asks. Every replica tells the same."""

import asyncio
from typing import Protocol

import structlog
from prometheus_client import CollectorRegistry, Gauge

from hirewire_common.bus.queues import Queue
from hirewire_common.contracts import COMMANDS, Command
from hirewire_common.contracts.message import now
from hirewire_common.errors import HirewireError
from hirewire_storage.database import Database
from hirewire_storage.rows import repairs

log = structlog.get_logger()


class Bus(Protocol):
    async def queue(self, kind: type[Command]) -> Queue | None: ...


class Queues:
    """What can't be looked up is told as it was last seen."""

    def __init__(self, bus: Bus, database: Database) -> None:
        self._bus = bus
        self._database = database
        registry = self.registry = CollectorRegistry()
        self._waiting = Gauge(
            "hirewire_queue_waiting",
            "Commands that nobody has taken yet",
            ("kind",),
            registry=registry,
        )
        self._taken = Gauge(
            "hirewire_queue_taken",
            "Commands being worked on, or handed back for a while",
            ("kind",),
            registry=registry,
        )
        self._open = Gauge(
            "hirewire_jobs_open",
            "Accepted jobs that have not ended and wait for no other",
            ("kind",),
            registry=registry,
        )
        self._silent = Gauge(
            "hirewire_job_silent_seconds",
            "Of the open job that has been without news for longest",
            ("kind",),
            registry=registry,
        )

    async def look(self) -> None:
        await asyncio.gather(self._look_at_jobs(), *(self._look_at(kind) for kind in COMMANDS))

    async def _look_at(self, kind: type[Command]) -> None:
        queue = await self._bus.queue(kind)
        if queue is not None:
            self._waiting.labels(kind.kind()).set(queue.waiting)
            self._taken.labels(kind.kind()).set(queue.taken)

    async def _look_at_jobs(self) -> None:
        try:
            async with self._database.system() as connection:
                found = await repairs.open_jobs(connection)
        except HirewireError as error:
            log.info("open jobs can't be counted", why=error.log)
            return
        at = now()
        for kind in COMMANDS:
            number, oldest = found.get(kind.kind(), (0, at))
            self._open.labels(kind.kind()).set(number)
            self._silent.labels(kind.kind()).set(max(0.0, (at - oldest).total_seconds()))
