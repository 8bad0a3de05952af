"""What is said in a long recording is written down stretch by stretch, each in its place, whatever was done before."""

import io
from collections.abc import Callable
from typing import Any

import pytest

from hirewire_common.contracts.recording import Sound, Span
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.extracting import extracted
from hirewire_interview_analyzer.media.listening import listened_to
from hirewire_interview_analyzer.media.orders import Heard, Length, Listening
from hirewire_interview_analyzer.media.transcripts import transcript_of

Make = Callable[..., Any]


@pytest.fixture(scope="module")
def prepared(samples: bytes, encode: Make) -> tuple[Sound, bytes]:
    """Twenty seconds of silence, and then the two sentences."""
    data = encode(bytes(20 * 32_000) + samples, "wav", "pcm_s16le", rate=16_000)
    file = io.BytesIO()
    for told, piece in extracted(Length(most=60), io.BytesIO(data)):
        file.seek(told.offset)
        file.write(piece)
    assert told.sound
    return told.sound, file.getvalue()


def listened(flac: bytes, spoken: tuple[Span, ...]) -> list[Heard]:
    return list(listened_to(Listening(spoken=spoken), io.BytesIO(flac)))


def test_each_stretch_is_told_with_its_words_in_their_places(prepared: tuple[Sound, bytes]) -> None:
    sound, flac = prepared
    heard = listened(flac, sound.speech)
    assert len(heard) >= 2
    transcript = transcript_of(heard)
    assert "payment system" in transcript.text
    assert "finished two weeks early" in transcript.text
    assert (transcript.language, transcript.disfluencies, transcript.notes) == ("en-US", False, ())
    assert transcript.confidence
    assert 0.5 < transcript.confidence <= 1
    times = [time for word in transcript.words for time in (word.start, word.end)]
    assert times == sorted(times)
    assert 20 < times[0] < 21
    assert times[-1] < sound.seconds
    assert [one.at for one in heard] == sorted(one.at for one in heard)
    for segment, part in zip(transcript.segments, [one for one in heard if one.words], strict=True):
        assert segment.text.split() == [word.text for word in part.words]
        assert (segment.start, segment.end) == (part.words[0].start, part.words[-1].end)


def test_listening_goes_on_at_any_stretch(prepared: tuple[Sound, bytes]) -> None:
    sound, flac = prepared
    last = sound.speech[-1]
    (rest,) = listened(flac, (last,))
    text = " ".join(word.text for word in rest.words)
    assert "finished two weeks early" in text
    assert rest.words[0].start == pytest.approx(last.start, abs=0.4)


def test_whoever_never_pauses_is_heard_in_stretches_all_the_same(
    samples: bytes, encode: Make
) -> None:
    data = encode(samples * 3, "flac", "flac", rate=16_000)
    seconds = 3 * len(samples) / 32_000
    heard = listened(data, (Span(start=0, end=seconds),))
    assert len(heard) >= 3
    assert heard[-1].at == pytest.approx(seconds, abs=0.1)
    assert transcript_of(heard).text.count("weeks early") >= 2


def test_where_nobody_speaks_no_word_is_made_up(prepared: tuple[Sound, bytes]) -> None:
    _, flac = prepared
    assert listened(flac, ()) == []
    (silent,) = listened(flac, (Span(start=3, end=6),))
    assert silent.words == ()
    assert silent.at == pytest.approx(6, abs=0.3)
    assert transcript_of([silent]).notes == (refusals.NO_ENGLISH,)


def test_a_span_behind_the_end_of_the_sound_is_empty(prepared: tuple[Sound, bytes]) -> None:
    _, flac = prepared
    assert transcript_of(listened(flac, (Span(start=500, end=510),))).words == ()
