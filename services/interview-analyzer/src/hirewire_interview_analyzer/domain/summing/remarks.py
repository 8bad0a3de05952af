"""What there is most to gain by: two or three things, each with the answer that it belongs to."""

from collections.abc import Iterator, Sequence

from hirewire_common.contracts import Dimension, JobContext, Remark
from hirewire_interview_analyzer.domain.summing.gains import Gain, numbers
from hirewire_interview_analyzer.domain.summing.habits import habits
from hirewire_interview_analyzer.domain.summing.lacking import lacking
from hirewire_interview_analyzer.domain.summing.quoting import numbered
from hirewire_interview_analyzer.domain.summing.scores import Exchange

_MOST = 3
_LEAST = 4.0
"""Points below which it isn't worth being told, beside something that is."""
_SAME_ANSWER, _SAME_DIMENSION = 0.3, 0.6
"""What another thing about one answer, or of one dimension, counts once one has been told."""
_OTHERS = 3
_MANY = 3
"""One in so many."""


def gains(asked: Sequence[Exchange], context: JobContext) -> tuple[Gain, ...]:
    """Where most is gained first; not all by one answer, and not the same thing twice."""
    left = [*habits(asked), *lacking(asked, context)]
    told: list[Gain] = []
    while left and len(told) < _MOST:
        turned = [_turned(one, told) for one in left]
        best = max(turned, key=lambda one: _worth(one, told))
        if told and _worth(best, told) < _LEAST:
            break
        told.append(best)
        left = [one for one in left if one.about != best.about]
    return tuple(told)


def _turned(one: Gain, told: Sequence[Gain]) -> Gain:
    """With an answer in front that nothing was said of yet, where there is one."""
    used = {each.question for each in told}
    return one.besides(used) if one.question in used else one


def _worth(one: Gain, told: Sequence[Gain]) -> float:
    """A habit is one of several answers, whichever is shown."""
    worth = one.points
    habit = one.named and len(one.shown) > 1
    if not habit and one.question in {each.question for each in told}:
        worth *= _SAME_ANSWER
    if one.dimension and one.dimension in {each.dimension for each in told}:
        worth *= _SAME_DIMENSION
    return worth


def improvements(told: Sequence[Gain]) -> Iterator[Remark]:
    for one in told:
        yield one.remark("" if one.named else _where(one))


def _where(one: Gain) -> str:
    first = one.shown[0].answer
    focus = first.turn.question.focus
    named = f"{first.number} ({focus})" if focus else str(first.number)
    others = numbers([each.answer for each in one.shown[1 : 1 + _OTHERS]])
    then = (
        f", and after it {'those' if len(others) > 1 else 'the one'} to {numbered(others)}"
        if others
        else ""
    )
    return f"Your answer to question {named} would gain most by it{then}."


def contested(told: Sequence[Gain], asked: Sequence[Exchange]) -> frozenset[Dimension]:
    """What can't be praised beside it: the first thing, habits, and what many answers lack."""
    return frozenset(
        one.dimension
        for place, one in enumerate(told)
        if one.dimension and (place == 0 or one.named or len(one.shown) * _MANY >= len(asked))
    )
