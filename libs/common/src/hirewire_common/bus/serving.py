"""Running a worker process: until it is told to stop, and then in an orderly way."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Literal, Protocol

import structlog

log = structlog.get_logger()

Loop = Callable[[], Awaitable[None]]
Told = asyncio.Task[Literal[True]]


class Serves(Protocol):
    async def start(self) -> None: ...

    async def stop(self) -> None: ...


async def serve(server: Serves, background: Sequence[Loop]) -> None:
    """Start, wait for SIGTERM, SIGINT or the end of a background loop (which is an error), stop.

    A start that does not come about, because a server is not there yet, ends by the signal too.
    """
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    told = asyncio.create_task(stopping.wait())
    try:
        if await _started(server, told):
            await _until_one_ends(background, told)
    finally:
        told.cancel()
        log.info("stopping")
        await server.stop()
        log.info("stopped")


async def _started(server: Serves, told: Told) -> bool:
    starting = asyncio.ensure_future(server.start())
    either: list[asyncio.Future[Any]] = [starting, told]
    await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    if not starting.done():
        starting.cancel()
        await asyncio.gather(starting, return_exceptions=True)
        return False
    starting.result()
    return True


async def _until_one_ends(background: Sequence[Loop], told: Told) -> None:
    tasks = [asyncio.ensure_future(run()) for run in background]
    try:
        waited: list[asyncio.Future[Any]] = [*tasks, told]
        ended, _ = await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
