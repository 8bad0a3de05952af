"""Headings that are longer than their column, put together again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hirewire_common.words.dates import is_only_dates
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.line import Line, Row

_CLOSE = 1.7
_MARGIN = 0.8
_SAME_EDGE = 3.0
_GUTTER = 0.9
"""Of the letters' height: at least this is left between columns."""
_MOST_CELLS = 16
"""Of a row: what has more of them is no table that a résumé has."""
_SAME_SIZE = 0.3
"""Of the letters' height: what stands further below is another piece."""


def joined(rows: Sequence[Row], right: float) -> list[tuple[int, Row]]:
    """The rows with their numbers; a row of one line that goes on in the next one is one with it."""
    made: list[tuple[int, Row]] = []
    for number, row in enumerate(rows):
        above = made[-1][1] if made else None
        if above and len(row) == 1 and _goes_on(above, row[0], right):
            first = _told(above)[0]
            between = "" if first.hyphenated else " "
            longer = replace(
                first, text=f"{first.text}{between}{row[0].text}", hyphenated=row[0].hyphenated
            )
            made[-1] = (made[-1][0], tuple(longer if line is first else line for line in above))
        else:
            made.append((number, row))
    return made


def whole_cells(rows: Sequence[Row], right: float) -> list[Row]:
    """Rows of several cells, each with what stands below because its cell was too narrow."""
    made: list[list[_Cell]] = []
    for row in rows:
        above = made[-1] if made and len(made[-1]) <= _MOST_CELLS else []
        pairs = [(next((cell for cell in above if cell.goes_on(line)), None), line) for line in row]
        if len(above) > 1 and len(row) < len(above) and all(cell for cell, _ in pairs):
            for cell, line in pairs:
                if cell:
                    cell.add(line)
        else:
            edges = [line.x0 - _MARGIN * line.size for line in row[1:]] + [right]
            made.append([_Cell(line, line, edge) for line, edge in zip(row, edges, strict=True)])
    return [tuple(cell.line for cell in cells) for cells in made]


@dataclass(slots=True)
class _Cell:
    """`last` is the piece at its end, `edge` how far it reaches to the right."""

    line: Line
    last: Line
    edge: float

    def goes_on(self, line: Line) -> bool:
        last = self.last
        return (
            last.page == line.page
            and abs(last.x0 - line.x0) < _SAME_EDGE
            and (last.bold, last.italic) == (line.bold, line.italic)
            and abs(last.size - line.size) < _SAME_SIZE
            and 0 < line.y - last.y < _CLOSE * line.size
            and not line.bullet
            and not is_marked(line.text)
            and not is_only_dates(line.text)
            and (last.hyphenated or last.x1 + _first_word(line) > self.edge)
        )

    def add(self, line: Line) -> None:
        between = "" if self.last.hyphenated else " "
        text = f"{self.line.text}{between}{line.text}"
        self.line = replace(self.line, text=text, hyphenated=line.hyphenated)
        self.last = line


def _first_word(line: Line) -> float:
    """Its width, with a space before it."""
    letters = len(line.text.split()[0]) if line.text.split() else 0
    return (line.x1 - line.x0) / max(len(line.text), 1) * letters + 0.2 * line.size


def _told(row: Row) -> list[Line]:
    return [line for line in row if not is_only_dates(line.text)]


def _set_like_its_end(first: Line, line: Line) -> bool:
    """The line is set as the one above ends: where letters turned once, they are no longer as they began."""
    alike = (first.bold, first.italic) == (line.bold, line.italic)
    return len(first.turns) > 1 or alike is not bool(first.turns)


def _goes_on(above: Row, line: Line, right: float) -> bool:
    """True when the line is set like the one above it, and its first word did not fit there."""
    told = _told(above)
    if len(told) != 1 or is_only_dates(line.text):
        return False
    first = told[0]
    gutter = _GUTTER * line.size
    beside = [other.x0 - gutter for other in above if other is not first and other.x0 > first.x0]
    word = (line.x1 - line.x0) / max(len(line.text), 1) * len(line.text.split()[0])
    return (
        first.page == line.page
        and abs(first.x0 - line.x0) < 3
        and _set_like_its_end(first, line)
        and abs(first.size - line.size) < 0.3
        and line.y - first.y < _CLOSE * line.size
        and (first.hyphenated or first.x1 + word + 0.3 * line.size > min([right, *beside]))
    )
