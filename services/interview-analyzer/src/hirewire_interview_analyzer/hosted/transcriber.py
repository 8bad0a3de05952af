"""A recording is sent in pieces to a speech model, which answers with words; what it has answered is kept."""

import asyncio
import random
import re
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import structlog

from hirewire_common.contracts.analysis import Provider
from hirewire_common.contracts.recording import RecordingTranscript, Sound, Span
from hirewire_common.errors import HirewireError, TryAgain
from hirewire_common.llm import ModelFailed, Written
from hirewire_interview_analyzer.analyses.providers import Fetch, Work
from hirewire_interview_analyzer.hosted.failures import name_of, passes, refusal
from hirewire_interview_analyzer.hosted.languages import tag_of
from hirewire_interview_analyzer.hosted.placing import HeardThere, placed
from hirewire_interview_analyzer.hosted.together import transcript_of
from hirewire_interview_analyzer.media.local import Piece

log = structlog.get_logger()
_PIECE = 300.0
"""Seconds of one: 10 MB at worst, where 25 are taken; and what is sent again after an interruption."""
_LATER = 20.0
"""Seconds until it is asked again, where it doesn't say when."""
_LONGEST = 300.0
_ODD = re.compile(r"[^\w.-]")
"""In a model's name, which is part of that of what is kept: what another one has written isn't gone on with."""


class Cuts(Protocol):
    """`hirewire_interview_analyzer.media.local.LocalMedia` does."""

    async def cut(
        self,
        flac: Path,
        spoken: Sequence[Span],
        longest: float,
        take: Callable[[Piece], Awaitable[None]],
    ) -> None: ...


class Writes(Protocol):
    """`hirewire_common.llm.SpeechModel` does."""

    async def transcribe(self, audio: bytes, name: str) -> Written: ...


@dataclass(frozen=True, slots=True)
class _Sent:
    start: float
    end: float
    path: Path

    @property
    def name(self) -> str:
        """Of what is kept of it."""
        return f"{self.start:.2f}-{self.end:.2f}"


@dataclass(frozen=True, slots=True)
class HostedTranscriber:
    """`model` is its name as LiteLLM has it, `language` a tag where it is known before."""

    writes: Writes
    media: Cuts
    model: str
    language: str = ""
    piece: float = _PIECE

    @property
    def provider(self) -> Provider:
        name, slash, model = self.model.partition("/")
        return Provider(name=name, model=model) if slash else Provider(name="openai", model=name)

    async def transcribe(self, flac: Fetch, sound: Sound, work: Work) -> RecordingTranscript:
        """Refused for what is too large for it, OutOfService where it isn't set up, TryAgain where it is away or has too much to do."""
        heard: list[HeardThere] = []
        path = await flac()
        with tempfile.TemporaryDirectory(prefix="pieces-", dir=path.parent) as folder:
            for sent in await self._cut(path, sound, Path(folder)):
                heard.append(await self._heard(sent, work))
                await work.tell(min(1.0, sent.end / sound.seconds) if sound.seconds else 1.0)
        return transcript_of(heard)

    async def forget(self, work: Work) -> None:
        """The protocol knows no way: what whoever offers the model keeps is between them and the operator."""

    async def _cut(self, flac: Path, sound: Sound, folder: Path) -> list[_Sent]:
        pieces: list[_Sent] = []

        async def take(piece: Piece) -> None:
            path = folder / f"{len(pieces)}.flac"
            await asyncio.to_thread(path.write_bytes, piece.flac)
            pieces.append(_Sent(piece.start, piece.end, path))

        await self.media.cut(flac, sound.speech, self.piece, take)
        return pieces

    async def _heard(self, sent: _Sent, work: Work) -> HeardThere:
        name = f"heard-{_ODD.sub('-', self.model)}-{sent.name}.json"
        kept = await work.kept.get(name)
        if kept is not None:
            return HeardThere.model_validate_json(kept)
        audio = await asyncio.to_thread(sent.path.read_bytes)
        try:
            written = await self.writes.transcribe(audio, "sound.flac")
        except ModelFailed as failed:
            raise self._outcome(failed) from failed
        language = tag_of(written.language or self.language)
        found = placed(written, sent.start, sent.end, language)
        await work.kept.put(name, found.model_dump_json().encode())
        return found

    def _outcome(self, failed: ModelFailed) -> HirewireError:
        why = name_of(failed)
        if not passes(failed):
            log.warning("transcription_refused", why=why, detail=failed.log, model=self.model)
            return refusal(failed, self.model)
        after = min(_LONGEST, failed.retry_after or _LATER) * random.uniform(1, 1.2)  # noqa: S311 -- no secret
        return TryAgain(after=after, log=f"{why}: {self.model}: {failed.log}")
