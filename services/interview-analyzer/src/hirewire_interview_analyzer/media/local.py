"""Recordings are probed, listened to and looked at on this machine, in child processes; this side only asks, and kills.

It never imports a library that decodes, hears or sees, and believes nothing that a child says without checking it.
"""

import os
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hirewire_common.contracts.recording import Faces, Media, RecordingTranscript, Sound, Span
from hirewire_common.errors import Refused
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.media import orders, refusals
from hirewire_interview_analyzer.media.asking import Children, Source, opened, result
from hirewire_interview_analyzer.media.orders import Heard
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.media.transcripts import transcript_of

_PCM = 32_000
"""Bytes of a second of sound; what is written of it is never much larger."""
_HEAD = 1 << 16
_FILM = 10
"""Pictures of a second of film: whoever looks at films wants five or more."""

Tell = Callable[[float], Awaitable[None]]
"""Hears how many seconds of the recording are done."""


@dataclass(frozen=True, slots=True)
class MediaBounds:
    """Of one recording: bytes and seconds. How many are worked on at once, and how many pictures of a second are looked at."""

    largest: int = 500 << 20
    longest: float = 1800.0
    shortest: float = 1.0
    at_once: int = 1
    faces: float = 2.0
    frames: float = 1.0


@dataclass(frozen=True, slots=True)
class Frame:
    """`at` in seconds; the longer side has at most 1,280 pixels; `brightness` is its mean, 0 to 1."""

    at: float
    jpeg: bytes
    brightness: float | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Sound from and to which second of the recording, as a FLAC file of its own."""

    start: float
    end: float
    flac: bytes


async def _silently(_: float) -> None:
    """Nobody asks how far it is."""


class LocalMedia:
    """Each waits for its turn. All raise Refused for what the recording's owner must mend, ChildBug, and TryAgain."""

    def __init__(self, processes: Processes, bounds: MediaBounds = MediaBounds()) -> None:
        self._bounds = bounds
        self._children = Children(processes, bounds.at_once)

    @property
    def frame_step(self) -> float:
        """Seconds between two of `frames`."""
        return 1 / self._bounds.frames

    async def probe(self, source: Source) -> Media:
        """What it is. Refused for anything that isn't a recording within the bounds."""
        length = orders.Length(most=self._bounds.longest, least=self._bounds.shortest)
        found: list[Media] = []

        async def take(told: orders.Probed, _: bytes) -> None:
            found.append(told.media)

        with opened(source) as file:
            self._may(os.fstat(file).st_size)
            await self._children.ask(file, orders.PROBE, length, orders.Probed, take)
        return result(found)

    async def extract(self, source: Source, to: Path, tell: Tell = _silently) -> Sound:
        """Its sound, as FLAC of 16,000 samples a second into the file `to`, and as numbers. Refused without sound."""
        length = orders.Length(most=self._bounds.longest)
        found: list[Sound] = []
        with opened(source) as file, to.open("wb") as written:

            async def take(told: orders.Extracted, piece: bytes) -> None:
                if told.offset + len(piece) > self._bounds.longest * _PCM + _HEAD:
                    raise ChildBug("extract: more than any sound comes to")
                os.pwrite(written.fileno(), piece, told.offset)
                found.extend([told.sound] if told.sound else [])
                await tell(told.at)

            await self._children.ask(file, orders.EXTRACT, length, orders.Extracted, take)
        return result(found)

    async def transcribe(
        self,
        flac: Source,
        spoken: Sequence[Span],
        take: Callable[[Heard], Awaitable[None]],
        done: Sequence[Heard] = (),
    ) -> RecordingTranscript:
        """What is said where somebody speaks, both as `extract` gave them. English only.

        `take` gets each stretch as soon as it is heard. Whoever kept them gives them back as `done` after an
        interruption, and only the rest is listened to; a crash of a child costs no more than a stretch either.
        """
        return transcript_of(await self._children.heard(flac, spoken, take, done))

    async def cut(
        self,
        flac: Source,
        spoken: Sequence[Span],
        longest: float,
        take: Callable[[Piece], Awaitable[None]],
    ) -> None:
        """What is said, in pieces of at most `longest` seconds, cut where nobody speaks: for whoever takes only so much."""
        order = orders.Cutting(spoken=tuple(spoken), longest=longest)
        taken = 0

        async def each(told: orders.Cut, data: bytes) -> None:
            nonlocal taken
            taken += len(data)
            if taken > 2 * self._bounds.longest * _PCM + _HEAD:
                raise ChildBug("cut: more than any sound comes to")
            await take(Piece(told.start, told.at, data))

        with opened(flac) as file:
            await self._children.ask(file, orders.CUT, order, orders.Cut, each)

    async def faces(self, source: Source, tell: Tell = _silently) -> Faces:
        """Whether and where somebody is in the picture; nothing of where they look. Refused without pictures."""
        looking = orders.Looking(step=1 / self._bounds.faces, most=self._bounds.longest)
        return await self._children.seen(source, looking, tell)

    async def frames(
        self,
        source: Source,
        take: Callable[[Sequence[Frame]], Awaitable[None]],
        start: float = 0.0,
    ) -> None:
        """Pictures of it from `start` on, up to ten at a time; each is far below 5 MB. Refused without pictures."""
        looking = orders.Looking(step=self.frame_step, most=self._bounds.longest, start=start)

        async def each(told: orders.Pictures, images: bytes) -> None:
            await take(_cut(told, images))

        with opened(source) as file:
            await self._children.ask(file, orders.FRAMES, looking, orders.Pictures, each)

    async def transcode(self, source: Source, to: Path, tell: Tell = _silently) -> None:
        """Its pictures, without sound, as H.264 in MP4 into the file `to`. Refused without pictures."""
        looking = orders.Looking(step=1 / _FILM, most=self._bounds.longest)
        with opened(source) as file, to.open("wb") as written:

            async def take(told: orders.Filmed, piece: bytes) -> None:
                if told.offset + len(piece) > self._bounds.longest * orders.FILM_BYTES + _HEAD:
                    raise ChildBug("transcode: more than any film comes to")
                os.pwrite(written.fileno(), piece, told.offset)
                await tell(told.at)

            await self._children.ask(file, orders.TRANSCODE, looking, orders.Filmed, take)

    def _may(self, size: int) -> None:
        if not size:
            raise Refused("empty", refusals.EMPTY)
        if size > self._bounds.largest:
            raise Refused("too_large", refusals.too_large(self._bounds.largest))


def _cut(told: orders.Pictures, images: bytes) -> list[Frame]:
    frames, at = [], 0
    for picture in told.pictures:
        image = images[at : at + picture.size]
        frames.append(Frame(picture.at, image, picture.brightness))
        at += picture.size
    if at != len(images):
        raise ChildBug("frames: other bytes than were told")
    return frames
