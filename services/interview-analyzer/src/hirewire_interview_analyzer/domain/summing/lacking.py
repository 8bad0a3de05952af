"""What single answers lack, by the kind of their question, and where several lack the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hirewire_common.contracts import BEST_LEVEL, WEIGHTS, Dimension, Evaluation, JobContext, Turn
from hirewire_interview_analyzer.domain.evaluating.evaluating import hear
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.judging.gap import OF
from hirewire_interview_analyzer.domain.evaluating.telling.advice import advice_for
from hirewire_interview_analyzer.domain.evaluating.telling.gaps import chosen, gaps
from hirewire_interview_analyzer.domain.summing.further import further
from hirewire_interview_analyzer.domain.summing.gains import Gain, Shown
from hirewire_interview_analyzer.domain.summing.quoting import passage
from hirewire_interview_analyzer.domain.summing.scores import Exchange

_FINE = 75
"""A score from which an answer is no place to improve, as long as there are others."""
_A_LEVEL = 100 / BEST_LEVEL
_READ = 4000
"""Characters of an answer that are read for what it lacks."""
_SECOND = 0.6
"""What the second thing that an answer lacks counts beside the first."""
_NOT_READ = frozenset(("not_read", "empty", "echo"))
_HEARD_ELSEWHERE = "fillers"
"""Counted over all answers."""
_BESIDE = "Begin with one sentence that answers the question itself, so that nobody has to guess what the rest is about."


def lacking(asked: Sequence[Exchange], context: JobContext) -> Iterator[Gain]:
    """One for each thing that is lacking in answers to one kind of question; the answer that would gain most stands first."""
    thin = [one for one in asked if (one.score or 0) < _FINE] or sorted(
        asked, key=lambda one: one.score or 0
    )[:1]
    found: dict[tuple[str, str], list[Gain]] = defaultdict(list)
    for one in thin:
        for kind, gain in _of(one, context):
            found[gain.about, kind].append(gain)
    for several in found.values():
        several.sort(key=lambda gain: -gain.points)
        points = sum(gain.points for gain in several)
        shown = tuple(each for gain in several for each in gain.shown)
        yield replace(several[0], points=points, shown=shown)


def _of(one: Exchange, context: JobContext) -> Iterator[tuple[str, Gain]]:
    """Of the better of its two answers, with the kind of question that it is the answer to."""
    turn = max(one.turns, key=lambda each: each.evaluation.score if each.evaluation else -1)
    judged = turn.evaluation
    if judged is None or turn.said is None or _NOT_READ.intersection(judged.caps):
        return
    if "irrelevant" in judged.caps:
        yield "", _gain(one, turn, "irrelevant", _BESIDE, ("relevance",), 1.0)
        return
    heard = hear(turn.question, turn.said.text[:_READ], context)
    levels = {name: judged.dimensions[name].level for name in WEIGHTS}
    kind = heard.case.asked.kind
    found = () if heard.language else gaps(heard.case, levels)
    open_ones = [gap for gap in found if gap != _HEARD_ELSEWHERE]
    for gap, share in zip(open_ones, (1.0, _SECOND), strict=False):
        advice = chosen(advice_for(gap, kind), heard.case)
        yield kind, _gain(one, turn, gap, advice, OF[gap], share)
    if not open_ones:
        yield from _carried_on(one, turn, kind)


def _carried_on(one: Exchange, turn: Turn, kind: Kind) -> Iterator[tuple[str, Gain]]:
    """Where the answer has all that belongs to it, and still isn't good: its weakest side."""
    sides = [name for name in WEIGHTS if further(name, kind)]
    name = max(sides, key=lambda each: _open(turn.evaluation, each))
    if _open(turn.evaluation, name):
        yield kind, _gain(one, turn, name, further(name, kind), (name,), 1.0)


def _gain(
    one: Exchange, turn: Turn, about: str, advice: str, names: Sequence[Dimension], share: float
) -> Gain:
    judged = turn.evaluation
    name = names[0]
    text = turn.said.text if turn.said else ""
    quote = judged.dimensions[name].quote if judged else ""
    points = share * max(_open(judged, each) for each in names)
    return Gain(points, about, (Shown(one, quote or passage(text), advice),), name)


def _open(judged: Evaluation | None, name: Dimension) -> float:
    """Points that a dimension could still bring."""
    return (
        WEIGHTS[name] * (BEST_LEVEL - judged.dimensions[name].level) * _A_LEVEL if judged else 0.0
    )
