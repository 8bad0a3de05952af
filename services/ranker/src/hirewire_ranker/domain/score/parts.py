"""The parts of a score, which add up to it, and the buckets that hard requirements sort into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts import Requirement
from hirewire_common.contracts.ranked import Bucket, PartName
from hirewire_common.contracts.requirements import Asked
from hirewire_ranker.domain.score.demands import Demand

Values = NDArray[np.float64]
Credited = Sequence[tuple[Demand, Values]]
"""Demands with every résumé's credit, NaN where its text can't tell."""

WEIGHTS: Mapping[PartName, float] = {
    "must": 35.0,
    "fit": 25.0,
    "years": 15.0,
    "nice": 10.0,
    "education": 10.0,
    "place": 5.0,
}
BUCKETS: tuple[Bucket, ...] = ("pass", "unknown", "fail")
"""In the order in which they are ranked."""
_PARTS: Mapping[Asked, PartName] = {
    "years": "years",
    "education": "education",
    "language": "place",
    "place": "place",
    "permit": "place",
}
_ALWAYS: frozenset[PartName] = frozenset({"fit", "must"})
_NICE = 0.5
"""What a wish counts in a part that musts and wishes share."""
_IN_FULL: frozenset[Asked] = frozenset({"years", "education"})
_OFTEN_UNTOLD: frozenset[Asked] = frozenset({"certificate", "place", "language"})


@dataclass(frozen=True, slots=True)
class Scores:
    """Of all résumés. `values` by part, NaN where nothing answers it; `points` by part add up to `whole`, 0..100, two digits."""

    values: Mapping[PartName, Values]
    points: Mapping[PartName, Values]
    most: Mapping[PartName, Values]
    """The points that a part could have given."""
    whole: Values
    confidence: Values
    buckets: NDArray[np.int64]
    """Indices into `BUCKETS`."""


def scores(credited: Credited, fits: Values, weights: Mapping[PartName, float]) -> Scores:
    """Additive: what the text can't answer leaves the denominator, and lowers the confidence instead.

    `confidence` is the share of the weights asked for that the text could answer, 0..1, two digits.
    """
    size = len(fits)
    values = {name: fits if name == "fit" else _part(name, credited, size) for name in weights}
    shares = {name: _answered(name, credited, fits) for name in weights}
    asked = sum(w for name, w in weights.items() if _asked(name, credited)) or 1.0
    effective = {name: weight * shares[name] for name, weight in weights.items()}
    answered = sum(effective.values(), np.zeros(size))
    able = {name: 100 * effective[name] / np.maximum(answered, 1e-9) for name in weights}
    points = {name: np.round(able[name] * np.nan_to_num(values[name]), 2) for name in weights}
    most = {name: np.round(able[name], 2) for name in weights}
    whole = np.round(sum(points.values(), np.zeros(size)), 2)
    confidence = np.round(answered / asked, 2)
    return Scores(
        values, points, most, np.clip(whole, 0, 100), confidence, _buckets(credited, size)
    )


def part_of(requirement: Requirement) -> PartName | None:
    """None for a hard one, which earns no points."""
    if requirement.hard:
        return None
    return _PARTS.get(requirement.kind) or ("must" if requirement.importance == "must" else "nice")


def _weight(demand: Demand) -> float:
    """What everybody has tells little: skills and duties count by how telling their words are."""
    one = demand.requirement
    if one.kind not in _PARTS:
        return one.weight * demand.telling
    return one.weight * (_NICE if one.importance == "nice" else 1.0)


def _of(name: PartName, credited: Credited) -> list[tuple[float, Values]]:
    return [(_weight(one), credit) for one, credit in credited if part_of(one.requirement) == name]


def _asked(name: PartName, credited: Credited) -> bool:
    """A job without must-haves leaves open what it should tell."""
    return name in _ALWAYS or bool(_of(name, credited))


def _part(name: PartName, credited: Credited, size: int) -> Values:
    """The weighted mean of what is known; NaN where nothing is."""
    every = _of(name, credited)
    known = sum((weight * ~np.isnan(credit) for weight, credit in every), np.zeros(size))
    earned = sum((weight * np.nan_to_num(credit) for weight, credit in every), np.zeros(size))
    found: Values = np.where(known > 0, earned / np.maximum(known, 1e-9), np.nan)
    return found


def _answered(name: PartName, credited: Credited, fits: Values) -> Values:
    """The share of the part's weight that is known, 0..1; 0 where the job doesn't ask."""
    if name == "fit":
        return (~np.isnan(fits)).astype(np.float64)
    every = _of(name, credited)
    whole = sum(weight for weight, _ in every)
    known = sum((weight * ~np.isnan(credit) for weight, credit in every), np.zeros(len(fits)))
    return known / whole if whole else np.zeros(len(fits))


def _buckets(credited: Credited, size: int) -> NDArray[np.int64]:
    worst = np.zeros(size, np.int64)
    for one, credit in credited:
        if one.requirement.hard:
            worst = np.maximum(worst, _bucket(one.requirement, credit))
    return worst


def _bucket(one: Requirement, credit: Values) -> NDArray[np.int64]:
    """A licence that a résumé doesn't tell may be there all the same."""
    enough = credit >= (1.0 if one.kind in _IN_FULL else 1e-9)
    lacking = 1 if one.kind in _OFTEN_UNTOLD else 2
    return np.where(np.isnan(credit), 1, np.where(enough, 0, lacking)).astype(np.int64)
