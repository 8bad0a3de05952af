"""Publishing again what the bus didn't take: for some seconds after a server's death, its cluster takes nothing."""

import asyncio
from typing import Any, Protocol

import structlog

from hirewire_common.bus.publishing import QueueFull
from hirewire_common.contracts import Command
from hirewire_common.errors import HirewireError, TryAgain

log = structlog.get_logger()

PATIENCE = 30.0
"""Seconds; servers elect who leads a stream within ten. What lasts longer is storage's reconciler's."""
_PAUSE = 0.25
_MOST = 1000
"""Commands at a time; each may have hundreds of kilobytes."""


class Publishes(Protocol):
    async def publish(self, message: Command) -> Any: ...


class Repeats:
    """Commands of jobs that are accepted: nobody is kept waiting for them, and they should not wait for the reconciler.

    It looks only after jobs without news for ten seconds, of which it can't tell those that the bus has lost.
    """

    def __init__(self, bus: Publishes) -> None:
        self._bus = bus
        self._running: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()

    def later(self, command: Command) -> None:
        """Publish it as soon as the bus takes it, after those that came before it."""
        if len(self._running) < _MOST:
            task = asyncio.create_task(self._publish(command))
            self._running.add(task)
            task.add_done_callback(self._running.discard)

    async def _publish(self, command: Command) -> None:
        clock = asyncio.get_running_loop().time
        deadline = clock() + PATIENCE
        async with self._turn:  # one asks whether the bus takes anything, not a crowd
            while clock() < deadline:
                try:
                    await self._bus.publish(command)
                except QueueFull:
                    break
                except TryAgain:
                    await asyncio.sleep(_PAUSE)
                except HirewireError as error:
                    log.warning("not published", job=str(command.job), why=error.log)
                    return
                else:
                    log.info("published later", job=str(command.job))
                    return
        log.warning("left to the reconciler", job=str(command.job))
