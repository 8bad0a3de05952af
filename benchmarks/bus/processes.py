"""The processes of a measurement: workers and a ledger, each on its own."""

from benchmarks.bus import raw
from benchmarks.roles import ledger, play, read
from hirewire_common.bus import Bus
from hirewire_common.contracts import ParseResume


async def _worker(url: str) -> None:
    bus = Bus(url, "parser")
    bus.handle(ParseResume, read, concurrency=raw.LOOPS)
    await bus.run()


ROLES = {"raw-worker": raw.work, "worker": _worker, "ledger": ledger}


if __name__ == "__main__":
    play(ROLES)
