"""Processes of a measurement of the bus, each `python -m MODULE ROLE URL`."""

import sys
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import uvloop

from hirewire_common.bus import Bus
from hirewire_common.contracts import Event, ParseResume
from hirewire_common.logging import configure
from hirewire_common.settings import Settings
from hirewire_testing.fakes import FakeLedger, parsed


async def read(command: ParseResume) -> Event:
    """A job without work."""
    return parsed(command)


async def ledger(url: str) -> None:
    """Answers what storage answers of jobs."""
    bus = Bus(url, "storage")
    FakeLedger().serve_on(bus)
    await bus.run()


def play(roles: Mapping[str, Callable[[str], Coroutine[Any, Any, None]]]) -> None:
    """Be the one that the command line names."""
    role, url = sys.argv[1:]
    configure(role, Settings(log_level="warning"))
    uvloop.run(roles[role](url))
