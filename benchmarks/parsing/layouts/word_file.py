"""A page as a Word file: tables for columns, tab stops for dates at the right edge."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Mm, Pt, RGBColor

from benchmarks.parsing.layouts.choices import Layout
from benchmarks.parsing.layouts.plan import (
    Block,
    Chips,
    Entry,
    Item,
    Page,
    Pair,
    Row,
    Run,
    Section,
    Text,
)

_FONTS = {
    "sans": "Liberation Sans",
    "serif": "Liberation Serif",
    "humanist": "Carlito",
    "old": "TeX Gyre Pagella",
    "condensed": "Liberation Sans Narrow",
}
_PAPERS = {"a4": (210, 297), "letter": (216, 279), "narrow": (165, 260)}
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_GAPS = {"tight": (0, 4), "middle": (2, 8), "wide": (4, 12)}
_MARGIN = 18
_BLUE = RGBColor(0x1F, 0x5F, 0x8B)
_WHITE = RGBColor(0xFF, 0xFF, 0xFF)


def written(page: Page) -> bytes:
    document = docx.Document()
    width = _set_up(document, page)
    writer = _Writer(page.layout)
    writer.header(document, page)
    if page.layout.sidebar:
        left = 0.31 if page.layout.columns == "left sidebar" else 0.67
        first, second = writer.cells(document, width, left)
        main, side = (second, first) if page.layout.columns == "left sidebar" else (first, second)
        writer.sections(side[0], page.side, side[1])
        writer.sections(main[0], page.main, main[1])
        _close(side[0])
        _close(main[0])
    else:
        writer.sections(document, page.main, width)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(document: Any, page: Page) -> Length:
    """Paper, font and footer; the width of the text."""
    layout, section = page.layout, document.sections[0]
    width, height = _PAPERS[layout.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = Mm(_MARGIN)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONTS[layout.font], Pt(layout.size)
    style.paragraph_format.space_after = Pt(_GAPS[layout.gap][0])
    if layout.running != "nothing":
        paragraph = section.footer.paragraphs[0]
        paragraph.add_run(page.running)
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        paragraph._p.append(field)  # noqa: SLF001 python-docx has no fields
    return Mm(width - 2 * _MARGIN)


class _Writer:
    """Into a document or a cell, both called `place`: they have the same methods."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def header(self, place: Any, page: Page) -> None:
        big = Pt(self._layout.size * 2.1)
        for text in (*page.name, page.headline, *page.contacts):
            if text:
                paragraph = place.add_paragraph()
                paragraph.alignment = _ALIGN[self._layout.align]
                run = paragraph.add_run(text)
                if text in page.name:
                    run.bold, run.font.size = True, big

    def cells(self, place: Any, width: Length, share: float) -> list[tuple[Any, Length]]:
        """Two, side by side, with their widths."""
        table = place.add_table(1, 2)
        table.autofit = False
        widths = [Length(int(width * share)), Length(int(width * (1 - share)))]
        for column, wide in zip(table.columns, widths, strict=True):
            column.width = column.cells[0].width = wide
        return [
            (cell, Length(wide - Mm(4)))
            for cell, wide in zip(table.rows[0].cells, widths, strict=True)
        ]

    def sections(self, place: Any, sections: Iterable[Section], width: Length) -> None:
        for section in sections:
            if self._layout.columns == "left rail":
                (head, _), (body, wide) = self.cells(place, width, 0.25)
                head.paragraphs[0].add_run(section.heading).bold = True
                self._entries(body, section.entries, wide)
                _close(body)
            else:
                if section.heading:
                    self._heading(place, section.heading)
                self._entries(place, section.entries, width)

    def _heading(self, place: Any, text: str) -> None:
        drawn = self._layout.headings
        paragraph = place.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.keep_with_next = True
        run = paragraph.add_run(text.upper() if drawn in ("capitals", "spaced") else text)
        run.bold = drawn in ("bold", "capitals", "band")
        run.font.size = Pt(self._layout.size + (0 if drawn == "capitals" else 2))
        if drawn == "coloured":
            run.font.color.rgb = _BLUE
        if drawn == "band":
            run.font.color.rgb = _WHITE
            _decorate(paragraph, "w:shd", val="clear", fill="444444")
        if drawn == "ruled":
            border = OxmlElement("w:pBdr")
            border.append(_element("w:bottom", val="single", sz="6", space="1", color="auto"))
            paragraph._p.get_or_add_pPr().append(border)  # noqa: SLF001 python-docx has no borders

    def _entries(self, place: Any, entries: Iterable[Entry], width: Length) -> None:
        for entry in entries:
            if entry.aside is not None:
                (head, _), (body, wide) = self.cells(place, width, 0.24)
                head.paragraphs[0].add_run(entry.aside)
                self._blocks(body, entry.blocks, wide)
                _close(body)
            else:
                self._blocks(place, entry.blocks, width)

    def _blocks(self, place: Any, blocks: Iterable[Block], width: Length) -> None:
        for number, block in enumerate(blocks):
            paragraph = place.add_paragraph()
            if number == 0:
                paragraph.paragraph_format.space_before = Pt(_GAPS[self._layout.gap][1])
            self._block(paragraph, block, width)

    def _block(self, paragraph: Any, block: Block, width: Length) -> None:
        match block:
            case Row(left, right):
                for run in left:
                    _add(paragraph, run)
                if right:
                    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
                    paragraph.add_run(f"\t{right}")
            case Item(text):
                self._item(paragraph, text)
            case Text(text):
                paragraph.add_run(text)
            case Pair(label, text):
                paragraph.paragraph_format.tab_stops.add_tab_stop(Length(width // 3))
                paragraph.add_run(label).bold = True
                paragraph.add_run(f"\t{text}")
            case Chips(texts):
                paragraph.add_run("    ".join(texts))

    def _item(self, paragraph: Any, text: str) -> None:
        if self._layout.bullets == "drawn":
            paragraph.style = paragraph.part.document.styles["List Bullet"]
        elif self._layout.bullets != "none":
            paragraph.paragraph_format.left_indent = Mm(4)
            paragraph.paragraph_format.first_line_indent = -Mm(4)
            text = f"{'•' if self._layout.bullets == 'sign' else '–'}\t{text}"
        paragraph.add_run(text)


def _close(cell: Any) -> None:
    """Without the empty paragraph that a cell begins with, when it isn't all there is."""
    first = cell.paragraphs[0]
    if not first.text and len(cell.paragraphs) > 1:
        first._p.getparent().remove(first._p)  # noqa: SLF001 python-docx can't take anything away


def _add(paragraph: Any, run: Run) -> None:
    added = paragraph.add_run(run.text)
    added.bold, added.italic = run.style == "bold", run.style == "italic"


def _decorate(paragraph: Any, tag: str, **values: str) -> None:
    paragraph._p.get_or_add_pPr().append(_element(tag, **values))  # noqa: SLF001 python-docx has no shades


def _element(tag: str, **values: str) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made
