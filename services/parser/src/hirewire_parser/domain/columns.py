"""Columns that no headings show: a gutter that no line crosses over a good part of a page."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hirewire_common.words.dates import is_only_dates
from hirewire_common.words.headings import kind_of
from hirewire_parser.domain.line import Line, in_reading_order
from hirewire_parser.domain.places import placeness

_LEAST_HEIGHT = 0.3
"""Of the page's height."""
_LEAST_LINES = 5
_LEAST_STARTS = 2
"""Lines that begin at an edge."""
_MIDDLE = (0.2, 0.85)
"""Of the page's width: where a gutter may be."""
_MOST_DATES = 0.3
"""Of a side's lines: a column of dates belongs to what stands beside it."""
_MOST_BESIDE = 0.7
_FEW_WORDS = 3
_SAME_ROW = 0.3
_MOST_EDGES = 24
"""Edges tried on a page: those where most lines begin."""
_WITH_TEXT = ("experience", "education", "summary")
"""Kinds of sections that hold more than dates."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """The left edge of the right column, on one page between two heights."""

    x: float
    page: int
    top: float
    bottom: float

    def holds(self, line: Line) -> bool:
        return line.page == self.page and line.x0 >= self.x and self.top < line.y < self.bottom


def find_gutters(lines: Sequence[Line], heights: Sequence[float], width: float) -> list[Gutter]:
    """At most one for each page."""
    found = []
    for page, height in enumerate(heights):
        on_page = [line for line in lines if line.page == page]
        low, high = _MIDDLE[0] * width, _MIDDLE[1] * width
        edges = [x for x in _edges(on_page) if low < x < high]
        gutters = [
            (worth, gutter)
            for x in edges
            if (worth := _worth(gutter := _tallest(float(x), page, on_page, height), on_page))
        ]
        if gutters:
            found.append(max(gutters, key=lambda pair: pair[0])[1])
    return found


def _edges(lines: Sequence[Line]) -> set[int]:
    """Where several lines begin, and where the longest of those begins that end together."""
    starts = Counter(round(line.x0 - 4) for line in lines)
    ends: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        ends[round(line.x1)].append(line.x0)
    flush = {round(min(begins) - 4) for begins in ends.values() if len(begins) > _LEAST_STARTS}
    often = [x for x, times in starts.most_common(_MOST_EDGES) if times >= _LEAST_STARTS]
    return {*often, *sorted(flush)[:_MOST_EDGES]}


def _tallest(x: float, page: int, lines: Sequence[Line], height: float) -> Gutter:
    """Of the tall stretches without a line across `x` the one that has the most lines on its poorer side."""
    across = sorted(line.y for line in lines if line.x0 < x - 2 and line.x1 > x + 2)
    stretches = zip([0.0, *across], [*across, height], strict=True)
    tall = [
        Gutter(x, page, top, bottom)
        for top, bottom in stretches
        if bottom - top >= _LEAST_HEIGHT * height
    ]
    return max(
        tall, key=lambda gutter: min(map(len, _sides(gutter, lines))), default=Gutter(x, page, 0, 0)
    )


def _sides(gutter: Gutter, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    inside = [line for line in lines if gutter.top < line.y < gutter.bottom]
    return [line for line in inside if line.x0 < gutter.x], [
        line for line in inside if line.x0 >= gutter.x
    ]


def _worth(gutter: Gutter, lines: Sequence[Line]) -> int:
    """Lines on the poorer side; 0 when it is no gutter between columns."""
    left, right = _sides(gutter, lines)
    poorer = min(len(left), len(right))
    if poorer < _LEAST_LINES:
        return 0
    sides = ((left, right), (right, left))
    if is_rail_of_headings(left) or any(_is_rail(side, other) for side, other in sides):
        return 0
    return poorer


def is_rail_of_headings(left: Sequence[Line]) -> bool:
    """True when what a heading at the left is about stands beside it: nothing but dates and headings is below it."""
    bare: bool | None = None
    for line in in_reading_order(left):
        kind = kind_of(line.text)
        if kind is not None and bare:
            return True
        if kind is not None:
            bare = kind in _WITH_TEXT
        elif bare and not _is_label(line):
            bare = False
    return bool(bare)


def _is_rail(side: Sequence[Line], other: Sequence[Line]) -> bool:
    """True for dates, labels, places or headings that each stand beside what they belong to."""
    if _share(side, _is_label) > _MOST_DATES:
        return True
    words = sum(len(line.words) for line in side) / len(side)
    heights = sorted(line.y for line in other)
    return (
        words <= _FEW_WORDS and _share(side, lambda line: _has_near(heights, line)) > _MOST_BESIDE
    )


def _has_near(heights: Sequence[float], line: Line) -> bool:
    number = bisect_left(heights, line.y - _SAME_ROW * line.size)
    return number < len(heights) and heights[number] < line.y + _SAME_ROW * line.size


def _is_label(line: Line) -> bool:
    """A date or a place belongs to what stands beside it."""
    return is_only_dates(line.text) or placeness(line.text) == "known"


def _share(lines: Sequence[Line], holds: Callable[[Line], bool]) -> float:
    return sum(map(holds, lines)) / len(lines)
