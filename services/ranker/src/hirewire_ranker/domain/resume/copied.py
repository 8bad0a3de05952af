"""Text that a résumé shares with the job, in runs of eight words: it says nothing of the person."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.resume.masking import Span, cut_further, merged
from hirewire_ranker.domain.resume.reading import facts
from hirewire_ranker.domain.resume.seen import Passage, Role, Seen
from hirewire_ranker.domain.resume.shingles import each_once, hashes_of, runs, words

Grams = NDArray[np.uint32]
RUN = 8
"""Words: fewer are shared by any two texts of one trade."""
_NEAR = 2
"""Words between two copied runs that are copied too, with one of them changed."""
_BITS = 17
_REST = np.uint32(32 - _BITS)
_UPPER = np.uint64(32)


def grams(text: str) -> Grams:
    """A number for each run of eight words, sorted, each once; the same in every process."""
    return each_once((runs(hashes_of(text), RUN) >> _UPPER).astype(np.uint32))


def kept(found: Grams) -> bytes:
    """As little-endian bytes, to be kept with the rest."""
    return found.astype("<u4").tobytes()


def taken(kept: bytes) -> Grams:
    return np.frombuffer(kept, "<u4").astype(np.uint32)


def shared(all_grams: Sequence[Grams], of_job: Grams) -> NDArray[np.bool_]:
    """Which of the résumés may share a run with the job, in their order; one in a few thousand doesn't.

    A table of the first bits, which most numbers miss, spares looking them up. `without` tells for certain.
    """
    found = np.zeros(len(all_grams), np.bool_)
    if not len(of_job) or not all_grams:
        return found
    together = np.concatenate(all_grams)
    table = np.zeros(1 << _BITS, np.bool_)
    table[of_job >> _REST] = True
    maybe = np.flatnonzero(table[together >> _REST])
    hits = maybe[np.isin(together[maybe], of_job)]
    lengths = np.fromiter(map(len, all_grams), np.int64, len(all_grams))
    found[np.searchsorted(np.cumsum(lengths), hits, side="right")] = True
    return found


def copied_spans(text: str, description: str) -> list[Span]:
    """Where the text says eight words or more as the description does."""
    own = words(text)
    mine = runs(own.hashes, RUN)
    hits = np.flatnonzero(np.isin(mine, runs(words(description).hashes, RUN)))
    return list(_joined([(int(at), int(at) + RUN) for at in hits], own.starts, own.ends))


def _joined(hits: list[Span], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> Iterator[Span]:
    """Runs as spans of the text; a word or two between two of them were copied with them."""
    for first, behind in merged((start, end + _NEAR) for start, end in hits):
        yield int(starts[first]), int(ends[min(behind - _NEAR, len(ends)) - 1])


def without(seen: Seen, description: str) -> tuple[Seen, tuple[Span, ...]]:
    """What is seen when the copied spans are taken out, and where they stand in the text as it was.

    Nothing is shared: the same `Seen`, no spans. Quotes of the new one still map to that text.
    """
    spans = copied_spans(seen.blind.text, description)
    if not spans:
        return seen, ()
    told = tuple(seen.blind.original(*span) for span in spans)
    moved = _Moved(spans)
    left = [(number, moved.passage(one)) for number, one in enumerate(seen.passages)]
    numbers = {number: place for place, (number, _) in enumerate(filter(_says, left))}
    passages = tuple(one for number, one in left if number in numbers)
    blind = cut_further(seen.blind, spans)
    roles, passages = _roles(seen.roles, numbers, passages)
    return replace(seen, blind=blind, roles=roles, **facts(blind.text, passages)), told


def _says(numbered: tuple[int, Passage]) -> bool:
    return numbered[1].start < numbered[1].end


def _roles(
    roles: tuple[Role, ...], numbers: dict[int, int], passages: tuple[Passage, ...]
) -> tuple[tuple[Role, ...], tuple[Passage, ...]]:
    """Those whose dates are left, and the passages under them."""
    kept = [number for number, role in enumerate(roles) if role.passage in numbers]
    renamed: dict[int | None, int] = {number: place for place, number in enumerate(kept)}
    return (
        tuple(replace(roles[number], passage=numbers[roles[number].passage]) for number in kept),
        tuple(replace(one, role=renamed.get(one.role)) for one in passages),
    )


class _Moved:
    """Places of a text after spans were cut from it."""

    def __init__(self, spans: list[Span]) -> None:
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]
        self._gone = [0, *accumulate(end - start for start, end in spans)]

    def passage(self, one: Passage) -> Passage:
        return replace(one, start=self._place(one.start), end=self._place(one.end))

    def _place(self, place: int) -> int:
        number = bisect_right(self._starts, place)
        inside = max(0, self._ends[number - 1] - place) if number else 0
        return place - self._gone[number] + inside
