"""Dates that stand in a column of their own, or one above the other, put back to what they date."""

from collections.abc import Iterable
from dataclasses import replace

from hirewire_common.words.dates import (
    find_period,
    is_only_dates,
    leading_date,
    partial_date,
)
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.date_cells import with_whole_cells
from hirewire_parser.domain.line import Line, Row, in_reading_order, rows_of

_STACKED = 2.2
"""Of the letter's height: dates further apart are not one span of time."""
_CENTRED = 30.0
_UNDER_EACH_OTHER = 4.0
_MOST_BESIDE = 4
"""Pieces of a row that may stand between two lines."""
_MOST_BETWEEN = 50
"""Lines of other columns that may stand between two dates of one stack."""


def rows_with_dates(lines: Iterable[Line]) -> list[Row]:
    """The section's rows; a date beside the middle of a paragraph makes a row of its own above or below it."""
    rows: list[Row] = []
    for row in rows_of(_stacked(_freed(_closed(with_whole_cells(in_reading_order(lines)))))):
        dates = tuple(line for line in row if is_only_dates(line.text))
        others = tuple(line for line in row if not is_only_dates(line.text))
        if dates and others and _apart(dates[0], others[0]):
            rows += [dates, others] if dates[0].y <= others[0].y else [others, dates]
        else:
            rows.append(row)
    return rows


def _closed(lines: list[Line]) -> list[Line]:
    """ "Engineer (Apr.," above "2013 – 2016)": a bracket that is closed in the next line belongs to one line."""
    made: list[Line] = []
    for line in lines:
        near = range(len(made) - 1, max(len(made) - _MOST_BESIDE, 0) - 1, -1)
        above = next((number for number in near if _opens(made[number], line)), None)
        if above is None:
            made.append(line)
        else:
            made[above] = made[above].saying(f"{made[above].text} {line.text}")
    return made


def _opens(above: Line, line: Line) -> bool:
    return (
        above.text.count("(") > above.text.count(")")
        and line.text.count(")") > line.text.count("(")
        and above.page == line.page
        and abs(above.x0 - line.x0) < _UNDER_EACH_OTHER
        and 0 < line.y - above.y < _STACKED * line.size
        and bool(find_period(f"{above.text} {line.text}"))
    )


def _freed(lines: list[Line]) -> list[Line]:
    """ "10/2009– Laurea" above "02/2012 Scienze": a span of time that is broken over two rows, freed of their text."""
    made: list[Line] = []
    date: Line | None = None
    for line in lines:
        pieces = _cut_date(line, end=bool(date and _is_next(date, line)))
        made += pieces
        date = pieces[0] if len(pieces) == 2 and _hangs(pieces[0].text) else None
    return made


def _cut_date(line: Line, *, end: bool) -> list[Line]:
    """The date that the line begins with, and the rest: an open one, or at the `end` of an open one any."""
    length = leading_date(line.text, hanging=not end)
    if not length or line.glue is not None or line.whole:
        return [line]
    edge = line.x0 + (line.x1 - line.x0) * length / len(line.text)
    turns = tuple(turn - length for turn in line.turns if turn > length)
    rest = line.text[length:].lstrip()
    return [
        replace(line, text=line.text[:length].strip(), x1=edge, turns=()),
        replace(line, text=rest, x0=edge, turns=turns, bullet=False),
    ]


def _is_next(date: Line, line: Line) -> bool:
    return date.page == line.page and 0 < line.y - date.y < 2 * line.size and line.x0 < date.x1


def _apart(date: Line, other: Line) -> bool:
    return is_marked(other.text) or other.bullet or abs(date.y - other.y) > 0.3 * other.size


def _stacked(lines: list[Line]) -> list[Line]:
    """ "February 2022", "–" and "Present" below each other become one line."""
    made: list[Line] = []
    ends: dict[int, float] = {}
    for line in lines:
        above = _date_above(line, made, ends) if is_only_dates(line.text) else None
        if above is None:
            made.append(line)
            ends[len(made) - 1] = line.y
        else:
            made[above] = made[above].saying(_joined(made[above].text, line.text))
            ends[above] = line.y
    return made


def _date_above(line: Line, made: list[Line], ends: dict[int, float]) -> int | None:
    for number in range(len(made) - 1, max(len(made) - _MOST_BETWEEN, 0) - 1, -1):
        above = made[number]
        if above.page == line.page and _under(line, above, ends[number]):
            return number if _make_one(above.text, line.text) else None
    return None


def _make_one(above: str, below: str) -> bool:
    """Neither is a whole span of time, and the one below is not the earlier one."""
    first, second = find_period(above), find_period(below)
    whole = find_period(_joined(above, below))
    return not (
        (first and first.is_range and not _hangs(above))
        or (second and second.is_range)
        or (whole and whole.is_range and whole.start > whole.end)
    )


def _hangs(text: str) -> bool:
    return text.rstrip().endswith(("-", "–", "—", "to", "bis", "à"))


def _under(line: Line, above: Line, end: float) -> bool:
    return (
        abs((above.x0 + above.x1) - (line.x0 + line.x1)) < 2 * _CENTRED
        and 0 < line.y - end < _STACKED * line.size
        and is_only_dates(above.text)
    )


def _joined(above: str, below: str) -> str:
    if _hangs(above) or below.startswith(("-", "–", "—")):
        return f"{above} {below}"
    both = find_period(above) and partial_date(below)
    return f"{above} – {below}" if both else f"{above} {below}"
