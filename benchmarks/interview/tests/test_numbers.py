"""The labelled set is what it says it is, the numbers asked for hold, and the benchmark notices when they don't."""

from collections import Counter

import pytest
from benchmarks.interview.__main__ import report, scored, spearman, swapped
from benchmarks.interview.sets import LABELS, TRAPS, Labelled, read_set

ALL = (*read_set("fit"), *read_set("held_out"))


def test_the_set_has_questions_of_many_kinds_with_answers_of_every_quality_and_every_trap() -> None:
    labels = Counter(one.label for asked in ALL for one in asked.answers)
    assert labels.keys() == LABELS.keys() | TRAPS.keys()
    assert labels.total() >= 160
    assert len({asked.name for asked in ALL}) == len(ALL) >= 24
    assert all(LABELS.keys() <= {one.label for one in asked.answers} for asked in ALL)


def test_no_question_is_in_both_halves() -> None:
    fit, held_out = ({asked.text for asked in read_set(name)} for name in ("fit", "held_out"))
    assert not fit & held_out
    assert len(held_out) >= len(fit | held_out) / 3


@pytest.mark.parametrize("name", ["fit", "held_out"])
@pytest.mark.parametrize("bare", [False, True])
def test_the_numbers_hold(name: str, bare: bool) -> None:  # noqa: FBT001
    assert report(name, scored(read_set(name), bare=bare), show=False)


@pytest.mark.parametrize("name", ["strangers_fit", "strangers"])
def test_the_answers_of_a_stranger_are_ordered_like_the_stranger_orders_them(name: str) -> None:
    found = scored(read_set(name), bare=False)
    assert len(found) >= 80
    assert spearman([(one.rank, score) for one, score in found]) >= 0.75
    assert len(swapped([pair for pair in found if pair[0].label in LABELS])) <= 1


def test_a_score_that_goes_the_wrong_way_is_noticed() -> None:
    assert spearman([(1, 10), (2, 20), (3, 90)]) == pytest.approx(1)
    assert spearman([(1, 90), (2, 20), (3, 10)]) == pytest.approx(-1)


def test_a_poor_answer_above_an_excellent_one_and_a_trap_above_its_cap_are_noticed() -> None:
    poor, best = Labelled("q", "poor", "a"), Labelled("q", "excellent", "b")
    assert swapped([(poor, 60), (best, 50)])
    assert not swapped([(poor, 40), (best, 50)])
    trap = Labelled("q", "offtopic", "c")
    assert not report("x", [(trap, 26), (poor, 5), (best, 90)], show=False)
    assert report("x", [(trap, 5), (poor, 5), (best, 90)], show=False)
