"""Whoever waits for a lane of a session waits here, and not with a connection of the database in his hand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Lane:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    guests: int = 0


class Lanes:
    """In this process; between processes the database's own lock decides (`rows.jobs.one_at_a_time`)."""

    def __init__(self) -> None:
        self._lanes: dict[tuple[str, str], _Lane] = {}

    @asynccontextmanager
    async def turn(self, lane: str, session: str) -> AsyncIterator[None]:
        """Inside there is nobody else of this lane; without a lane everybody may come in."""
        if not lane:
            yield
            return
        key = (lane, session)
        here = self._lanes.setdefault(key, _Lane())
        here.guests += 1
        try:
            async with here.lock:
                yield
        finally:
            here.guests -= 1
            if not here.guests:
                del self._lanes[key]
