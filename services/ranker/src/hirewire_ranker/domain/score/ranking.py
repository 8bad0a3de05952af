"""Résumés in their order for a job, each with the parts of its score."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts import Requirement, Requirements
from hirewire_common.contracts.ranking import PartName
from hirewire_ranker.domain.fit.background import Background
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.score.crediting import Given, credits_of
from hirewire_ranker.domain.score.demands import Demand, demand
from hirewire_ranker.domain.score.parts import WEIGHTS, Scores, scores
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.relevance import Relevance
from hirewire_ranker.domain.score.worth import Credits

Overrides = Mapping[str, Mapping[str, float]]
"""By résumé and requirement: a credit that a second reading found a quote for."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a job asks for, made ready: `query` for the role fit, the requirements as demands."""

    requirements: Requirements
    query: Query
    demands: tuple[Demand, ...]
    weights: Mapping[PartName, float]


@dataclass(frozen=True)
class Scored:
    """A pool's scores against a job; `credits` in the order of the job's demands."""

    pool: Pool
    job: Job
    relevance: Relevance
    credits: tuple[Credits, ...]
    scores: Scores

    def order(self) -> list[int]:
        """Places in the pool: by bucket, score, confidence, then id."""
        found = self.scores
        order: NDArray[np.intp] = np.lexsort(
            (np.arange(len(self.pool)), -found.confidence, -found.whole, found.buckets)
        )
        return [int(at) for at in order]


def job_of(
    requirements: Requirements,
    query: Query,
    background: Background,
    weights: Mapping[PartName, float] = WEIGHTS,
) -> Job:
    demands = tuple(demand(one, background) for one in requirements.items)
    return Job(requirements, query, demands, weights)


def score(pool: Pool, job: Job, overrides: Overrides | None = None) -> Scored:
    relevance = Relevance(pool, job.query.space)
    given = Given(pool, relevance)
    found = tuple(credits_of(one, given) for one in job.demands)
    fits = np.array([one.fit for one in pool.index.fits(job.query)], np.float64)
    credited = [
        (one.requirement, _overridden(one.requirement, credit, pool, overrides or {}))
        for one, credit in zip(job.demands, found, strict=True)
    ]
    return Scored(pool, job, relevance, found, scores(credited, fits, job.weights))


def _overridden(
    one: Requirement, credit: Credits, pool: Pool, overrides: Overrides
) -> NDArray[np.float64]:
    values = credit.values.copy()
    for at, row in enumerate(pool.rows):
        if one.id in (found := overrides.get(row.id, {})):
            values[at] = found[one.id]
    return values
