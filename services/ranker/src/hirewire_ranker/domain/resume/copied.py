"""Text that a résumé shares with the job, in long runs of words or whole lines: it says nothing of the person."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.terms import counts
from hirewire_ranker.domain.resume.masking import Span, cut_further, merged
from hirewire_ranker.domain.resume.reading import facts
from hirewire_ranker.domain.resume.seen import Passage, Role, Seen
from hirewire_ranker.domain.resume.shingles import Hashes, Words, each_once, hashes_of, runs, words

Grams = NDArray[np.uint32]
RUN = 8
"""Words: fewer are shared by any two texts of one trade."""
_SHORT = 3
"""Words of the runs that a word put in now and then leaves."""
_QUOTED = 10
"""Different short runs from which on a text is put together from the job's: of 12,400 pairs of real ones 7 share as many."""
_MAYBE = 6
_STRETCH = 4
"""Words over which short runs reach that were copied, in a text that is put together so."""
_LINES = 3
"""Whole lines from which on they are copied: one or two any list of skills may share."""
_LEAST, _MOST = 3, 7
"""Words of a line; a longer one is known by its runs."""
_MOSTLY = 0.5
_APART = 3
"""Words between two short runs that were put in."""
_NEAR = 2
"""Words between two copied runs that are copied too, with one of them changed."""
_BITS = 17
_REST = np.uint32(32 - _BITS)
_UPPER = np.uint64(32)
_ODD = np.uint32(1)


def grams(text: str) -> Grams:
    """A number for each run of eight and of three words, sorted, each once; the same in every process. Those of eight are odd."""
    hashes = hashes_of(text)
    long, short = ((runs(hashes, size) >> _UPPER).astype(np.uint32) for size in (RUN, _SHORT))
    return each_once(np.concatenate((long | _ODD, short & ~_ODD)))


def shared(all_grams: Sequence[Grams], of_job: Grams) -> NDArray[np.bool_]:
    """Which of the résumés may share a long run or many short ones with the job, in their order; some don't.

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
    owners = np.searchsorted(np.cumsum(lengths), hits, side="right")
    weights = np.where(together[hits] & _ODD, _MAYBE, 1)
    return np.bincount(owners, weights, len(all_grams)) >= _MAYBE


def copied_spans(text: str, description: str, lines: Sequence[Span] = ()) -> list[Span]:
    """Where the text says eight words or more as the description does.

    Several whole `lines` of it are copied too, and of a text that is put together from the job's words shorter runs.
    """
    own, job = words(text), hashes_of(description)
    spans = list(_joined(_hits(own.hashes, job, RUN), _NEAR, own))
    short = _hits(own.hashes, job, _SHORT)
    quotes = len(np.unique(runs(own.hashes, _SHORT)[[at for at, _ in short]])) >= _QUOTED
    if quotes:
        spans += _joined(short, _APART, own, _STRETCH)
        spans += _mostly(merged(spans), lines)
    return merged((*spans, *_whole(text, job, lines, quotes=quotes)))


def _mostly(spans: list[Span], lines: Sequence[Span]) -> Iterator[Span]:
    """The lines most of whose letters are copied."""
    begins = [start for start, _ in spans]
    for start, end in lines:
        near = spans[max(0, bisect_right(begins, start) - 1) : bisect_right(begins, end)]
        copied = sum(max(0, min(end, b) - max(start, a)) for a, b in near)
        if copied >= _MOSTLY * (end - start):
            yield start, end


def _hits(own: Hashes, job: Hashes, size: int) -> list[Span]:
    """Words of the text, by number, that stand in the job in a run of that size."""
    found = np.flatnonzero(np.isin(runs(own, size), runs(job, size)))
    return [(int(at), int(at) + size) for at in found]


def _whole(text: str, job: Hashes, lines: Sequence[Span], *, quotes: bool) -> list[Span]:
    """The lines that stand in the job from their first word to their last, where they are several that tell something."""
    sets = {size: frozenset(runs(job, size).tolist()) for size in range(_LEAST - 1, _MOST + 1)}
    found: list[Span] = []
    telling: set[bytes] = set()
    for start, end in lines:
        said = hashes_of(text[start:end])
        if len(said) in sets and int(runs(said, len(said))[0]) in sets[len(said)]:
            found.append((start, end))
            if len(counts(text[start:end])) >= _LEAST:
                telling.add(said.tobytes())
    return found if quotes or len(telling) >= _LINES else []


def _joined(hits: list[Span], near: int, own: Words, least: int = 0) -> Iterator[Span]:
    """Runs as spans of the text; the few words between two of them were copied with them."""
    for first, behind in merged((start, end + near) for start, end in hits):
        if behind - near - first >= least:
            yield int(own.starts[first]), int(own.ends[min(behind - near, len(own.ends)) - 1])


def without(seen: Seen, description: str) -> tuple[Seen, tuple[Span, ...]]:
    """What is seen when the copied spans are taken out, and where they stand in the text as it was.

    Nothing is shared: the same `Seen`, no spans. Quotes of the new one still map to that text.
    """
    lines = [(one.start, one.end) for one in seen.passages if not one.heading]
    spans = copied_spans(seen.blind.text, description, lines)
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
