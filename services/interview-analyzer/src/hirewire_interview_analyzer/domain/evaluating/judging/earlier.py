"""What stands before an answer in its interview: the question that is asked on about, and what was answered so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Turn
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said, read
from hirewire_interview_analyzer.domain.evaluating.judging.bounds import copied

_LONG = 20
"""Words: two answers that are shorter may well be the same."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """`question` is the one that is followed up, empty where none is."""

    question: str = ""
    answers: tuple[str, ...] = ()

    def again(self, said: Said) -> frozenset[int]:
        """Which words of a longer answer stand in runs that were said before."""
        if len(said.words) < _LONG:
            return frozenset()
        return frozenset().union(*(copied(said, read(one).words) for one in self.answers))


NOTHING_EARLIER = Earlier()


def earlier_than(turn: Turn, turns: Sequence[Turn]) -> Earlier:
    """Of an interview's `turns`."""
    before = [one for one in turns if one.number < turn.number]
    planned = (one.question for one in before if one.question.id == turn.question.planned)
    followed = next(planned, None) if turn.question.follow_up else None
    said = tuple(one.said.text for one in before if one.said)
    return Earlier(followed.text if followed else "", said)
