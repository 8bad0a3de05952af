"""PDF: spans of text by their boxes, never by the order in which the file happens to paint them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hirewire_common.errors import Refused
from hirewire_parser import refusals
from hirewire_parser.domain.folding import clean, unreadable_share
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.pymupdf_lean import pymupdf

MOST_PAGES_READ = 30
MOST_PAGES = 200

Link = tuple[Any, str]
"""The box of the words, and the address behind them."""

_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
_ITALIC = 2
_BOLD = 16
_HEAVY = ("bold", "black", "heavy", "semibold", "demi")
_END = 2048
"""Bytes in which a whole file says that it ends."""
_MOST_UNREADABLE = 0.05
_ICON = 2
_LEAST_LETTERS = 50
"""A page with fewer, and a picture over it, is a scan with a stamp."""
_MOST_OF_PAGE = 0.5
_MANY_SHAPES = 100
_SAME_ROW = 0.35
"""Of the letter's height."""
_SAME_RUN = 1.1
"""A gap below this share of the letter's height is a space, above it the start of another column."""
_OTHER_SIZE = 0.5
"""The same where the letters' height changes, as between a label and what it labels."""
_NO_SPACE = 0.12


def extract(data: bytes) -> Pages:
    """Refused when there is nothing that could be read; see `refusals`."""
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except pymupdf.EmptyFileError as error:
        raise Refused("empty", refusals.EMPTY) from error
    except (pymupdf.FileDataError, pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError) as error:
        raise Refused("corrupt", refusals.CORRUPT, log=str(error)) from error
    with document:
        try:
            _check(document, data)
            return _pages(document)
        except (pymupdf.mupdf.FzErrorBase, RuntimeError, ValueError, KeyError) as error:
            raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error


def _check(document: Any, data: bytes) -> None:
    if document.needs_pass:
        raise Refused("encrypted", refusals.ENCRYPTED)
    if document.is_repaired and b"%%EOF" not in data[-_END:]:
        raise Refused("corrupt", refusals.CORRUPT, log="the file's end is missing")
    if document.page_count == 0:
        raise Refused("no_text", refusals.NO_PAGES)
    if document.page_count > MOST_PAGES:
        raise Refused("too_many_pages", refusals.too_many_pages(document.page_count, MOST_PAGES))


def _pages(document: Any) -> Pages:
    pages = [document[number] for number in range(min(document.page_count, MOST_PAGES_READ))]
    spans = [_spans(page) for page in pages]
    _check_text(pages, [span.text for page in spans for span in page])
    links = [_links(page) for page in pages]
    lines = [
        line
        for on_page, page_links in zip(spans, links, strict=True)
        for line in _lines(on_page, page_links)
    ]
    return Pages(
        lines=tuple(lines),
        pages=tuple(Page(page.rect.width, page.rect.height) for page in pages),
        links=tuple(dict.fromkeys(uri for page_links in links for _, uri in page_links)),
        total=document.page_count,
        repaired=document.is_repaired,
    )


def _check_text(pages: list[Any], texts: list[str]) -> None:
    """Icons are single private letters in spans of their own and say nothing about the text's fonts."""
    text = "".join(text for text in texts if len(text.strip()) > _ICON)
    if unreadable_share(text) > _MOST_UNREADABLE:
        raise Refused("unreadable_text", refusals.UNREADABLE)
    if len(text) < _LEAST_LETTERS * len(pages) and any(_is_picture(page) for page in pages):
        raise Refused("needs_ocr", refusals.NEEDS_OCR)


def _is_picture(page: Any) -> bool:
    """True when a picture covers most of the page, or letters were drawn as shapes."""
    whole = abs(page.rect)
    pictures = (abs(page.rect & image["bbox"]) for image in page.get_image_info())
    return any(picture > _MOST_OF_PAGE * whole for picture in pictures) or (
        len(page.get_drawings()) > _MANY_SHAPES
    )


def _links(page: Any) -> list[Link]:
    found = [(link["from"], clean(link.get("uri") or "")) for link in page.get_links()]
    return [(box, uri) for box, uri in found if uri]


def _lines(spans: list[Line], links: list[Link]) -> Iterator[Line]:
    for row in _rows(spans):
        for run in _runs(row):
            line = _line(run)
            if any(letter.isalnum() for letter in line.text):
                yield line.linked(_link_of(line, links))


def _spans(page: Any) -> list[Line]:
    """Every span as a line of its own; the text is not yet cleaned, so that its spaces still tell."""
    return [
        _span(span, page.number)
        for block in page.get_text("dict", flags=_FLAGS)["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip()
    ]


def _span(span: dict[str, Any], page: int) -> Line:
    x0, y0, x1, y1 = span["bbox"]
    font = span["font"].lower()
    bold = bool(span["flags"] & _BOLD) or any(heavy in font for heavy in _HEAVY)
    italic = bool(span["flags"] & _ITALIC) or "italic" in font or "oblique" in font
    text = span["text"].replace("\xa0", " ")
    return Line(text, page, x0, x1, (y0 + y1) / 2, size=span["size"], bold=bold, italic=italic)


def _rows(spans: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for span in sorted(spans, key=lambda span: span.y):
        first = rows[-1][0] if rows else None
        if first and abs(first.y - span.y) < _SAME_ROW * max(span.size, first.size):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [sorted(row, key=lambda span: span.x0) for row in rows]


def _runs(row: list[Line]) -> list[list[Line]]:
    runs = [[row[0]]]
    end = row[0].x1
    for before, span in pairwise(row):
        if span.x0 - end < _widest_space(before, span):
            runs[-1].append(span)
        else:
            runs.append([span])
        end = max(end, span.x1)
    return runs


def _widest_space(before: Line, span: Line) -> float:
    larger, smaller = max(span.size, before.size), min(span.size, before.size)
    return larger * (_SAME_RUN if smaller > 0.9 * larger else _OTHER_SIZE)


def _line(run: list[Line]) -> Line:
    text, turns = run[0].text, []
    for before, span in pairwise(run):
        touching = span.x0 - before.x1 < _NO_SPACE * span.size or text.endswith(" ")
        text += "" if touching else " "
        if (span.bold, span.italic) != (before.bold, before.italic):
            turns.append(len(clean(text + "|")) - 1)
        text += span.text
    first = run[0]
    return Line(
        text=clean(text),
        turns=tuple(turns),
        page=first.page,
        x0=first.x0,
        x1=max(span.x1 for span in run),
        y=first.y,
        size=max(span.size for span in run),
        bold=first.bold,
        italic=first.italic,
    )


def _link_of(line: Line, links: list[Link]) -> str:
    for box, uri in links:
        if box.y0 - 1 <= line.y <= box.y1 + 1 and box.x0 < line.x1 and box.x1 > line.x0:
            return uri
    return ""
