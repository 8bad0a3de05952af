"""Who asks for a transcript gets it, or a sentence why not; and can know beforehand."""

import hashlib
from dataclasses import dataclass, field
from uuid import uuid4

import pytest

from hirewire_common.contracts import ObjectRef, Principal
from hirewire_common.contracts.recording import SpokenWord
from hirewire_common.contracts.speech import CheckSpeech, TranscribeSpeech
from hirewire_common.errors import NotFound, Refused
from hirewire_interview_analyzer.handlers.speech import Speech
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.recordings import processes, transcriber
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_interview_analyzer.speech.transcriber import Fetch
from hirewire_interview_analyzer.speech.transcript import Transcript


@dataclass
class Recordings:
    kept: dict[str, bytes] = field(default_factory=dict)
    fetched: int = 0

    def with_one(self, data: bytes) -> ObjectRef:
        self.kept["a"] = data
        return ObjectRef(key="a", sha256=hashlib.sha256(data).hexdigest(), size=len(data))

    async def get(self, ref: ObjectRef) -> bytes:
        self.fetched += 1
        if ref.key not in self.kept:
            raise NotFound("The stored file")
        return self.kept[ref.key]


@dataclass
class Ear:
    """Hears every byte as a word, or what is between blanks."""

    name: str = "Ear"
    languages: tuple[str, ...] = ("en",)
    missing: str = ""
    about: str = "An ear."
    within: float = 0

    def reads(self, language: str) -> bool:
        return language in self.languages

    async def transcribe(self, fetch: Fetch, language: str, within: float) -> Transcript:
        self.within = within
        words = [
            SpokenWord(text=word, start=at, end=at + 1, confidence=0.5)
            for at, word in enumerate(_words((await fetch()).decode()))
        ]
        return Transcript(words=tuple(words), seconds=len(words), notes=("Loud.",))


def _words(text: str) -> list[str]:
    return text.split() if " " in text else list(text)


def asked(audio: ObjectRef, language: str = "en") -> TranscribeSpeech:
    return TranscribeSpeech(principal=Principal(owner=uuid4()), audio=audio, language=language)


async def test_a_recording_comes_back_as_text_with_all_that_is_known_of_it() -> None:
    recordings, ear = Recordings(), Ear()
    audio = recordings.with_one(b"abc")
    told = await Speech(recordings, ear).transcribe_speech(asked(audio))
    assert (told.text, told.confidence, told.seconds) == ("a b c", 0.5, 3)
    assert (told.transcriber, told.language, told.notes) == ("Ear", "en", ("Loud.",))
    assert 60 < ear.within < TranscribeSpeech.time_limit


async def test_an_obscene_word_that_was_only_guessed_is_masked() -> None:
    recordings = Recordings()
    audio = recordings.with_one(b"every fucking failed")
    told = await Speech(recordings, Ear()).transcribe_speech(asked(audio))
    assert told.text == "every f•••••• failed"


async def test_what_can_be_refused_without_the_recording_is() -> None:
    recordings = Recordings()
    audio = recordings.with_one(b"abc")
    speech = Speech(recordings, Ear(), largest=2)
    for ask, expected in (
        (asked(audio), ("too_large", refusals.too_large(2))),
        (asked(audio, "de"), ("bad_request", refusals.ENGLISH_ONLY)),
    ):
        with pytest.raises(Refused) as refused:
            await speech.transcribe_speech(ask)
        assert (refused.value.code, refused.value.message) == expected
    assert recordings.fetched == 0


async def test_a_recording_that_is_gone_is_told_as_that() -> None:
    audio = Recordings().with_one(b"abc")
    with pytest.raises(NotFound):
        await Speech(Recordings(), Ear()).transcribe_speech(asked(audio))


async def test_where_there_is_no_transcriber_both_questions_say_so() -> None:
    recordings = Recordings()
    speech = Speech(recordings, Ear(missing="There is none."))
    status = await speech.check_speech(CheckSpeech())
    assert (status.available, status.message) == (False, "There is none.")
    with pytest.raises(Refused, match="unavailable: There is none"):
        await speech.transcribe_speech(asked(recordings.with_one(b"abc")))


async def test_the_one_that_comes_with_the_service_hears_and_says_how_badly(spoken: bytes) -> None:
    recordings = Recordings()
    audio = recordings.with_one(spoken)
    settings = InterviewSettings()
    async with processes(settings) as used:
        speech = Speech(recordings, transcriber(settings, used))
        status = await speech.check_speech(CheckSpeech())
        assert status.available
        assert status.transcriber == "PocketSphinx"
        assert "wrong" in status.message
        told = await speech.transcribe_speech(asked(audio, "en-GB"))
    assert "finished two weeks early" in told.text
    assert told.language == "en-GB"
