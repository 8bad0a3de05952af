"""What the interviewer says: true, varied, and never a number."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import WEIGHTS, Dimension, Evaluation, Question, Rated
from hirewire_common.contracts.questions import Slot
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


def answered(quote: str, name: Dimension = "specificity") -> Evaluation:
    """Good in one dimension, which these words show."""
    rated = {one: Rated(level=4 if one == name else 2, quote=quote if one == name else "") for one in WEIGHTS}  # fmt: skip
    return Evaluation(score=70, dimensions=rated, weakest="depth")


@pytest.mark.parametrize("at", range(1, 9))
def test_a_word_of_praise_says_what_the_answer_did(at: int) -> None:
    short = "I timed it: four minutes, 31 checks a shift"
    long = "Then 31 checks a shift were put on a rota, and each of them took four minutes of two nurses at once"
    empty = "the usual things that one does in such a situation, as everybody knows, and so on"
    said = [response(answered(one), f"q{at}", None) for one in (short, long, empty)]
    assert f"“{short}”" in said[0] or said[0].startswith(("Thank you.", "All right"))
    assert "figures" in said[1] or said[1].startswith(("Thank you.", "All right"))
    assert said[2].startswith(("Thank you.", "All right"))


def test_a_reason_is_only_understood_where_one_is_given() -> None:
    given = {response(answered("I rang them because it was late", "depth"), f"q{at}", None) for at in range(1, 9)}  # fmt: skip
    none = {response(answered("What I would miss is the babies", "depth"), f"q{at}", None) for at in range(1, 9)}  # fmt: skip
    assert any("why" in one or "reason" in one for one in given)
    assert not any("why" in one or "reason" in one for one in none)


@pytest.mark.parametrize("slot", ["role", "gap", "behavioural", "situational", "motivation"])
def test_the_way_to_the_next_question_says_what_it_is_about(slot: Slot) -> None:
    after = question(4).model_copy(update={"slot": slot})
    other = question(4).model_copy(update={"slot": "skill"})
    plain = Evaluation(score=50, dimensions={}, weakest="depth")
    assert response(plain, "q3", after) != response(plain, "q3", other)


def test_nobody_is_told_that_they_went_through_what_others_did() -> None:
    told = Evaluation(score=50, dimensions={}, weakest="depth", sensitive=True)
    said = " ".join(response(told, f"q{at}", question(at + 1)) for at in range(1, 12))
    assert "you went through" not in said
    assert "My question is" not in said


def test_the_same_moment_has_the_same_words() -> None:
    assert response(None, "q2", question(3)) == response(None, "q2", question(3))


@given(one=evaluations(), at=st.integers(1, 29))
def test_what_hurts_is_heard_and_neither_praised_nor_noted(one: Evaluation, at: int) -> None:
    told = one.model_copy(update={"sensitive": True})
    said = response(told, f"q{at}", question(at + 1))
    assert any(word in said for word in ("Thank you for telling", "I am sorry", "openness"))
    assert not any(word in said for word in ("noted", "I see", "Okay", "Now to something else"))
