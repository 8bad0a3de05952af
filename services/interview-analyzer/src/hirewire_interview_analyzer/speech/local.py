"""Recordings are written down on this machine, by PocketSphinx in child processes; this side only asks, and kills.

It never imports a library that decodes or recognises, and believes nothing that a child says without checking it.
"""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.util import find_spec

import structlog
from pydantic import ValidationError

from hirewire_common.errors import TryAgain
from hirewire_common.sandbox.jail import Fences, Limits
from hirewire_common.sandbox.workers import ChildBug, Words, Workers
from hirewire_interview_analyzer.speech import refusals
from hirewire_interview_analyzer.speech.orders import TRANSCRIBE, Order
from hirewire_interview_analyzer.speech.transcriber import Fetch
from hirewire_interview_analyzer.speech.transcript import Transcript

log = structlog.get_logger()

_NEEDS = ("av", "pocketsphinx")
_WORDS = Words(refusals.TOOK_TOO_LONG, refusals.TOO_MUCH_MEMORY, refusals.CRASHED)
_COMES_AGAIN = 10.0
"""Seconds; a short answer is written down by then."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of one recording: its length in seconds, and what the work on it may take, in MiB above what a child starts with."""

    most_seconds: float = 600.0
    memory: int = 512
    at_once: int = 0
    """0 is one for each core."""
    waits: float = 5.0
    """Seconds, before one too many is told to come again."""
    kept: float = 300.0
    """Seconds that the model stays after the last recording."""


class LocalTranscriber:
    """Its processes start with the first recording, and end when none came for a while, or at `stop`.

    `child` names the module that does the work; a test puts a misbehaving one in its place.
    """

    name = "PocketSphinx"
    languages = ("en", "en-US", "en-GB")
    about = (
        "Recordings in English are written down on this server by PocketSphinx. Expect about every fourth word of clear "
        "speech to be wrong, and more with noise around: read the text before you send it."
    )
    """Measured: 27 % of the words of five clips of people reading aloud, 12 % of three synthetic voices."""

    def __init__(
        self,
        bounds: Bounds = Bounds(),
        *,
        wall: float = 110.0,
        child: str = "hirewire_interview_analyzer.speech.child",
    ) -> None:
        self._bounds = bounds
        self._limits = Limits(wall=wall, cpu=int(wall), memory=bounds.memory, jobs=1)
        self._child = child
        self._at_once = bounds.at_once or len(os.sched_getaffinity(0))
        self._places = asyncio.Semaphore(self._at_once)
        self._workers: Workers | None = None
        self._changing = asyncio.Lock()
        self._busy = 0
        self._rest: asyncio.TimerHandle | None = None
        self._ending: set[asyncio.Task[None]] = set()

    @property
    def missing(self) -> str:
        """Found out without importing anything."""
        return "" if all(find_spec(name) for name in _NEEDS) else refusals.NOT_HERE

    @property
    def nursery_pid(self) -> int:
        """Of the process that holds the model; 0 while there is none."""
        return self._workers.nursery_pid if self._workers else 0

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._workers.fences if self._workers else Fences(network=False, files=False)

    def reads(self, language: str) -> bool:
        """English of any country; the model is of the United States."""
        return language.replace("_", "-").lower().split("-")[0] == "en"

    async def transcribe(self, fetch: Fetch, language: str, within: float) -> Transcript:
        """As `Transcriber` has it; also ChildBug."""
        del language  # there is one
        clock = asyncio.get_running_loop().time
        until = clock() + within
        async with self._place(), self._kept() as workers:
            recording = await fetch()
            order = Order(most_seconds=self._bounds.most_seconds, within=until - clock())
            answer = await workers.work(TRANSCRIBE, order.with_bytes(recording))
        try:
            return Transcript.model_validate_json(answer)
        except ValidationError as error:
            raise ChildBug(f"no transcript: {error.error_count()} errors") from None

    async def stop(self) -> None:
        """End the processes; another recording starts them again."""
        self._stay()
        async with self._changing:
            await self._end()

    @contextlib.asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        """Of those that work at once; TryAgain when none gets free soon."""
        try:
            async with asyncio.timeout(self._bounds.waits):
                await self._places.acquire()
        except TimeoutError:
            raise TryAgain(refusals.BUSY, after=_COMES_AGAIN, log="all places are taken") from None
        try:
            yield
        finally:
            self._places.release()

    @contextlib.asynccontextmanager
    async def _kept(self) -> AsyncIterator[Workers]:
        """The processes, started when there are none, and kept for a while after the last use."""
        self._stay()
        self._busy += 1
        try:
            yield await self._started()
        finally:
            self._busy -= 1
            if not self._busy:
                loop = asyncio.get_running_loop()
                self._rest = loop.call_later(self._bounds.kept, self._end_soon)

    def _stay(self) -> None:
        if self._rest is not None:
            self._rest.cancel()

    def _end_soon(self) -> None:
        task = asyncio.create_task(self._end_unless_busy())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _started(self) -> Workers:
        async with self._changing:
            if self._workers is None:
                workers = Workers(self._child, self._limits, _WORDS, at_once=self._at_once)
                self._workers = await workers.__aenter__()
            return self._workers

    async def _end_unless_busy(self) -> None:
        """Whoever came since then was given these processes; whoever comes now waits, and gets others."""
        async with self._changing:
            if not self._busy:
                log.info("transcriber_rests")
                await self._end()

    async def _end(self) -> None:
        workers, self._workers = self._workers, None
        if workers is not None:
            await workers.__aexit__(None, None, None)
