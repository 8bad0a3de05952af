"""Whether an answer has the parts of its kind: a story's, a plan's, those of a claim with its reasons."""

from hirewire_interview_analyzer.domain.evaluating.hearing.signs import Places
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case, Weighed, scale

Parts = tuple[tuple[Places, int], ...]
"""Of each part of an answer its places, and how many there must be."""


def structure(case: Case) -> Weighed:
    """By the parts that an answer of that kind has; a story is a good answer to most questions, but the other way round not."""
    there = max((_there(parts) for parts in _parts(case)), key=len)
    points = len(there) + min(0.0, (case.signs.details - 14) / 10)
    shown = there[-1] if there else ()
    return Weighed(scale(points, (1, 2, 3.2, 4.6)), shown[0] if shown else None)


def _there(parts: Parts) -> list[Places]:
    return [places for places, least in parts if len(places) >= least]


def _parts(case: Case) -> tuple[Parts, ...]:
    signs, kind = case.signs, case.asked.kind
    story: Parts = (
        (signs.setting, 1), (signs.task, 1), (signs.own or signs.pasts[1:], 2), (signs.result, 1), (signs.learned + signs.admits, 1),
    )  # fmt: skip
    claim: Parts = (
        (signs.opening, 1), (signs.cause + signs.weighing, 1), (signs.example + signs.own, 1), (signs.order + signs.times, 2),
        (signs.learned + signs.result + signs.hard + signs.admits, 1),
    )  # fmt: skip
    plan: Parts = (
        (signs.would + signs.now, 2), (signs.order, 2), (signs.cause, 1), (signs.example + signs.weighing + signs.own + signs.conditions, 2), (signs.order, 4),
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
