"""Strengths and gaps of an interview, each with the words of the answer that show it."""

from collections.abc import Collection, Mapping, Sequence

from hirewire_common.contracts import WEIGHTS, Dimension, Evaluation, Remark, Turn
from hirewire_interview_analyzer.domain.summing.habits import habits
from hirewire_interview_analyzer.domain.summing.scores import Exchange, weakest

_MOST = 3
_GOOD = 62.0
"""An average from which a dimension is a strength of the whole interview."""
_FINE = 75.0
"""An average from which a dimension is no gap."""
_SHOWN_FROM = 3
"""A level that one answer may be praised for."""
_THIN = 37.5
"""An average below which a gap is one from the ground up."""
_LONGEST_BEGINNING = 140
"""Characters."""

_STRONG: dict[Dimension, str] = {
    "relevance": "You answer what you are asked",
    "structure": "Your answers can be followed: how it began, what you did, what came of it",
    "specificity": "You are concrete: one can see what you did, and could check it",
    "depth": "You give reasons, and say what was difficult or what you learned",
    "clarity": "You speak clearly and to the point",
}
_WEAK: dict[Dimension, tuple[str, str]] = {
    "relevance": (
        "Begin with the answer itself: one sentence that would do if you were interrupted after it.",
        "Keep to the question to the end: say in your first sentence what your story is an example of.",
    ),
    "structure": (
        "Give answers a shape: the situation in a sentence, then what you did step by step, then what came of it.",
        "End on what came of it: the last sentence is the one that is remembered.",
    ),
    "specificity": (
        "Take one real case for each answer: when, with whom, what you did yourself.",
        "Add what can be checked: a figure, a date, a name, and “I” where it was you.",
    ),
    "depth": (
        "Say why: a reason for what you did tells more than what you did.",
        "Go one step further: what else was possible, what was hard about it, what you do differently since.",
    ),
    "clarity": (
        "Say less, in short sentences, each thing once.",
        "Leave out what doesn't carry the answer, and fillers with it.",
    ),
}
"""From the ground up, and for those who are on the way."""


def strengths(asked: Sequence[Exchange], found: Mapping[Dimension, float]) -> tuple[Remark, ...]:
    """What is good on the whole, the weightiest first; where nothing is, what was good once."""
    names = sorted(found, key=lambda name: -found[name] * WEIGHTS[name])
    good = [name for name in names if found[name] >= _GOOD] or names
    turns = [turn for one in asked for turn in one.turns]
    remarks = [_shown(name, turns) for name in good]
    return tuple(one for one in remarks if one)[:_MOST]


def _shown(name: Dimension, turns: Sequence[Turn]) -> Remark | None:
    """By the answer that shows it best; None where none does."""
    best = max(_read(turns), key=lambda one: _worth(one[1], name), default=None)
    if best is None or best[1].dimensions[name].level < _SHOWN_FROM:
        return None
    turn, evaluation = best
    quote = evaluation.dimensions[name].quote
    text = f"{_STRONG[name]}, best in your answer to question {turn.question.number}."
    return Remark(text=text, dimension=name, question=turn.question.id, quote=quote)


def _worth(evaluation: Evaluation, name: Dimension) -> tuple[int, bool, int]:
    rated = evaluation.dimensions[name]
    return rated.level, bool(rated.quote), evaluation.score


def improvements(asked: Sequence[Exchange], found: Mapping[Dimension, float]) -> tuple[Remark, ...]:
    """Habits that show over several answers, then where most is to be gained, each by another answer."""
    remarks = list(habits(asked))
    turns = [one.turn for one in asked]
    for name in [name for name in weakest(found) if found[name] < _FINE]:
        told = {one.question for one in remarks}
        if lacking := _lacking(name, found[name], turns, told):
            remarks.append(lacking)
    return tuple(remarks[:_MOST])


def _lacking(
    name: Dimension, level: float, turns: Sequence[Turn], told: Collection[str]
) -> Remark | None:
    """None where only what is painful would show it."""
    read = [one for one in _read(turns) if not one[1].sensitive]
    if not read:
        return None
    turn, evaluation = min(
        read,
        key=lambda one: (one[1].dimensions[name].level, one[0].question.id in told, one[1].score),
    )
    advice = _WEAK[name][level >= _THIN]
    text = f"{advice} Your answer to question {turn.question.number} would gain most by it."
    quote = evaluation.dimensions[name].quote or _beginning(turn)
    return Remark(text=text, dimension=name, question=turn.question.id, quote=quote)


def _read(turns: Sequence[Turn]) -> list[tuple[Turn, Evaluation]]:
    return [(one, one.evaluation) for one in turns if one.evaluation]


def _beginning(turn: Turn) -> str:
    """The first words of an answer, as they stand there."""
    text = (turn.said.text if turn.said else "").strip()
    if len(text) <= _LONGEST_BEGINNING:
        return text
    return text[:_LONGEST_BEGINNING].rsplit(None, 1)[0]
