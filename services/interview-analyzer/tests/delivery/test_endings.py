"""Who has told how it ended is never told that it is missing: a result has too many shapes to be sure of its absence."""

import json
from pathlib import Path
from uuid import uuid4

import pytest

from hirewire_common.contracts.analysis import Advice
from hirewire_interview_analyzer.domain.delivery import Measured, analysed
from hirewire_testing.recordings import length_of, media_of, sound_of, transcript_of, words_of

HELD_OUT = json.loads(Path(__file__).with_name("endings.json").read_text(encoding="utf-8"))
"""Stories of six trades without punctuation, and endings of them: the first thirty were written before the rule, the others when it was done."""
FOUND = 13
"""Of the 25 answers without an end; of the others nothing is said."""


def answers(kind: str) -> list[str]:
    return [f"{HELD_OUT['stories'][story]} {end}" for story, end in HELD_OUT[kind]]


def missed_end(text: str) -> Advice | None:
    words = words_of(text)
    seconds = length_of(words)
    measured = Measured(media=media_of(seconds), transcript=transcript_of(words), sound=sound_of(words, seconds))  # fmt: skip
    found = analysed(uuid4(), measured).coaching.improvements
    return next((one for one in found if one.id == "no_result"), None)


@pytest.mark.parametrize("text", answers("with"), ids=range(len(HELD_OUT["with"])))
def test_a_result_that_is_told_is_not_asked_for(text: str) -> None:
    assert missed_end(text) is None


def test_half_of_the_answers_that_have_none_are_asked_for_it() -> None:
    assert sum(missed_end(text) is not None for text in answers("without")) >= FOUND


@pytest.mark.parametrize(
    "end",
    [
        "now the line is gone before ten and people smile again",
        "two months later my manager gave me the whole floor",
        "by the summer twenty two of the twenty five children could read",
        "the guests come back and the house is full",
        "she has told all of her friends about us",
        "I became the head of the kitchen",
        "we were invited to the fair",
    ],
)
def test_a_result_is_known_by_time_change_figure_or_by_whose_deed_it_is(end: str) -> None:
    assert missed_end(f"{HELD_OUT['stories']['ward']} {end}") is None


def test_the_last_words_are_quoted_as_such() -> None:
    text = answers("without")[4]
    found = missed_end(text)
    assert found is not None
    (shown,) = found.evidence
    assert shown.quote == f"… {' '.join(text.split()[-14:])}"
    assert shown.end == pytest.approx(words_of(text)[-1].end)
    assert "no sentence" in found.advice
    assert "We found" in found.advice
