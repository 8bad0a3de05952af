"""How far a job has come, told while it is being done: nothing of quick ones, and not too often of slow ones."""

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

import structlog

from hirewire_common.contracts import Command, Event, JobProgress
from hirewire_common.errors import HirewireError, NotYet

log = structlog.get_logger()
S = TypeVar("S", bound=str)
S_contra = TypeVar("S_contra", bound=str, contravariant=True)

Shares = Mapping[S, tuple[int, int]]
"""Per cent at each stage's begin and at its end, in the stages' order."""

QUIET = 1.0
"""Seconds in which nothing is told: most jobs have been done by then."""
_APART = 0.3


class Tells(Protocol[S_contra]):
    def __call__(self, stage: S_contra, done: int = 0, total: int = 0) -> None:
        """The job is at this stage, of which `done` parts of `total` are behind it. Never waits."""
        ...


class Bus(Protocol):
    async def publish(self, message: Command | Event) -> object: ...


class Progress(Generic[S]):
    """A context around one job; when it ends, nothing more is told, but of one that is put off how far it is. `unit` is what the parts of a stage are; parts that have no name are told as `words` has their stage."""

    def __init__(
        self,
        bus: Bus,
        command: Command,
        shares: Shares[S],
        unit: str,
        *,
        words: Mapping[S, str] | None = None,
        quiet: float = QUIET,
    ) -> None:
        self._bus = bus
        self._command = command
        self._shares = shares
        self._unit = unit
        self._words = words or {}
        self._quiet = quiet
        self._now: tuple[S, int, int] = (next(iter(shares)), 0, 0)
        self._changed = asyncio.Event()
        self._telling: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._changed.set()
        self._telling = asyncio.create_task(self._tell_all())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._telling:
            self._telling.cancel()
            await asyncio.gather(self._telling, return_exceptions=True)
        if isinstance(error, NotYet) and self._changed.is_set():
            await self._tell()

    def tell(self, stage: S, done: int = 0, total: int = 0) -> None:
        self._now = (stage, done, total)
        self._changed.set()

    async def _tell_all(self) -> None:
        await asyncio.sleep(self._quiet)
        while True:
            await self._changed.wait()
            await self._tell()
            await asyncio.sleep(_APART)

    async def _tell(self) -> None:
        self._changed.clear()
        try:
            await self._bus.publish(self._news())
        except HirewireError as error:
            log.debug("a step was not told", why=error.log)

    def _news(self) -> JobProgress:
        stage, done, total = self._now
        first, last = self._shares[stage]
        command = self._command
        return JobProgress(
            **command.common,
            stage=stage,
            percent=first + (last - first) * min(done, total) // total if total else first,
            note=self._note(),
        )

    def _note(self) -> str:
        stage, done, total = self._now
        if total and self._unit:
            return f"{self._unit} {min(done + 1, total)} of {total}"
        return self._words.get(stage, "")
