"""Running a worker process: until it is told to stop, and then in an orderly way."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from hirewire_common.bus.bus import Bus

log = structlog.get_logger()


async def serve(bus: "Bus", background: Sequence[Callable[[], Awaitable[None]]]) -> None:
    """Start, wait for SIGTERM, SIGINT or the end of a background loop (which is an error), stop."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    await bus.start()
    tasks = [asyncio.ensure_future(run()) for run in background]
    tasks.append(asyncio.ensure_future(_told(stopping)))
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        log.info("stopping")
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await bus.stop()
        log.info("stopped")


async def _told(stopping: asyncio.Event) -> None:
    await stopping.wait()
