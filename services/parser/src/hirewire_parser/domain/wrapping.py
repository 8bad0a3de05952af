"""Headings that are longer than their column, put together again."""

from collections.abc import Sequence
from dataclasses import replace

from hirewire_parser.domain.dates import is_only_dates
from hirewire_parser.domain.line import Line, Row

_CLOSE = 1.7
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
    beside = [other.x0 for other in above if other is not first and other.x0 > first.x0]
    word = (line.x1 - line.x0) / max(len(line.text), 1) * len(line.text.split()[0])
    return (
        first.page == line.page
        and abs(first.x0 - line.x0) < 3
        and _set_like_its_end(first, line)
        and abs(first.size - line.size) < 0.3
        and line.y - first.y < _CLOSE * line.size
        and (first.hyphenated or first.x1 + word + 0.3 * line.size > min([right, *beside]))
    )
