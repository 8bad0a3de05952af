"""A section's entries: each is anchored on its dates, with the heading lines around them and the text below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.columns_of_dates import rows_with_dates
from hirewire_parser.domain.dates import Period, find_period, is_only_dates
from hirewire_parser.domain.line import Line, Row, text_of
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.parts import Part, parts_of

_LONGEST_ANCHOR = 160
_MOST_ABOVE = 3
_MOST_BELOW = 3
_MOST_LINES = 7
_PROSE = 9
"""Words from which on a line is text and not a heading."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`parts` are the pieces of its heading, without the dates; `body` the paragraphs below."""

    parts: tuple[Part, ...]
    period: Period
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Anchor:
    row: int
    period: Period


def entries(
    lines: Iterable[Line], right: float = 0.0, *, single_dates: bool = False
) -> list[Entry]:
    """`single_dates`: one date is enough to make an entry, as in a section of education."""
    rows = rows_with_dates(lines)
    anchors = _anchors(rows, single_dates=single_dates)
    if not anchors:
        return []
    section = _Section(rows, _left_edge(rows, anchors), _right_edge(rows, right))
    starts = section.starts(anchors)
    ends = [*starts[1:], len(rows)]
    return [
        section.entry(anchor, start, end)
        for anchor, start, end in zip(anchors, starts, ends, strict=True)
    ]


def _anchors(rows: Sequence[Row], *, single_dates: bool) -> list[_Anchor]:
    found = [
        _Anchor(number, period)
        for number, row in enumerate(rows)
        if (period := _period_of(row)) is not None
    ]
    ranges = [anchor for anchor in found if anchor.period.is_range]
    return found if single_dates or not ranges else ranges


def _period_of(row: Row) -> Period | None:
    """The row's dates; none when they are said inside of a sentence."""
    text = text_of(row)
    if len(text) > _LONGEST_ANCHOR or row[0].glue is not None or is_marked(text) or row[0].bullet:
        return None
    for line in row:
        if is_only_dates(line.text):
            return find_period(line.text)
    period = find_period(text)
    if period and not period.is_range and len(text.split()) > _PROSE:
        return None
    return period


def _left_edge(rows: Sequence[Row], anchors: list[_Anchor]) -> float:
    """Where the entries' headings begin."""
    dated = [
        line.x0 for anchor in anchors for line in rows[anchor.row] if not is_only_dates(line.text)
    ]
    return min(dated or [line.x0 for row in rows for line in row])


def _right_edge(rows: Sequence[Row], column: float) -> float:
    """Where the text ends; where the column does when there is none."""
    texts = [line.x1 for row in rows for line in row if not is_only_dates(line.text)]
    return max(texts, default=column)


@dataclass(frozen=True, slots=True)
class _Section:
    rows: Sequence[Row]
    left: float
    right: float

    def starts(self, anchors: list[_Anchor]) -> list[int]:
        """The row each entry begins with. The first one shows how many rows stand above the dates."""
        above = anchors[0].row if anchors[0].row <= _MOST_ABOVE else 0
        starts = []
        lowest = 0
        for anchor in anchors:
            start = anchor.row
            while start > lowest and anchor.row - start < above and not self.is_text(start - 1):
                start -= 1
            starts.append(start)
            lowest = anchor.row + 1
        return starts

    def entry(self, anchor: _Anchor, start: int, end: int) -> Entry:
        below = self._head_end(anchor.row, start, end)
        parts = [
            part
            for number in range(start, below)
            for part in parts_of(self.rows[number], number - anchor.row)
        ]
        body = [
            line for row in self.rows[below:end] for line in row if not is_only_dates(line.text)
        ]
        return Entry(tuple(parts), anchor.period, tuple(paragraphs(body, self.right, items=True)))

    def _head_end(self, anchor: int, start: int, end: int) -> int:
        """The row after the last one of the heading."""
        below = anchor + 1
        lines = sum(len(row) for row in self.rows[start:below])
        while (
            below < end
            and below - anchor <= _MOST_BELOW
            and lines < _MOST_LINES
            and not self.is_text(below)
        ):
            lines += len(self.rows[below])
            below += 1
        return below

    def is_text(self, number: int) -> bool:
        """True for an item of a list, a sentence, or what stands further in than the headings do."""
        row = [line for line in self.rows[number] if not is_only_dates(line.text)]
        if not row:
            return False
        main, words = row[0], sum(len(line.words) for line in row)
        if main.bullet or is_marked(main.text):
            return True
        indented = main.x0 > self.left + 7 and words >= 3
        return not main.bold and (words >= _PROSE or indented)
