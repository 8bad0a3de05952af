"""What a job's text asks of a résumé's: its terms and where they point, weighed by what is about the work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.background import Background
from hirewire_ranker.domain.fit.features import sparse, version_of
from hirewire_ranker.domain.fit.passages import passages
from hirewire_ranker.domain.fit.terms import counts

_TITLE = 3.0
"""A title counts as three lines that say the same, and like them only as far as it agrees with the rest: many name the company, the shift, or nothing."""
_LONGEST = 200_000
_TITLE_LETTERS = 1000
_FAINT = 0.05
"""What a passage that points elsewhere than the whole still counts."""


@dataclass(frozen=True)
class Query:
    """Comparable with features of the same version; fields as there."""

    version: str
    terms: tuple[str, ...]
    weights: NDArray[np.uint16]
    space: NDArray[np.int8]
    vectors: Mapping[str, NDArray[np.int8]]


def query_of(
    title: str,
    text: str,
    background: Background,
    vectors: Mapping[str, NDArray[np.int8]] | None = None,
    encoder: str | None = None,
) -> Query:
    """Of a job's title, which may be empty, and its text, of which the first 200,000 letters are read."""
    frequencies = _frequencies(title, text[:_LONGEST], background)
    found = sparse(frequencies, background)
    return Query(version_of(background, encoder), *found, vectors or {})


def about_the_work(text: str) -> str:
    """The passages that aren't boilerplate, in their order; the whole text where that leaves none."""
    return "\n".join(p.text for p in passages(text[:_LONGEST]) if p.weight == 1) or text[:_LONGEST]


def _frequencies(title: str, text: str, background: Background) -> dict[str, float]:
    """How often each term is asked for, each passage counting by what it is and by how far it agrees with the whole."""
    said = [(one.weight, counts(one.text)) for one in passages(text)]
    if title.strip():
        said.append((_TITLE, counts(title[:_TITLE_LETTERS])))
    towards = _pointing(_summed(said), background)
    return _summed(
        [(weight * _agreement(found, towards, background), found) for weight, found in said]
    )


def _summed(said: Sequence[tuple[float, Mapping[str, int]]]) -> dict[str, float]:
    whole: dict[str, float] = {}
    for weight, found in said:
        for term, times in found.items():
            whole[term] = whole.get(term, 0.0) + weight * times
    return whole


def _pointing(frequencies: Mapping[str, float], background: Background) -> NDArray[np.int8]:
    return background.pointing({t: f * background.rarity(t) for t, f in frequencies.items()})


def _agreement(
    found: Mapping[str, float], towards: NDArray[np.int8], background: Background
) -> float:
    """How far a passage is about the occupation that the whole posting is about, 0.05..1."""
    return max(_FAINT, cosine(_pointing(found, background), towards))


def cosine(one: NDArray[np.int8], other: NDArray[np.int8]) -> float:
    """Of two int8 vectors, from whole numbers; 0 where one of them is empty."""
    a, b = one.astype(np.int64), other.astype(np.int64)
    lengths = int(a @ a) * int(b @ b)
    return float(int(a @ b) / lengths**0.5) if lengths else 0.0
