"""Résumés in their order for a job, each with the parts of its score."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts import Requirement, Requirements
from hirewire_common.contracts.ranked import PartName
from hirewire_ranker.domain.fit.background import Background
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.score.crediting import Given, credits_of
from hirewire_ranker.domain.score.demands import Demand, demand
from hirewire_ranker.domain.score.parts import WEIGHTS, Scores, scores
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.relevance import Relevance, Sought
from hirewire_ranker.domain.score.worth import Credits
from hirewire_ranker.domain.trades import Trades, trades_of, weights_telling

_ENOUGH = 8
"""Different words without which a text can't be compared as a whole."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a second reading thinks of one requirement, and the passage that it rests on."""

    credit: float
    start: int
    end: int
    """Of the blind text."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Of one résumé, by the model of that name; requirements by their ids."""

    by: str
    judged: Mapping[str, Judged]


Second = Mapping[str, SecondReading]
"""By résumé."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a job asks for, made ready: `query` for the role fit, the requirements as demands."""

    requirements: Requirements
    query: Query
    demands: tuple[Demand, ...]
    sought: Sought
    weights: Mapping[PartName, float]


@dataclass(frozen=True)
class Scored:
    """A pool's scores against a job; `credits` in the order of the job's demands."""

    pool: Pool
    job: Job
    relevance: Relevance
    credits: tuple[Credits, ...]
    values: tuple[NDArray[np.float64], ...]
    """As the credits', but for what a second reading has changed."""
    scores: Scores
    second: Second

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
    return Job(
        requirements, query, demands, _sought(requirements, query, demands, background), weights
    )


def _sought(
    requirements: Requirements, query: Query, demands: tuple[Demand, ...], background: Background
) -> Sought:
    said = dict(zip(query.terms, query.weights.tolist(), strict=True))
    return Sought(
        query.space,
        background.pointing(weights_telling(said)),
        _trades(requirements),
        requirements.language,
        demands,
    )


def _trades(requirements: Requirements) -> Trades:
    """What the title names, and what years are asked for as: "4+ years as an assistant or store manager"."""
    asked = [trades_of(requirements.title)]
    asked += [trades_of(one.text) for one in requirements.items if one.kind == "years"]
    return Trades(frozenset().union(*(one.sure for one in asked)), asked[0].loose, asked[0].words)


def score(pool: Pool, job: Job, second: Second | None = None) -> Scored:
    """Each résumé as if it were alone; a second reading changes the credit of what it has judged."""
    relevance = Relevance(pool, job.sought)
    given = Given(pool, relevance)
    found = tuple(credits_of(one, given) for one in job.demands)
    fits = np.round(relevance.fitting(_fits(pool, job)), 6)
    asked = [one.requirement for one in job.demands]
    values = tuple(
        _judged(one, credit, pool, second or {}) for one, credit in zip(asked, found, strict=True)
    )
    whole = scores(list(zip(job.demands, values, strict=True)), fits, job.weights)
    return Scored(pool, job, relevance, found, values, whole, second or {})


def _fits(pool: Pool, job: Job) -> NDArray[np.float64]:
    """NaN where a text says too little to be of any occupation, and where the job's does."""
    fits = np.array([one.fit for one in pool.index.fits(job.query)], np.float64)
    said = np.array([len(row.kept.features.terms) for row in pool.rows])
    return np.where((said >= _ENOUGH) & bool(job.query.terms), fits, np.nan)


def _judged(one: Requirement, credit: Credits, pool: Pool, second: Second) -> NDArray[np.float64]:
    values = credit.values.copy()
    for at, row in enumerate(pool.rows):
        reading = second.get(row.id)
        if reading and one.id in reading.judged:
            values[at] = reading.judged[one.id].credit
    return values
