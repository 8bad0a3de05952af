"""What a report says: every number of the analysis, every reason, and no more than was measured."""

import pytest

from hirewire_common.contracts.analysis import Analysis, DeliveryScore, Metrics
from hirewire_common.contracts.evaluation import WEIGHTS as DIMENSIONS
from hirewire_common.contracts.recording import RecordingTranscript, SpokenSegment
from hirewire_interview_analyzer.domain.delivery.missing import REASONS
from hirewire_interview_analyzer.domain.delivery.points import WEIGHTS
from hirewire_interview_analyzer.domain.report import naming, page_of
from hirewire_interview_analyzer.domain.report.numbers import clock, measured, rounded, share, span
from hirewire_interview_analyzer.domain.report.words import pieces_of
from hirewire_testing.recordings import transcript_of, words_of

SPEAKERS = ["fast", "silent", "audio", "wordless", "long", "two", "asked", "hostile", "nothing"]


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_every_reason_for_what_is_not_known_is_told(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    analysis = reported[speaker]
    told = {
        (name, one.reason) for one in page_of(analysis).unknown for name in one.fields.split(", ")
    }
    assert told == {(naming.field(one.field), one.reason) for one in analysis.missing}


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_score_that_is_not_known_is_a_dash_with_its_reason(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    analysis = reported[speaker]
    for score in page_of(analysis).scores:
        value = getattr(analysis.scores, score.title.lower())
        assert (score.value == "–") == (value is None) == bool(score.why)


def test_every_part_of_the_score_has_a_name_its_band_and_a_reason(
    reported: dict[str, Analysis],
) -> None:
    parts = page_of(reported["two"]).parts
    assert [one.title for one in parts] == [naming.PARTS[part] for part in WEIGHTS]
    assert all(one.band and one.why and one.value != "–" for one in parts)


def test_no_field_is_called_as_in_code() -> None:
    assert not [
        path
        for path in (*REASONS, "scores.content")
        if "_" in naming.field(path) or "." in naming.field(path)
    ]


def test_what_was_not_measured_has_no_group_of_numbers(reported: dict[str, Analysis]) -> None:
    titles = {
        name: [one.title for one in page_of(reported[name]).facts]
        for name in ("two", "audio", "nothing")
    }
    assert titles == {
        "two": ["Recording", "Speech", "Voice", "Picture"],
        "audio": ["Recording", "Speech", "Voice"],
        "nothing": ["Recording"],
    }


def test_without_words_the_report_says_why_there_is_no_transcript(
    reported: dict[str, Analysis],
) -> None:
    for speaker in ("silent", "wordless", "nothing"):
        page = page_of(reported[speaker])
        assert page.transcript == ()
        assert page.unspoken


def test_how_much_of_a_transcript_is_guessed_is_told_where_it_is_known(reported: dict[str, Analysis]) -> None:  # fmt: skip
    words = words_of("we moved the shop on Friday")
    half = [one.model_copy(update={"confidence": 0.1}) for one in words[:3]]
    for said, share_, told in (
        ([*half, *words[3:]], "50%", "; 50% of these words are guesses"),
        (words, "0%", ""),
    ):
        page = page_of(reported["fast"].model_copy(update={"transcript": transcript_of(said)}))
        assert page.doubt == f"As a machine heard it{told}."
        assert ("Words that are guesses", share_) in [(one.label, one.value) for one in page.facts[0].facts]  # fmt: skip
    unsaid = transcript_of(words_of("we moved", confidence=None))
    assert page_of(reported["fast"].model_copy(update={"transcript": unsaid})).doubt == ""


def test_a_bare_analysis_can_be_told(reported: dict[str, Analysis]) -> None:
    bare = reported["two"].model_copy(
        update={
            "metrics": Metrics(),
            "scores": DeliveryScore(),
            "timeline": None,
            "transcript": None,
            "missing": (),
        }
    )
    page = page_of(bare)
    assert [one.value for one in page.scores] == ["–"] * 3
    assert page.charts == ()


def test_a_transcript_is_cut_at_sentences_and_pauses_and_loses_no_word() -> None:
    words = words_of(
        "We met the team on Monday. It went well | they said |1.0 and so we moved all of it. "
        + "on and " * 60
    )
    pieces = pieces_of(transcript_of(words))
    assert " ".join(one.text for one in pieces) == " ".join(word.text for word in words)
    assert [one.text for one in pieces[:3]] == [
        "We met the team on Monday.",
        "It went well they said",
        "and so we moved all of it.",
    ]
    assert max(len(one.text.split()) for one in pieces) <= 40
    assert [one.start for one in pieces] == sorted(one.start for one in pieces)


def test_words_without_times_are_told_in_the_pieces_of_who_heard_them() -> None:
    segments = (SpokenSegment(text="We moved.", start=61, end=65),)
    spread = transcript_of(words_of("We moved."), word_times=False).model_copy(
        update={"segments": segments}
    )
    assert [(one.at, one.text) for one in pieces_of(spread)] == [("1:01", "We moved.")]
    assert [one.text for one in pieces_of(RecordingTranscript(language="en", text="We."))] == [
        "We."
    ]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en-US", "en"), ("PT", "pt"), ("", ""), ("x", ""), ("english", ""), ('"><b', "")],
)
def test_a_language_is_two_or_three_letters_or_not_told(
    tag: str, language: str, reported: dict[str, Analysis]
) -> None:
    transcript = RecordingTranscript(language=tag, text="We.")
    assert (
        page_of(reported["audio"].model_copy(update={"transcript": transcript})).language
        == language
    )


def test_numbers_are_told_as_people_say_them() -> None:
    assert (clock(65.9), clock(3600), span(4.1, 4.9), span(4, 65)) == (
        "1:05",
        "60:00",
        "0:04",
        "0:04–1:05",
    )
    assert (share(0.004), share(0.0), share(0.5), share(None)) == ("0.4%", "0%", "50%", "–")
    assert (rounded(-24.2), rounded(None)) == ("−24", "–")
    assert (measured(0.1, "of the time"), measured(155.7, "words a minute"), measured(6.32, "semitones")) == (
        "10% of the time", "156 words a minute", "6.3 semitones",
    )  # fmt: skip


def test_a_content_score_is_told_with_its_reason_and_its_parts(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["asked"])
    assert page.content_why
    assert [one.title for one in page.content] == [naming.PARTS[name] for name in DIMENSIONS]
    assert all(one.score is not None and one.why for one in page.content)


def test_without_a_question_the_report_says_that_none_is_known(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["two"])
    assert page.content == ()
    assert "No question" in next(one.why for one in page.scores if one.title == "Content")


def test_a_report_names_the_question_and_when_it_was_made_in_utc(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["asked"])
    assert page.question == "Tell me about a problem that you solved."
    assert page.about.endswith(", analysed on 9 March 2026 at 21:05 UTC")
