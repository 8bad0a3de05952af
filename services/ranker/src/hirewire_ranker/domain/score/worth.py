"""What résumés are credited for one requirement, and which passages speak for it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_common.contracts.ranked import Status
from hirewire_common.contracts.requirements import Asked
from hirewire_ranker.domain.score.pool import Pool

PARTIAL = 0.05
"""The credit from which on a requirement is met in part."""
_MET = 0.5
_MEASURED: frozenset[Asked] = frozenset({"years", "education", "language"})
"""What is asked for by a measure is met by no less."""


@dataclass(frozen=True, slots=True)
class Credits:
    """`values`: one for each résumé, 0..1, NaN where its text can't tell. `worth`: one for each passage of the pool, 0..1.

    A value never falls below the worth of a passage, nor rises when one is taken away.
    """

    values: NDArray[np.float64]
    worth: NDArray[np.float64]


def least_met(kind: Asked) -> float:
    """The credit from which on a requirement is met."""
    return 1.0 if kind in _MEASURED else _MET


def status(kind: Asked, value: float | None) -> Status:
    if value is None:
        return "unknown"
    if value >= least_met(kind):
        return "met"
    return "partial" if value >= PARTIAL else "missing"


def best_of(every: Sequence[Credits], pool: Pool) -> Credits:
    """One of them suffices. None at all: nobody can tell."""
    if not every:
        return none_of(pool)
    values = np.max([one.values for one in every], axis=0)
    return Credits(values, np.max([one.worth for one in every], axis=0))


def none_of(pool: Pool) -> Credits:
    return Credits(np.full(len(pool), np.nan), np.zeros(len(pool.owners)))
