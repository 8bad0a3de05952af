"""Faces are looked at by Amazon Rekognition in single pictures of the recording: of any kind, and nothing is left there."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from math import floor
from pathlib import Path
from typing import Protocol

from pydantic import TypeAdapter

from hirewire_common.contracts.analysis import Provider
from hirewire_common.contracts.recording import FaceAbilities, Faces, FaceSample, Media
from hirewire_interview_analyzer.analyses.providers import Fetch, Waiting, Work
from hirewire_interview_analyzer.aws.clients import Clients
from hirewire_interview_analyzer.aws.errors import Throttled
from hirewire_interview_analyzer.aws.faces import sample
from hirewire_interview_analyzer.aws.pacing import jittered
from hirewire_interview_analyzer.media.local import Frame

NAME = "Amazon Rekognition"
_BATCH = 20
"""Pictures that are asked about side by side, and kept together."""
_TRIES = 4
"""Of one picture, before all of it is put off."""
_A_HAIR = 1e-3
_SAMPLES = TypeAdapter(tuple[FaceSample, ...])


class Photographs(Protocol):
    """Of a recording, every `frame_step` seconds one, from `start` on."""

    @property
    def frame_step(self) -> float: ...

    async def frames(
        self, source: Path, take: Callable[[Sequence[Frame]], Awaitable[None]], start: float = 0.0
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class _Picture:
    at: float
    brightness: float | None
    path: Path


@dataclass(frozen=True, slots=True)
class AwsFrames:
    """What was told of each batch is kept, so that a restart goes on behind it. `emotions`: whether they are asked for."""

    clients: Clients
    media: Photographs
    emotions: bool = True

    @property
    def provider(self) -> Provider:
        return Provider(name="aws-rekognition", model="DetectFaces")

    async def faces(self, recording: Fetch, media: Media, work: Work) -> Faces:
        """The pictures are taken first, into files beside the recording: taking them waits for nobody, asking does."""
        samples, batches = await _kept(work)
        step = self.media.frame_step
        await _tell(work, samples, media, step)
        start = (floor((samples[-1].at + _A_HAIR) / step) + 1) * step if samples else 0.0
        source = await recording()
        with tempfile.TemporaryDirectory(prefix="frames-", dir=source.parent) as folder:
            pictures = await self._taken(source, start, Path(folder))
            for first in range(0, len(pictures), _BATCH):
                seen = await self._seen(pictures[first : first + _BATCH], work, batches)
                samples, batches = samples + seen, batches + 1
                await _tell(work, samples, media, step)
        knows = FaceAbilities(head=True, gaze=True, smile=True, emotions=self.emotions)
        return Faces(step=step, knows=knows, samples=samples, damaged=media.damaged)

    async def forget(self, work: Work) -> None:
        """Pictures go along with the question, and Rekognition keeps nothing under a name of ours."""

    async def _taken(self, source: Path, start: float, folder: Path) -> list[_Picture]:
        pictures: list[_Picture] = []

        async def take(frames: Sequence[Frame]) -> None:
            for frame in frames:
                path = folder / f"{len(pictures)}.jpg"
                await asyncio.to_thread(path.write_bytes, frame.jpeg)
                pictures.append(_Picture(frame.at, frame.brightness, path))

        await self.media.frames(source, take, start)
        return pictures

    async def _seen(
        self, pictures: Sequence[_Picture], work: Work, batch: int
    ) -> tuple[FaceSample, ...]:
        """All of them are waited for, whatever one comes to; what was told before that one is kept."""
        found = await asyncio.gather(
            *(self._sample(one, work) for one in pictures), return_exceptions=True
        )
        samples = tuple(_before_a_fault(found))
        if samples:
            await work.kept.put(_name(batch), _SAMPLES.dump_json(samples))
        for one in found:
            if isinstance(one, BaseException):
                raise one
        return samples

    async def _sample(self, picture: _Picture, work: Work) -> FaceSample:
        jpeg = await asyncio.to_thread(picture.path.read_bytes)
        for tries in range(1, _TRIES + 1):
            try:
                found = await self.clients.ask(
                    "rekognition",
                    "DetectFaces",
                    Image={"Bytes": jpeg},
                    Attributes=self._attributes(),
                )
                break
            except Throttled as throttled:
                self.clients.slow("DetectFaces")
                if tries == _TRIES:
                    raise Waiting(jittered(throttled.after), work.name, NAME) from throttled
        details = found["FaceDetails"]
        return sample(picture.at, details, emotions=self.emotions, brightness=picture.brightness)

    def _attributes(self) -> list[str]:
        asked = ["DEFAULT", "EYE_DIRECTION", "SMILE"]
        return [*asked, "EMOTIONS"] if self.emotions else asked


async def _tell(work: Work, seen: Sequence[FaceSample], media: Media, step: float) -> None:
    if seen:
        await work.tell(min(1.0, seen[-1].at / max(media.seconds, step)))


def _before_a_fault(found: Sequence[FaceSample | BaseException]) -> Iterator[FaceSample]:
    for one in found:
        if isinstance(one, BaseException):
            return
        yield one


def _name(batch: int) -> str:
    return f"{batch}.json"


async def _kept(work: Work) -> tuple[tuple[FaceSample, ...], int]:
    """What earlier tries have seen, and in how many batches."""
    samples: tuple[FaceSample, ...] = ()
    batches = 0
    while (kept := await work.kept.get(_name(batches))) is not None:
        samples += _SAMPLES.validate_json(kept)
        batches += 1
    return samples, batches
