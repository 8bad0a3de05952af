"""What the lines of a job say, to be compared with lines of a résumé: by their words in any order, and by their order."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np

from hirewire_ranker.domain.resume.shingles import hashes_of, runs

Bag = frozenset[int]
_LINES = re.compile(r"[\n\r\f]+")
_SENTENCES = re.compile(r"(?<=[.!?;:])\s+")
_COMMON = 30
"""Lines of the job with a word that tells nothing any more."""
_NEAREST = 5
_RUN = 3
_PLACES = 4
"""Where a run stands in the job; of more, the first."""
_STEP = 4
"""Words from one run to the next in a line that follows the job: some are put in, some left out."""


class JobLines:
    """Of one job's text; nothing takes longer for lines that are much alike."""

    def __init__(self, job: str) -> None:
        lines = [line for line in _LINES.split(job) if line.strip()]
        sentences = [one for line in lines for one in _SENTENCES.split(line)]
        self._bags = [bag for one in dict.fromkeys((*lines, *sentences)) if (bag := _bag(one))]
        self._with = defaultdict[int, list[int]](list)
        for number, bag in enumerate(self._bags):
            for word in bag:
                if len(self._with[word]) <= _COMMON:
                    self._with[word].append(number)
        self._places = defaultdict[int, list[int]](list)
        for at, run in enumerate(runs(hashes_of(job), _RUN).tolist()):
            if len(self._places[run]) < _PLACES:
                self._places[run].append(at)

    def has(self, line: str) -> bool:
        return _bag(line) in self._bags

    def shares(self, bag: Bag) -> bool:
        return any(word in self._with for word in bag)

    def same(self, bag: Bag) -> float:
        """The share of words that the nearest of its lines has too, of those of both."""
        near = Counter(
            number
            for word in bag
            if len(self._with.get(word, ())) <= _COMMON
            for number in self._with.get(word, ())
        )
        return max(
            (
                len(self._bags[number] & bag) / max(len(bag), len(self._bags[number]))
                for number, _ in near.most_common(_NEAREST)
            ),
            default=0,
        )

    def followed(self, hashes: Sequence[int]) -> int:
        """The most words of a line, as numbers, that follow the job from one place on."""
        ends: dict[tuple[int, int], int] = {}
        for at, run in enumerate(runs(np.array(hashes, np.uint64), _RUN).tolist()):
            for place in self._places.get(run, ()):
                ends[at, place] = max(_before(ends, at, place), default=_RUN)
        return max(ends.values(), default=0)


def _before(ends: dict[tuple[int, int], int], at: int, place: int) -> list[int]:
    steps = range(1, _STEP + _RUN)
    return [
        ends[at - own, place - jobs] + min(own, jobs, _RUN)
        for own in steps
        for jobs in steps
        if (at - own, place - jobs) in ends
    ]


def _bag(line: str) -> Bag:
    return frozenset(hashes_of(line).tolist())
