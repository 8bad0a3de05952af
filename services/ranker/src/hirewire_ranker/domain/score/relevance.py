"""Which of a résumé's roles are of the occupation that the job is of."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.score.demands import Demand
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.skills.implied import shown_by

RELEVANT = 0.45
"""From which on a role counts: of roles in the job's occupation two thirds do, of others a fifth (development postings, by categories)."""
_PER_SKILL = 0.15
"""What each skill of the job that a role shows adds to how near its words point, by how telling the skill is."""
_MOST_TELLING = 1.5
_ALL_SKILLS = 0.45
_UNSHOWN = 0.5
"""What is left of the role fit of a text that only lists words of the job's occupation, and tells of another."""
_GENERAL = 0.5
"""The weight below which a requirement is asked of everybody, as communication is."""


class Relevance:
    """Of the roles of every résumé of a pool: the cosine with the job in the space of occupations, and the job's skills."""

    def __init__(self, pool: Pool, towards: NDArray[np.int8], demands: Sequence[Demand]) -> None:
        found = pool.roles(towards) + np.minimum(_shown(pool, demands), _ALL_SKILLS)
        parts = np.split(np.clip(found, 0.0, 1.0), pool.role_bounds)
        self.of_roles = [part.tolist() for part in parts]
        self._of_told = pool.told(towards)
        self._rows = pool.rows

    def borne_out(self) -> NDArray[np.float64]:
        """How much of each résumé's role fit is more than a list: all where what it tells, or one of its roles, is relevant."""
        roles = np.array([max(found, default=0.0) for found in self.of_roles])
        nearest: NDArray[np.float64] = np.maximum(roles, self._of_told) / RELEVANT
        return _UNSHOWN + (1 - _UNSHOWN) * np.minimum(nearest, 1.0)

    def months(self, at: int, among: Sequence[int] | None = None) -> int:
        """In relevant roles of the résumé at that place, overlapping ones counted once; with `among`, in those of them."""
        row, found = self._rows[at], self.of_roles[at]
        roles = range(len(found)) if among is None else among
        return union([_stretch(row, role) for role in roles if found[role] >= RELEVANT])


def _shown(pool: Pool, demands: Sequence[Demand]) -> NDArray[np.float64]:
    """What each role of the pool shows of the job's skills."""
    found = np.zeros(len(pool.role_owners))
    for demand in demands:
        asked = demand.requirement
        if asked.kind != "skill" or asked.weight < _GENERAL:
            continue
        names = [one.skill for one in demand.alternatives if one.skill]
        passages = [
            found_at
            for name in names
            for n in (name, *shown_by(name))
            for found_at in (pool.knowing(n), pool.naming(n))
        ]
        if passages:
            roles = pool.role_of[np.concatenate(passages)]
            found[np.unique(roles[roles >= 0])] += _PER_SKILL * min(demand.telling, _MOST_TELLING)
    return found


def _stretch(row: Row, role: int) -> tuple[int, int]:
    """Nobody has worked later than the month in which the résumé was handed in."""
    one, now = row.kept.seen.roles[role], row.as_of + 1
    return one.start, max(one.start, now if one.current else min(one.end, now))


def stretches(row: Row) -> list[tuple[int, int]]:
    """Of all its roles: first month, and the month after the last, from year 0."""
    return [_stretch(row, role) for role in range(len(row.kept.seen.roles))]


def union(every: Sequence[tuple[int, int]]) -> int:
    """How many months lie in at least one of the stretches."""
    months, reached = 0, 0
    for start, end in sorted(every):
        months += max(0, end - max(start, reached))
        reached = max(reached, end)
    return months
