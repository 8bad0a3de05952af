"""The processes of a measurement: workers and a ledger, each on its own."""

import sys

import uvloop

from benchmarks.bus import raw
from hirewire_common.bus import Bus
from hirewire_common.contracts import Event, ParseResume
from hirewire_common.logging import configure
from hirewire_common.settings import Settings
from hirewire_testing.fakes import FakeLedger, parsed


async def _read(command: ParseResume) -> Event:
    return parsed(command)


async def _worker(url: str) -> None:
    bus = Bus(url, "parser")
    bus.handle(ParseResume, _read, concurrency=raw.LOOPS)
    await bus.run()


async def _ledger(url: str) -> None:
    bus = Bus(url, "storage")
    FakeLedger().serve_on(bus)
    await bus.run()


ROLES = {"raw-worker": raw.work, "worker": _worker, "ledger": _ledger}


def main() -> None:
    role, url = sys.argv[1:]
    configure(role, Settings(log_level="warning"))
    uvloop.run(ROLES[role](url))


if __name__ == "__main__":
    main()
