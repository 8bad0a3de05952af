"""Commands of jobs that storage itself has opened or let go: published at once, and by the reconciler if that fails."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import structlog

from hirewire_common.contracts import Command
from hirewire_common.errors import HirewireError
from hirewire_storage.domain.jobs import Entry

log = structlog.get_logger()


class Publishes(Protocol):
    async def publish(self, message: Command) -> object: ...


@dataclass(frozen=True, slots=True)
class Dispatch:
    bus: Publishes
    _running: set[asyncio.Task[None]] = field(default_factory=set)

    def soon(self, entries: Sequence[Entry]) -> None:
        """Without keeping anybody waiting; call it when the rows are committed."""
        if entries:
            task = asyncio.create_task(self._publish(entries))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _publish(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            try:
                await self.bus.publish(entry.order)
            except HirewireError as error:
                log.warning("to be published later", job=str(entry.id), why=error.log)
