"""People who have not read the grammar: how often they are understood, and how seldom something else is changed."""

from collections import Counter
from typing import Any

import pytest

# The fixtures are functions of conftest.py, because tests cannot import each other.


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("first", 294, 0),
        ("second", 127, 0),
        ("third", 62, 1),
        ("fourth", 146, 0),
        ("fifth", 100, 0),
        ("sixth", 95, 0),
        ("seventh", 51, 0),
        ("quiet", 411, 0),
    ],
)
def test_most_messages_do_what_they_say_and_hardly_any_does_something_else(
    judged: Any, name: str, right: int, wrong: int
) -> None:
    verdicts = judged(name)
    kinds = Counter(one.kind for _, one in verdicts)
    amiss = [(say, one.wrong) for say, one in verdicts if one.kind == "wrong"]
    assert len(amiss) <= wrong, amiss
    assert kinds["right"] >= right, [say for say, one in verdicts if one.kind == "undone"]


def test_twelve_people_get_their_resume_by_answering_what_is_asked(lives: Any) -> None:
    met = sum(len(one.met) for _, one in lives)
    missing = [(who, one.missing) for who, one in lives if one.missing]
    wrong = [(who, one.wrong) for who, one in lives if one.wrong]
    assert not wrong
    assert met >= 235, missing


def test_a_reply_that_claims_a_change_made_one(replies: Any) -> None:
    """And one that made a change says so."""
    for say, plan in replies:
        claims = any(word in plan.reply for word in ("Added ", " is now ", "Removed ", "Moved "))
        assert not claims or plan.patch, (say, plan.reply)
        assert not plan.patch or "I changed nothing" not in plan.reply, (say, plan.reply)


def test_a_correction_is_no_answer_and_a_late_answer_still_counts(converse: Any) -> None:
    talk = converse(
        "i have two jobs: barista at Kaffe Bar since 2023 and yoga teacher at Om Studio since 2024",
        "no, the bar was called Kaffe Huset",
        "Sara Lind",
        "at Om Studio I cut no-shows by 15 percent",
        "no, it was 20 percent",
    )
    resume = talk.draft.resume
    assert resume.profile.name == "Sara Lind"
    assert {one.company for one in resume.experience} == {"Kaffe Huset", "Om Studio"}
    assert resume.experience[0].highlights == ("Cut no-shows by 20 percent",)


def test_what_can_be_said_is_not_told_twice_in_a_row(converse: Any) -> None:
    talk = converse("asdf", "qwert")
    assert len(talk.plans[1].reply) < len(talk.plans[0].reply) / 2
    assert "qwert" in talk.plans[1].reply
