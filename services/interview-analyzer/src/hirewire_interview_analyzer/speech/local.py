"""Short recordings are written down on this machine, by PocketSphinx in child processes; this side only asks, and kills.

It never imports a library that decodes or recognises, and believes nothing that a child says without checking it.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from importlib.util import find_spec

from pydantic import ValidationError

from hirewire_common.errors import TryAgain
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.speech.orders import TRANSCRIBE, Order
from hirewire_interview_analyzer.speech.transcriber import Fetch
from hirewire_interview_analyzer.speech.transcript import Transcript

_NEEDS = ("av", "numpy", "pocketsphinx")
_COMES_AGAIN = 10.0
"""Seconds; a short answer is written down by then."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of one recording its length in seconds; how many are worked on at once."""

    most_seconds: float = 600.0
    at_once: int = 1
    waits: float = 5.0
    """Seconds, before one too many is told to come again."""


class LocalTranscriber:
    name = "PocketSphinx"
    languages = ("en", "en-US", "en-GB")
    about = (
        "Recordings in English are written down on this server by PocketSphinx. Expect about every fourth word of clear "
        "speech to be wrong, and more with noise around: read the text before you send it."
    )
    """Measured: 27 % of the words of five clips of people reading aloud, 12 % of three synthetic voices."""

    def __init__(self, processes: Processes, bounds: Bounds = Bounds()) -> None:
        self._processes = processes
        self._bounds = bounds
        self._places = asyncio.Semaphore(bounds.at_once)

    @property
    def missing(self) -> str:
        """Found out without importing anything."""
        return "" if all(find_spec(name) for name in _NEEDS) else refusals.NOT_HERE

    def reads(self, language: str) -> bool:
        """English of any country; the model is of the United States."""
        return language.replace("_", "-").lower().split("-")[0] == "en"

    async def transcribe(self, fetch: Fetch, language: str, within: float) -> Transcript:
        """As `Transcriber` has it; also ChildBug."""
        del language  # there is one
        clock = asyncio.get_running_loop().time
        until = clock() + within
        async with self._place(), self._processes.kept() as workers:
            recording = await fetch()
            order = Order(most_seconds=self._bounds.most_seconds, within=until - clock())
            answer = await workers.work(TRANSCRIBE, order.with_bytes(recording))
        try:
            return Transcript.model_validate_json(answer)
        except ValidationError as error:
            raise ChildBug(f"no transcript: {error.error_count()} errors") from None

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
