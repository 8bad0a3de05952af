"""The whole result of a ranking: everybody in their place, the best explained."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hirewire_common.contracts import Flag, Ranked
from hirewire_common.contracts.ranked import Status
from hirewire_ranker.domain.score.explaining import (
    findings,
    known,
    parts,
    relevant_years,
)
from hirewire_ranker.domain.score.parts import BUCKETS
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import Job, Scored, SecondReading, score
from hirewire_ranker.domain.score.telling import briefly, explanation, short
from hirewire_ranker.domain.score.worth import PARTIAL, status

_NAMED_KINDS = frozenset({"skill", "certificate", "language"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A résumé that takes part: how it is called, and what to look at."""

    row: Row
    filename: str
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its place among all, from 0."""

    entry: Entry
    place: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A résumé as the rules see it: each requirement's status by its id."""

    row: Row
    statuses: Mapping[str, Status]


def ranked(
    entries: Sequence[Entry],
    pool: Pool,
    job: Job,
    explained: int,
    second: Mapping[str, SecondReading] | None = None,
) -> tuple[Ranked, ...]:
    """All of them in their order; the first `explained` with every reason. `pool` is of their rows.

    Those are scored once more among themselves, which gives the same numbers, so that reasons are only kept of a few.
    """
    by_id = {one.row.id: one for one in entries}
    scored = score(pool, job, second)
    order = scored.order()
    found = [by_id[scored.pool.rows[at].id] for at in order]
    best = score(Pool(one.row for one in found[:explained]), job, second)
    places = {row.id: at for at, row in enumerate(best.pool.rows)}
    return tuple(
        _explained(best, places[one.row.id], Placed(one, place))
        if place < explained
        else _brief(scored, order[place], Placed(one, place), explained)
        for place, one in enumerate(found)
    )


def best(pool: Pool, job: Job, most: int) -> list[Standing]:
    """By the rules alone, best first."""
    scored = score(pool, job)
    return [_standing(scored, at) for at in scored.order()[:most]]


def _standing(scored: Scored, at: int) -> Standing:
    demands = zip(scored.job.demands, scored.values, strict=True)
    statuses = {
        one.requirement.id: status(one.requirement.kind, known(float(values[at])))
        for one, values in demands
    }
    return Standing(scored.pool.rows[at], statuses)


def _explained(scored: Scored, at: int, placed: Placed) -> Ranked:
    told, years = findings(scored, at), relevant_years(scored, at)
    brief = _short(scored, at, placed)
    words = explanation(brief.score, brief.bucket, scored.job.requirements, told, years)
    return brief.model_copy(
        update={
            "findings": told,
            "years": years,
            "explanation": words,
            "removed": dict(scored.pool.rows[at].kept.seen.blind.removed),
        }
    )


def _brief(scored: Scored, at: int, placed: Placed, explained: int) -> Ranked:
    found = _short(scored, at, placed)
    return found.model_copy(update={"explanation": briefly(found.score, explained)})


def _short(scored: Scored, at: int, placed: Placed) -> Ranked:
    found, entry = scored.scores, placed.entry
    matched, missing = _skills(scored, at)
    return Ranked(
        rank=placed.place + 1,
        resume_id=UUID(entry.row.id),
        filename=entry.filename,
        score=float(found.whole[at]),
        bucket=BUCKETS[int(found.buckets[at])],
        confidence=float(found.confidence[at]),
        parts=parts(scored, at),
        matched_skills=matched,
        missing_skills=missing,
        flags=entry.flags,
    )


def _skills(scored: Scored, at: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those that the job asks for: what the résumé has of them, and what it hasn't."""
    told: dict[bool, list[str]] = {True: [], False: []}
    for demand, values in zip(scored.job.demands, scored.values, strict=True):
        if demand.requirement.kind in _NAMED_KINDS:
            has = bool(values[at] >= PARTIAL)  # not a number: the text doesn't say
            told[has].append(short(demand.requirement))
    return tuple(dict.fromkeys(told[True])), tuple(dict.fromkeys(told[False]))
