"""Children that are kept: who is idle, who takes a place, who is ended, and a warm one to spare."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog

from hirewire_common.errors import HirewireError, TryAgain
from hirewire_common.sandbox.frames import Kind
from hirewire_common.sandbox.keeper import BELT, Keeper
from hirewire_common.sandbox.nursery import Order
from hirewire_common.sandbox.worker import Answer, Died, Worker

log = structlog.get_logger()


class Pool:
    """Of `most` children of this keeper's, all with the same order."""

    def __init__(self, keeper: Keeper, order: Order, most: int) -> None:
        self._keeper = keeper
        self._order = order
        self._most = most
        self._idle: list[Worker] = []
        self._living = 0
        self._closing = False
        self._adding: set[asyncio.Task[None]] = set()
        self._burying: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        try:
            await self._keeper.start()
            self._idle.append(await self._start())
        except BaseException:
            await self._keeper.stop()
            raise

    async def close(self) -> None:
        """No child takes another job; those that are idle end, and so does what they were forked from."""
        self._closing = True
        await asyncio.gather(*self._adding)
        for worker in self._idle:
            self._bury(worker)
        self._idle.clear()
        await asyncio.gather(*self._burying)
        await self._keeper.stop()

    async def take(self) -> Worker:
        """The one that worked last is the warmest. TryAgain when no child can be had."""
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                self._refill()
                return worker
            self.lose(worker)
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

    def give_back(self, worker: Worker, answer: Answer) -> None:
        """After a job, for the next one, if it is still good for that."""
        limits = self._order.limits
        worn = worker.jobs >= limits.jobs or worker.memory > limits.memory // 2
        if worn or answer.kind in (Kind.TOO_LARGE, Kind.BUG):
            self.lose(worker)
        else:
            self._idle.append(worker)

    def lose(self, worker: Worker) -> None:
        """End it, whatever it does."""
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
