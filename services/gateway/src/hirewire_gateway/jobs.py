"""Turning a command into an accepted job, and waiting for its end."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID, uuid4, uuid5

import structlog

from hirewire_common.asking import Asks
from hirewire_common.bus.publishing import QueueFull
from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import (
    Command,
    Event,
    GetJob,
    Job,
    NewSession,
    OpenJob,
    Principal,
    pack_command,
)
from hirewire_common.errors import NotFound, TryAgain
from hirewire_common.logging import bind
from hirewire_gateway.domain.ends import end_of
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, gone
from hirewire_gateway.endings import Ending, Waits
from hirewire_gateway.orders import PLAIN, Accepted, Order, check_size
from hirewire_gateway.withdrawals import Withdrawals

log = structlog.get_logger()

_LOOK_AGAIN = 5.0
"""Seconds after which a waiting request asks for the job's state, in case the news was lost with the bus."""


class Publishes(Asks, Protocol):
    async def publish(self, message: Command | Event) -> Any: ...


@dataclass(frozen=True, slots=True)
class Jobs:
    bus: Publishes
    hub: Waits
    withdrawals: Withdrawals
    repeats: Repeats

    async def begin(self, request: UUID | None, place: Workplace, wait: float) -> "Begun":
        """The job of a request in this session: the one that its repetitions have begun, or a new one."""
        job, known = await self._of_request(request, place.principal)
        bind(job=str(job), session=place.key)
        told = Accepted.of(known, wait) if known is not None and known.ended else None
        return Begun(self, place, job, wait, repeatable=request is not None, told=told, known=known)

    async def run(self, order: Order, wait: float) -> Accepted:
        """Accept the order and wait at most so many seconds for its end.

        Raises Problem 413 for one that is too large to travel, 429 or 503 when the queue is full, TryAgain when it
        can't be accepted now: then nothing was accepted. Only a repeatable one may have been opened all the same.
        """
        check_size(order.command)
        if wait <= 0:
            return Accepted(await self._accept(order), None)
        # listening before publishing, on one connection: the answer can't be missed
        async with self.hub.waiting(order.place, order.command.job) as ending:
            job = await self._accept(order)
            return Accepted(job, end_of(job) or await self._end_of(order.command, ending, wait))

    async def ended(self, place: Workplace, job: UUID, wait: float) -> bool:
        """Whether a job that others ordered has ended, after at most so many seconds. A bus that is away is no end."""
        with suppress(TryAgain, NotFound, TimeoutError):
            async with asyncio.timeout(wait), self.hub.waiting(place.place, job) as ending:
                while ending.event is None and not self.hub.closing.is_set():
                    known = await self._known(place, job)
                    if known is not None and known.ended:
                        return True
                    await ending.news(_LOOK_AGAIN)
                return ending.event is not None
        return False

    async def _known(self, place: Workplace, job: UUID) -> Job | None:
        try:
            return await self.bus.ask(GetJob(id=job, principal=place.principal))
        except NotFound:
            return None

    async def _of_request(
        self, request: UUID | None, principal: Principal
    ) -> tuple[UUID, Job | None]:
        """The id of the job of a request and its repetitions, and the job as far as there is one.

        One that was cancelled before anybody began it was refused, for a full queue: its repetition is another job.
        """
        if request is None:
            return uuid4(), None
        job_id = request
        while True:
            try:
                job = await self.bus.ask(GetJob(id=job_id, principal=principal))
            except NotFound:
                return job_id, None
            if job.state != "cancelled" or job.attempt:
                return job_id, job
            job_id = uuid5(job_id, "again")

    async def _accept(self, order: Order) -> Job:
        if order.under_way:
            return await self._standing(order.command)
        job, command = await self._open(order), order.command
        if job.ended or job.held:
            return job
        try:
            await self.bus.publish(command)
        except QueueFull as error:
            await self.withdrawals.soon(command)
            status = 429 if error.tenant else 503
            raise Problem(status, "queue_full", error.message, retry_after=error.after) from error
        except TryAgain as error:
            # the job's row is there, so it will happen: should we die, storage publishes what the bus has not got
            log.warning("accepted, to be published later", job=str(command.job), why=error.log)
            self.repeats.later(command)
        return job

    async def _open(self, order: Order) -> Job:
        command = order.command
        try:
            return await self.bus.ask(
                OpenJob(
                    principal=command.principal,
                    command=pack_command(command),
                    new_session=order.new_session,
                    wanted=order.wanted,
                    trace=command.trace,
                )
            )
        except TryAgain:
            if not order.repeatable:
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

    async def _standing(self, command: Command) -> Job:
        """Raises Problem 410 when the job has gone, with its session."""
        try:
            return await self.bus.ask(GetJob(id=command.job, principal=command.principal))
        except NotFound as error:
            raise gone() from error

    async def _look(self, command: Command) -> Event | None:
        """Raises Problem 410 when the job has gone, with its session."""
        try:
            return end_of(await self._standing(command))
        except TryAgain as error:
            log.info("the job's state can't be asked for", why=error.log)
            return None


@dataclass(frozen=True, slots=True)
class Begun:
    """A job that has its id; `told` says how it ended when it did so before, so that nothing is left to do.

    `known` is the job as far as there was one.
    """

    jobs: Jobs
    place: Workplace
    job: UUID
    wait: float
    repeatable: bool
    told: Accepted | None
    known: Job | None = None

    async def follow(self, command: Command) -> Accepted:
        """Wait for it as for what others ordered, when it is under way; else as `run`.

        What takes minutes may have been taken in hand longer ago than the bus recognises a repetition: said again it would
        be done twice at once.
        """
        if self.known is None:
            return await self.run(command)
        command = command.model_copy(update={"job": self.job})
        return await self.jobs.run(Order(command, self.place.place, under_way=True), self.wait)

    async def run(self, command: Command, wanted: NewSession = PLAIN) -> Accepted:
        """Do it, as this job; a new session is made as `wanted`. Raises as `Jobs.run`."""
        order = Order(
            command.model_copy(update={"job": self.job}),
            self.place.place,
            new_session=self.place.new,
            wanted=wanted,
            repeatable=self.repeatable,
        )
        return await self.jobs.run(order, self.wait)
