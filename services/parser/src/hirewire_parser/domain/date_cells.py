"""A narrow column of dates whose cells are broken over several rows, put together cell by cell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hirewire_common.words.dates import find_period
from hirewire_parser.domain.line import Line, in_reading_order

_TEXT = 4
"""Words of a line that shows where the text begins."""
_MOST_WORDS = 5
_APART = 15.0
_WIDER = 1.15
"""Of the usual distance between a cell's lines: a wider one begins another cell."""
_FAR = 1.9
"""Of the letters' height: further apart nothing is one cell."""
_MOST_DATES = 2
_DASHES = ("-", "–", "—", "−", "‑")


def with_whole_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines, where those left of the text that make a date together are one line at the first one's place."""
    edge = _text_begins(lines)
    beside = [line for line in lines if line.x1 <= edge + 1 and line.x0 < edge - _APART]
    broken = [cell for cell in _cells(beside) if _is_broken(cell)]
    inside = {id(line) for cell in broken for line in cell}
    joined = [
        replace(cell[0], text=_text(cell), x1=max(line.x1 for line in cell)) for cell in broken
    ]
    return in_reading_order([*joined, *(line for line in lines if id(line) not in inside)])


def _is_broken(cell: Sequence[Line]) -> bool:
    """True when the cell's lines say together from when to when, and none of them does alone."""
    whole = find_period(_text(cell))
    alone = [find_period(line.text) for line in cell]
    return (
        len(cell) > 1
        and whole is not None
        and whole.is_range
        and whole.start <= whole.end
        and sum(period is not None for period in alone) <= _MOST_DATES
        and not any(_is_closed(line.text) for line in cell)
    )


def _is_closed(text: str) -> bool:
    period = find_period(text)
    return period is not None and period.is_range and not text.rstrip().endswith(_DASHES)


def _text(cell: Sequence[Line]) -> str:
    return " ".join(line.text for line in cell)


def _text_begins(lines: Sequence[Line]) -> float:
    starts = Counter(round(line.x0) for line in lines if len(line.words) >= _TEXT)
    return float(starts.most_common(1)[0][0]) if starts else 0.0


def _cells(lines: Sequence[Line]) -> list[list[Line]]:
    if any(len(line.words) > _MOST_WORDS for line in lines):
        return []
    steps = [
        below.y - above.y
        for above, below in pairwise(lines)
        if above.page == below.page and 0.5 * below.size < below.y - above.y < _FAR * below.size
    ]
    usual = min(steps, default=0.0)
    cells: list[list[Line]] = []
    for line in lines:
        last = cells[-1][-1] if cells else None
        if last and last.page == line.page and line.y - last.y <= _WIDER * usual:
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells
