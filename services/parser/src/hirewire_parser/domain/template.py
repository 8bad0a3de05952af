"""Where a section's entries begin and their headings end: the one layout that fits all of them best.

A section is read as `heading above, dates, heading below, text` for every entry. Each row has a likelihood of being
text; a wide space speaks for a new entry; dates alone are no entry; and the entries of one section are laid out alike,
so that one with more or fewer rows of heading than the others pays for it. The cheapest reading over all templates is
taken, each by dynamic programming over its entries.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, product
from math import log

from hirewire_common.words.dates import is_only_dates, without_dates
from hirewire_parser.domain.line import Row
from hirewire_parser.domain.places import placeness
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
_LEAST_TEXT = 0.2
"""An entry without dates may stand in another one's text: its heading must not cost more than a second one for that."""
_WIDE = 1.25
_SPACE = 0.9
_TORN = 0.7
"""Of that, what text without a mark pays that stands below a wide space."""
_MARKED = 0.99
"""What a wide space above an entry's first row is worth."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The entry's first row, and the first one below its heading."""

    start: int
    body: int


_Reading = tuple[float, tuple[Cut, ...]]
_Gaps = dict[tuple[int, int], float]
"""The price of a gap between two anchors, by the rows above the later one and below the earlier one."""


@dataclass(frozen=True, slots=True)
class _Section:
    """`named` counts the rows, up to each, that hold more than dates and places; `gaps`: the price of what lies before
    each anchor and behind the last, whatever the template."""

    anchors: Sequence[int]
    named: Sequence[int]
    gaps: Sequence[_Gaps]

    def read(self, above: int, below: int) -> _Reading:
        """The best cuts for this template, with their price."""
        first, *later = self.gaps
        readings: dict[int, _Reading] = {
            up: (price + _UNLIKE * abs(up - above), ()) for (up, _), price in first.items()
        }
        for number, (anchor, gap) in enumerate(zip(self.anchors, later, strict=True)):
            like = 0 if number + 1 == len(self.anchors) else above
            prices = {
                (up, down): price + _UNLIKE * (abs(down - below) + abs(up - like))
                for (up, down), price in gap.items()
            }
            readings = _one_more(readings, anchor, prices, self.named)
        return min(readings.values(), key=lambda reading: reading[0])


def _one_more(
    readings: dict[int, _Reading], anchor: int, prices: _Gaps, named: Sequence[int]
) -> dict[int, _Reading]:
    """The cheapest readings up to the next anchor, by how many rows above it are its heading's."""
    found: dict[int, _Reading] = {}
    for (up, down), price in prices.items():
        for before, (sofar, cuts) in readings.items():
            nameless = named[anchor + 1 + down] == named[anchor - before]
            total = sofar + price + _NAMELESS * nameless
            if up not in found or total < found[up][0]:
                found[up] = (total, (*cuts, Cut(anchor - before, anchor + 1 + down)))
    return found


def cuts(rows: Sequence[Row], anchors: Sequence[int], prose: Sequence[float]) -> list[Cut]:
    """`anchors` are the rows with the dates, `prose` how much each row reads like text."""
    named = [0, *accumulate(_names_something(row) for row in rows)]
    section = _Section(anchors, named, _gaps(rows, anchors, prose))
    templates = product(*_likely(section.gaps))
    return list(min((section.read(*one) for one in templates), key=lambda reading: reading[0])[1])


def _names_something(row: Row) -> bool:
    return any(
        piece and placeness(piece) != "known" and any(letter.isalpha() for letter in piece)
        for line in row
        if not is_only_dates(line.text)
        for piece in [without_dates(line.text)]
    )


def _likely(gaps: Sequence[_Gaps]) -> tuple[set[int], set[int]]:
    """Rows above the dates and below them that are the cheapest for some entry alone: no other template can win by much."""
    best = [min(gap, key=gap.__getitem__) for gap in gaps]
    return {up for up, _ in best[:-1]}, {down for _, down in best[1:]}


def _gaps(rows: Sequence[Row], anchors: Sequence[int], prose: Sequence[float]) -> list[_Gaps]:
    heading = [0.0, *accumulate(-log(max(1.0 - share, 0.01)) for share in prose)]
    pieces = [0, *accumulate(len(row) for row in rows)]
    begins = [_SPACE * (space > _WIDE) for space in spaces(rows)]
    text = [
        0.0,
        *accumulate(
            -log(max(share, _LEAST_TEXT)) + _TORN * begin * (share < _MARKED)
            for share, begin in zip(prose, begins, strict=True)
        ),
    ]

    def price(first: int, end: int, up: int, down: int) -> float:
        body, top = first + down, end - up
        cost = heading[body] - heading[first] + heading[end] - heading[top] + text[top] - text[body]
        return cost + _TOO_MANY * max(0, pieces[body] - pieces[first] - _MOST_PIECES)

    top = anchors[0]
    found: list[_Gaps] = [
        {(up, 0): price(0, top, up, 0) - _SPACE * (up == top > 0) for up in _upto(top)}
    ]
    for first, end in pairwise([*(anchor + 1 for anchor in anchors), len(rows) + 1]):
        last = end > len(rows)
        stop = end - 1
        found.append(
            {
                (up, down): price(first, stop, up, down) - (0.0 if last else begins[stop - up])
                for up in ([0] if last else _upto(stop - first))
                for down in _upto(stop - first - up)
            }
        )
    return found


def _upto(rows: int) -> range:
    return range(min(_MOST, rows) + 1)
