"""Patterns say what came up before and again, and what has changed, by how much was answered."""

import pytest

from hirewire_common.contracts import WEIGHTS, Remark
from hirewire_interview_analyzer.domain.summing import Came
from hirewire_interview_analyzer.domain.summing.patterns import patterns

AGAIN = Remark(
    text="Give one real case. Your answer to question 3 would gain most by it.",
    about="example",
    dimension="specificity",
)


def came(level: float, overall: float | None = None, answered: int = 10, *again: Remark) -> Came:
    score = level if overall is None else overall
    return Came(dict.fromkeys(WEIGHTS, level), score, again, answered)


def test_a_decline_is_told_of_the_whole_and_of_every_dimension() -> None:
    found = patterns(came(20.0), [came(70.0), came(66.0)])
    declined = [one.dimension for one in found if one.kind == "declining"]
    assert declined[0] is None
    assert set(declined[1:]) == set(WEIGHTS)
    assert found[0].text == "Weaker on the whole: 68 on average before, 20 now."


def test_what_was_low_and_fell_on_is_told_as_a_decline() -> None:
    found = patterns(came(10.0), [came(45.0)])
    assert {one.kind for one in found} == {"declining"}
    assert len(found) == 1 + len(WEIGHTS)


def test_getting_better_is_told_of_the_whole_too() -> None:
    found = patterns(came(80.0), [came(60.0)])
    assert (found[0].dimension, found[0].kind) == (None, "improving")
    assert {one.kind for one in found} == {"improving"}


def test_what_there_was_to_gain_and_is_again_is_named() -> None:
    found = patterns(came(80.0, 80.0, 10, AGAIN), [came(80.0, 80.0, 10, AGAIN), came(78.0)])
    assert [(one.kind, one.dimension, one.interviews) for one in found] == [
        ("recurring", "specificity", 2)
    ]
    assert found[0].text == (
        "This came up in 1 of the 2 interviews before, and again: Give one real case."
    )


def test_one_that_is_lowest_each_time_is_named_though_it_is_not_low() -> None:
    before = Came({"depth": 62.5, "clarity": 85.0, "relevance": 76.0}, 70.0, (), 10)
    now = Came({"depth": 54.2, "clarity": 82.0, "relevance": 78.0}, 66.0, (), 9)
    assert [(one.dimension, one.kind) for one in patterns(now, [before])] == [
        ("depth", "recurring")
    ]


def test_interviews_count_by_their_answers() -> None:
    found = patterns(came(80.0), [came(20.0, 20.0, 2), came(60.0, 60.0, 18)])
    assert "56 on average before" in found[0].text


@pytest.mark.parametrize(
    ("answered", "kinds"), [(3, set()), (4, set()), (8, {"declining"}), (10, {"declining"})]
)
def test_of_few_answers_more_has_to_have_changed(answered: int, kinds: set[str]) -> None:
    found = patterns(came(56.0, 56.0, answered), [came(69.0)])
    assert {one.kind for one in found} == kinds


def test_it_is_told_when_few_answers_stand_behind_it() -> None:
    few = patterns(came(20.0, 20.0, 4), [came(70.0)])
    assert all("by 4 answers only" in one.text for one in few if one.kind == "declining")
    assert not any("only" in one.text for one in patterns(came(20.0), [came(70.0)]))


def test_two_answers_are_compared_with_nothing() -> None:
    assert patterns(came(20.0, 20.0, 2), [came(70.0)]) == ()
    assert patterns(came(20.0), []) == ()
    assert patterns(came(20.0), [came(70.0, 70.0, 0)]) == ()


def test_there_is_room_for_all_of_them() -> None:
    remarks = tuple(Remark(text=name, about=name) for name in ("a", "b", "c"))
    low = dict.fromkeys(WEIGHTS, 40.0)
    before, now = Came(low, 60.0, remarks, 10), Came(dict.fromkeys(WEIGHTS, 20.0), 20.0, remarks, 9)
    assert len(patterns(now, [before])) <= 10
