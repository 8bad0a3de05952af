"""DOCX: the body in its own order, with tables, text boxes, headers and links, laid out on a simple page."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from hirewire_common.errors import Refused
from hirewire_parser import pictures, refusals
from hirewire_parser.docx_styles import Style, Styles, W, read_styles
from hirewire_parser.docx_text import Piece, pieces_of
from hirewire_parser.domain.folding import clean
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.recognition import Drawn, Turn
from hirewire_parser.sniff import open_word

_DAMAGED = (
    etree.LxmlError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    KeyError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
)
"""What `zipfile` and lxml raise on damaged archives, as found by changing bytes at random."""
_PICTURES = "word/media/"
_WIDTH = 468.0
_LETTER = 0.5
"""Of the letter's height: how wide a letter is taken to be."""
_LINE = 1.35
_TAB = 24.0


def extract(data: bytes) -> Pages:
    with open_word(data) as archive:
        try:
            return _pages(archive)
        except _DAMAGED as error:
            raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error


def draw(data: bytes, number: int, turn: Turn = 0) -> Drawn:
    """A picture that the document holds instead of text. Refused as `extract` does, but not for want of text."""
    with open_word(data) as archive:
        found = sorted(name for name in archive.namelist() if name.startswith(_PICTURES))
        try:
            picture = archive.read(found[number])
        except (IndexError, *_DAMAGED) as error:
            raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error
    drawn = pictures.draw(picture, 0, turn)
    return drawn.model_copy(update={"total": len(found)})


def _pages(archive: zipfile.ZipFile) -> Pages:
    names = archive.namelist()
    layout = _Layout(read_styles(_xml(archive, "word/styles.xml", names)))
    for part in _parts(names):
        layout.links = _links(archive, part, names)
        root = _xml(archive, part, names)
        if root is not None:
            layout.add_blocks(root, 0.0, _WIDTH)
    body_has_pictures = any(name.startswith(_PICTURES) for name in names)
    if not layout.lines and body_has_pictures:
        raise Refused("needs_ocr", refusals.NEEDS_OCR)
    links = dict.fromkeys(line.link for line in layout.lines if line.link)
    return Pages(tuple(layout.lines), (Page(_WIDTH, max(layout.y, 792.0)),), tuple(links))


def _parts(names: list[str]) -> list[str]:
    """Headers often hold the contact line: they are read first, footers last."""
    headers = sorted(name for name in names if re.fullmatch(r"word/header\d*\.xml", name))
    footers = sorted(name for name in names if re.fullmatch(r"word/footer\d*\.xml", name))
    return [*headers, "word/document.xml", *footers]


def _xml(archive: zipfile.ZipFile, name: str, names: list[str]) -> Any | None:
    """Without entities, the network or huge trees: the parser's own limits stay on."""
    if name not in names:
        return None
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        dtd_validation=False,
    )
    return etree.fromstring(archive.read(name), parser)


def _links(archive: zipfile.ZipFile, part: str, names: list[str]) -> dict[str, str]:
    folder, _, name = part.rpartition("/")
    root = _xml(archive, f"{folder}/_rels/{name}.rels", names)
    if root is None:
        return {}
    return {
        relation.get("Id", ""): clean(relation.get("Target", ""))
        for relation in root
        if relation.get("TargetMode") == "External"
    }


@dataclass(slots=True)
class _Layout:
    """Lays paragraphs below each other, cells beside each other."""

    styles: Styles
    links: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    y: float = 0.0

    def add_blocks(self, parent: Any, left: float, right: float) -> None:
        for element in parent:
            if element.tag == f"{W}p":
                self.add_paragraph(element, left, right)
            elif element.tag == f"{W}tbl":
                for row in element.iter(f"{W}tr"):
                    self.add_row(row, left, right)
            elif element.tag in {
                f"{W}body",
                f"{W}sdt",
                f"{W}sdtContent",
                f"{W}ins",
                f"{W}txbxContent",
            }:
                self.add_blocks(element, left, right)

    def add_row(self, row: Any, left: float, right: float) -> None:
        """Cells start at one height; the row is as high as its highest cell."""
        cells = list(row.iterchildren(f"{W}tc", f"{W}sdt"))
        top, lowest, at = self.y, self.y, left
        for cell, width in zip(cells, _widths(cells, right - left), strict=True):
            self.y = top
            self.add_blocks(cell, at, at + width)
            lowest, at = max(lowest, self.y), at + width
        self.y = lowest

    def add_paragraph(self, paragraph: Any, left: float, right: float) -> None:
        style, listed = self._style(paragraph)
        boxes = []
        rows: list[list[Piece]] = [[]]
        for piece in pieces_of(paragraph, style):
            if piece.box is not None:
                boxes.append(piece.box)
            elif piece.text == "\n":
                rows.append([])
            else:
                rows[-1].append(piece)
        for row in rows:
            self._add_row_of_text(row, left + (12.0 if listed else 0.0), right, listed=listed)
        for box in boxes:
            self.add_blocks(box, left, right)

    def _style(self, paragraph: Any) -> tuple[Style, bool]:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return self.styles.get("", Style()), False
        named = properties.find(f"{W}pStyle")
        style = self.styles.get(named.get(f"{W}val", "") if named is not None else "", Style())
        numbered = properties.find(f"{W}numPr") is not None
        return style, style.listed or numbered

    def _add_row_of_text(
        self, row: list[Piece], left: float, right: float, *, listed: bool
    ) -> None:
        height = max((piece.style.size for piece in row), default=11.0) * _LINE
        self.y += height
        at = left
        for run in _runs(row):
            line = self._line(run, at, right, listed=listed)
            if line.text:
                self.lines.append(line)
                at = line.x1 + _TAB

    def _line(self, run: list[Piece], left: float, right: float, *, listed: bool) -> Line:
        text, turns = "", []
        for before, piece in zip([run[0], *run], run, strict=False):
            if (piece.style.bold, piece.style.italic) != (before.style.bold, before.style.italic):
                turns.append(len(clean(text + "|")) - 1)
            text += piece.text
        text = clean(text)
        first = run[0].style
        width = min(len(text) * first.size * _LETTER, max(right - left, 1.0))
        link = next((self.links.get(piece.link, "") for piece in run if piece.link), "")
        return Line(
            text, 0, left, left + width, self.y, size=first.size, bold=first.bold, italic=first.italic,
            turns=tuple(turns), bullet=listed, link=link, whole=True,
        )  # fmt: skip


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
