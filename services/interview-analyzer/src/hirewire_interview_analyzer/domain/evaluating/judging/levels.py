"""The five dimensions by rules: what was counted becomes points, and points become levels."""

from collections.abc import Callable

from hirewire_common.contracts.evaluation import BEST_LEVEL, WEIGHTS, Dimension
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import LITTLE
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said
from hirewire_interview_analyzer.domain.evaluating.judging import brief
from hirewire_interview_analyzer.domain.evaluating.judging.asked import BRIEF
from hirewire_interview_analyzer.domain.evaluating.judging.belonging import standing
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case, Found, Weighed, scale
from hirewire_interview_analyzer.domain.evaluating.judging.met import answered
from hirewire_interview_analyzer.domain.evaluating.judging.relevance import relevance
from hirewire_interview_analyzer.domain.evaluating.judging.structure import structure
from hirewire_interview_analyzer.domain.evaluating.judging.texture import estimated


def found_levels(case: Case) -> dict[Dimension, Found]:
    if case.asked.kind in BRIEF:
        found = {one: rule(case) for one, rule in _SHORT.items()}
    else:
        weighed = {one: rule(case) for one, rule in _RULES.items()}
        whole = estimated({one: each.at for one, each in weighed.items()}, case.said, case.signs)
        whole -= max(0.0, case.cloud - _LIGHT) * _DARK
        found = {one: _level(one, each, whole) for one, each in weighed.items()}
    least = {"relevance": _ASKED_FOR} if answered(case) else {}
    most = _most(case)
    return {
        one: Found(min(most[one], max(each.level, least.get(one, 0))), each.word)
        for one, each in found.items()
    }


_ASKED_FOR = 3
"""What an answer is that gives what a follow-up asked for, however short."""
_LIGHT, _DARK = 0.72, 2.0
"""From where on a cloud weighs, and how much."""
_EXPECTED: dict[Dimension, tuple[float, float]] = {
    "relevance": (1.07, 0.93), "structure": (1.33, -0.43), "specificity": (1.67, -1.14), "depth": (1.33, -0.47), "clarity": (0.75, 1.6),
}  # fmt: skip
"""By least squares, but for clarity, which thin answers may have as well: how much of a dimension is counted in answers that are as a whole on such a level."""
_SHARE: dict[Dimension, float] = {
    "relevance": 0.4, "structure": 0.4, "specificity": 0.4, "depth": 0.4, "clarity": 1.0,
}  # fmt: skip
"""Of what a dimension has more or less than that: how much its level shows of it."""


def _level(dimension: Dimension, found: Weighed, whole: float) -> Found:
    """The whole answer's, and as far as this dimension stands out of it. What is beside the question stays so, however well it is made."""
    if found.at < 1 and dimension == "relevance":
        return Found(0, found.word)
    slope, offset = _EXPECTED[dimension]
    at = whole + _SHARE[dimension] * (found.at - slope * whole - offset)
    least = dimension == "relevance"
    return Found(max(int(least), min(BEST_LEVEL, int(at + 0.5))), found.word)


_AT_MOST: tuple[dict[Dimension, int], ...] = (
    dict.fromkeys(WEIGHTS, BEST_LEVEL),
    {"relevance": 2, "structure": 2, "specificity": 2, "depth": 1, "clarity": 3},
    {"relevance": 2, "structure": 1, "specificity": 1, "depth": 1, "clarity": 3},
    {"relevance": 1, "structure": 1, "specificity": 1, "depth": 1, "clarity": 2},
)
"""By how empty-handed a case is."""


def _most(case: Case) -> dict[Dimension, int]:
    """The highest level that each dimension may have."""
    bounds = [_AT_MOST[case.empty_handed]]
    if case.hollow:
        bounds.append(_all_but(1, clarity=2))
    if case.listed:
        bounds.append(_all_but(0, relevance=1, clarity=1))
    if case.rambling:
        bounds.append(_all_but(1, relevance=2, depth=2))
    if case.refused:
        bounds.append(_all_but(1))
    if case.asked.kind not in BRIEF and standing(case) == "doubtful":
        bounds.append(_all_but(3, relevance=1))
    return {one: min(bound[one] for bound in bounds) for one in WEIGHTS}


def _all_but(level: int, **others: int) -> dict[Dimension, int]:
    return {one: others.get(one, level) for one in WEIGHTS}


def specificity(case: Case) -> Weighed:
    signs, said = case.signs, case.said
    numbers = len({said.words[at] for at in signs.figures})
    names = len({said.words[at] for at in signs.names})
    steps = len(signs.now) / 2 if case.asked.kind in ("plan", "explanation") else 0.0
    points = (
        min(numbers, 5) * 1.1 + min(names, 4) * 0.5 + min(len(signs.times), 4) * 0.4 + min(signs.acts + steps, 6) * 0.6
        + min(signs.details, 70) / 8
    )  # fmt: skip
    if case.asked.kind == "questions":
        points += _asked_about(said) * 0.22
    shown = signs.figures or signs.names or signs.own or signs.times
    return Weighed(
        scale(points * (1 - case.thin), (1.6, 4.0, 7.0, 11.0)), shown[0] if shown else None
    )


def _asked_about(said: Said) -> int:
    """In questions back, words that would tell nothing in a story are what they are about."""
    return len({word for word in said.words if word not in LITTLE})


def depth(case: Case) -> Weighed:
    signs = case.signs
    points = (
        min(len(signs.cause), 4) * 0.9 + min(len(signs.weighing), 4) * 0.7 + min(len(signs.hard), 3) * 0.6
        + min(len(signs.learned), 2) * 0.9 + min(len(signs.result), 3) * 0.6 + min(signs.details, 60) / 14
        + min(len(case.asked.trade & case.said.details), 4) * 0.25 + min(len(signs.admits), 3) * 0.7 + min(len(signs.conditions), 4) * 0.35
    )  # fmt: skip
    if case.asked.kind == "questions":
        points += _asked_about(case.said) * 0.14
    shown = signs.learned or signs.cause or signs.weighing or signs.result
    return Weighed(
        scale(points * (1 - case.thin), (1.4, 3.2, 5.6, 8.0)), shown[-1] if shown else None
    )


def clarity(case: Case) -> Weighed:
    signs, said = case.signs, case.said
    points = 4.0
    points -= min(2.0, max(0.0, len(signs.fillers) / max(12, signs.words) - 0.02) * 40)
    short = signs.words if case.asked.kind not in BRIEF else signs.words * 4
    points -= 1.0 if short < 30 else 0.0
    points -= 1.0 if short < 14 else 0.0
    points -= 1.0 if signs.words > 350 else 0.0
    points -= 1.0 if signs.words > 600 else 0.0
    points -= 1.0 if signs.density < 0.2 and signs.words >= 14 else 0.0
    points -= 1.0 if _repeats(said) else 0.0
    points -= 1.0 if len(signs.abstract) > 0.15 * signs.words else 0.0
    return Weighed(max(0.0, points + 0.5), 0 if said.words else None)


def _repeats(said: Said) -> bool:
    """The same run of four words again and again, or few words used over and over."""
    words = said.words
    runs = list(zip(words, words[1:], words[2:], words[3:], strict=False))
    if len(runs) < 20:
        return False
    telling = [word for word in words if word not in LITTLE]
    return len(set(runs)) < 0.93 * len(runs) or len(set(telling)) < 0.55 * len(telling)


_RULES: dict[Dimension, Callable[[Case], Weighed]] = {
    "relevance": relevance,
    "structure": structure,
    "specificity": specificity,
    "depth": depth,
    "clarity": clarity,
}


def _clearly(case: Case) -> Found:
    weighed = clarity(case)
    return Found(min(BEST_LEVEL, int(weighed.at)), weighed.word)


_SHORT: dict[Dimension, Callable[[Case], Found]] = {
    "relevance": brief.relevance,
    "structure": brief.structure,
    "specificity": brief.specificity,
    "depth": brief.depth,
    "clarity": _clearly,
}
"""Where a sentence or two are a whole answer."""
