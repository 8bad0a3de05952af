"""Résumés of one person, or of one text: by contacts in common, or by nearly the same words."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.resume.shingles import Hashes, each_once, hashes_of, runs

Id = TypeVar("Id", bound=Hashable)
RUN = 4
SIZE = 128
"""Numbers of a sketch. Of two texts that share 90 of 100 runs, 115 of 128 are equal, give or take 3."""
ALIKE = 0.9
_BANDS = 16
"""Of eight numbers each: two texts at 0.9 miss each other in all of them once in 8,000 times."""
_LEAST = 20
"""Runs of a text; shorter ones are alike by chance."""
_MOST_OWNERS = 25
"""Of one address; what more résumés have is an agency's."""
_MANY = 60
"""In one bucket that are compared each with each; beyond it, each with the first ones."""
_EMPTY = np.uint64(0xFFFFFFFFFFFFFFFF)


def sketch(text: str) -> Hashes:
    """128 numbers (uint64) of a text's runs of four words; empty of a text that is too short to tell.

    Minhash by one permutation with the empty places filled from the right (Shrivastava, 2017, simplified).
    """
    found = each_once(runs(hashes_of(text), RUN))
    if len(found) < _LEAST:
        return np.empty(0, np.uint64)
    places = (found % np.uint64(SIZE)).astype(np.int64)
    made = np.full(SIZE, _EMPTY, np.uint64)
    made[places[::-1]] = found[::-1]  # in order, so that the smallest of a place is set last
    return _filled(made)


def _filled(made: Hashes) -> Hashes:
    """An empty place takes its next full neighbour's number, told apart by how far that is."""
    full = np.flatnonzero(made != _EMPTY)
    every = np.arange(SIZE)
    next_full = full[np.searchsorted(full, every) % len(full)]
    return made[next_full] + ((next_full - every) % SIZE).astype(np.uint64)


def alike(one: Hashes, other: Hashes) -> float:
    """The share of runs that two texts have in common, as their sketches tell it."""
    if not len(one) or not len(other):
        return 0.0
    return float(np.mean(one == other))


def duplicates(resumes: Sequence[tuple[Id, Iterable[str], Hashes]]) -> list[tuple[Id, ...]]:
    """Groups of two or more ids that are one person or one text, in the order of the résumés; each is in one at most."""
    parents = list(range(len(resumes)))
    for one, other in (*_by_contact(resumes), *_by_text([sketch for *_, sketch in resumes])):
        first, second = sorted((_root(parents, one), _root(parents, other)))
        parents[second] = first
    groups: dict[int, list[Id]] = {}
    for number, (name, *_) in enumerate(resumes):
        groups.setdefault(_root(parents, number), []).append(name)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _by_contact(resumes: Sequence[tuple[Id, Iterable[str], Hashes]]) -> Iterator[tuple[int, int]]:
    owners: dict[str, list[int]] = {}
    for number, (_, contacts, _) in enumerate(resumes):
        for contact in set(contacts):
            owners.setdefault(contact, []).append(number)
    for listed in owners.values():
        if len(listed) <= _MOST_OWNERS:
            yield from ((listed[0], other) for other in listed[1:])


def _by_text(sketches: list[Hashes]) -> Iterator[tuple[int, int]]:
    told = np.array([n for n, one in enumerate(sketches) if len(one) == SIZE], np.int64)
    if len(told) < 2:
        return
    table = np.stack([sketches[number] for number in told])
    for band in np.split(table, _BANDS, axis=1):
        for bucket in _equal(runs_of_rows(band)):
            for one, other in _pairs(bucket):
                if float(np.mean(table[one] == table[other])) >= ALIKE:
                    yield int(told[one]), int(told[other])


def runs_of_rows(band: NDArray[np.uint64]) -> Hashes:
    """One number for each row."""
    return runs(band.T, band.shape[1])[0] if band.size else np.empty(0, np.uint64)


def _equal(numbers: Hashes) -> Iterator[list[int]]:
    """Places of equal numbers."""
    order = np.argsort(numbers, kind="stable")
    ordered = numbers[order]
    begins = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    ends = np.r_[begins[1:], len(ordered)]
    for place in np.flatnonzero(ends - begins > 1):
        yield order[begins[place] : ends[place]].tolist()


def _pairs(bucket: list[int]) -> Iterator[tuple[int, int]]:
    for number, one in enumerate(bucket[:_MANY]):
        yield from ((one, other) for other in bucket[number + 1 :])
