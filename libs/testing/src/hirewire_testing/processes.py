"""What a test asks about processes, and how it waits for one to come or go."""

import asyncio
from collections.abc import Callable
from pathlib import Path


def children_of(pid: int) -> list[int]:
    """Those that are alive; the dead wait to be reaped."""
    stats = (_stat(int(folder.name)) for folder in Path("/proc").glob("[0-9]*"))
    return [int(stat[0]) for stat in stats if stat and int(stat[2]) == pid and stat[1] != "Z"]


def is_alive(pid: int) -> bool:
    stat = _stat(pid)
    return bool(stat) and stat[1] != "Z"


def cpu_of(pid: int) -> int:
    """Ticks of the clock that it has computed."""
    stat = _stat(pid)
    return sum(map(int, stat[12:14])) if stat else 0


def _stat(pid: int) -> list[str]:
    """Its number, state, parent and so on, without its name; nothing when it is gone."""
    try:
        number, _, rest = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
    except OSError:
        return []
    return [number.split()[0], *rest.split()]


async def until(holds: Callable[[], bool], seconds: float = 60.0) -> None:
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110  (other processes set no event)
            await asyncio.sleep(0.02)
