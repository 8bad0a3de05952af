"""One ticker for all running work: the server hears of every long job before it gives it to somebody else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import nats.errors
from nats.aio.msg import Msg

INTERVAL = 3.0
"""Seconds; the durables wait `ACK_WAIT` = 10 s for a sign of life."""


class Heartbeats:
    def __init__(self) -> None:
        self._running: dict[int, Msg] = {}
        self._ticker: asyncio.Task[None] | None = None

    @contextmanager
    def beating(self, msg: Msg) -> Iterator[None]:
        """Inside, `msg` stays ours however long it takes."""
        if self._ticker is None:
            self._ticker = asyncio.create_task(self._tick())
        self._running[id(msg)] = msg
        try:
            yield
        finally:
            del self._running[id(msg)]

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(INTERVAL)
            for msg in tuple(self._running.values()):
                # lost connection: the message will be delivered again, and the ledger knows what to do
                with suppress(nats.errors.Error, OSError):
                    await msg.in_progress()

    def stop(self) -> None:
        if self._ticker is not None:
            self._ticker.cancel()
            self._ticker = None
