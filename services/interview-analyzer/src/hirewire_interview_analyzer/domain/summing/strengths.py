"""What was good in an interview, each by another answer that shows it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Dimension, JobContext, Remark, Turn
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.judging.asked import asked as read_question
from hirewire_interview_analyzer.domain.summing.further import WITHOUT
from hirewire_interview_analyzer.domain.summing.scores import Exchange

_MOST = 3
_FEW = 2
"""Strengths below which it is also told what was good once."""
_BY_ONE = 2
"""Strengths that one answer may show."""
_GOOD = 62.0
"""An average from which a dimension is a strength of the whole interview."""
_SHOWN_FROM = 3
"""A level that one answer may be praised for."""
_SEVERAL = 3
"""Answers from which it says something in how many it is so."""
_USUAL: dict[Dimension, float] = {
    "relevance": 73, "structure": 62, "specificity": 60, "depth": 55, "clarity": 88,
}  # fmt: skip
"""Averages of whole interviews: what is above them is somebody's own, what anybody is good at says little."""
_PLAIN = frozenset[Kind](("practical", "questions"))
"""Nobody is praised for a notice period, or for asking something."""
_STRONG: dict[Dimension, str] = {
    "relevance": "You answer what you are asked",
    "structure": "Your answers can be followed: one thing leads to the next",
    "specificity": "You are concrete: one can see what you did, and could check it",
    "depth": "You give reasons, and say what was difficult or what came of it",
    "clarity": "You speak clearly and to the point",
}


def strengths(
    asked: Sequence[Exchange],
    found: Mapping[Dimension, float],
    contested: Collection[Dimension],
    context: JobContext,
) -> tuple[Remark, ...]:
    """What is good in most answers, what is somebody's own first; where nothing is, what was good once. `contested` is where most is
    to be gained: that isn't praised."""
    names = sorted(
        (name for name in found if name not in contested),
        key=lambda name: _USUAL[name] - found[name],
    )
    turns = [
        (turn, read_question(turn.question, context).kind) for one in asked for turn in one.turns
    ]
    shown = [_Shown(name, _fitting(name, turns)) for name in names]
    mostly = [one for one in shown if found[one.name] >= _GOOD and one.mostly]
    once = [one for one in shown if one not in mostly][: max(0, _FEW - len(mostly))]
    return tuple(_remarks(mostly, once))[:_MOST]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A dimension in the answers that could show it."""

    name: Dimension
    turns: tuple[Turn, ...]

    @property
    def good(self) -> list[Turn]:
        return [one for one in self.turns if _level(one, self.name) >= _SHOWN_FROM]

    @property
    def of(self) -> int:
        return len({one.question.planned for one in self.turns if one.evaluation})

    @property
    def times(self) -> int:
        return len({one.question.planned for one in self.good})

    @property
    def mostly(self) -> bool:
        return self.times * 2 > self.of


def _fitting(name: Dimension, turns: Sequence[tuple[Turn, Kind]]) -> tuple[Turn, ...]:
    return tuple(
        turn for turn, kind in turns if kind not in _PLAIN and name not in WITHOUT.get(kind, ())
    )


def _remarks(mostly: Sequence[_Shown], once: Sequence[_Shown]) -> Iterator[Remark]:
    """Each by the answer that shows it best, of those that show nothing else yet."""
    used: Counter[str] = Counter()
    for one in (*mostly, *once):
        if not one.good:
            continue
        best = max(
            one.good, key=lambda turn: (-used[turn.question.planned], *_worth(turn, one.name))
        )
        used[best.question.planned] += 1
        if used[best.question.planned] <= _BY_ONE:
            yield _remark(one, best, said_how_many=one in mostly and one.of >= _SEVERAL)


def _remark(one: _Shown, best: Turn, *, said_how_many: bool) -> Remark:
    where = f"best in your answer to question {best.question.number}."
    if said_how_many:
        times = f"all {one.of}" if one.times == one.of else f"{one.times} of {one.of}"
        where = f"in {times} answers, best in the one to question {best.question.number}."
    quote = best.evaluation.dimensions[one.name].quote if best.evaluation else ""
    text = f"{_STRONG[one.name]}, {where}"
    return Remark(text=text, dimension=one.name, question=best.question.id, quote=quote)


def _level(turn: Turn, name: Dimension) -> int:
    return turn.evaluation.dimensions[name].level if turn.evaluation else -1


def _worth(turn: Turn, name: Dimension) -> tuple[int, bool, int]:
    if turn.evaluation is None:
        return 0, False, 0
    rated = turn.evaluation.dimensions[name]
    return rated.level, bool(rated.quote), turn.evaluation.score
