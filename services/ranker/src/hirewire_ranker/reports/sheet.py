"""One sheet of a workbook: a table with a header that stays, filters, and rows as high as their texts need."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hirewire_ranker.reports.wording import fit

Cell = str | float | None
_LINE = 14.5
"""Points."""
_MOST_LINES = 8
_LETTERS = 1.05
"""Letters of running text that go into one unit of a column's width."""


@dataclass(frozen=True, slots=True)
class Column:
    """`look` is a name in `LOOKS`."""

    title: str
    width: float
    look: str = "text"


LOOKS: dict[str, dict[str, Any]] = {
    "text": {},
    "middle": {"align": "center"},
    "strong": {"bold": True},
    "score": {"num_format": "0.0", "align": "center", "bold": True},
    "points": {"num_format": "0.0", "align": "center", "font_color": "#404040"},
    "share": {"num_format": "0%", "align": "center"},
    "number": {"num_format": "General", "align": "center"},
    "quote": {"italic": True, "font_color": "#333333"},
}
_ALL: dict[str, Any] = {
    "font_name": "Calibri", "font_size": 11, "valign": "top", "text_wrap": True,
    "bottom": 1, "bottom_color": "#D9D9D9",
}  # fmt: skip
_HEADER: dict[str, Any] = {
    "font_name": "Calibri", "font_size": 11, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F",
    "valign": "vcenter", "text_wrap": True, "border": 1, "border_color": "#1F3A5F",
}  # fmt: skip


def looks(book: Any) -> dict[str, Any]:
    """The formats of a workbook by their names, and those of headers."""
    made = {name: book.add_format({**_ALL, **look}) for name, look in LOOKS.items()}
    made["header"] = book.add_format(_HEADER)
    made["middle header"] = book.add_format({**_HEADER, "align": "center"})
    return made


def add_sheet(
    book: Any,
    formats: dict[str, Any],
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    fixed: int = 0,
) -> Any:
    """`fixed` columns at the left stay when the others are moved. No text becomes a formula, a link or a number."""
    sheet = book.add_worksheet(name)
    sheet.hide_gridlines(2)
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
        sheet.write_string(0, at, column.title, formats[_header(column)])
    sheet.set_row(0, 34)
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, _LINE * _lines(columns, row) + 3)
        for at, (column, cell) in enumerate(zip(columns, row, strict=True)):
            _write(sheet, number, at, cell, formats[column.look])
    sheet.freeze_panes(1, fixed)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    _for_paper(sheet)
    return sheet


def _header(column: Column) -> str:
    return "middle header" if LOOKS[column.look].get("align") == "center" else "header"


def _write(sheet: Any, row: int, at: int, cell: Cell, look: Any) -> None:
    if isinstance(cell, str) and (text := fit(cell)):
        sheet.write_string(row, at, text, look)
    elif isinstance(cell, int | float) and math.isfinite(cell):
        sheet.write_number(row, at, cell, look)
    else:
        sheet.write_blank(row, at, None, look)


def _lines(columns: Sequence[Column], row: Sequence[Cell]) -> int:
    """Of the cell that needs most; long ones are cut off by the row, and can still be read when it is made higher."""
    needed = (
        math.ceil(len(cell) / (column.width * _LETTERS))
        for column, cell in zip(columns, row, strict=True)
        if isinstance(cell, str)
    )
    return min(max(1, *needed), _MOST_LINES)


def _for_paper(sheet: Any) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&RPage &P of &N")
