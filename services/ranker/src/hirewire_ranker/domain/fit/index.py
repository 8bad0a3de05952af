"""Many résumés at once against one job: the same numbers that each would get alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.features import UNIT, Features
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.fit.scoring import Weights, weights_for


@dataclass(frozen=True, slots=True)
class Fitting:
    """A résumé's fit to a job, 0..1."""

    id: str
    fit: float


class Index:
    """Features of résumés, turned over: for each term the résumés that have it.

    All sums are of whole numbers that a float holds exactly, so neither order nor number of résumés changes a bit.
    """

    def __init__(self, kept: Iterable[tuple[str, Features]]) -> None:
        """Raises ValueError when ids repeat or versions differ."""
        rows = sorted(kept, key=lambda row: row[0])
        self.ids = [name for name, _ in rows]
        every = [features for _, features in rows]
        versions = {features.version for features in every}
        if len(versions) > 1 or len(set(self.ids)) < len(self.ids):
            raise ValueError("an index holds features of one version, each résumé once")
        self.version = next(iter(versions), None)
        self._posted = _Postings(every)
        self._dense = {"space": Dense([one.space for one in every])}
        for name in every[0].vectors if every else ():
            self._dense[name] = Dense([one.vectors[name] for one in every])

    def __len__(self) -> int:
        return len(self.ids)

    def cosines(self, query: Query) -> dict[str, NDArray[np.float64]]:
        """By part, one for each résumé in the order of `ids`. Raises ValueError for a query of another version."""
        if self.version not in (None, query.version):
            raise ValueError("a query of another version than the index's features")
        asked = {"space": query.space, **query.vectors}
        parts = {name: dense.cosines(asked[name]) for name, dense in self._dense.items()}
        return {"terms": self._posted.cosines(query), **parts}

    def means(self, query: Query, weights: Weights | None = None) -> NDArray[np.float64]:
        """The weighted mean of cosines, which `Weights.fit` makes a fit of; in the order of `ids`."""
        weights = weights or weights_for(query.vectors)
        if not len(self):
            return np.zeros(0)
        cosines = self.cosines(query)
        total = np.zeros(len(self))
        for name, share in weights.parts.items():
            total += cosines[name] * share
        return total / sum(weights.parts.values())

    def fits(self, query: Query, weights: Weights | None = None) -> list[Fitting]:
        """Of every résumé, in the order of `ids`."""
        chosen = weights or weights_for(query.vectors)
        found = zip(self.ids, self.means(query, chosen).tolist(), strict=True)
        return [Fitting(name, chosen.fit(mean)) for name, mean in found]

    def top(self, query: Query, limit: int, weights: Weights | None = None) -> list[Fitting]:
        """The best, best first; equal ones by id."""
        chosen = weights or weights_for(query.vectors)
        means = self.means(query, chosen)
        best = _best(means, limit).tolist()
        return [Fitting(self.ids[at], chosen.fit(float(means[at]))) for at in best]


def _best(values: NDArray[np.float64], limit: int) -> NDArray[np.intp]:
    """Places of the highest, highest first, equal ones in their order; only those are sorted."""
    limit = min(limit, len(values))
    if limit < 1:
        return np.zeros(0, np.intp)
    least = np.partition(values, -limit)[-limit]
    able = np.flatnonzero(values >= least)
    return able[np.argsort(-values[able], kind="stable")][:limit]


class _Postings:
    """Terms' weights by term; compressed sparse columns."""

    def __init__(self, every: list[Features]) -> None:
        self._count = len(every)
        vocabulary: dict[str, int] = {}
        columns = [vocabulary.setdefault(t, len(vocabulary)) for one in every for t in one.terms]
        column = np.array(columns, np.int32)
        order = np.argsort(column, kind="stable")
        sizes = [len(one.terms) for one in every]
        self._rows = np.repeat(np.arange(self._count, dtype=np.int32), sizes)[order]
        values = [one.weights for one in every] or [np.zeros(0, np.uint16)]
        self._values = np.concatenate(values)[order]
        self._starts = np.searchsorted(column[order], np.arange(len(vocabulary) + 1))
        self._places: Mapping[str, int] = vocabulary

    def cosines(self, query: Query) -> NDArray[np.float64]:
        found = [
            (self._part(place), weight)
            for term, weight in zip(query.terms, query.weights.tolist(), strict=True)
            if (place := self._places.get(term)) is not None
        ]
        if not found:
            return np.zeros(self._count)
        rows = np.concatenate([self._rows[part] for part, _ in found])
        products = np.concatenate([self._values[part] * float(weight) for part, weight in found])
        return np.bincount(rows, products, self._count) / float(UNIT * UNIT)

    def _part(self, place: int) -> slice:
        return slice(self._starts[place], self._starts[place + 1])


class Dense:
    """int8 vectors as floats of 32 bits, whose products' sums stay below 2**24 and so are exact up to 1,040 dimensions."""

    def __init__(self, vectors: list[NDArray[np.int8]]) -> None:
        width = len(vectors[0]) if vectors else 0
        self._matrix = np.array(vectors, np.float32).reshape(len(vectors), width)
        squares = np.einsum("ij,ij->i", self._matrix, self._matrix)
        self._squares = squares.astype(np.float64)

    def cosines(self, asked: NDArray[np.int8]) -> NDArray[np.float64]:
        if not len(self._matrix):
            return np.zeros(0)
        wanted = asked.astype(np.float32)
        square = float(wanted @ wanted)
        lengths = np.sqrt(self._squares * square)
        dots = (self._matrix @ wanted).astype(np.float64)
        found = np.zeros(len(dots))
        np.divide(dots, lengths, out=found, where=lengths > 0)
        return found
