"""The words of an answer that show a dimension best: a whole passage with the figure, the turn, the reason, or the subject."""

from collections.abc import Mapping, Sequence

from hirewire_common.contracts.evaluation import WEIGHTS, Dimension
from hirewire_interview_analyzer.domain.evaluating.hearing.passages import passages, text_of
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Span
from hirewire_interview_analyzer.domain.evaluating.hearing.replies import admits_lack
from hirewire_interview_analyzer.domain.evaluating.hearing.signs import Signs
from hirewire_interview_analyzer.domain.evaluating.hearing.topics import GENERAL
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case

_WHOLE = 7
"""Words of a passage that can be understood by itself."""
_LEAST = 3
_AGAIN = 0.6
"""What a passage is worth that shows another dimension already."""
_SHOWS: dict[Dimension, float] = {"depth": 0.9}
"""What the cues of a passage weigh at least: a reason, a lesson, an alternative or what was hard, and no mere `if`."""
_GOOD = 2
"""The level from which on an answer that is to the point shows it somewhere, if only by what tells most."""
_ORDER: tuple[Dimension, ...] = ("specificity", "depth", "structure", "relevance", "clarity")

Weights = dict[int, float]
"""Of words, by their number."""


def quotes(case: Case, levels: Mapping[Dimension, int]) -> dict[Dimension, str]:
    """For each dimension, empty where nothing shows it or where only what hurts would."""
    pieces = passages(case.said)
    worth = _worth(case, pieces)
    used: set[int] = set()
    found: dict[Dimension, str] = dict.fromkeys(WEIGHTS, "")
    for one in _ORDER:
        if levels[one] and (best := _best(case, one, levels[one], pieces, worth, used)) is not None:
            used.add(best)
            found[one] = text_of(case.said, pieces[best])
    return found


def _worth(case: Case, pieces: Sequence[Span]) -> list[float]:
    """0 for a passage that can't be quoted: what hurts with what stands beside it, and scraps."""
    hurts = set(case.hurts)
    sore = [not hurts.isdisjoint(range(first, last + 1)) for first, last in pieces]
    beside = [any(sore[max(0, at - 1) : at + 2]) for at in range(len(pieces))]
    return [
        0.0 if last - first + 1 < _LEAST or hurt else min(1.0, (last - first + 1) / _WHOLE)
        for (first, last), hurt in zip(pieces, beside, strict=True)
    ]  # fmt: skip


def _proves(case: Case, one: Dimension, pieces: Sequence[Span]) -> list[bool]:
    """Not what owns up to a lack or doesn't understand: that is honest, may be the answer, and shows neither detail nor thought."""
    words = case.said.words
    return [one == "relevance" or not admits_lack(" ".join(words[first : last + 1])) for first, last in pieces]  # fmt: skip


def _best(
    case: Case, one: Dimension, level: int, pieces: Sequence[Span], worth: Sequence[float], used: set[int]
) -> int | None:  # fmt: skip
    if one == "clarity":
        return next((at for at, value in enumerate(worth) if value == 1.0), None)
    points = [
        value if proves and value >= _SHOWS.get(one, 0.0) else 0.0
        for value, proves in zip(_points(_WEIGHED[one](case), pieces), _proves(case, one, pieces), strict=True)
    ]  # fmt: skip
    if (
        one == "relevance"
        and level >= _GOOD
        and not any(value * worth[at] for at, value in enumerate(points))
    ):
        points = [float(last - first) for first, last in pieces]
    valued = [
        value * worth[at] * (_AGAIN if at in used else 1.0) for at, value in enumerate(points)
    ]
    best = max(range(len(valued)), key=valued.__getitem__, default=None)
    return best if best is not None and valued[best] > 0 else None


def _points(weights: Weights, pieces: Sequence[Span]) -> list[float]:
    return [
        sum(weights[at] for at in range(first, last + 1) if at in weights) for first, last in pieces
    ]


def _weights(*cues: tuple[Sequence[int], float]) -> Weights:
    found: Weights = {}
    for places, weight in cues:
        for at in places:
            found[at] = found.get(at, 0.0) + weight
    return found


def _concrete(case: Case) -> Weights:
    signs = case.signs
    return _weights((signs.figures, 1.6), (signs.names, 0.7), (signs.own, 1.5), (signs.times, 0.4))


def _thought(case: Case) -> Weights:
    signs = case.signs
    return _weights((signs.cause, 2.0), (signs.learned, 2.0), (signs.weighing, 0.9), (signs.hard, 1.2), (signs.admits, 1.0), (signs.result, 0.4), (signs.conditions, 0.5))  # fmt: skip


def _line(case: Case) -> Weights:
    signs: Signs = case.signs
    if case.asked.kind == "story":
        return _weights((signs.result, 2.4), (signs.learned, 2.0), (signs.own, 0.9), (signs.figures, 0.4), (signs.task, 0.5))  # fmt: skip
    return _weights((signs.cause, 1.6), (signs.order, 1.0), (signs.result, 1.2), (signs.would, 0.8), (signs.own, 0.7), (signs.learned, 1.2))  # fmt: skip


def _subject(case: Case) -> Weights:
    asked, found = case.asked, {}
    for at, one in enumerate(case.said.stems):
        if one in GENERAL:
            continue
        weight = 2.0 * (one in asked.own or one in asked.focus) + 1.2 * (one in asked.signals)
        weight += 0.8 * (one in asked.topic) + 0.5 * (one in asked.trade or one in asked.field)
        if weight:
            found[at] = weight
    for places, worth in ((case.signs.own, 1.0), (case.signs.would, 0.8), (case.signs.asks, 1.0)):
        for at in places:
            found[at] = found.get(at, 0.0) + worth
    return found


_WEIGHED = {"specificity": _concrete, "depth": _thought, "structure": _line, "relevance": _subject}
