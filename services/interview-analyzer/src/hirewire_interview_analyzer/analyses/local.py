"""Recordings are written down and looked at on this machine, where nobody else does it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Protocol

from hirewire_common.contracts.analysis import Provider
from hirewire_common.contracts.message import Data
from hirewire_common.contracts.recording import Faces, Media, RecordingTranscript, Sound, Span
from hirewire_interview_analyzer.analyses.providers import Fetch, Work
from hirewire_interview_analyzer.media.orders import Heard

_APART = 5.0
"""Seconds of work that are lost when it is interrupted."""


class Hears(Protocol):
    async def transcribe(
        self,
        flac: Path,
        spoken: Sequence[Span],
        take: Callable[[Heard], Awaitable[None]],
        done: Sequence[Heard] = (),
    ) -> RecordingTranscript: ...


class Sees(Protocol):
    async def faces(self, source: Path, tell: Callable[[float], Awaitable[None]]) -> Faces: ...


class _HeardSoFar(Data):
    parts: tuple[Heard, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalWords:
    """Every `apart` seconds it keeps what was heard until then; the next try goes on behind it."""

    media: Hears
    provider: Provider
    apart: float = _APART
    clock: Callable[[], float] = monotonic

    async def transcribe(self, flac: Fetch, sound: Sound, work: Work) -> RecordingTranscript:
        kept = f"{self.provider.name}.json"
        heard = list(await _heard_before(work, kept))
        if heard:
            await work.tell(_share(heard[-1].at, sound.seconds))
        kept_at = self.clock()

        async def take(part: Heard) -> None:
            nonlocal kept_at
            heard.append(part)
            await work.tell(_share(part.at, sound.seconds))
            if self.clock() - kept_at >= self.apart:
                kept_at = self.clock()
                await _keep(work, kept, heard)

        done = tuple(heard)
        return await self.media.transcribe(await flac(), sound.speech, take, done)

    async def forget(self, work: Work) -> None:
        """What it has kept lies with the analysis, and goes with it."""


@dataclass(frozen=True, slots=True)
class LocalFaces:
    media: Sees
    provider: Provider

    async def faces(self, recording: Fetch, media: Media, work: Work) -> Faces:
        async def tell(at: float) -> None:
            await work.tell(_share(at, media.seconds))

        return await self.media.faces(await recording(), tell)

    async def forget(self, work: Work) -> None:
        """Nothing of it is kept anywhere."""


async def _heard_before(work: Work, name: str) -> tuple[Heard, ...]:
    """By the same: what somebody else has heard isn't gone on with."""
    kept = await work.kept.get(name)
    return _HeardSoFar.model_validate_json(kept).parts if kept else ()


async def _keep(work: Work, name: str, heard: Sequence[Heard]) -> None:
    await work.kept.put(name, _HeardSoFar(parts=tuple(heard)).model_dump_json().encode())


def _share(at: float, seconds: float) -> float:
    return min(1.0, at / seconds) if seconds else 0.0
