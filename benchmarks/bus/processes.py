"""The processes of a measurement: workers and a ledger, each on its own, with their CPU time."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
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


@contextmanager
def running(role: str, url: str) -> Iterator[psutil.Process]:
    """A process of that role, until the end of the block."""
    command = [sys.executable, "-m", "benchmarks.bus.processes", role, url]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2]) as process:
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()


def cpu(process: psutil.Process) -> float:
    """Seconds of CPU that the process has used."""
    times = process.cpu_times()
    return float(times.user + times.system)


def main() -> None:
    role, url = sys.argv[1:]
    configure(role, Settings(log_level="warning"))
    uvloop.run(ROLES[role](url))


if __name__ == "__main__":
    main()
