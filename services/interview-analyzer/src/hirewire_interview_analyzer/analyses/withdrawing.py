"""Work that nobody needs any more ends within seconds: nobody tells a worker that a job was cancelled, so it asks."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

import structlog

from hirewire_common.errors import HirewireError, Refused

T = TypeVar("T")
log = structlog.get_logger()
EVERY = 2.0
"""Seconds between two questions."""
_ENDED = "This was cancelled before it was done."


async def unless_over(
    work: Coroutine[Any, Any, T], over: Callable[[], Awaitable[bool]], *, every: float = EVERY
) -> T:
    """What the work gives. Refused as `cancelled`, and the work is stopped, as soon as it is `over` without it."""
    doing, watching = asyncio.create_task(work), asyncio.create_task(_until(over, every))
    either: tuple[asyncio.Task[Any], ...] = (doing, watching)
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if doing.done():
            return doing.result()
        watching.result()
        raise Refused("cancelled", _ENDED)
    finally:
        for task in either:
            task.cancel()
        await asyncio.gather(*either, return_exceptions=True)


async def _until(over: Callable[[], Awaitable[bool]], every: float) -> None:
    while True:
        await asyncio.sleep(every)
        try:
            if await over():
                return
        except HirewireError as error:  # who can't be asked now is asked again; the work goes on
            log.debug("not known whether it is over", why=error.log)
