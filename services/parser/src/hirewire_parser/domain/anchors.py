"""The rows of a section whose dates say that an entry is there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.words.dates import Period, find_period, is_only_dates
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.line import Line, Row, text_of

_LONGEST = 160
_PROSE = 9
"""Words from which on a line with one date in it is a sentence."""
_FEWEST_NAMES = 3
"""Of a degree, a school and its date, parted by commas."""
_SAME_EDGE = 4.0
_SAME_SIZE = 0.6


@dataclass(frozen=True, slots=True)
class Anchor:
    row: int
    period: Period


def find_anchors(rows: Sequence[Row], *, single_dates: bool) -> list[Anchor]:
    """With `single_dates` one date is enough; else only where the spans of time of other entries stand too."""
    found = [
        Anchor(number, period)
        for number, row in enumerate(rows)
        if (period := _period_of(row, single_dates=single_dates)) is not None
    ]
    ranges = [anchor for anchor in found if anchor.period.is_range]
    if single_dates or not ranges:
        return found
    return [
        anchor
        for anchor in found
        if anchor.period.is_range
        or any(_placed_alike(rows[anchor.row], rows[other.row]) for other in ranges)
    ]


def _period_of(row: Row, *, single_dates: bool) -> Period | None:
    """The row's dates; none when they are said inside of a sentence, which ends with no date behind a comma."""
    text = text_of(row)
    if len(text) > _LONGEST or row[0].glue is not None or is_marked(text) or row[0].bullet:
        return None
    for line in row:
        if is_only_dates(line.text):
            return find_period(line.text)
    period = find_period(text)
    if period and not period.is_range and len(text.split()) > _PROSE:
        return period if single_dates and _is_listed_last(text, period) else None
    return period


def _is_listed_last(text: str, period: Period) -> bool:
    """`Bachelor of Business Administration in Accounting, Texas State University, 2016`: a degree with a long name, and no verb's place."""
    names = [one.strip() for one in text[: period.at[0]].split(",")]
    listed = len(names) > _FEWEST_NAMES - 1 and not names[-1] and all(names[:-1])
    begins = all(one[0].isupper() for one in names[:-1] if one)
    return listed and begins and not re.search(r"\w", text[period.at[1] :])


def _placed_alike(row: Row, other: Row) -> bool:
    """A date alone counts where others have their span of time: in the same column, or at the same end of a line set alike."""
    mine, theirs = _dated(row), _dated(other)
    if mine is None or theirs is None or abs(mine.size - theirs.size) > _SAME_SIZE:
        return False
    edges = min(abs(mine.x0 - theirs.x0), abs(mine.x1 - theirs.x1))
    if is_only_dates(mine.text):
        return edges < _SAME_EDGE
    return (
        len(mine.words) <= _PROSE
        and (mine.bold, mine.italic) == (theirs.bold, theirs.italic)
        and abs(mine.x0 - theirs.x0) < _SAME_EDGE
        and _side(mine.text) == _side(theirs.text) != ""
    )


def _dated(row: Row) -> Line | None:
    """The row's piece that holds its date."""
    return next((line for line in row if is_only_dates(line.text)), None) or next(
        (line for line in row if find_period(line.text)), None
    )


def _side(text: str) -> str:
    """Where in the text its date stands."""
    period = find_period(text)
    if period is None:
        return ""
    if not re.search(r"\w", text[: period.at[0]]):
        return "start"
    return "end" if not re.search(r"\w", text[period.at[1] :]) else ""
