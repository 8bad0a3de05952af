"""Turning a command into an accepted job, and waiting for its end."""

import asyncio
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from uuid import UUID

import structlog
from pydantic import BaseModel

from hirewire_common.bus.publishing import QueueFull
from hirewire_common.contracts import (
    CancelJob,
    Command,
    Event,
    GetJob,
    Job,
    OpenJob,
    Query,
    pack_command,
    unpack_event,
)
from hirewire_common.errors import HirewireError, TryAgain
from hirewire_gateway.domain.problems import Problem

log = structlog.get_logger()
R = TypeVar("R", bound=BaseModel)

_LOOK_AGAIN = 5.0
"""Seconds after which a waiting request asks for the job's state, in case the news was lost with the bus."""
_UNDER_WAY = 7.0
"""Seconds after which storage has carried out, or given up, what it was asked."""


class Asks(Protocol):
    async def ask(self, query: Query[R]) -> R: ...


class Publishes(Asks, Protocol):
    async def publish(self, message: Command | Event) -> Any: ...


class Waits(Protocol):
    @property
    def closing(self) -> asyncio.Event: ...

    def waiting(self, session_id: UUID, job: UUID) -> AbstractAsyncContextManager["Ending"]: ...


class Ending:
    """What waiting requests hear of one job: its terminal event, or only that it is time to look."""

    def __init__(self) -> None:
        self.event: Event | None = None
        self._news = asyncio.Event()

    def tell(self, event: Event | None = None) -> None:
        self.event = self.event or event
        self._news.set()

    async def news(self, seconds: float) -> None:
        """Wait for either, at most so long."""
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return
        if self.event is None:
            self._news.clear()


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
        task = asyncio.create_task(self._withdraw(command))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _withdraw(self, command: Command) -> None:
        """Twice: what opens it may be under way still when it isn't found."""
        for pause in (0.0, _UNDER_WAY):
            await asyncio.sleep(pause)
            async with self._turn:  # so that a long outage is not asked about by a crowd
                if await self._cancelled(command):
                    return

    async def _cancelled(self, command: Command) -> bool:
        """False when there is no such job."""
        while True:
            try:
                await self._bus.ask(_cancel(command))
            except TryAgain as error:
                await asyncio.sleep(error.after)
            except HirewireError:
                return False
            else:
                log.info("withdrawn", job=str(command.job))
                return True


def _cancel(command: Command) -> CancelJob:
    return CancelJob(id=command.job, principal=command.principal, trace=command.trace)


@dataclass(frozen=True, slots=True)
class Jobs:
    bus: Publishes
    hub: Waits
    withdrawals: Withdrawals

    async def run(
        self, command: Command, session_id: UUID, wait: float, *, repeatable: bool = False
    ) -> Event | None:
        """Accept the command and give the event that ends its job; None when it goes on after `wait` seconds.

        Raises Problem 429 or 503 when the queue is full, TryAgain when it can't be accepted now: then nothing was
        accepted. Only a `repeatable` one, whose caller comes back for the same job, may have been opened all the same.
        """
        if wait <= 0:
            await self._accept(command, repeatable=repeatable)
            return None
        # listening before publishing, on one connection: the answer can't be missed
        async with self.hub.waiting(session_id, command.job) as ending:
            job = await self._accept(command, repeatable=repeatable)
            return _outcome(job) or await self._end_of(command, ending, wait)

    async def _accept(self, command: Command, *, repeatable: bool) -> Job:
        job = await self._open(command, repeatable=repeatable)
        if job.ended:
            return job
        try:
            await self.bus.publish(command)
        except QueueFull as error:
            await self.withdrawals.soon(command)
            status = 429 if error.tenant else 503
            raise Problem(status, "queue_full", error.message, retry_after=error.after) from error
        except TryAgain as error:
            # the job's row is there, so it will happen: storage publishes what the bus has not got
            log.warning("accepted, to be published later", job=str(command.job), why=error.log)
        return job

    async def _open(self, command: Command, *, repeatable: bool) -> Job:
        try:
            return await self.bus.ask(
                OpenJob(
                    principal=command.principal, command=pack_command(command), trace=command.trace
                )
            )
        except TryAgain:
            if not repeatable:
                self.withdrawals.later(command)
            raise

    async def _end_of(self, command: Command, ending: Ending, wait: float) -> Event | None:
        clock = asyncio.get_running_loop().time
        deadline = clock() + wait
        while not self.hub.closing.is_set() and (left := deadline - clock()) > 0:
            await ending.news(min(left, _LOOK_AGAIN))
            if event := ending.event or await self._look(command):
                return event
        return None

    async def _look(self, command: Command) -> Event | None:
        try:
            job = await self.bus.ask(GetJob(id=command.job, principal=command.principal))
            return _outcome(job)
        except TryAgain as error:
            log.info("the job's state can't be asked for", why=error.log)
            return None


def _outcome(job: Job) -> Event | None:
    return unpack_event(job.outcome) if job.outcome else None
