"""Words come out as they were said, whatever the recording is kept in; where none are heard, none are made up."""

import random
from array import array
from collections.abc import Callable

import pytest

from hirewire_common.contracts.recording import SpokenWord
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.sound import BYTES_A_SECOND
from hirewire_interview_analyzer.speech.hearing import heard
from hirewire_interview_analyzer.speech.orders import Order
from hirewire_interview_analyzer.speech.transcript import Transcript

RANDOM = random.Random(1)  # noqa: S311  (no secret)
Encode = Callable[..., bytes]
UNHURRIED = Order(most_seconds=60, within=60)
SAID = "the work took three months and we finished two weeks early"


def right_words(transcript: Transcript) -> int:
    return len(set(SAID.split()) & set(transcript.text.split()))


@pytest.mark.parametrize(
    ("container", "codec"),
    [("webm", "libopus"), ("mp3", "libmp3lame"), ("wav", "pcm_s16le"), ("ipod", "aac")],
)
def test_the_words_are_heard_in_every_kind_of_file(
    container: str, codec: str, second_sentence: bytes, encode: Encode
) -> None:
    transcript = heard(UNHURRIED, encode(second_sentence, container, codec))
    assert right_words(transcript) >= len(SAID.split()) - 2
    assert transcript.seconds == pytest.approx(4, abs=0.1)
    assert transcript.confidence
    assert transcript.confidence > 0.6
    assert transcript.notes == ()


def test_words_have_times_in_order_and_no_noise_among_them(spoken: bytes) -> None:
    transcript = heard(UNHURRIED, spoken)
    assert "payment system" in transcript.text
    assert "finished two weeks early" in transcript.text
    assert not set(transcript.text) & set("<[(+")
    times = [time for word in transcript.words for time in (word.start, word.end)]
    assert times == sorted(times)
    (after,) = [word for word in transcript.words if word.text == "database"]
    (before,) = [word for word in transcript.words if word.text == "took"]
    assert before.start - after.end > 0.8


def test_silence_and_noise_give_no_words_but_a_reason(encode: Encode) -> None:
    silent = heard(UNHURRIED, encode(bytes(3 * BYTES_A_SECOND), "wav", "pcm_s16le"))
    assert (silent.text, silent.confidence, silent.notes) == ("", None, (refusals.SILENT,))
    hum = array("h", [8000, -8000] * 24_000).tobytes()
    hummed = heard(UNHURRIED, encode(hum, "wav", "pcm_s16le", rate=16_000))
    assert (hummed.text, hummed.confidence, hummed.notes) == ("", None, (refusals.NO_SPEECH,))


def test_words_that_noise_makes_doubtful_are_called_so(
    second_sentence: bytes, encode: Encode
) -> None:
    noisy = array(
        "h", [sample + int(RANDOM.gauss(0, 600)) for sample in array("h", second_sentence)]
    )
    transcript = heard(UNHURRIED, encode(noisy.tobytes(), "wav", "pcm_s16le", rate=16_000))
    assert transcript.text
    assert transcript.notes == (refusals.DOUBTFUL,)


def test_what_the_time_does_not_allow_is_left_out_and_told(samples: bytes, encode: Encode) -> None:
    recording = encode(samples * 3, "wav", "pcm_s16le", rate=16_000)
    at_once = heard(Order(most_seconds=60, within=0), recording)
    assert at_once.text == ""
    assert at_once.notes == (refusals.out_of_time(0, 32),)
    assert "0:00 of 0:32" in at_once.notes[0]


def test_confidence_is_the_mean_over_the_words() -> None:
    words = [SpokenWord(text="a", start=0, end=1, confidence=part) for part in (1.0, 0.5, 0.3)]
    assert Transcript(words=tuple(words), seconds=1).confidence == 0.6
    assert Transcript(seconds=1).confidence is None
