"""Which of a résumé's roles are of the occupation that the job is of."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.score.pool import Pool, Row

RELEVANT = 0.45
"""The cosine of two directions in the space of occupations from which on a role counts (see benchmarks/ranking)."""


class Relevance:
    """Of the roles of every résumé of a pool, as `years` and its explanation need it."""

    def __init__(self, pool: Pool, towards: NDArray[np.int8]) -> None:
        self.of_roles = [part.tolist() for part in np.split(pool.roles(towards), pool.role_bounds)]
        self._rows = pool.rows

    def months(self, at: int, among: Sequence[int] | None = None) -> int:
        """In relevant roles of the résumé at that place, overlapping ones counted once; with `among`, in those of them."""
        row, cosines = self._rows[at], self.of_roles[at]
        roles = range(len(cosines)) if among is None else among
        return union([_stretch(row, role) for role in roles if cosines[role] >= RELEVANT])


def _stretch(row: Row, role: int) -> tuple[int, int]:
    one = row.kept.seen.roles[role]
    return one.start, max(one.start, row.as_of + 1 if one.current else one.end)


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
