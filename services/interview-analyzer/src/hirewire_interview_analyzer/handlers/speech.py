"""Recordings become text."""

from dataclasses import dataclass

from hirewire_common import claim_checks
from hirewire_common.contracts.speech import (
    CheckSpeech,
    SpeechStatus,
    Transcribed,
    TranscribeSpeech,
)
from hirewire_common.errors import Refused
from hirewire_interview_analyzer.domain.delivery import masked_words
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.speech.transcriber import Transcriber

_FOR_THE_REST = 10.0
"""Seconds of a question's time that answering needs beside the work."""


@dataclass(frozen=True, slots=True)
class Speech:
    """`largest` is in bytes."""

    recordings: claim_checks.Gets
    transcriber: Transcriber
    largest: int = 25 << 20

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
        shown = said.model_copy(update={"words": masked_words(said.words)})
        return Transcribed(
            text=shown.text,
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
