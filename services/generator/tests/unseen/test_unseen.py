"""People who have not read the grammar: how often they are understood, and how seldom something else is changed."""

from collections import Counter
from typing import Any

import pytest

# The fixtures are functions of conftest.py, because tests cannot import each other.


@pytest.mark.parametrize(
    ("name", "right", "wrong"), [("first", 290, 1), ("second", 125, 1), ("quiet", 240, 0)]
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
