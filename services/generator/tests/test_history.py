"""What can be taken back, and what comes again."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from hirewire_common.contracts import ChatMessage, Revision
from hirewire_generator.domain.history import redoable, said_before, undoable


def revisions(*undoes: int | None) -> list[Revision]:
    """Numbered from 1: None for a change, else what it takes back."""
    at = datetime.now(UTC)
    return [
        Revision(number=n, author="user", change="minor", undoes=one, job=uuid4(), at=at)
        for n, one in enumerate(undoes, 1)
    ]


@pytest.mark.parametrize(
    ("undoes", "standing", "again"),
    [
        ((), [], []),
        ((None, None), [1, 2], []),
        ((None, None, 2), [1], [3]),
        ((None, None, 2, 1), [], [3, 4]),
        ((None, None, 2, 1, 4), [1], [3]),
        ((None, None, 2, 1, 4, 3), [1, 2], []),
        ((None, None, None, 2), [1], [4]),  # two at once
        ((None, None, None, 2, 4), [1, 2, 3], []),  # and both again
        ((None, None, 2, 1, 3), [1, 2], []),  # two steps again at once
        ((None, None, 2, None), [1, 4], []),  # another way was chosen
        ((None, None, 2, None, 4), [1], [5]),
    ],
)
def test_changes_are_taken_back_in_turn_and_come_again_until_another_way_is_chosen(
    undoes: tuple[int | None, ...], standing: list[int], again: list[int]
) -> None:
    found = revisions(*undoes)
    assert undoable(reversed(found)) == standing
    assert redoable(found) == again


def test_turns_that_came_meanwhile_are_not_what_was_said_before() -> None:
    jobs = [uuid4() for _ in range(3)]
    at = datetime.now(UTC)

    def said(role: str, number: int) -> ChatMessage:
        return ChatMessage.model_validate(
            {"role": role, "content": f"{role} {number}", "timestamp": at, "job": jobs[number]}
        )

    messages = [said("user", 0), said("user", 1), said("user", 2), said("assistant", 0)]
    assert said_before(messages, jobs[0]) == ()
    told = [one.content for one in said_before(messages, jobs[1])]
    assert told == ["user 0", "assistant 0"]
    told = [one.content for one in said_before(messages, jobs[2])]
    assert told == ["user 0", "assistant 0", "user 1"]
