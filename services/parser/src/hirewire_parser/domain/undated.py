"""Entries that no date shows: rows set like the headings of the others, or, where none is dated, set apart from the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hirewire_common.words.dates import Period, is_only_dates
from hirewire_parser.domain.bullets import is_marked
from hirewire_parser.domain.line import Row

_TEXT = 0.5
_MOST_ROWS = 3
NEVER = Period("", "", (0, 0))

Look = tuple[float, bool, bool, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of one entry: from `start` on its heading, from `body` on its text. `dates` is the row of its dates."""

    start: int
    body: int
    end: int
    dates: int
    period: Period = NEVER


def with_undated(
    rows: Sequence[Row], dated: Sequence[Stretch], texts: Sequence[float]
) -> list[Stretch]:
    """The dated entries, cut where another one without a date begins in their text."""
    looks = {_look(rows[one.start]) for one in dated} or _apart(rows, texts)
    looks -= {
        _look(row)
        for row, text in zip(rows, texts, strict=True)
        if text >= _TEXT and not is_marked(row[0].text) and not row[0].bullet
    }
    if not looks:
        return list(dated)
    whole = [Stretch(0, 0, len(rows), 0)]
    return [part for one in dated or whole for part in _cut(rows, one, texts, looks)]


def _apart(rows: Sequence[Row], texts: Sequence[float]) -> set[Look]:
    """How rows are set that are no text, when there is text too."""
    return {_look(row) for row, text in zip(rows, texts, strict=True) if text < _TEXT}


def _look(row: Row) -> Look:
    main = next((line for line in row if not is_only_dates(line.text)), row[0])
    return (round(main.size, 1), main.bold, main.italic, round(main.x0 / 4))


def _cut(
    rows: Sequence[Row], one: Stretch, texts: Sequence[float], looks: set[Look]
) -> list[Stretch]:
    begins = [
        number
        for number in range(one.body, one.end)
        if _begins(rows, number, one, texts) and _look(rows[number]) in looks
    ]
    if not begins:
        return [one] if one.body > one.start else []
    first = [replace(one, end=begins[0])] if one.body > one.start else []
    ends = [*begins[1:], one.end]
    return first + [
        Stretch(start, _body(start, end, texts), end, start)
        for start, end in zip(begins, ends, strict=True)
    ]


def _begins(rows: Sequence[Row], number: int, one: Stretch, texts: Sequence[float]) -> bool:
    """A row that is no text, below one that is, and with text below it."""
    after_text = number == one.start if number == one.body else texts[number - 1] >= _TEXT
    below = texts[number + 1 : min(number + 1 + _MOST_ROWS, one.end)]
    return (
        after_text
        and texts[number] < _TEXT
        and not all(is_only_dates(line.text) for line in rows[number])
        and (any(text >= _TEXT for text in below) or number + 1 + len(below) >= one.end)
    )


def _body(start: int, end: int, texts: Sequence[float]) -> int:
    number = start + 1
    while number < min(end, start + _MOST_ROWS) and texts[number] < _TEXT:
        number += 1
    return number
