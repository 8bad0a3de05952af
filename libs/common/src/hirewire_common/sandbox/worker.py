"""The service's side of one child that does one job after another."""

import asyncio
import contextlib
from dataclasses import dataclass
from socket import socket
from typing import Self

from hirewire_common.sandbox.ends import End
from hirewire_common.sandbox.frames import ANSWER, ORDER, Kind
from hirewire_common.sandbox.handing import hand_over
from hirewire_common.sandbox.keeper import BELT, Keeper
from hirewire_common.sandbox.nursery import Order
from hirewire_common.sandbox.serving import LARGEST_ANSWER

_CHUNK = 1 << 16
_Stream = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Died(Exception):
    def __init__(self, end: End) -> None:
        super().__init__(str(end))
        self.end = end


@dataclass(frozen=True, slots=True)
class Answer:
    kind: Kind
    said: bytes


class Worker:
    def __init__(
        self, wire: socket, work: _Stream, watch: _Stream, keeper: Keeper, nursery: int
    ) -> None:
        self._wire = wire
        """Of the stream `work`, which closes it; descriptors are sent past the stream."""
        self._hears, self._says = work
        self._hears_end, self._holds = watch
        self.jobs = 0
        """That it has done."""
        self.memory = 0
        """MiB, the most that it has had, as it says itself."""
        self._keeper = keeper
        self._nursery = nursery

    @classmethod
    async def start(cls, keeper: Keeper, order: Order) -> Self:
        """Once it is ready for work. Died when it ended instead, TryAgain when no child can be had."""
        ends = await keeper.order(order)
        nursery = keeper.pid
        work, watch = await _streams(*ends)
        worker = cls(ends[0], work, watch, keeper, nursery)
        try:
            await worker.hear()
        except BaseException:
            worker.kill()
            worker._says.close()
            raise
        return worker

    @property
    def is_alive(self) -> bool:
        """As far as is known; the children of a nursery that was given up are not."""
        return self._nursery == self._keeper.pid and not self._hears.at_eof()

    async def do(self, name: str, payload: bytes) -> Answer:
        """Died when it ended instead. After any error, and when cancelled, it is of no more use."""
        self.jobs += 1
        try:
            self._says.write(ORDER.pack(len(name), len(payload)) + name.encode() + payload)
            await self._says.drain()
        except ConnectionError:
            raise await self._death() from None
        return await self.hear()

    async def begin(self, name: str, payload: bytes, file: int) -> None:
        """As `do`, over a file, open to read, whose descriptor goes along; then it has parts to be heard."""
        self.jobs += 1
        try:
            hand_over(self._free_wire(), ORDER.pack(len(name), len(payload)), file)
            self._says.write(name.encode() + payload)
            await self._says.drain()
        except ConnectionError:
            raise await self._death() from None

    def _free_wire(self) -> socket:
        """When nothing is on its way that a descriptor would overtake."""
        if self._says.transport.get_write_buffer_size():
            raise ConnectionError("it has not read what it was sent before")
        return self._wire

    async def hear(self) -> Answer:
        """What it says next. Errors as of `do`."""
        try:
            kind, self.memory, length = ANSWER.unpack(await self._hears.readexactly(ANSWER.size))
            if length > LARGEST_ANSWER:
                return Answer(Kind.TOO_LARGE, b"")
            return Answer(Kind(kind), await self._hears.readexactly(length))
        except (asyncio.IncompleteReadError, ConnectionError, ValueError):
            raise await self._death() from None

    async def _death(self) -> Died:
        """The nursery says how it ended, in one piece; one that doesn't is given up."""
        end = End("lost")
        with contextlib.suppress(TimeoutError, ConnectionError):
            async with asyncio.timeout(BELT):
                end = End.of(await self._hears_end.read(_CHUNK))
        if end.why == "lost":
            self._keeper.give_up(self._nursery)
        return Died(end)

    def kill(self) -> None:
        """By its nursery, which sees that nobody waits for it any more."""
        self._holds.close()

    async def gone(self) -> None:
        """Once it was killed: that it has ended. TimeoutError when its nursery doesn't do what it should."""
        try:
            async with asyncio.timeout(BELT):
                while await self._hears.read(_CHUNK):
                    pass
        except ConnectionError:
            pass
        finally:
            self._says.close()


async def _streams(*ends: socket) -> list[_Stream]:
    opened: list[_Stream] = []
    try:
        for end in ends:
            opened.append(await asyncio.open_unix_connection(sock=end))  # noqa: PERF401  (what was opened is closed)
    except BaseException:
        for _, writer in opened:
            writer.close()
        for end in ends:
            end.close()
        raise
    return opened
