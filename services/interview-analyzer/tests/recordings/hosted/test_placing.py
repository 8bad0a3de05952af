"""What a speech model tells of a piece is put in its place; what it doesn't tell is marked, not made up."""

import pytest

from hirewire_common.llm import Said, Written
from hirewire_interview_analyzer.hosted.languages import tag_of
from hirewire_interview_analyzer.hosted.placing import placed
from hirewire_interview_analyzer.hosted.together import UNTIMED, transcript_of
from hirewire_interview_analyzer.media import refusals

TIMED = Written("Hello there.", "english", (Said("Hello", 0.1, 0.5), Said("there.", 0.6, 1.0)), (Said("Hello there.", 0.1, 1.0),))  # fmt: skip


def test_words_are_moved_to_where_the_piece_begins() -> None:
    found = transcript_of([placed(TIMED, 0, 2, "en"), placed(TIMED, 60, 62, "en")])
    assert [(word.text, word.start, word.end) for word in found.words] == [
        ("Hello", 0.1, 0.5), ("there.", 0.6, 1.0), ("Hello", 60.1, 60.5), ("there.", 60.6, 61.0)
    ]  # fmt: skip
    assert [(one.start, one.end) for one in found.segments] == [(0.1, 1.0), (60.1, 61.0)]
    assert (found.text, found.language, found.word_times, found.notes) == ("Hello there. Hello there.", "en", True, ())  # fmt: skip


def test_nothing_lies_outside_of_its_piece() -> None:
    beyond = Written("Well", "en", (Said("Well", 1.5, 900.0), Said("thanks", 800.0, 901.0)))
    found = placed(beyond, 10, 12, "en")
    assert [(word.start, word.end) for word in found.words] == [(11.5, 12), (12, 12)]


def test_words_without_times_are_spread_over_their_sentences_and_that_is_said() -> None:
    written = Written("One two. Three", "en", (), (Said("One two.", 1.0, 2.0), Said("Three", 4.0, 4.4)))  # fmt: skip
    found = transcript_of([placed(written, 10, 20, "en")])
    assert [(word.text, word.start, word.end) for word in found.words] == [
        ("One", 11, 11.5), ("two.", 11.5, 12), ("Three", 14, 14.4)
    ]  # fmt: skip
    assert not found.word_times
    assert found.notes == (UNTIMED,)


def test_bare_text_is_spread_over_the_piece_and_has_no_sentences() -> None:
    found = transcript_of([placed(Written("One two three four"), 8, 10, "und")])
    assert [word.start for word in found.words] == [8, 8.5, 9, 9.5]
    assert (found.segments, found.word_times, found.language) == ((), False, "und")


def test_a_piece_in_which_nothing_is_said_leaves_the_times_of_the_others_known() -> None:
    found = transcript_of([placed(TIMED, 0, 2, "en"), placed(Written(""), 60, 62, "cy")])
    assert (found.word_times, found.language) == (True, "en")


def test_without_a_word_it_is_said_that_there_is_none() -> None:
    assert transcript_of([]).notes == (refusals.NO_WORDS,)
    assert transcript_of([placed(Written(""), 0, 5, "en")]).notes == (refusals.NO_WORDS,)


def test_neither_confidence_nor_hesitations_are_claimed() -> None:
    found = transcript_of([placed(TIMED, 0, 2, "en")])
    assert (found.confidence, found.disfluencies) == (None, False)


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("english", "en"), ("English", "en"), ("en", "en"), ("en-us", "en-US"), ("pt_BR", "pt-BR"),
        ("haitian", "ht"), ("", "und"), ("klingon", "und"), ("zh-hans", "zh"),
    ],
)  # fmt: skip
def test_languages_become_tags(told: str, tag: str) -> None:
    assert tag_of(told) == tag
