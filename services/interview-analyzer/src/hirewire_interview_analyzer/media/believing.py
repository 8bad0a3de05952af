"""Which of the things that look like a face are believed to be one. Runs in the child only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hirewire_interview_analyzer.media.detecting import Candidate

_SAME = 0.3
"""Of the area that two places cover together: a head moves less than its half from one picture to the next."""
_MISSED = 2
"""Pictures later at which the same face may be seen again."""
_EYES = 0.2
"""Of the times that a face is seen: its eyes are found in most of them; those of a drawing on a board in hardly any."""


@dataclass(slots=True)
class _Chain:
    """The same thing in one picture after the other."""

    last: int
    links: list[Candidate] = field(default_factory=list)

    @property
    def is_believed(self) -> bool:
        return sum(link.has_eyes for link in self.links) >= _EYES * len(self.links)


def believed(pictures: Sequence[Sequence[Candidate]]) -> Iterator[list[Candidate]]:
    """Of each picture, in their order, the faces, the largest first.

    What eyes were seen in is one, and what is in the place of such a one in the pictures before and after; a single
    pair of eyes doesn't make one of what was there a hundred times without.
    """
    chains: list[_Chain] = []
    linked = [
        [(found, _chained(chains, at, found)) for found in picture]
        for at, picture in enumerate(pictures)
    ]
    for picture in linked:
        faces = [found for found, chain in picture if chain.is_believed]
        yield sorted(faces, key=lambda face: face.area, reverse=True)


def _chained(chains: list[_Chain], at: int, found: Candidate) -> _Chain:
    """The chain that this was put on, a new one where it goes on none."""
    near = [
        (_overlap(chain.links[-1], found), index)
        for index, chain in enumerate(chains)
        if at - _MISSED <= chain.last < at
    ]
    overlap, index = max(near, default=(0.0, 0))
    if overlap < _SAME:
        chains.append(_Chain(at))
        index = -1
    chain = chains[index]
    chain.last = at
    chain.links.append(found)
    return chain


def _overlap(one: Candidate, other: Candidate) -> float:
    """The area that both cover, as a share of the area that either covers."""
    wide = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    high = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    both = max(0, wide) * max(0, high)
    return both / (one.area + other.area - both)
