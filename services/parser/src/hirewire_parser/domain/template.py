"""Where a section's entries begin and their headings end: the one layout that fits all of them best.

A section is read as `heading above, dates, heading below, text` for every entry. Each row has a likelihood of being
text; a wide space speaks for a new entry; dates alone are no entry; and the entries of one section are laid out alike,
so that one with more or fewer rows of heading than the others pays for it. The cheapest reading over all templates is
taken, each by dynamic programming over its entries.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from hirewire_parser.domain.dates import is_only_dates
from hirewire_parser.domain.line import Row
from hirewire_parser.domain.prose import spaces

_MOST = 3
"""Rows of a heading above the dates, and below them."""
_MOST_PIECES = 8
"""In the rows below; more are a table of something else."""
_TOO_MANY = 2.0
_UNLIKE = 1.1
"""The price of each row by which an entry differs from its section's template."""
_NAMELESS = 4.0
"""The price of an entry that has dates and nothing else in its heading."""
_WIDE = 1.25
_SPACE = 0.9
"""What a wide space above an entry's first row is worth."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The entry's first row, and the first one below its heading."""

    start: int
    body: int


_Reading = tuple[float, tuple[Cut, ...]]


@dataclass(frozen=True, slots=True)
class _Section:
    """What it costs to take a row for a heading's or for text, and what it is worth to begin an entry with it."""

    rows: Sequence[Row]
    anchors: Sequence[int]
    heading: Sequence[float]
    text: Sequence[float]
    begins: Sequence[float]

    def read(self, above: int, below: int) -> _Reading:
        """The best cuts for this template, with their price."""
        ups = self._above_first(above)
        for number, anchor in enumerate(self.anchors):
            last = number + 1 == len(self.anchors)
            end = len(self.rows) if last else self.anchors[number + 1]
            ups = self._one_more(ups, anchor, end, (0 if last else above, below), last=last)
        return min(ups.values(), key=lambda reading: reading[0])

    def _above_first(self, above: int) -> dict[int, _Reading]:
        """What stands above the first entry's heading is an introduction."""
        anchor = self.anchors[0]
        return {
            up: (
                sum(self.heading[anchor - up : anchor])
                + sum(self.text[: anchor - up])
                + _UNLIKE * abs(up - above),
                (),
            )
            for up in range(min(_MOST, anchor) + 1)
        }

    def _one_more(
        self, ups: dict[int, _Reading], anchor: int, end: int, like: tuple[int, int], *, last: bool
    ) -> dict[int, _Reading]:
        """The readings up to the next anchor at `end`, by how many rows above it are its heading's."""
        bare = all(is_only_dates(line.text) for line in self.rows[anchor])
        found: dict[int, _Reading] = {}
        for up in range(1 if last else min(_MOST, end - anchor - 1) + 1):
            for down in range(min(_MOST, end - anchor - 1 - up) + 1):
                price = self._gap(anchor + 1, end, down, up, last=last)
                price += _UNLIKE * (abs(down - like[1]) + abs(up - like[0]))
                for before, (sofar, cuts) in ups.items():
                    total = sofar + price + _NAMELESS * (bare and before + down == 0)
                    if up not in found or total < found[up][0]:
                        found[up] = (total, (*cuts, Cut(anchor - before, anchor + 1 + down)))
        return found

    def _gap(self, first: int, end: int, down: int, up: int, *, last: bool) -> float:
        price = sum(self.heading[first : first + down]) + sum(self.heading[end - up : end])
        price += sum(self.text[first + down : end - up]) - (0.0 if last else self.begins[end - up])
        pieces = sum(len(row) for row in self.rows[first : first + down])
        return price + _TOO_MANY * max(0, pieces - _MOST_PIECES)


def cuts(rows: Sequence[Row], anchors: Sequence[int], prose: Sequence[float]) -> list[Cut]:
    """`anchors` are the rows with the dates, `prose` how much each row reads like text."""
    section = _Section(
        rows,
        anchors,
        [-log(max(1.0 - share, 0.01)) for share in prose],
        [-log(max(share, 0.01)) for share in prose],
        [*(_SPACE * (space > _WIDE) for space in spaces(rows)), 0.0],
    )
    templates = [(above, below) for above in range(_MOST + 1) for below in range(_MOST + 1)]
    return list(min((section.read(*one) for one in templates), key=lambda reading: reading[0])[1])
