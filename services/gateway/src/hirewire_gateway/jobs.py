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

    def waiting(
        self, session_id: UUID, job: UUID
    ) -> AbstractAsyncContextManager[asyncio.Event]: ...


@dataclass(frozen=True, slots=True)
class Jobs:
    bus: Publishes
    hub: Waits

    async def run(self, command: Command, session_id: UUID, wait: float) -> Job | None:
        """Accept the command and give its job when it ends; None when it goes on after `wait` seconds.

        Raises Problem 429 or 503 when the queue is full: then nothing was accepted.
        """
        if wait <= 0:
            await self._accept(command)
            return None
        # listening before publishing, on one connection: the answer can't be missed
        async with self.hub.waiting(session_id, command.job) as ended:
            job = await self._accept(command)
            if job.ended:
                return job
            return await self._end_of(command, ended, wait)

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

    async def _end_of(self, command: Command, ended: asyncio.Event, wait: float) -> Job | None:
        deadline = asyncio.get_running_loop().time() + wait
        while True:
            left = deadline - asyncio.get_running_loop().time()
            if left > 0 and not self.hub.closing.is_set():
                await _set_within(ended, min(left, _LOOK_AGAIN))
                ended.clear()
            job = await self._look(command)
            if job is not None and job.ended:
                return job
            if left <= 0 or self.hub.closing.is_set():
                return None

    async def _look(self, command: Command) -> Job | None:
        try:
            return await self.bus.ask(GetJob(id=command.job, principal=command.principal))
        except TryAgain as error:
            log.info("the job's state can't be asked for", why=error.log)
            return None


async def _set_within(event: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return
