"""Children that do one job after another, as many at once as the service wants, with a warm one to spare."""

import asyncio
import json
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import structlog

from hirewire_common.contracts import Fault
from hirewire_common.errors import HirewireError, Refused, TryAgain
from hirewire_common.sandbox.frames import Kind
from hirewire_common.sandbox.jail import Fences, Files, Limits
from hirewire_common.sandbox.job import FileJob, Job, Late, Take
from hirewire_common.sandbox.keeper import Keeper
from hirewire_common.sandbox.nursery import Order
from hirewire_common.sandbox.pool import Pool
from hirewire_common.sandbox.worker import Answer, Died

log = structlog.get_logger()


class ChildBug(Exception):
    """Our own code failed on this job: tried again up to the limit, then a dead letter."""


@dataclass(frozen=True, slots=True)
class Words:
    """What users are told when a job was ended."""

    timeout: str
    too_large: str
    crashed: str


class Workers:
    """A context, at whose end the processes are gone. `child` names the module whose `work_on` calls `serve`.

    It is told `order`, as is its `prepare`, where it has one: that runs once, before children are forked. A child may
    open `files`, or Python's own modules.
    """

    def __init__(
        self,
        child: str,
        limits: Limits,
        words: Words,
        *,
        at_once: int,
        files: Files | None = None,
        order: str = "",
    ) -> None:
        self._keeper = Keeper(child, order)
        self._limits = limits
        self._words = words
        self._turns = asyncio.Semaphore(at_once)
        self._pool = Pool(self._keeper, Order(limits, order, files), at_once + 1)

    async def __aenter__(self) -> Self:
        await self._pool.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._pool.close()

    @property
    def nursery_pid(self) -> int:
        """Of the process that children are forked from; 0 while there is none."""
        return self._keeper.pid

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._keeper.fences

    async def work(self, name: str, payload: bytes) -> bytes:
        """Have a child do the work of this name. Waits for its turn; cancelling kills the child.

        Refused as by the work itself, or because it took too much, or because two children crashed over it; ChildBug;
        TryAgain when no child can be had.
        """
        return await self._worked(Job(name, payload))

    async def work_over(self, file: int, name: str, payload: bytes, take: Take) -> None:
        """As `work`, over a file that the child gets to read and nothing else, its descriptor staying the caller's.

        Every part of the answer is given to `take`. A child that crashes after the first of them is not replaced:
        Refused, as `worker_crashed`. ValueError for a descriptor of no regular file, or open to more than reading.
        """
        await self._worked(FileJob(name, payload, file, take))

    async def _worked(self, job: Job | FileJob) -> bytes:
        async with self._turns:
            try:
                answer = await self._done(job)
            except Late:
                raise Refused(
                    "timeout", self._words.timeout, log=f"{job.name}: by the clock"
                ) from None
        return self._checked(job.name, answer)

    async def _done(self, job: Job | FileJob) -> Answer:
        """A child that crashed may have been unlucky, so another one tries; what took too much will again."""
        try:
            return await self._try(job)
        except Died as died:
            if refused := self._took_too_much(job.name, died):
                raise refused from died
            log.warning("child_crashed", work=job.name, end=str(died.end))
            if job.begun:
                raise self._crashed(job.name, died) from died
        try:
            return await self._try(job)
        except Died as died:
            raise self._crashed(job.name, died) from died

    def _crashed(self, name: str, died: Died) -> HirewireError:
        if died.end.why == "lost":
            return TryAgain(log=f"{name}: the nursery died, and the child with it")
        refused = Refused("worker_crashed", self._words.crashed, log=f"{name}: {died.end}")
        return self._took_too_much(name, died) or refused

    async def _try(self, job: Job | FileJob) -> Answer:
        worker = await self._pool.take()
        try:
            answer = await job.done_by(worker, self._limits)
        except BaseException:  # whatever it was, nobody knows what state the child is in
            self._pool.lose(worker)
            raise
        self._pool.give_back(worker, answer)
        return answer

    def _took_too_much(self, name: str, died: Died) -> Refused | None:
        why = f"{name}: {died.end}"
        if died.end.took_too_long:
            return Refused("timeout", self._words.timeout, log=why)
        if died.end.took_too_much(self._limits.memory):
            return Refused("too_large", self._words.too_large, log=why)
        return None

    def _checked(self, name: str, answer: Answer) -> bytes:
        """The child may have been taken over by what it worked on: its words are checked like a stranger's."""
        if answer.kind is Kind.DONE:
            return answer.said
        if answer.kind is Kind.TOO_LARGE:
            raise Refused("too_large", self._words.too_large, log=name)
        if answer.kind is Kind.REFUSED:
            code, message, why = json.loads(answer.said)
            fault = Fault(code=code, message=message)
            raise Refused(fault.code, fault.message, log=str(why))
        raise ChildBug(f"{name}: {answer.said[:500].decode(errors='replace')}")
