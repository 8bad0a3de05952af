"""A child for each job: its data in, what it says out, and how it ended."""

import asyncio
import contextlib
import socket
from types import TracebackType
from typing import Self

import structlog

from hirewire_common.sandbox.ends import End
from hirewire_common.sandbox.jail import Fences, Files, Limits
from hirewire_common.sandbox.keeper import BELT, Keeper
from hirewire_common.sandbox.nursery import Order

log = structlog.get_logger()

_LARGEST_OUTCOME = 8 << 20
_CHUNK = 1 << 16


class Children:
    """A context, at whose end the processes are gone. `child` names the module whose `work_on` they run.

    It gets a socket, from which it reads the data up to its end and to which it writes its outcome, and the order.
    """

    def __init__(self, child: str, limits: Limits, files: Files | None = None) -> None:
        self._keeper = Keeper(child)
        self._limits = limits
        self._files = files

    async def __aenter__(self) -> Self:
        await self._keeper.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._keeper.stop()

    @property
    def nursery_pid(self) -> int:
        """Of the process that children are forked from; 0 while there is none."""
        return self._keeper.pid

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._keeper.fences

    async def run(self, order: str, data: bytes, about: str = "") -> tuple[bytes, End]:
        """What the child said, nothing when that was too much, and how it ended. Cancelling kills the child.

        `about` is for the log. TryAgain when no child can be had.
        """
        limits = self._limits
        work, watch = await self._keeper.order(Order(limits, order, self._files, limits.wall))
        try:
            async with asyncio.timeout(limits.wall + BELT):
                said, end = await asyncio.gather(_converse(work, data), _listen(watch))
        except TimeoutError:
            # the nursery should have killed the child long ago: another one is started when needed
            log.warning("nursery_hangs", about=about)
            await self._keeper.stop()
            return b"", End("late")
        return said, End.of(end)


async def _converse(work: socket.socket, data: bytes) -> bytes:
    """Send the data, then hear the outcome. A child that died has stopped reading: that is no error here."""
    reader, writer = await asyncio.open_unix_connection(sock=work)
    try:
        with contextlib.suppress(ConnectionError):
            writer.write(data)
            await writer.drain()
            writer.write_eof()
        return await _hear(reader)
    finally:
        writer.close()


async def _listen(watch: socket.socket) -> bytes:
    """How the child ended. Closing this socket, as a cancelled job does, has the child killed."""
    reader, writer = await asyncio.open_unix_connection(sock=watch)
    try:
        return await _hear(reader)
    finally:
        writer.close()


async def _hear(reader: asyncio.StreamReader) -> bytes:
    """Up to the end, or empty when it is more than any outcome."""
    said = bytearray()
    with contextlib.suppress(ConnectionError):
        while chunk := await reader.read(_CHUNK):
            said += chunk
            if len(said) > _LARGEST_OUTCOME:
                return b""
    return bytes(said)
