"""The rows of a section whose dates say that an entry is there."""

from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.dates import Period, find_period, is_only_dates
from hirewire_parser.domain.line import Line, Row, text_of

_LONGEST = 160
_PROSE = 9
"""Words from which on a line with one date in it is a sentence."""
_SAME_EDGE = 4.0


@dataclass(frozen=True, slots=True)
class Anchor:
    row: int
    period: Period


def find_anchors(rows: Sequence[Row], *, single_dates: bool) -> list[Anchor]:
    """With `single_dates` one date is enough; else only where the spans of time of other entries stand too."""
    found = [
        Anchor(number, period)
        for number, row in enumerate(rows)
        if (period := _period_of(row)) is not None
    ]
    ranges = [anchor for anchor in found if anchor.period.is_range]
    if single_dates or not ranges:
        return found
    edges = [_date_line(rows[anchor.row]) for anchor in ranges]
    return [
        anchor
        for anchor in found
        if anchor.period.is_range or _aligned(_date_line(rows[anchor.row]), edges)
    ]


def _period_of(row: Row) -> Period | None:
    """The row's dates; none when they are said inside of a sentence."""
    text = text_of(row)
    if len(text) > _LONGEST or row[0].glue is not None or is_marked(text) or row[0].bullet:
        return None
    for line in row:
        if is_only_dates(line.text):
            return find_period(line.text)
    period = find_period(text)
    if period and not period.is_range and len(text.split()) > _PROSE:
        return None
    return period


def _date_line(row: Row) -> Line | None:
    """The row's piece that holds nothing but dates."""
    return next((line for line in row if is_only_dates(line.text)), None)


def _aligned(line: Line | None, others: Sequence[Line | None]) -> bool:
    """A date alone counts where the others stand, at their left edge or at their right one."""
    return line is not None and any(
        other is not None
        and min(abs(line.x0 - other.x0), abs(line.x1 - other.x1)) < _SAME_EDGE
        and abs(line.size - other.size) < 0.6
        for other in others
    )
