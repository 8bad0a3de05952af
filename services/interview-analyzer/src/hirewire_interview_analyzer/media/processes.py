"""The processes that recordings are worked on in: there while somebody needs them, with the models that all share."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Self

import structlog

from hirewire_common.sandbox.jail import Fences, Files, Limits
from hirewire_common.sandbox.workers import Words, Workers
from hirewire_interview_analyzer.media import refusals

log = structlog.get_logger()

_WORDS = Words(refusals.TOOK_TOO_LONG, refusals.TOO_MUCH_MEMORY, refusals.CRASHED)
_MOST_PARTS = 20_000
"""Of one answer: half an hour in utterances of a tenth of a second, and some."""


class Processes:
    """They start with the first recording, and end when none came for a while, or at the end of this context.

    `at_once` is how many work at one time, `memory` what each may take, in MiB above what a child starts with, `kept` how
    many seconds they stay after the last recording, `wall` how many an answer may take, or a part of one. `child` names the
    module that does the work, and is told `order`; a test puts a misbehaving one in its place. They may open `files`, or
    Python's own modules, and start `threads`.
    """

    def __init__(
        self,
        *,
        at_once: int,
        memory: int = 512,
        kept: float = 300.0,
        wall: float = 110.0,
        child: str = "hirewire_interview_analyzer.child",
        order: str = "",
        files: Files | None = None,
        threads: int = 0,
    ) -> None:
        self._at_once = at_once
        self._kept = kept
        self._limits = Limits(
            wall=wall,
            cpu=int(wall) * (1 + threads),
            memory=memory,
            threads=threads,
            jobs=1,
            parts=_MOST_PARTS,
        )
        self._child, self._order, self._files = child, order, files
        self._workers: Workers | None = None
        self._changing = asyncio.Lock()
        self._busy = 0
        self._rest: asyncio.TimerHandle | None = None
        self._ending: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    @property
    def nursery_pid(self) -> int:
        """Of the process that holds the models; 0 while there is none."""
        return self._workers.nursery_pid if self._workers else 0

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._workers.fences if self._workers else Fences(network=False, files=False)

    @contextlib.asynccontextmanager
    async def kept(self) -> AsyncIterator[Workers]:
        """Them, started when there are none, and kept for a while after the last use."""
        self._stay()
        self._busy += 1
        try:
            yield await self._started()
        finally:
            self._busy -= 1
            if not self._busy:
                loop = asyncio.get_running_loop()
                self._rest = loop.call_later(self._kept, self._end_soon)

    async def stop(self) -> None:
        """End them; another recording starts them again."""
        self._stay()
        async with self._changing:
            await self._end()

    def _stay(self) -> None:
        if self._rest is not None:
            self._rest.cancel()

    def _end_soon(self) -> None:
        task = asyncio.create_task(self._end_unless_busy())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _started(self) -> Workers:
        async with self._changing:
            if self._workers is None:
                workers = Workers(
                    self._child,
                    self._limits,
                    _WORDS,
                    at_once=self._at_once,
                    files=self._files,
                    order=self._order,
                )
                self._workers = await workers.__aenter__()
            return self._workers

    async def _end_unless_busy(self) -> None:
        """Whoever came since then was given these processes; whoever comes now waits, and gets others."""
        async with self._changing:
            if not self._busy:
                log.info("recordings_rest")
                await self._end()

    async def _end(self) -> None:
        workers, self._workers = self._workers, None
        if workers is not None:
            await workers.__aexit__(None, None, None)
