"""The delivery score: parts on their curves, weighted over what could be measured."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from hirewire_common.contracts.analysis import Component, DeliveryScore, Metrics
from hirewire_interview_analyzer.domain.delivery import reasons, told
from hirewire_interview_analyzer.domain.delivery.content import Content
from hirewire_interview_analyzer.domain.delivery.measured import Measured
from hirewire_interview_analyzer.domain.delivery.points import (
    CURVES,
    FEWEST_COVERED,
    LEXICAL_ONLY,
    WEIGHTS,
    Curve,
    Part,
)

ALL = 100.0
CONTENT = 0.6
"""Of the overall score, where a question is known."""


def scored(measured: Measured, metrics: Metrics) -> DeliveryScore:
    """Each part between 0 and 100; no delivery below FEWEST_COVERED, or where nobody is heard."""
    components = tuple(_component(part, measured, metrics) for part in WEIGHTS)
    coverage = sum(one.weight for one in components if one.score is not None) / ALL
    enough = coverage >= FEWEST_COVERED and not measured.silence
    delivery = weighted(components) if enough else None
    content = measured.content or Content(None, "")
    judged = content.score is not None
    return DeliveryScore(
        overall=_overall(delivery, content.score),
        delivery=delivery,
        content=content.score,
        content_why=content.why if judged else "",
        content_parts=content.parts,
        components=components,
        coverage=coverage,
    )


def weighted(components: Iterable[Component]) -> float | None:
    """The mean of the known scores by their weights; None without any."""
    known = [(one.score, one.weight) for one in components if one.score is not None]
    whole = sum(weight for _, weight in known)
    return round(sum(score * weight for score, weight in known) / whole, 1) if whole else None


def of_part(scores: DeliveryScore, part: Part) -> Component:
    return next(one for one in scores.components if one.id == part)


def _overall(delivery: float | None, content: float | None) -> float | None:
    if delivery is None or content is None:
        return delivery
    return round(CONTENT * content + (1 - CONTENT) * delivery, 1)


def _component(part: Part, measured: Measured, metrics: Metrics) -> Component:
    """The curve that gives the least is the one that is told."""
    known = list(_values(part, metrics)) if _judged(part, measured, metrics) else []
    weight = _weight(part, metrics)
    if not known:
        why = reasons.unscored(part, measured, metrics)
        return Component(id=part, weight=weight, band=CURVES[part][0].band, why=why)
    curve, value = min(known, key=lambda one: one[0].at(one[1]))
    score = round(curve.at(value), 1)
    return Component(
        id=part, score=score, weight=weight, value=value, unit=curve.unit, band=curve.band,
        why=told.why(curve, value, metrics),
    )  # fmt: skip


def _weight(part: Part, metrics: Metrics) -> float:
    fillers = metrics.speech.fillers if metrics.speech else None
    half = part == "fillers" and fillers is not None and not fillers.disfluencies
    return WEIGHTS[part] * (LEXICAL_ONLY if half else 1.0)


def _judged(part: Part, measured: Measured, metrics: Metrics) -> bool:
    """A handful of words says nothing of a speaker, and a face that is hardly there nothing of a face."""
    if part in ("facing", "presence", "expressiveness"):
        return not measured.faceless
    heard = not measured.silence and metrics.speech is not None
    return heard and (part == "voice" or not reasons.too_short(metrics))


def _values(part: Part, metrics: Metrics) -> Iterator[tuple[Curve, float]]:
    """The curves of a part whose measures are known."""
    owner = _owner(part, metrics)
    for curve in CURVES[part]:
        value: object = owner
        for name in curve.measure.split("."):
            value = getattr(value, name, None)
        if isinstance(value, (int, float)):
            yield curve, float(value)


def _owner(part: Part, metrics: Metrics) -> object:
    match part:
        case "pace" | "fillers" | "pauses":
            return metrics.speech
        case "variety" | "voice":
            return metrics.voice
        case "facing" | "presence" | "expressiveness":
            return metrics.visual
        case _:
            assert_never(part)
