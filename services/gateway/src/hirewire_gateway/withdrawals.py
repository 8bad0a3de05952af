"""Taking back what was refused, but may have been opened."""

import asyncio
from collections.abc import Iterable
from uuid import UUID

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import CancelJob, Command
from hirewire_common.errors import HirewireError, TryAgain

log = structlog.get_logger()

_UNDER_WAY = 7.0
"""Seconds after which storage has carried out, or given up, what it was asked."""


class Withdrawals:
    """Takes jobs back whose callers were told to try again, though nobody knows whether they were opened.

    A question may be carried out while its answer is lost with the bus, with storage or with the database.
    """

    def __init__(self, bus: Asks) -> None:
        self._bus = bus
        self._running: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()

    async def soon(self, command: Command) -> None:
        """At once if storage answers, else later."""
        try:
            await self._bus.ask(_cancel(command))
        except TryAgain:
            self.later(command)

    def later(self, command: Command) -> None:
        self._begin(_cancel(command))

    def parts(self, command: Command, jobs: Iterable[UUID]) -> None:
        """Jobs that were opened for `command`, which itself has come to nothing."""
        for job in jobs:
            self._begin(_cancel(command).model_copy(update={"id": job}))

    def _begin(self, cancelling: CancelJob) -> None:
        task = asyncio.create_task(self._withdraw(cancelling))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _withdraw(self, cancelling: CancelJob) -> None:
        """Twice: what opens it may be under way still when it isn't found."""
        for pause in (0.0, _UNDER_WAY):
            await asyncio.sleep(pause)
            async with self._turn:  # so that a long outage is not asked about by a crowd
                if await self._cancelled(cancelling):
                    return

    async def _cancelled(self, cancelling: CancelJob) -> bool:
        """False when there is no such job."""
        while True:
            try:
                await self._bus.ask(cancelling)
            except TryAgain as error:
                await asyncio.sleep(error.after)
            except HirewireError:
                return False
            else:
                log.info("withdrawn", job=str(cancelling.id))
                return True


def _cancel(command: Command) -> CancelJob:
    return CancelJob(id=command.job, principal=command.principal, trace=command.trace)
