"""A document's lines as plain text in reading order, and as lines that can be quoted by their ids."""

from dataclasses import dataclass
from itertools import groupby

from hirewire_parser.domain.headings import find_headings
from hirewire_parser.domain.line import Line, Pages, rows_of, text_of
from hirewire_parser.domain.quotes import Quotable
from hirewire_parser.domain.sections import columns_of
from hirewire_parser.domain.sources import box


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
    return Plain(text, tuple(Quotable(f"L{n}", line.text, box(line)) for n, line in lines))


def _columns(pages: Pages) -> list[list[Line]]:
    """Each page's columns, from left to right."""
    found = columns_of(pages.lines, find_headings(pages.lines), pages)
    of_page = [
        (page, number, list(lines))
        for number, column in enumerate(found)
        for page, lines in groupby(column, key=lambda line: line.page)
    ]
    return [lines for _, _, lines in sorted(of_page, key=lambda one: one[:2])]
