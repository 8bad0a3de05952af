"""Why a résumé has its score: each requirement with its status, the terms that speak for it, and where it says so."""

import math
from dataclasses import dataclass

import numpy as np

from hirewire_common.contracts import (
    Finding,
    Part,
    Quote,
    RelevantYears,
    Stretch,
    Variant,
)
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.domain.resume.seen import Seen
from hirewire_ranker.domain.score.demands import Alternative, Demand
from hirewire_ranker.domain.score.notes import note
from hirewire_ranker.domain.score.pool import Row
from hirewire_ranker.domain.score.ranking import Scored
from hirewire_ranker.domain.score.relevance import RELEVANT, stretches
from hirewire_ranker.domain.score.worth import PARTIAL, status
from hirewire_ranker.domain.score.years import is_done
from hirewire_ranker.domain.skills.implied import shown_by

_MOST_QUOTES = 2


def parts(scored: Scored, at: int) -> tuple[Part, ...]:
    """Of the résumé at that place of the pool; their points add up to its score."""
    found = scored.scores
    return tuple(
        Part.model_construct(
            name=name,
            weight=weight,
            value=known(float(found.values[name][at])),
            points=float(found.points[name][at]),
            most=float(found.most[name][at]),
        )
        for name, weight in scored.job.weights.items()
    )


def known(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 4)


def findings(scored: Scored, at: int) -> tuple[Finding, ...]:
    """One for each requirement, in their order."""
    kept = scored.pool.rows[at].kept
    said = _Said(frozenset(kept.features.terms), frozenset(one.skill for one in kept.seen.skills))
    return tuple(_finding(scored, at, place, said) for place in range(len(scored.job.demands)))


@dataclass(frozen=True, slots=True)
class _Said:
    """By the whole résumé."""

    terms: frozenset[str]
    skills: frozenset[str]


def _finding(scored: Scored, at: int, place: int, said: _Said) -> Finding:
    demand, credit = scored.job.demands[place], scored.credits[place]
    one, kept = demand.requirement, scored.pool.rows[at].kept
    seen = kept.seen
    start, end = scored.pool.bounds[at], scored.pool.bounds[at + 1]
    value = known(float(scored.values[place][at]))
    reading = scored.second.get(scored.pool.rows[at].id)
    judged = reading.judged.get(one.id) if reading else None
    quotes = (
        (stretch(kept, judged.start, judged.end),)
        if judged
        else _quotes(kept, credit.worth[start:end])
    )
    told = [alternative for alternative in demand.alternatives if _told(alternative, seen, said)]
    return Finding(
        id=one.id,
        status=status(one.kind, value),
        credit=value,
        matched=tuple(one.written for one in told) if value and value >= PARTIAL else (),
        missing=_missing(demand, told, value),
        variants=tuple(v for t in told if (v := _variant(t, seen))),
        quotes=quotes if value and value >= PARTIAL else (),
        read_by=reading.by if reading and judged else "rules",
        note=note(scored, at, place, value),
    )


def _quotes(kept: Kept, worth: np.ndarray) -> tuple[Quote, ...]:
    """The passages that are worth most, each wording once, in the order of the text."""
    able = np.flatnonzero(worth)
    best: dict[str, int] = {}
    for place in able[np.argsort(-worth[able], kind="stable")].tolist():
        best.setdefault(kept.seen.written(place), place)
        if len(best) == _MOST_QUOTES:
            break
    return tuple(quote(kept, place) for place in sorted(best.values()))


def quote(kept: Kept, place: int) -> Quote:
    """A passage as the text has it, with what was masked inside; the dates of a role together with its title."""
    seen = kept.seen
    titled = next((role.title for role in seen.roles if role.passage == place), "")
    near = [place, *(at for at in (place - 1, place + 1) if 0 <= at < len(seen.passages))]
    other = next((at for at in near if titled and titled in seen.written(at)), place)
    first, last = sorted((place, other))
    return stretch(kept, seen.passages[first].start, seen.passages[last].end)


def stretch(kept: Kept, first: int, last: int) -> Quote:
    """A part of the blind text as the text has it."""
    start, end = kept.seen.blind.original(first, last)
    section = next((p.section for p in kept.seen.passages if p.start <= first < p.end), "other")
    return Quote(start=start, end=end, text=kept.text[start:end], section=section)


def _told(alternative: Alternative, seen: Seen, said: _Said) -> bool:
    if alternative.skill:
        showing = {alternative.skill, *shown_by(alternative.skill)}
        return not showing.isdisjoint(said.skills) or is_done(seen, alternative.skill)
    return all(word in said.terms for word, _ in alternative.words)


def _missing(demand: Demand, told: list[Alternative], value: float | None) -> tuple[str, ...]:
    """Of alternatives nothing is missing once one is there."""
    if value is None or value >= PARTIAL or told:
        return ()
    return tuple(one.written for one in demand.alternatives)


def _variant(asked: Alternative, seen: Seen) -> Variant | None:
    """Told, but not in the job's own words."""
    written = [one.written for one in seen.skills if one.skill == asked.skill and asked.skill]
    if not written or fold(asked.written) in {fold(one) for one in written}:
        return None
    return Variant(job=asked.written, resume=written[0])


def relevant_years(scored: Scored, at: int) -> RelevantYears | None:
    """Of the résumé's roles; None when it tells no dates."""
    row = scored.pool.rows[at]
    if not row.kept.seen.roles:
        return None
    asked = [
        d.requirement.least_years
        for d in scored.job.demands
        if d.requirement.least_years is not None
    ]
    cosines = scored.relevance.of_roles[at]
    return RelevantYears(
        required=max(asked, default=None),
        found=_found(scored, at),
        roles=tuple(_stretch(row, role, cosines[role]) for role in range(len(cosines))),
    )


def _found(scored: Scored, at: int) -> float | None:
    """None where there is none that is known to be relevant, and some of which it can't be told."""
    months = scored.relevance.months(at)
    return round(months / 12, 1) if months or not scored.relevance.untold(at) else None


def _stretch(row: Row, role: int, relevance: float) -> Stretch:
    start, end = stretches(row)[role]
    one = row.kept.seen.roles[role]
    return Stretch(
        start=_month(start),
        end=_month(max(start, end - 1)),
        title=one.title,
        relevance=None if math.isnan(relevance) else round(relevance, 2),
        counts=relevance >= RELEVANT,
        quote=quote(row.kept, one.passage),
    )


def _month(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"
