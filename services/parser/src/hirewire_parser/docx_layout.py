"""The blocks of a Word document laid out on a simple page: paragraphs below each other, cells beside each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from hirewire_common.errors import Refused
from hirewire_common.words.folding import clean
from hirewire_parser import refusals
from hirewire_parser.addresses import address
from hirewire_parser.docx_styles import UNKNOWN, Styles, W, ground_of
from hirewire_parser.docx_text import Piece, is_placeholder, pieces_of
from hirewire_parser.domain.line import Line

WIDTH = 468.0
"""Points."""
_MOST_LINES = 10_000
"""More than any résumé is accepted with: what is laid out beyond costs time only."""
_LETTER = 0.5
"""Of the letter's height: how wide a letter is taken to be."""
_LINE = 1.35
_TAB = 24.0
_INDENT = 12.0
_WRAPPERS = {
    f"{W}{name}"
    for name in (
        "body", "customXml", "ins", "moveTo", "sdt", "sdtContent", "smartTag", "tc", "txbxContent",
    )
}  # fmt: skip
"""Around blocks, rows or cells, without a look of their own."""


@dataclass(slots=True)
class Layout:
    """`links` are the targets of the part that is being read, by their ids; `found` is every target that was used."""

    styles: Styles
    links: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    y: float = 0.0
    ground: str = ""
    """Of the page, or of the cell that is being read; as in `Style.ground`."""
    hidden_words: int = 0

    def add_blocks(self, blocks: Iterable[Any], left: float, right: float) -> None:
        for element in blocks:
            if element.tag == f"{W}p":
                self._add_paragraph(element, left, right)
            elif element.tag == f"{W}tbl":
                self._add_table(element, left, right)
            elif element.tag in _WRAPPERS and not is_placeholder(element):
                self.add_blocks(element, left, right)

    def _add_table(self, table: Any, left: float, right: float) -> None:
        around, properties = self.ground, table.find(f"{W}tblPr")
        styled = properties is not None and properties.find(f"{W}tblStyle") is not None
        usual = UNKNOWN if styled and self.styles.shades_tables else around
        self.ground = ground_of(properties, usual)
        for row in _within(table, f"{W}tr"):
            self._add_row(row, left, right)
        self.ground = around

    def _add_row(self, row: Any, left: float, right: float) -> None:
        """Cells start at one height; the row is as high as its highest cell. A deleted row is none."""
        if row.find(f"{W}trPr/{W}del") is not None:
            return
        cells = list(_within(row, f"{W}tc"))
        top, lowest, at, around = self.y, self.y, left, self.ground
        for cell, width in zip(cells, _widths(cells, right - left), strict=True):
            self.y, self.ground = top, ground_of(cell.find(f"{W}tcPr"), around)
            self.add_blocks(cell, at, at + width)
            lowest, at = max(lowest, self.y), at + width
        self.y, self.ground = lowest, around

    def _add_paragraph(self, paragraph: Any, left: float, right: float) -> None:
        style = self.styles.of_paragraph(paragraph)
        boxes, unseen = [], ""
        rows: list[list[Piece]] = [[]]
        for piece in pieces_of(paragraph, style):
            if piece.box is not None:
                boxes.append(piece.box)
            elif piece.style.is_unseen_on(self.ground):
                unseen += piece.text
            elif piece.text == "\n":
                rows.append([])
            else:
                rows[-1].append(piece)
        self.hidden_words += sum(any(map(str.isalnum, word)) for word in unseen.split())
        for number, row in enumerate(rows):
            indent = _INDENT if style.listed else 0.0
            self._add_row_of_text(row, left + indent, right, item=style.listed and not number)
        for box in boxes:
            self.add_blocks(box, left, right)

    def _add_row_of_text(self, row: list[Piece], left: float, right: float, *, item: bool) -> None:
        height = max((piece.style.size for piece in row), default=11.0) * _LINE
        self.y += height
        at = left
        for run in _runs(row):
            line = self._line(run, at, right, item=item)
            if line.text:
                self._add_line(line)
                at = line.x1 + _TAB

    def _add_line(self, line: Line) -> None:
        if len(self.lines) == _MOST_LINES:
            raise Refused("too_large", refusals.TOO_MUCH_TEXT)
        self.lines.append(line)

    def _line(self, run: list[Piece], left: float, right: float, *, item: bool) -> Line:
        text, turns = "", []
        for before, piece in zip([run[0], *run], run, strict=False):
            if (piece.style.bold, piece.style.italic) != (before.style.bold, before.style.italic):
                turns.append(len(clean(text + "|")) - 1)
            text += piece.text
        text = clean(text)
        first = run[0].style
        width = min(len(text) * first.size * _LETTER, max(right - left, 1.0))
        targets = [target for piece in run if (target := self._target(piece))]
        self.found += targets
        return Line(
            text, 0, left, left + width, self.y, size=first.size, bold=first.bold, italic=first.italic,
            turns=tuple(turns), bullet=item, link=next(iter(targets), ""), whole=True,
        )  # fmt: skip

    def _target(self, piece: Piece) -> str:
        return address(piece.target) or self.links.get(piece.link, "")


def _within(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, those in wrappers too; not those of tables inside."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _WRAPPERS and not is_placeholder(element):
            yield from _within(element, tag)


def _runs(row: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces between tabs."""
    run: list[Piece] = []
    for piece in row:
        if piece.text == "\t":
            if run:
                yield run
            run = []
        else:
            run.append(piece)
    if run:
        yield run


def _widths(cells: list[Any], room: float) -> list[float]:
    """The cells' own widths, fitted into the room."""
    told = [_told_width(cell) or room / max(len(cells), 1) for cell in cells]
    whole = sum(told) or 1.0
    return [width * room / whole for width in told]


def _told_width(cell: Any) -> float:
    width = cell.find(f"{W}tcPr/{W}tcW")
    told = width.get(f"{W}w", "") if width is not None else ""
    return int(told) / 20 if told.isdigit() else 0.0
