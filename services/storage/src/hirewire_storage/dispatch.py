"""Commands of jobs that storage itself has opened or let go: published at once, and again if that fails."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog

from hirewire_common.bus.repeating import Publishes, Repeats
from hirewire_common.errors import HirewireError, TryAgain
from hirewire_storage.domain.jobs import Entry

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Dispatch:
    bus: Publishes
    repeats: Repeats
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
                if isinstance(error, TryAgain):
                    self.repeats.later(entry.order)
