"""Strengths and gaps of an interview, each with the words of the answer that show it."""

from collections.abc import Collection, Mapping, Sequence

from hirewire_common.contracts import Dimension, Evaluation, Remark, Turn
from hirewire_interview_analyzer.domain.summing.scores import weakest

_MOST = 3
_GOOD = 62.0
"""An average from which a dimension is a strength of the whole interview."""
_FINE = 75.0
"""An average from which a dimension is no gap."""
_SHOWN_FROM = 3
"""A level that one answer may be praised for."""
_LONGEST_BEGINNING = 140
"""Characters."""

_STRONG: dict[Dimension, str] = {
    "relevance": "You answer what you are asked.",
    "structure": "Your answers can be followed: situation, what you did, what came of it.",
    "specificity": "You are concrete: figures, names, and what you did yourself.",
    "depth": "You give reasons, and say what was difficult or what you learned.",
    "clarity": "You speak clearly and to the point.",
}
_WEAK: dict[Dimension, str] = {
    "relevance": "Answer the question that was asked: say in your first sentence what the story is an example of.",
    "structure": "Give answers a shape: the situation in a sentence, then what you did step by step, then the result.",
    "specificity": "Be concrete: a figure, a date, a name, and “I” where it was you.",
    "depth": "Go one step further: why you did it so, what else was possible, what it taught you.",
    "clarity": "Say it in shorter sentences, each thing once, without fillers.",
}


def strengths(turns: Sequence[Turn], found: Mapping[Dimension, float]) -> tuple[Remark, ...]:
    """What is good on the whole; where nothing is, what was good once."""
    names = sorted(found, key=lambda name: -found[name])
    good = [name for name in names if found[name] >= _GOOD] or names
    remarks = [_shown(name, turns) for name in good]
    return tuple(one for one in remarks if one)[:_MOST]


def _shown(name: Dimension, turns: Sequence[Turn]) -> Remark | None:
    """By the answer that shows it best; None where none does."""
    read = [(one, one.evaluation) for one in turns if one.evaluation]
    best = max(read, key=lambda one: _worth(one[1], name), default=None)
    if best is None or best[1].dimensions[name].level < _SHOWN_FROM:
        return None
    turn, evaluation = best
    quote = evaluation.dimensions[name].quote
    return Remark(text=_STRONG[name], dimension=name, question=turn.question.id, quote=quote)


def _worth(evaluation: Evaluation, name: Dimension) -> tuple[int, bool, int]:
    rated = evaluation.dimensions[name]
    return rated.level, bool(rated.quote), evaluation.score


def improvements(turns: Sequence[Turn], found: Mapping[Dimension, float]) -> tuple[Remark, ...]:
    """Where most is to be gained first, each by an answer that lacks it most, and not all by the same one."""
    remarks: list[Remark] = []
    for name in [name for name in weakest(found) if found[name] < _FINE][:_MOST]:
        remarks.append(_lacking(name, turns, {one.question for one in remarks}))
    return tuple(remarks)


def _lacking(name: Dimension, turns: Sequence[Turn], told: Collection[str]) -> Remark:
    read = [(one, one.evaluation) for one in turns if one.evaluation]
    turn, evaluation = min(
        read,
        key=lambda one: (one[1].dimensions[name].level, one[0].question.id in told, one[1].score),
    )
    question = turn.question.id
    text = f"{_WEAK[name]} Your answer to question {question.strip('qf')} would gain most by it."
    quote = evaluation.dimensions[name].quote or _beginning(turn)
    return Remark(text=text, dimension=name, question=question, quote=quote)


def _beginning(turn: Turn) -> str:
    """The first words of an answer, as they stand there."""
    text = (turn.said.text if turn.said else "").strip()
    if len(text) <= _LONGEST_BEGINNING:
        return text
    return text[:_LONGEST_BEGINNING].rsplit(None, 1)[0]
