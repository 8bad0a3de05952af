"""A worker that is seen, and one that isn't: the same but for figures, spans and the ops port."""

import sys
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any

import uvloop

from hirewire_common import tracing
from hirewire_common.bus import Bus
from hirewire_common.contracts import Event, ParseResume
from hirewire_common.figures import Level
from hirewire_common.logging import configure
from hirewire_common.metrics import JobMetrics, Metrics
from hirewire_common.ops import Ops
from hirewire_common.settings import Settings
from hirewire_testing.fakes import FakeLedger, parsed

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


async def _read(command: ParseResume) -> Event:
    return parsed(command)


async def _seen(url: str) -> None:
    tracing.configure("parser")
    bus = Bus(url, "parser")
    bus.handle(ParseResume, _read, concurrency=LOOPS)
    async with Ops.of(Settings(), bus):
        await bus.run()


async def _unseen(url: str) -> None:
    bus = Bus(url, "parser", metrics=_NoMetrics())
    bus.handle(ParseResume, _read, concurrency=LOOPS)
    await bus.run()


async def _ledger(url: str) -> None:
    bus = Bus(url, "storage")
    FakeLedger().serve_on(bus)
    await bus.run()


ROLES = {"seen": _seen, "unseen": _unseen, "ledger": _ledger}


def main() -> None:
    role, url = sys.argv[1:]
    configure(role, Settings(log_level="warning"))
    uvloop.run(ROLES[role](url))


if __name__ == "__main__":
    main()
