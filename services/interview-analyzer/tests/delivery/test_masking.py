"""No obscene word is put into anybody's mouth by a transcriber that isn't sure of it."""

import pytest

from hirewire_common.contracts.recording import RecordingTranscript, SpokenSegment, SpokenWord
from hirewire_interview_analyzer.domain.delivery import masked, masked_words
from hirewire_interview_analyzer.domain.delivery.masking import SURE
from hirewire_testing.recordings import transcript_of, words_of


def heard(text: str, confidence: float | None) -> RecordingTranscript:
    said = transcript_of(words_of(text, confidence=confidence))
    segment = SpokenSegment(text=text, start=0, end=9)
    return said.model_copy(update={"segments": (segment,)})


@pytest.mark.parametrize("confidence", [0.0, 0.59, SURE - 0.001, None])
def test_what_it_is_not_sure_of_keeps_its_first_letter_everywhere(confidence: float | None) -> None:
    found = masked(heard("every Fucking failed, in the butt. I thought bullshit", confidence))
    told = "every F•••••• failed, in the b•••. I thought b•••••••"
    assert (found.text, found.segments[0].text) == (told, told)
    assert " ".join(one.text for one in found.words) == told
    assert [(one.start, one.confidence) for one in found.words] == [(one.start, confidence) for one in heard(told, confidence).words]  # fmt: skip


def test_what_it_is_sure_of_was_said() -> None:
    said = heard("that was bullshit and I said so", SURE)
    assert masked(said) == said


def test_a_word_that_it_is_unsure_of_once_is_masked_each_time() -> None:
    one, other = (SpokenWord(text="shit", start=at, end=at + 1, confidence=sure) for at, sure in enumerate((0.95, 0.3)))  # fmt: skip
    assert [word.text for word in masked_words((one, other))] == ["s•••", "s•••"]


def test_a_transcript_of_text_alone_is_masked_too() -> None:
    said = RecordingTranscript(language="en-US", text="The dickhead's bastards left.")
    assert masked(said).text == "The d••••••••• b••••••• left."


@pytest.mark.parametrize(
    "plain",
    ["assets assessed the class", "Scunthorpe and Matsushita", "a Wankel engine", "the condominium and the cockpit", "a button for the butter", "a cocktail for Hancock",
     "breast cancer and a rape crisis line", "the arsenal of an analyst", "niggardly peacocks", "a document cumulatively circumvented", "an erected dyke", "heroin and a heroine", "a titan entitled"],
)  # fmt: skip
def test_words_that_only_look_like_it_stand(plain: str) -> None:
    said = heard(plain, 0.1)
    assert masked(said) == said
