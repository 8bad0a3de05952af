"""From lines to sections: columns found by where headings stand, then every line to the heading above it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain, groupby
from typing import Protocol

from hirewire_common.words.dates import is_only_dates
from hirewire_common.words.lexicon import Kind
from hirewire_parser.domain.columns import find_gutters, is_rail_of_headings
from hirewire_parser.domain.headings import Heading, find_headings, with_headings_apart
from hirewire_parser.domain.line import Line, Pages, in_reading_order
from hirewire_parser.domain.margins import without_margins

_APART = 0.14
"""Of the page's width: headings nearer than this share one column."""
_ABOVE_FIRST = 30.0
"""Points above its first heading that a column may already have text."""


@dataclass(frozen=True, slots=True)
class Section:
    """`right` is where its column's longest line ends."""

    kind: Kind
    title: str
    lines: tuple[Line, ...]
    right: float = 0.0


class Holds(Protocol):
    """The edge of a column."""

    def holds(self, line: Line) -> bool: ...


@dataclass(frozen=True, slots=True)
class Border:
    """The left edge of a column, and the place on which page it begins."""

    x: float
    page: int
    y: float

    def holds(self, line: Line) -> bool:
        return line.x0 >= self.x and (line.page, line.y) >= (self.page, self.y - _ABOVE_FIRST)


@dataclass(frozen=True, slots=True)
class Outline:
    """`lines` are the document's in reading order, its headings with them."""

    sections: tuple[Section, ...]
    lines: tuple[Line, ...]
    columns: int

    def of(self, *kinds: Kind) -> list[Section]:
        return [section for section in self.sections if section.kind in kinds]

    def lines_of(self, *kinds: Kind) -> list[Line]:
        return [line for section in self.of(*kinds) for line in section.lines]


def outline(pages: Pages) -> Outline:
    lines = with_headings_apart(without_margins(pages))
    headings = find_headings(lines)
    columns = columns_of(lines, headings, pages)
    sections = [section for column in columns for section in _sections(column, headings)]
    return Outline(tuple(sections), tuple(chain.from_iterable(columns)), columns=len(columns))


def columns_of(lines: Iterable[Line], headings: list[Heading], pages: Pages) -> list[list[Line]]:
    """The lines in reading order, one column after the other."""
    lines = in_reading_order(lines)
    heights = [page.height for page in pages.pages]
    borders: Sequence[Holds] = find_borders(lines, headings, pages.width)
    borders = borders or find_gutters(lines, heights, pages.width)
    by_column: dict[int, list[Line]] = {}
    for line in lines:
        by_column.setdefault(sum(border.holds(line) for border in borders), []).append(line)
    return [by_column[column] for column in sorted(by_column)]


def find_borders(lines: Iterable[Line], headings: list[Heading], width: float) -> list[Border]:
    """Headings standing far to the right of others begin a column, unless text runs across its edge."""
    groups: list[list[Line]] = []
    for line in sorted((heading.line for heading in headings), key=lambda line: line.x0):
        if groups and line.x0 - groups[-1][-1].x0 < _APART * width:
            groups[-1].append(line)
        else:
            groups.append([line])
    lines = in_reading_order(lines)
    borders = [_border(group) for group in groups[1:]]
    return [
        _raised(border, lines)
        for border in borders
        if _crossings(border, lines) <= 1 and not is_rail_of_headings(_beside(border, lines))
    ]


def _beside(border: Border, lines: list[Line]) -> list[Line]:
    """The lines left of the column on the page it begins on, from its first heading on."""
    return [
        line
        for line in lines
        if line.page == border.page and line.y >= border.y - _ABOVE_FIRST and line.x0 < border.x
    ]


def _raised(border: Border, lines: list[Line]) -> Border:
    """The column begins above its first heading, where the last line stands that runs across its edge.

    A date at the right of an entry shows that the line it dates belongs to the left.
    """
    top = -1.0
    for line in lines:
        if (line.page, line.y) >= (border.page, border.y):
            break
        across = line.x0 < border.x - 2 and line.x1 > border.x + 2
        if line.page == border.page and (
            across or (line.x0 >= border.x and is_only_dates(line.text))
        ):
            top = line.y
    return replace(border, y=min(border.y, top + _ABOVE_FIRST + 1))


def _border(group: list[Line]) -> Border:
    first = min(group, key=lambda line: line.place)
    return Border(min(line.x0 for line in group) - 8, first.page, first.y)


def _crossings(border: Border, lines: list[Line]) -> int:
    return sum(
        line.x0 < border.x - 2
        and line.x1 > border.x + 12
        and (line.page, line.y) >= (border.page, border.y)
        for line in lines
    )


def _sections(lines: list[Line], headings: list[Heading]) -> list[Section]:
    """One column's sections. A heading also owns what stands beside it, as in layouts with a rail of labels."""
    inside = {id(line) for line in lines}
    mine = sorted(
        (heading for heading in headings if id(heading.line) in inside),
        key=lambda heading: heading.line.place,
    )
    mine = _without_groups(mine, lines)
    ids = {id(heading.line) for heading in mine}
    right = max((line.x1 for line in lines), default=0.0)
    tops = _tops(mine)
    owned = [(_owner(line, tops), line) for line in lines if id(line) not in ids]
    owned.sort(key=lambda pair: pair[0])
    return [
        _section(mine[owner] if owner >= 0 else None, tuple(line for _, line in group), right)
        for owner, group in groupby(owned, key=lambda pair: pair[0])
    ]


def _without_groups(headings: list[Heading], lines: list[Line]) -> list[Heading]:
    """Drop "Leadership" right below "Skills": with nothing between them it names a group of the section.

    `lines` come in reading order, so that what stands between is found without going through them all.
    """
    kept: list[Heading] = []
    places = [line.place for line in lines]
    for heading in headings:
        before = kept[-1] if kept else None
        if not (
            before
            and heading.kind == "other"
            and before.kind in {"skills", "projects"}
            and bisect_right(places, before.line.place) >= bisect_left(places, heading.line.place)
        ):
            kept.append(heading)
    return kept


def _tops(headings: list[Heading]) -> list[tuple[int, float]]:
    """From each heading on, the highest place that one of them reaches up to: sorted, whatever their sizes."""
    tops = [(heading.line.page, heading.line.y - 0.8 * heading.line.size) for heading in headings]
    return list(accumulate(reversed(tops), min))[::-1]


def _owner(line: Line, tops: list[tuple[int, float]]) -> int:
    """The number of the last heading at or above the line; -1 above the first."""
    return bisect_right(tops, (line.page, line.y)) - 1


def _section(heading: Heading | None, lines: tuple[Line, ...], right: float) -> Section:
    if heading is None:
        return Section("head", "", lines, right)
    return Section(heading.kind, heading.line.text, lines, right)
