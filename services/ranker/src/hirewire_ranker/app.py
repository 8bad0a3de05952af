"""The table: command → handler, question → who answers it."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import OptimizeResume
from hirewire_ranker.handlers import Optimizations


def wire(bus: Bus, optimizations: Optimizations, *, concurrency: int) -> None:
    bus.handle(OptimizeResume, optimizations.optimize_resume, concurrency=concurrency)
