"""Recordings become text."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from hirewire_common import claim_checks
from hirewire_common.contracts.speech import (
    CheckSpeech,
    SpeechStatus,
    Transcribed,
    TranscribeSpeech,
)
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_interview_analyzer.speech import refusals
from hirewire_interview_analyzer.speech.local import Bounds, LocalTranscriber
from hirewire_interview_analyzer.speech.transcriber import Transcriber

_FOR_THE_REST = 10.0
"""Seconds of a question's time that answering needs beside the work."""


async def _nothing() -> None:
    """Nothing is held that would have to end."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A context, at whose end the transcriber's processes are gone. `largest` is in bytes."""

    recordings: claim_checks.Gets
    transcriber: Transcriber
    largest: int = 25 << 20
    stop: Callable[[], Awaitable[None]] = _nothing

    @classmethod
    def of(cls, settings: InterviewSettings, recordings: claim_checks.Gets) -> Self:
        bounds = Bounds(
            most_seconds=settings.stt_max_seconds,
            memory=settings.stt_memory_mb,
            at_once=settings.stt_concurrency,
            kept=settings.stt_keep_seconds,
        )
        local = LocalTranscriber(bounds, wall=TranscribeSpeech.time_limit)
        return cls(recordings, local, settings.stt_max_mb << 20, local.stop)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def check_speech(self, _: CheckSpeech) -> SpeechStatus:
        does = self.transcriber
        if why := does.missing:
            return SpeechStatus(available=False, message=why)
        return SpeechStatus(
            available=True, message=does.about, transcriber=does.name, languages=does.languages
        )

    async def transcribe_speech(self, ask: TranscribeSpeech) -> Transcribed:
        does = self.transcriber
        self._may(ask)
        said = await does.transcribe(
            lambda: self.recordings.get(ask.audio), ask.language, ask.time_limit - _FOR_THE_REST
        )
        return Transcribed(
            text=said.text,
            confidence=said.confidence,
            language=ask.language,
            transcriber=does.name,
            seconds=said.seconds,
            notes=said.notes,
        )

    def _may(self, ask: TranscribeSpeech) -> None:
        """What can be told without the recording itself."""
        if why := self.transcriber.missing:
            raise Refused("unavailable", why)
        if not self.transcriber.reads(ask.language):
            raise Refused("bad_request", refusals.ENGLISH_ONLY, log=ask.language)
        if ask.audio.size > self.largest:
            raise Refused("too_large", refusals.too_large(self.largest))
