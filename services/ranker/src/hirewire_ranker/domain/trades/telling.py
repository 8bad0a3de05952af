"""The terms of a text that tell of an occupation: engineers and managers are found in all."""

from collections.abc import Mapping
from functools import cache

from hirewire_ranker.domain.fit.terms import counts
from hirewire_ranker.domain.trades.known import general


@cache
def _general() -> frozenset[str]:
    return frozenset(counts(" ".join(general())))


def telling(text: str) -> dict[str, int]:
    """As `counts`, without what most occupations' names end with."""
    return {term: times for term, times in counts(text).items() if term not in _general()}


def weights_telling(terms: Mapping[str, float]) -> dict[str, float]:
    """Of terms that were weighed already."""
    return {term: weight for term, weight in terms.items() if term not in _general()}
