"""Text that a résumé shares with the job, in long runs of words or whole lines: it says nothing of the person."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from hirewire_common.words.dates import find_period
from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.copied_lines import copied_lines
from hirewire_ranker.domain.resume.job_lines import JobLines
from hirewire_ranker.domain.resume.masking import Span, cut_further, merged
from hirewire_ranker.domain.resume.reading import facts
from hirewire_ranker.domain.resume.seen import Passage, Role, Seen
from hirewire_ranker.domain.resume.shingles import Hashes, Words, each_once, hashes_of, runs, words

Grams = NDArray[np.uint32]
RUN = 8
"""Words: fewer are shared by any two texts of one trade."""
_SHORT = 3
"""Words of the runs that a word put in now and then leaves."""
_MAYBE = 6
_MOSTLY = 0.8
_LINE_END = re.compile(r"[\n\r\f]")
_LINE = re.compile(r"[^\s\-–•*·][^\n\r\f]*")
_CLOSING = re.compile(r"[.,;:!?)\]}\"”’»]{0,4}")
_PAPER = re.compile(
    r"\blicen[cs]|\bcertif|\bregist(?:ered|ration)|\bdiplom|\bdegree|\bpermi[st]|\bcarnet|\bclearance|\bvisa\b|\bright to work|\bcitizen|fuhrerschein|fahrerlaubnis|zertifi|abschluss|ausbildung|\btitul|\bbrevet"
)
_NEAR = 2
"""Words between two copied runs that are copied too, with one of them changed."""
_OVER_LINES = 12
"""Words of a run over the end of a line: of eight, the last may begin another line by chance."""
_BITS = 17
_REST = np.uint32(32 - _BITS)
_UPPER = np.uint64(32)
_ODD = np.uint32(1)


def grams(text: str) -> Grams:
    """A number for each run of eight and of three words, sorted, each once; the same in every process. Those of eight are odd."""
    return each_once(_grams(hashes_of(text)))


def _grams(hashes: Hashes) -> Grams:
    long, short = ((runs(hashes, size) >> _UPPER).astype(np.uint32) for size in (RUN, _SHORT))
    return np.concatenate((long | _ODD, short & ~_ODD))


def grams_of_job(description: str) -> Grams:
    """As of a résumé, and those of the text from its end: lines are turned round so as not to be known."""
    hashes = hashes_of(description)
    return each_once(np.concatenate((_grams(hashes), _grams(hashes[::-1]))))


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


def copied_spans(text: str, description: str) -> list[Span]:
    """Where the text says eight words or more as the description does, or as that does from its end."""
    own = words(text)
    spans = list[Span]()
    for first, behind in merged((a, b + _NEAR) for a, b in _hits(own, hashes_of(description))):
        last = min(behind - _NEAR, len(own.ends))
        start, end = int(own.starts[first]), int(own.ends[last - 1])
        if last - first >= _OVER_LINES or not _LINE_END.search(text, start, end):
            closing = _CLOSING.match(text, end)
            spans.append((start, closing.end() if closing else end))
    return spans


def _hits(own: Words, job: Hashes) -> list[Span]:
    """Words of the text, by number, that stand in the job in a long run."""
    of_job = np.concatenate((runs(job, RUN), runs(job[::-1], RUN)))
    found = np.flatnonzero(np.isin(runs(own.hashes, RUN), of_job))
    return [(int(at), int(at) + RUN) for at in found]


def _with_lines(seen: Seen, description: str, spans: list[Span]) -> list[Span]:
    """And the lines that are the job's own, as they are written: a passage may have several."""
    text, of_job = seen.blind.text, JobLines(description)
    at = [
        (one.start + line.start(), one.start + line.end(), number)
        for number, one in enumerate(seen.passages)
        for line in _LINE.finditer(text[one.start : one.end])
        if not (one.heading and of_job.has(line[0]))
    ]
    written = [None if seen.passages[n].heading else text[start:end] for start, end, n in at]
    known = set(_mostly(spans, [(start, end) for start, end, _ in at]))
    found = copied_lines(written, of_job, known, lambda n: _holds_fact(seen, at[n]))
    return merged((*spans, *(at[number][:2] for number in found)))


def _mostly(spans: list[Span], lines: list[Span]) -> Iterator[int]:
    """The numbers of the lines most of whose letters are copied."""
    begins = [start for start, _ in spans]
    for number, (start, end) in enumerate(lines):
        near = spans[max(0, bisect_right(begins, start) - 1) : bisect_right(begins, end)]
        copied = sum(max(0, min(end, b) - max(start, a)) for a, b in near)
        if copied >= _MOSTLY * (end - start):
            yield number


def _holds_fact(seen: Seen, line: tuple[int, int, int]) -> bool:
    """A degree, a licence, a language's level, a time or the head of a role."""
    start, end, passage = line
    written = seen.blind.text[start:end]
    told = [
        *(one.passage for one in seen.schooling),
        *(one.passage for one in seen.spoken),
        *(one.passage for one in seen.roles),
    ]
    return passage in told or bool(_PAPER.search(fold(written))) or find_period(written) is not None


def without(seen: Seen, description: str) -> tuple[Seen, tuple[Span, ...]]:
    """What is seen when the copied spans are taken out, and where they stand in the text as it was.

    Nothing is shared: the same `Seen`, no spans. Quotes of the new one still map to that text.
    """
    spans = copied_spans(seen.blind.text, description)
    spans = _with_lines(seen, description, spans)
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
