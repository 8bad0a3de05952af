"""What résumés are credited for one requirement, and which passages speak for it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.score.pool import Pool

MET, PARTIAL = 0.5, 0.05
"""Credits from which on a requirement is met, or met in part."""


@dataclass(frozen=True, slots=True)
class Credits:
    """`values`: one for each résumé, 0..1, NaN where its text can't tell. `worth`: one for each passage of the pool, 0..1.

    A value never falls below the worth of a passage, nor rises when one is taken away.
    """

    values: NDArray[np.float64]
    worth: NDArray[np.float64]


def best_of(every: Sequence[Credits], pool: Pool) -> Credits:
    """One of them suffices. None at all: nobody can tell."""
    if not every:
        return none_of(pool)
    values = np.max([one.values for one in every], axis=0)
    return Credits(values, np.max([one.worth for one in every], axis=0))


def none_of(pool: Pool) -> Credits:
    return Credits(np.full(len(pool), np.nan), np.zeros(len(pool.owners)))
