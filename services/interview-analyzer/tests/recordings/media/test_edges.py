"""Where a word ends before a pause is known twice, and told in the middle."""

from collections.abc import Sequence

import pytest

from hirewire_common.contracts.recording import Span, SpokenWord
from hirewire_interview_analyzer.media.edges import settled

_SPOKEN = (Span(start=0.5, end=2.0), Span(start=3.0, end=4.0))


def said(*times: tuple[float, float]) -> list[SpokenWord]:
    return [SpokenWord(text="so", start=start, end=end) for start, end in times]


def times(words: Sequence[SpokenWord]) -> list[tuple[float, float]]:
    return [(one.start, one.end) for one in words]


def test_the_edges_of_a_pause_are_halfway_between_recogniser_and_loudness() -> None:
    found = settled(said((0.5, 1.0), (1.0, 2.2), (2.9, 3.5), (3.5, 4.0)), _SPOKEN)
    assert times(found) == [(0.5, 1.0), (1.0, 2.1), (2.95, 3.5), (3.5, 4.0)]


@pytest.mark.parametrize(
    "word", [(2.3, 2.4), (0.6, 1.7), (2.6, 2.7), (3.3, 3.8)], ids=["in", "before", "late", "after"]
)
def test_a_word_far_from_the_edge_keeps_its_times(word: tuple[float, float]) -> None:
    assert times(settled(said(word), _SPOKEN)) == [word]


def test_of_a_part_of_the_recording_only_its_own_words_are_moved() -> None:
    assert times(settled(said((3.1, 3.5)), _SPOKEN)) == [(3.05, 3.5)]
    assert times(settled(said((1.0, 1.9)), _SPOKEN)) == [(1.0, 1.95)]


def test_a_word_never_ends_before_it_begins() -> None:
    found = settled(said((2.15, 2.2)), _SPOKEN)
    assert times(found) == [(2.15, 2.15)]


def test_without_pauses_and_without_words_nothing_moves() -> None:
    assert settled([], _SPOKEN) == []
    assert times(settled(said((0.0, 1.0)), _SPOKEN[:1])) == [(0.0, 1.0)]
