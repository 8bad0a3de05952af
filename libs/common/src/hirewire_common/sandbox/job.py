"""What one child is asked, and how its answer is heard: at once, or in parts."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from hirewire_common.sandbox.frames import Kind
from hirewire_common.sandbox.jail import Limits
from hirewire_common.sandbox.worker import Answer, Worker

_T = TypeVar("_T")
Take = Callable[[bytes], Awaitable[None]]
"""Gets every part of an answer, one after the other; the child works on meanwhile, but not far ahead."""


class Late(Exception):
    """The child did not say anything in its time."""


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    payload: bytes

    @property
    def begun(self) -> bool:
        """Whether something of its answer was taken already, so that it can't be done anew."""
        return False

    async def done_by(self, worker: Worker, limits: Limits) -> Answer:
        """Late; and errors as of `Worker.do`."""
        return await _in_time(worker.do(self.name, self.payload), limits)


@dataclass(slots=True)
class FileJob:
    """`file` is a descriptor, and stays the caller's."""

    name: str
    payload: bytes
    file: int
    take: Take
    taken: int = 0

    @property
    def begun(self) -> bool:
        return bool(self.taken)

    async def done_by(self, worker: Worker, limits: Limits) -> Answer:
        """The last of its answers, once all parts were taken; too many of them are too large."""
        await _in_time(worker.begin(self.name, self.payload, self.file), limits)
        while (answer := await _in_time(worker.hear(), limits)).kind is Kind.PART:
            if self.taken == limits.parts:
                return Answer(Kind.TOO_LARGE, b"")
            self.taken += 1
            await self.take(answer.said)
        return answer


async def _in_time(doing: Awaitable[_T], limits: Limits) -> _T:
    """The time that `take` needs is not the child's, and its errors are its own."""
    try:
        async with asyncio.timeout(limits.wall):
            return await doing
    except TimeoutError:
        raise Late from None
