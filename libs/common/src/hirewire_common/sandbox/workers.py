"""Children that do one job after another, as many at once as the service wants, with a warm one to spare."""

import asyncio
import json
from collections.abc import Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import structlog

from hirewire_common.contracts import Fault
from hirewire_common.errors import HirewireError, Refused, TryAgain
from hirewire_common.sandbox.frames import Kind
from hirewire_common.sandbox.jail import Fences, Files, Limits
from hirewire_common.sandbox.keeper import BELT, Keeper
from hirewire_common.sandbox.nursery import Order
from hirewire_common.sandbox.worker import Answer, Died, Worker

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
        self._order = Order(limits, order, files)
        self._words = words
        self._turns = asyncio.Semaphore(at_once)
        self._most = at_once + 1
        self._idle: list[Worker] = []
        self._living = 0
        self._closing = False
        self._adding: set[asyncio.Task[None]] = set()
        self._burying: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        try:
            await self._keeper.start()
            self._idle.append(await self._start())
        except BaseException:
            await self._keeper.stop()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing = True
        await asyncio.gather(*self._adding)
        for worker in self._idle:
            self._bury(worker)
        self._idle.clear()
        await asyncio.gather(*self._burying)
        await self._keeper.stop()

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
        async with self._turns:
            try:
                answer = await self._done(name, payload)
            except TimeoutError:
                raise Refused("timeout", self._words.timeout, log=f"{name}: by the clock") from None
        return self._checked(name, answer)

    async def _done(self, name: str, payload: bytes) -> Answer:
        """A child that crashed may have been unlucky, so another one tries; what took too much will again."""
        try:
            return await self._try(name, payload)
        except Died as died:
            if refused := self._took_too_much(name, died):
                raise refused from died
            log.warning("child_crashed", work=name, end=str(died.end))
        try:
            return await self._try(name, payload)
        except Died as died:
            if died.end.why == "lost":
                raise TryAgain(log=f"{name}: the nursery died, and the child with it") from died
            why = f"{name}: {died.end}"
            refused = Refused("worker_crashed", self._words.crashed, log=why)
            raise self._took_too_much(name, died) or refused from died

    async def _try(self, name: str, payload: bytes) -> Answer:
        worker = await self._take()
        try:
            async with asyncio.timeout(self._order.limits.wall):
                answer = await worker.do(name, payload)
        except BaseException:  # whatever it was, nobody knows what state the child is in
            self._lose(worker)
            raise
        self._give_back(worker, answer)
        return answer

    def _took_too_much(self, name: str, died: Died) -> Refused | None:
        why = f"{name}: {died.end}"
        if died.end.took_too_long:
            return Refused("timeout", self._words.timeout, log=why)
        if died.end.took_too_much(self._order.limits.memory):
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

    async def _take(self) -> Worker:
        """The one that worked last is the warmest."""
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                self._refill()
                return worker
            self._lose(worker)
        return await self._start()

    async def _start(self) -> Worker:
        if self._closing:
            raise TryAgain(log="the service is stopping")
        self._living += 1
        try:
            async with asyncio.timeout(self._order.limits.wall + BELT):
                return await self._started()
        except BaseException as error:
            self._living -= 1
            if isinstance(error, TimeoutError):
                await (
                    self._keeper.stop()
                )  # its children with it; another one is started when needed
            if isinstance(error, TimeoutError | Died):
                raise TryAgain(log=f"no child became ready: {error!r}") from error
            raise

    async def _started(self) -> Worker:
        """The order may have reached a nursery that was dying; then another one gets it."""
        try:
            return await Worker.start(self._keeper, self._order)
        except Died as died:
            if died.end.why != "lost":
                raise
        return await Worker.start(self._keeper, self._order)

    def _give_back(self, worker: Worker, answer: Answer) -> None:
        limits = self._order.limits
        worn = worker.jobs >= limits.jobs or worker.memory > limits.memory // 2
        if worn or answer.kind in (Kind.TOO_LARGE, Kind.BUG):
            self._lose(worker)
        else:
            self._idle.append(worker)

    def _lose(self, worker: Worker) -> None:
        self._living -= 1
        self._bury(worker)
        self._refill()

    def _bury(self, worker: Worker) -> None:
        worker.kill()
        _in_background(self._burying, self._see_it_gone(worker))

    async def _see_it_gone(self, worker: Worker) -> None:
        try:
            await worker.gone()
        except TimeoutError:
            log.warning("nursery_hangs")
            await self._keeper.stop()

    def _refill(self) -> None:
        """Have one that waits, so that the next job finds it warm."""
        if not self._idle and self._living < self._most and not self._closing:
            _in_background(self._adding, self._add())

    async def _add(self) -> None:
        try:
            self._idle.insert(0, await self._start())
        except HirewireError as error:
            if not self._closing:
                log.warning("no_spare_child", why=error.log)


def _in_background(tasks: set[asyncio.Task[None]], doing: Coroutine[Any, Any, None]) -> None:
    task = asyncio.create_task(doing)
    tasks.add(task)
    task.add_done_callback(tasks.discard)
