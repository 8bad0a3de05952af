"""What can be taken back, and what comes again."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from hirewire_common.contracts import Revision
from hirewire_generator.domain.history import redoable, undoable


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
