"""Lines of a résumé that are the job's own without a long run of its words: short ones, turned ones, ones with words put in."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from hirewire_ranker.domain.fit.terms import counts
from hirewire_ranker.domain.resume.job_lines import Bag, JobLines
from hirewire_ranker.domain.resume.shingles import hashes_of

_SHORT, _TOLD, _LONG = 3, 5, 8
"""Words of a line: one of three or four is an echo, one of five may be copied, one of eight is."""
_SEVERAL = 3
"""Lines of five words or more from which on they are copied; the first two any trade may share."""
_TELLING = 3
_SAME, _LIKE = 0.85, 0.7
_CHAINED, _CERTAIN = 10, 20
"""Words of a line that follow the job; so many of the higher are no chance even in a line that tells a fact."""
_MOSTLY = 0.75
_GAP = 2
_BLOCK, _WORDS = 5, 25
"""Lines in a row that are like the job's, and the words they share with it: so much is only pasted."""


@dataclass(frozen=True, slots=True)
class _Line:
    bag: Bag
    said: int
    same: float
    """The share of words that a line of the job has too, and has no others."""
    followed: int
    """Words that stand in one place of the job, in its order."""

    def is_like(self) -> bool:
        return self.same >= _LIKE or (self.said > _SHORT and self.followed >= _LIKE * self.said)

    def is_copy(self, *, fact: bool) -> bool:
        if len(self.bag) >= _LONG and self.same >= _SAME and not fact:
            return True
        least = _CERTAIN if fact else _CHAINED
        return self.followed >= max(least, _MOSTLY * self.said)


def copied_lines(
    written: Sequence[str | None],
    of_job: JobLines,
    known: Collection[int],
    holds: Callable[[int], bool],
) -> set[int]:
    """Their numbers, beside those that are `known` to be copied; None parts the lines around it.

    Whichever `holds` a fact (a degree, a licence, a time) may be true of whoever says it in the job's words: it is copied
    only in the midst of others.
    """
    lines = [_line(one or "", of_job) for one in written]
    pasted = set[int]()
    for block in _blocks(lines, written, known):
        pasted |= {n for n in block if n not in (block[0], block[-1]) or not holds(n)}
    likely = {n for n, one in enumerate(lines) if one.same >= _LIKE or one.followed >= _CHAINED}
    sure = {n for n in likely if lines[n].is_copy(fact=holds(n))}
    told = {n for n in likely - sure if _tells(written[n] or "", lines[n]) and not holds(n)}
    if len({lines[n].bag for n in told}) + len(sure | set(known)) >= _SEVERAL:
        sure |= told
    return (sure | pasted) - set(known)


def _line(written: str, job: JobLines) -> _Line:
    hashes = hashes_of(written).tolist()
    bag = frozenset(hashes)
    if not job.shares(bag):
        return _Line(bag, len(hashes), 0, 0)
    return _Line(bag, len(hashes), job.same(bag), job.followed(hashes))


def _tells(written: str, line: _Line) -> bool:
    told = len(line.bag) >= _TOLD and line.same >= _SAME
    return told and len(counts(written)) >= _TELLING


def _blocks(
    lines: Sequence[_Line], written: Sequence[str | None], known: Collection[int]
) -> Iterator[list[int]]:
    """Runs of lines like the job's that are long enough; one of another kind may stand among them."""
    run: list[int] = []
    for number, one in enumerate(lines):
        if run and (written[number] is None or number - run[-1] > _GAP):
            yield from _long_enough(run, lines)
            run = []
        if number in known or one.is_like():
            run.append(number)
    yield from _long_enough(run, lines)


def _long_enough(run: list[int], lines: Sequence[_Line]) -> Iterator[list[int]]:
    if len(run) >= _BLOCK and sum(lines[n].said for n in run) >= _WORDS:
        yield run
