"""A document's lines as plain text in reading order, and as lines that can be quoted by their ids."""

from dataclasses import dataclass
from itertools import groupby

from hirewire_common.contracts.reading import Box
from hirewire_parser.domain.headings import find_headings
from hirewire_parser.domain.line import Line, Pages, in_reading_order, rows_of, text_of
from hirewire_parser.domain.quotes import Quotable
from hirewire_parser.domain.sections import find_borders

_HALF = 0.6
"""Of a line's size: how far its letters reach from their middle."""


@dataclass(frozen=True, slots=True)
class Plain:
    """`text` has rows ended by line breaks and pages ended by form feeds, one column of a page after the other.

    `lines` stand in the same order; their ids are L1, L2, …
    """

    text: str
    lines: tuple[Quotable, ...]


def plain(pages: Pages) -> Plain:
    columns = _columns(pages)
    by_page = groupby(columns, key=lambda column: column[0].page)
    text = "\f".join(
        "".join(f"{text_of(row)}\n" for lines in page for row in rows_of(lines))
        for _, page in by_page
    )
    lines = enumerate((line for column in columns for line in column), 1)
    return Plain(text, tuple(Quotable(f"L{n}", line.text, _box(line)) for n, line in lines))


def _columns(pages: Pages) -> list[list[Line]]:
    """Each page's columns, from left to right."""
    borders = find_borders(pages.lines, find_headings(pages.lines), pages.width)

    def place(line: Line) -> tuple[int, int]:
        return line.page, sum(border.holds(line) for border in borders)

    ordered = sorted(in_reading_order(pages.lines), key=place)
    return [list(column) for _, column in groupby(ordered, key=place)]


def _box(line: Line) -> Box:
    half = _HALF * line.size
    return Box(page=line.page + 1, x0=line.x0, y0=line.y - half, x1=line.x1, y1=line.y + half)
