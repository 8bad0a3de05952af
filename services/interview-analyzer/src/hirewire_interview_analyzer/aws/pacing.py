"""How often somebody is asked: so many times a second by all of this process, and ever more rarely about one job."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable

LONGEST = 30.0
"""Seconds between two questions about a job that should be done."""
_SOONEST = 5.0
_GROWTH = 1.5
_SHARE = 0.25
"""Of a recording's length, before which hardly any job is done."""
_JITTER = 0.2
_PAUSE = 1.0
"""Seconds in which nobody asks any more, once somebody was told to slow down."""


class Pace:
    """Turns, evenly spread: all who share it come one after the other."""

    def __init__(
        self,
        per_second: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._step = 1 / per_second
        self._clock = clock
        self._sleep = sleep
        self._next = clock()

    async def turn(self) -> None:
        now = self._clock()
        mine = max(now, self._next)
        self._next = mine + self._step
        await self._sleep(mine - now)

    def slow(self) -> None:
        """Who comes from now on comes later."""
        self._next = max(self._next, self._clock() + _PAUSE)


def until_next(since: float, seconds: float) -> float:
    """When to ask again about a job that began `since` seconds ago, on a recording of so many `seconds`."""
    at = step = max(_SOONEST, _SHARE * seconds)
    while at <= since:
        step = min(LONGEST, step * _GROWTH)
        at += step
    return at - since


def patience(seconds: float) -> float:
    """After so many seconds a job on a recording of this length is given up."""
    return max(900.0, 3 * seconds)


def jittered(seconds: float) -> float:
    """So that those that came together don't come together again."""
    return seconds * random.uniform(1, 1 + _JITTER)  # noqa: S311 -- no secret
