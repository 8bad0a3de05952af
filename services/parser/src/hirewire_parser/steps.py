"""How far a document has come, told while it is being read: nothing of quick ones, and not too often of slow ones."""

import asyncio
from types import TracebackType
from typing import Literal, Protocol, Self

import structlog

from hirewire_common.contracts import Command, Event, JobProgress
from hirewire_common.errors import HirewireError

log = structlog.get_logger()

Stage = Literal["reading", "recognising", "refining"]

_QUIET = 1.0
"""Seconds in which nothing is told: most documents have been read by then."""
_APART = 0.3
_SHARES: dict[Stage, tuple[int, int]] = {
    "reading": (5, 15),
    "recognising": (15, 75),
    "refining": (80, 80),
}
"""Per cent at the stage's begin and at its end."""


class Tell(Protocol):
    def __call__(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        """The job is at this stage, of which `done` parts of `total` are behind it. Never waits."""
        ...


def silent(stage: Stage, done: int = 0, total: int = 0) -> None:
    """For those whom nobody listens to."""


class Bus(Protocol):
    async def publish(self, message: Command | Event) -> object: ...


class Steps:
    """A context around one job; when it ends, nothing more is told."""

    def __init__(self, bus: Bus, command: Command, *, quiet: float = _QUIET) -> None:
        self._bus = bus
        self._command = command
        self._quiet = quiet
        self._now: tuple[Stage, int, int] = ("reading", 0, 0)
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

    def tell(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        self._now = (stage, done, total)
        self._changed.set()

    async def _tell_all(self) -> None:
        await asyncio.sleep(self._quiet)
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self._bus.publish(self._news())
            except HirewireError as error:
                log.debug("a step was not told", why=error.log)
            await asyncio.sleep(_APART)

    def _news(self) -> JobProgress:
        stage, done, total = self._now
        first, last = _SHARES[stage]
        command = self._command
        return JobProgress(
            job=command.job,
            session=command.session,
            principal=command.principal,
            trace=command.trace,
            stage=stage,
            percent=first + (last - first) * min(done, total) // total if total else first,
            note=f"page {min(done + 1, total)} of {total}" if total else "",
        )
