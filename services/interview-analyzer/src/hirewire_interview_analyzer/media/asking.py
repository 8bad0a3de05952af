"""How children are asked about a recording, whatever they do with it: its file goes along, and its answer comes in parts."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from hirewire_common.contracts.recording import Faces, Span
from hirewire_common.errors import Refused
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.media import orders
from hirewire_interview_analyzer.media.orders import Heard, Parcel
from hirewire_interview_analyzer.media.processes import Processes

Source = Path | int
"""A file, or a descriptor of one that is open to read, and stays open."""
_Parcel = TypeVar("_Parcel", bound=Parcel)
_T = TypeVar("_T")


class Children:
    """`at_once` of them at most work for this one; who comes then waits for a turn."""

    def __init__(self, processes: Processes, at_once: int) -> None:
        self._processes = processes
        self._turns = asyncio.Semaphore(at_once)

    async def ask(
        self,
        file: int,
        name: str,
        order: Parcel,
        kind: type[_Parcel],
        take: Callable[[_Parcel, bytes], Awaitable[None]],
    ) -> None:
        """`take` gets each part of the answer. Refused, ChildBug, TryAgain; ChildBug too for an answer of another kind."""

        async def each(part: bytes) -> None:
            try:
                told, data = kind.of(part)
            except ValidationError as error:
                raise ChildBug(f"{name}: {error.error_count()} errors") from None
            await take(told, data)

        async with self._turns, self._processes.kept() as workers:
            await workers.work_over(file, name, order.with_bytes(), each)

    async def heard(
        self,
        flac: Source,
        spoken: Sequence[Span],
        take: Callable[[Heard], Awaitable[None]],
        done: Sequence[Heard] = (),
    ) -> list[Heard]:
        """What is said where somebody speaks, `done` and then the rest.

        `take` gets each stretch of the rest as soon as it is heard; a crash of a child costs no more than a stretch.
        """
        heard = list(done)

        async def each(told: Heard, _: bytes) -> None:
            heard.append(told)
            await take(told)

        with opened(flac) as file:
            while rest := _after(spoken, heard):
                before = len(heard)
                order = orders.Listening(spoken=rest, language=_language(heard))
                try:
                    await self.ask(file, orders.LISTEN, order, Heard, each)
                    break
                except Refused as refused:
                    if refused.code != "worker_crashed" or len(heard) == before:
                        raise
        return heard

    async def seen(
        self, source: Source, looking: orders.Looking, tell: Callable[[float], Awaitable[None]]
    ) -> Faces:
        """The faces in its pictures; `tell` hears how many seconds of it are done. Refused without pictures."""
        found: list[Faces] = []

        async def take(told: orders.Seen, _: bytes) -> None:
            found.extend([told.faces] if told.faces else [])
            await tell(told.at)

        with opened(source) as file:
            await self.ask(file, orders.FACES, looking, orders.Seen, take)
        return result(found)


@contextmanager
def opened(source: Source) -> Iterator[int]:
    if isinstance(source, int):
        yield source
        return
    file = os.open(source, os.O_RDONLY | os.O_CLOEXEC)
    try:
        yield file
    finally:
        os.close(file)


def result(found: Sequence[_T]) -> _T:
    """What a child told at its end. ChildBug where it told nothing."""
    if not found:
        raise ChildBug("a child ended without a result")
    return found[-1]


def _after(spoken: Sequence[Span], heard: Sequence[Heard]) -> tuple[Span, ...]:
    """What is left to be listened to; of a span that is half done, the rest."""
    at = heard[-1].at if heard else 0.0
    return tuple(Span(start=max(span.start, at), end=span.end) for span in spoken if span.end > at)


def _language(heard: Sequence[Heard]) -> str:
    """What was found out last."""
    return next((part.language for part in reversed(heard) if part.language), "")
