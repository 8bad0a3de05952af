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
from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.problems import Problem

log = structlog.get_logger()
R = TypeVar("R", bound=BaseModel)

_LOOK_AGAIN = 5.0
"""Seconds after which a waiting request asks for the job's state, in case the news was lost with the bus."""


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


@dataclass(frozen=True, slots=True)
class Jobs:
    bus: Publishes
    hub: Waits

    async def run(self, command: Command, session_id: UUID, wait: float) -> Event | None:
        """Accept the command and give the event that ends its job; None when it goes on after `wait` seconds.

        Raises Problem 429 or 503 when the queue is full: then nothing was accepted.
        """
        if wait <= 0:
            await self._accept(command)
            return None
        # listening before publishing, on one connection: the answer can't be missed
        async with self.hub.waiting(session_id, command.job) as ending:
            job = await self._accept(command)
            return _outcome(job) or await self._end_of(command, ending, wait)

    async def _accept(self, command: Command) -> Job:
        job = await self.bus.ask(
            OpenJob(principal=command.principal, command=pack_command(command), trace=command.trace)
        )
        if job.ended:
            return job
        try:
            await self.bus.publish(command)
        except QueueFull as error:
            await self.bus.ask(CancelJob(id=command.job, principal=command.principal))
            status = 429 if error.tenant else 503
            raise Problem(status, "queue_full", error.message, retry_after=error.after) from error
        except TryAgain as error:
            # the job's row is there, so it will happen: storage publishes what the bus has not got
            log.warning("accepted, to be published later", job=str(command.job), why=error.log)
        return job

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
