"""The degree that a résumé tells against the one that is asked for."""

from collections.abc import Mapping

import numpy as np

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.seen import Schooling, Seen
from hirewire_ranker.domain.score.branches import branches, branches_by_name
from hirewire_ranker.domain.score.demands import Demand
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.relevance import Relevance
from hirewire_ranker.domain.score.worth import Credits

LEVELS: Mapping[str, int] = {
    "school": 1,
    "associate": 2,
    "bachelor": 3,
    "master": 4,
    "doctorate": 5,
}
_BELOW = 0.5
"""What the next lower degree is worth."""
_OTHER_FIELD = 0.4
_EQUIVALENT_YEARS = 4.0
"""As many years of relevant work stand for a degree where the job lets experience count."""


def education(demand: Demand, pool: Pool, relevance: Relevance) -> Credits:
    """NaN where no degree is told, unless experience may count and there is some."""
    values, worth = np.full(len(pool), np.nan), np.zeros(len(pool.owners))
    for at, row in enumerate(pool.rows):
        seen = row.kept.seen
        for one in seen.schooling:
            place = pool.bounds[at] + one.passage
            worth[place] = max(worth[place], _worth(one, demand, seen))
        if seen.schooling:
            values[at] = max(_worth(one, demand, seen) for one in seen.schooling)
        if demand.requirement.equivalent:
            values[at] = np.fmax(values[at], _by_experience(relevance.months(at) / 12))
    return Credits(values, worth)


def _worth(one: Schooling, demand: Demand, seen: Seen) -> float:
    wanted = LEVELS.get(demand.requirement.level, 0)
    missing = max(0, wanted - LEVELS.get(one.level, 0))
    level = (1.0, _BELOW)[missing] if missing < 2 else 0.0
    fields = [fold(f) for f in demand.requirement.terms if fold(f) not in LEVELS]
    asked = (
        branches(" ".join(fields)) if fields else branches_by_name(fold(demand.requirement.text))
    )
    told = fold(seen.written(one.passage))
    if any(field in told for field in fields) or asked & branches(told):
        return level
    return level * _OTHER_FIELD if fields or asked else level


def _by_experience(years: float) -> float:
    return min(1.0, years / _EQUIVALENT_YEARS) if years else float("nan")
