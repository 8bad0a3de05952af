"""A worker that is seen, and one that isn't: the same but for figures, spans and the ops port."""

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any

from benchmarks.roles import ledger, play, read
from hirewire_common import tracing
from hirewire_common.bus import Bus
from hirewire_common.contracts import Event, ParseResume
from hirewire_common.figures import Level
from hirewire_common.metrics import JobMetrics, Metrics
from hirewire_common.ops import Ops
from hirewire_common.settings import Settings

LOOPS = 8


class _Uncounted:
    """Every figure of a worker that has none."""

    def inc(self) -> None:
        return

    def time(self) -> AbstractContextManager[None]:
        return nullcontext()


class _Unseen(JobMetrics):
    def __init__(self) -> None:
        nothing: Any = _Uncounted()
        self.running = Level()
        self.redeliveries = self.dead_letters = self.attempt_seconds = nothing

    def ended(self, news: Event, accepted: datetime) -> None:
        del news, accepted


class _NoMetrics(Metrics):
    def of_kind(self, kind: str) -> JobMetrics:
        del kind
        return _Unseen()


async def _seen(url: str) -> None:
    tracing.configure("parser")
    bus = Bus(url, "parser")
    bus.handle(ParseResume, read, concurrency=LOOPS)
    async with Ops.of(Settings(), bus):
        await bus.run()


async def _unseen(url: str) -> None:
    bus = Bus(url, "parser", metrics=_NoMetrics())
    bus.handle(ParseResume, read, concurrency=LOOPS)
    await bus.run()


ROLES = {"seen": _seen, "unseen": _unseen, "ledger": ledger}


if __name__ == "__main__":
    play(ROLES)
