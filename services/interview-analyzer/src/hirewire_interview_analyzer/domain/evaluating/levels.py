"""The five dimensions by rules: what was counted becomes points, and points become levels."""

from collections.abc import Callable
from dataclasses import dataclass

from hirewire_common.contracts.evaluation import BEST_LEVEL, Dimension
from hirewire_interview_analyzer.domain.evaluating.asked import Asked
from hirewire_interview_analyzer.domain.evaluating.lexicon import LITTLE, WORK
from hirewire_interview_analyzer.domain.evaluating.reading import Said
from hirewire_interview_analyzer.domain.evaluating.signs import Places, Signs
from hirewire_interview_analyzer.domain.evaluating.stemming import stem
from hirewire_interview_analyzer.domain.evaluating.topics import GENERAL

_WORK = frozenset(map(stem, WORK))

_OF_ANY_ANSWER = 0.35
_CERTAIN = 2.4
_AT_WORK = 2
_MANY = 3
"""Telling words of a question; of more than these a single one may stand in an answer by chance."""
_BRIEF = 25
"""Words: what is that short earns little anyway, and may be to the point without naming it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to one question, read and counted."""

    said: Said
    signs: Signs
    asked: Asked

    @property
    def hollow(self) -> bool:
        """Talk in which nothing is done: abstract nouns, or what every candidate says."""
        signs = self.signs
        empty = len(signs.abstract) + 3 * len(signs.cliche)
        done = signs.acts + len(signs.figures) + len(signs.names) / 2 + len(signs.would) / 2
        return signs.words > 0 and empty / signs.words > 0.12 and done < 3 + signs.words / 60

    @property
    def listed(self) -> bool:
        """Words without sentences."""
        return self.signs.words >= 6 and self.signs.little < 0.22

    @property
    def rambling(self) -> bool:
        """Long, and with little in it for its length."""
        signs = self.signs
        told = signs.details + 2 * len(set(signs.figures)) + len(signs.own)
        return signs.words > 180 and told / signs.words < 0.27


@dataclass(frozen=True, slots=True)
class Found:
    """A level and the word that shows it best, None where nothing does."""

    level: int
    word: int | None


def found_levels(case: Case) -> dict[Dimension, Found]:
    found = {dimension: rule(case) for dimension, rule in _RULES.items()}
    return {dimension: _bounded(case, dimension, one) for dimension, one in found.items()}


def _bounded(case: Case, dimension: Dimension, found: Found) -> Found:
    most = BEST_LEVEL
    if case.hollow:
        most = min(most, 2 if dimension == "clarity" else 1)
    if case.listed:
        most = min(most, {"relevance": 1, "clarity": 1}.get(dimension, 0))
    if case.rambling:
        most = min(most, 2 if dimension in ("relevance", "depth") else 1)
    if case.signs.refusal and case.signs.words < 25:
        most = min(most, 1)
    return found if found.level <= most else Found(most, found.word)


def _step(points: float, steps: tuple[float, float, float, float]) -> int:
    return sum(points >= step for step in steps)


def relevance(case: Case) -> Found:
    said, asked, signs = case.said, case.asked, case.signs
    at = {one: place for place, one in reversed(tuple(enumerate(said.stems)))}
    fits = _fits_kind(case)
    touched = sorted((asked.own | asked.focus | asked.topic | asked.signals) & at.keys() - GENERAL)
    near = about(case)
    if not _belongs(case, near, fits, len(_WORK & at.keys())):
        return Found(0, None)
    substance = 0.55 + 0.45 * min(1.0, signs.details / 15)
    if asked.kind == "questions":
        substance = min(1.0, signs.words / 30)
    points = (min(near, 5) * 0.5 + fits * 1.3 + min(len(_WORK & at.keys()), 4) * 0.15) * substance
    shown = sorted(at[one] for one in touched)
    return Found(
        max(1, _step(points, (0.5, 2.0, 3.3, 4.9))), shown[len(shown) // 2] if shown else None
    )


def about(case: Case) -> float:
    """How much of what the question is about stands in the answer; words of any answer weigh little."""
    asked, stems = case.asked, frozenset(case.said.stems)
    weights: dict[str, float] = dict.fromkeys(asked.trade, 0.5) | dict.fromkeys(asked.field, 0.7)
    weights |= dict.fromkeys(asked.topic, 1.0) | dict.fromkeys(asked.signals, 1.2)
    weights |= dict.fromkeys(asked.own | asked.focus, 1.5)
    return sum(
        min(weight, _OF_ANY_ANSWER if one in GENERAL else weight)
        for one, weight in weights.items()
        if one in stems
    )


def _belongs(case: Case, near: float, fits: float, work: int) -> bool:
    """Whether it speaks of what was asked at all."""
    asked, stems = case.asked, frozenset(case.said.stems)
    if asked.kind == "questions":
        return fits >= 1 or near >= 1
    if case.signs.words < _BRIEF and (near >= _OF_ANY_ANSWER or fits >= 0.5):
        return True
    if asked.kind == "explanation" and len(asked.pointed & stems) < 1 + (len(asked.own) > _MANY):
        return False
    if near >= _CERTAIN or (near >= 1 and (fits >= 0.5 or work >= _AT_WORK)):
        return True
    return asked.kind in ("story", "oneself") and fits >= 0.5 and work >= _AT_WORK + (near < 0.5)


def _fits_kind(case: Case) -> float:
    """0 to 2: whether it is the kind of answer that was asked for."""
    signs = case.signs
    own = signs.acts + len(signs.vague) / 2 + min(len(signs.pasts), 8) / 3
    kinds: dict[str, float] = {
        "story": own / 3,
        "plan": max(len(signs.would) / 2.5 + len(signs.order) / 5 + signs.acts / 6, own / 4),
        "reasons": (len(signs.cause) + len(signs.opening)) / 3 + own / 5,
        "explanation": (len(signs.cause) + len(signs.opening) + len(signs.weighing)) / 3 + own / 3,
        "oneself": own / 3 + len(signs.times) / 3,
        "questions": float(len(signs.asks)),
    }
    return min(2.0, kinds[case.asked.kind])


Parts = tuple[tuple[Places, int], ...]
"""Of each part of an answer its places, and how many there must be."""


def structure(case: Case) -> Found:
    """By the parts that an answer of that kind has; a story is a good answer to most questions, but the other way round not."""
    there = max((_there(parts) for parts in _parts(case)), key=len)
    points = len(there) + min(0.0, (case.signs.details - 14) / 10)
    shown = there[-1] if there else ()
    return Found(_step(points, (1, 2, 3.2, 4.6)), shown[0] if shown else None)


def _there(parts: Parts) -> list[Places]:
    return [places for places, least in parts if len(places) >= least]


def _parts(case: Case) -> tuple[Parts, ...]:
    signs, kind = case.signs, case.asked.kind
    story: Parts = (
        (signs.setting, 1), (signs.task, 1), (signs.own or signs.pasts[1:], 2), (signs.result, 1), (signs.learned, 1),
    )  # fmt: skip
    claim: Parts = (
        (signs.opening, 1), (signs.cause + signs.weighing, 1), (signs.example + signs.own, 1), (signs.order + signs.times, 2),
        (signs.learned + signs.result + signs.hard, 1),
    )  # fmt: skip
    plan: Parts = (
        (signs.would, 2), (signs.order, 2), (signs.cause, 1), (signs.example + signs.weighing + signs.own, 2), (signs.order, 4),
    )  # fmt: skip
    back: Parts = (
        (signs.asks, 1), (signs.asks, 2), (signs.asks, 3), (signs.cause + signs.setting + signs.would, 1),
        (signs.hard + signs.order + signs.example, 1),
    )  # fmt: skip
    if kind == "story":
        return (story,)
    if kind == "questions":
        return (back,)
    told = (story,) if signs.acts > 1 else ()
    return (plan, *told) if kind == "plan" else (claim, *told)


def specificity(case: Case) -> Found:
    signs, said = case.signs, case.said
    numbers = len({said.words[at] for at in signs.figures})
    names = len({said.words[at] for at in signs.names})
    points = (
        min(numbers, 5) * 1.1 + min(names, 4) * 0.5 + min(len(signs.times), 4) * 0.4 + min(signs.acts, 6) * 0.6
        + min(signs.details, 70) / 8
    )  # fmt: skip
    if case.asked.kind == "questions":
        points += _asked_about(said) * 0.22
    shown = signs.figures or signs.names or signs.own or signs.times
    return Found(_step(points, (1.6, 4.0, 7.0, 11.0)), shown[0] if shown else None)


def _asked_about(said: Said) -> int:
    """In questions back, words that would tell nothing in a story are what they are about."""
    return len({word for word in said.words if word not in LITTLE})


def depth(case: Case) -> Found:
    signs = case.signs
    points = (
        min(len(signs.cause), 4) * 0.9 + min(len(signs.weighing), 4) * 0.7 + min(len(signs.hard), 3) * 0.6
        + min(len(signs.learned), 2) * 0.9 + min(len(signs.result), 3) * 0.6 + min(signs.details, 60) / 14
        + min(len(case.asked.trade & case.said.details), 4) * 0.25
    )  # fmt: skip
    if case.asked.kind == "questions":
        points += _asked_about(case.said) * 0.14
    shown = signs.learned or signs.cause or signs.weighing or signs.result
    return Found(_step(points, (1.4, 3.2, 5.6, 8.0)), shown[-1] if shown else None)


def clarity(case: Case) -> Found:
    signs, said = case.signs, case.said
    points = 4.0
    points -= min(2.0, max(0.0, len(signs.fillers) / max(12, signs.words) - 0.02) * 40)
    points -= 1.0 if signs.words < 30 else 0.0
    points -= 1.0 if signs.words < 14 else 0.0
    points -= 1.0 if signs.words > 350 else 0.0
    points -= 1.0 if signs.words > 600 else 0.0
    points -= 1.0 if signs.density < 0.2 and signs.words >= 14 else 0.0
    points -= 1.0 if _repeats(said) else 0.0
    points -= 1.0 if len(signs.abstract) > 0.15 * signs.words else 0.0
    return Found(max(0, min(BEST_LEVEL, int(points + 0.5))), 0 if said.words else None)


def _repeats(said: Said) -> bool:
    """The same run of four words again and again, or few words used over and over."""
    words = said.words
    runs = list(zip(words, words[1:], words[2:], words[3:], strict=False))
    if len(runs) < 20:
        return False
    telling = [word for word in words if word not in LITTLE]
    return len(set(runs)) < 0.93 * len(runs) or len(set(telling)) < 0.55 * len(telling)


_RULES: dict[Dimension, Callable[[Case], Found]] = {
    "relevance": relevance,
    "structure": structure,
    "specificity": specificity,
    "depth": depth,
    "clarity": clarity,
}
