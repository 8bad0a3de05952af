"""What the interviewer says: true, varied, and never a number."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import WEIGHTS, Evaluation, Question, Rated
from hirewire_gateway.domain.interviewer import response

KIND = ("good", "like", "easy to", "well", "concrete", "clear line", "to the point")
LEVELS = st.integers(0, 4)


def question(number: int, *, follow_up: bool = False) -> Question:
    mark = f"q{number}" + ("f" if follow_up else "")
    return Question(id=mark, item="x", text="Which knife do you take?", slot="role")


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    levels = {name: Rated(level=draw(LEVELS)) for name in WEIGHTS}
    score = round(sum(WEIGHTS[name] * one.level * 25 for name, one in levels.items()))
    caps = draw(st.sampled_from([(), ("irrelevant",), ("echo",)]))
    return Evaluation(
        score=min(score, 25) if caps else score,
        dimensions=levels,
        weakest="depth",
        caps=caps,
        provisional=draw(st.booleans()),
    )


@given(one=evaluations(), at=st.integers(1, 30), end=st.booleans())
def test_only_what_was_good_is_praised(one: Evaluation, at: int, *, end: bool) -> None:
    said = response(one, f"q{at}", None if end else question(at + 1)).lower()
    own = said.replace("which knife do you take?", "")
    kind = any(word in own for word in KIND)
    best = max(rated.level for name, rated in one.dimensions.items() if name != "clarity")
    if one.caps or one.provisional or one.score < 60 or best < 3:
        assert not kind, said
    assert not any(map(str.isdigit, own))


@given(one=st.none() | evaluations(), at=st.integers(1, 29), follow=st.booleans())
def test_it_ends_with_the_next_question(one: Evaluation | None, at: int, *, follow: bool) -> None:
    following = question(at if follow else at + 1, follow_up=follow)
    assert response(one, f"q{at}", following).endswith("Which knife do you take?")


@given(one=evaluations(), at=st.integers(1, 30))
def test_before_a_follow_up_nothing_says_that_it_goes_on(one: Evaluation, at: int) -> None:
    said = response(one, f"q{at}", question(at, follow_up=True)).lower()
    assert not any(word in said for word in ("next", "go on", "move on", "something else", "last"))


def test_what_is_skipped_is_no_fault_and_the_end_is_told() -> None:
    assert "summary" in response(None, "q3", None)
    assert "Thank you" in response(None, "q3", None)


@pytest.mark.parametrize("level", [None, 0, 2, 4])
def test_it_does_not_say_the_same_every_time(level: int | None) -> None:
    one = None
    if level is not None:
        rated = {name: Rated(level=level) for name in WEIGHTS}
        one = Evaluation(score=level * 25, dimensions=rated, weakest="depth")
    marks = ["q1", "q2", "q2f", "q3", "q4", "q4f", "q5", "q6"]
    said = [response(one, mark, question(9, follow_up=True)) for mark in marks]
    assert len(set(said)) >= 3
    assert all(one != other for one, other in pairwise(said))


def test_the_same_moment_has_the_same_words() -> None:
    assert response(None, "q2", question(3)) == response(None, "q2", question(3))


@given(one=evaluations(), at=st.integers(1, 29))
def test_what_hurts_is_heard_and_neither_praised_nor_noted(one: Evaluation, at: int) -> None:
    told = one.model_copy(update={"sensitive": True})
    said = response(told, f"q{at}", question(at + 1))
    assert any(word in said for word in ("Thank you for telling", "I am sorry", "openness"))
    assert not any(word in said for word in ("noted", "I see", "Okay", "Now to something else"))
