"""What came before: which revision is taken back next, which one comes again, and what was said."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from hirewire_common.contracts import ChatMessage, Revision


def undoable(revisions: Iterable[Revision]) -> list[int]:
    """The revisions that stand, the newest last: each can be taken back after those behind it."""
    return _stacks(revisions)[0]


def redoable(revisions: Iterable[Revision]) -> list[int]:
    """The revisions by which something was taken back that may come again, the newest last.

    Whoever changes something after taking back has chosen another way: nothing comes again then.
    """
    return _stacks(revisions)[1]


def said_before(messages: Sequence[ChatMessage], job: UUID) -> tuple[ChatMessage, ...]:
    """What was said in the turns before that job's, each with its answer: others may have come meanwhile."""
    answers = {one.job: one for one in messages if one.role == "assistant"}
    before: list[ChatMessage] = []
    for one in messages:
        if one.role != "user":
            continue
        if one.job == job:
            break
        before.append(one)
        if one.job in answers:
            before.append(answers[one.job])
    return tuple(before)


def _stacks(revisions: Iterable[Revision]) -> tuple[list[int], list[int]]:
    """One that takes back takes all that stood behind it with it, and brings all of that again when it is taken back."""
    standing: list[int] = []
    taken_back: dict[int, list[int]] = {}
    for one in sorted(revisions, key=lambda revision: revision.number):
        if one.undoes is None:
            standing.append(one.number)
            taken_back.clear()
        elif one.undoes in taken_back:
            for number in [key for key in taken_back if key >= one.undoes]:
                standing += taken_back.pop(number)
            standing.sort()
        else:
            taken_back[one.number] = [number for number in standing if number >= one.undoes]
            standing = [number for number in standing if number < one.undoes]
    return standing, list(taken_back)
