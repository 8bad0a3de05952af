"""PDF: spans of text by their boxes, never by the order in which the file happens to paint them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from PIL import Image

from hirewire_common.errors import Refused
from hirewire_common.words.folding import unreadable_share
from hirewire_parser import refusals
from hirewire_parser.addresses import address
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.eye import is_picture
from hirewire_parser.faces import heavy_faces, told_by_name
from hirewire_parser.hidden import Seen, seen_of
from hirewire_parser.painted import Painted
from hirewire_parser.paper import on_paper
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.recognition import Drawn, LinkBox, PageFrame, Turn
from hirewire_parser.spans import Link, lines_of

MOST_PAGES_READ = 30
MOST_PAGES = 200

_ITALIC = 2
_BOLD = 16
_DAMAGED = (
    pymupdf.mupdf.FzErrorBase,
    RuntimeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    SystemError,
)
"""What PyMuPDF raises on damaged files, as found by changing them at random."""
_END = 2048
"""Bytes in which a whole file says that it ends."""
_MOST_UNREADABLE = 0.05
_ICON = 2
_LEAST_LETTERS = 50
"""A page with fewer, and a picture over it, is a scan with a stamp."""
_DOTS = 300
"""An inch: what Tesseract reads best."""
_MOST_DOTS = 3_600
"""Along one side of a page's picture, however large the page is."""
_MOST_LINKS = 500


class _Area(NamedTuple):
    x0: float
    y0: float
    x1: float
    y1: float


def extract(data: bytes) -> Pages:
    """Refused when there is nothing that could be read; see `refusals`."""
    with _opened(data) as document:
        return _pages(document)


def draw(data: bytes, number: int, turn: Turn = 0) -> Drawn:
    """One page as a picture in shades of grey, with its links. Refused as `extract` does, but not for want of text."""
    with _opened(data) as document:
        page = document[number]
        page.set_rotation((page.rotation + turn) % 360)
        width, height = page.rect.width, page.rect.height
        scale = min(_DOTS / 72, _MOST_DOTS / max(width, height))
        pixels = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csGRAY)
        links = tuple(
            LinkBox(x0=box.x0, y0=box.y0, x1=box.x1, y1=box.y1, uri=uri)
            for box, uri in _links(page)
        )
        return Drawn(
            frame=PageFrame(width=width, height=height, scale=scale, links=links),
            picture=on_paper(Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)),
            total=document.page_count,
            repaired=document.is_repaired,
        )


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
    except pymupdf.EmptyFileError as error:
        raise Refused("empty", refusals.EMPTY) from error
    except (pymupdf.FileDataError, *_DAMAGED) as error:
        raise Refused("corrupt", refusals.CORRUPT, log=str(error)) from error
    with document:
        try:
            _check(document, data)
            yield document
        except _DAMAGED as error:
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
    painted = [Painted(page) for page in pages]
    heavy = heavy_faces(painted)
    seen = seen_of(painted)
    spans = [_spans(one, page.number, heavy) for one, page in zip(seen, pages, strict=True)]
    _check_text(pages, [span.text for page in spans for span in page])
    links = [_links(page) for page in pages]
    lines = [
        line
        for on_page, page_links in zip(spans, links, strict=True)
        for line in lines_of(on_page, page_links)
    ]
    return Pages(
        lines=tuple(lines),
        pages=tuple(Page(page.rect.width, page.rect.height) for page in pages),
        links=tuple(dict.fromkeys(uri for page_links in links for _, uri in page_links)),
        total=document.page_count,
        repaired=document.is_repaired,
        pictures=tuple(
            page.number + 1
            for page, on_page in zip(pages, spans, strict=True)
            if not on_page and is_picture(page)
        ),
        hidden_words=sum(one.hidden for one in seen),
    )


def _check_text(pages: list[Any], texts: list[str]) -> None:
    """Icons are single private letters in spans of their own and say nothing about the text's fonts."""
    text = "".join(text for text in texts if len(text.strip()) > _ICON)
    if unreadable_share(text) > _MOST_UNREADABLE:
        raise Refused("unreadable_text", refusals.UNREADABLE)
    if len(text) < _LEAST_LETTERS * len(pages) and any(is_picture(page) for page in pages):
        raise Refused("needs_ocr", refusals.NEEDS_OCR)


def _links(page: Any) -> list[Link]:
    """Asked of MuPDF: PyMuPDF's own links look up all the page's annotations for each of them."""
    found: list[Link] = []
    link = pymupdf.mupdf.fz_load_links(page.this)
    while link.m_internal and len(found) < _MOST_LINKS:
        if uri := address(link.uri() or ""):
            box = link.rect()
            found.append((_Area(box.x0, box.y0, box.x1, box.y1), uri))
        link = link.next()
    return found


def _spans(seen: Seen, page: int, heavy: frozenset[str]) -> list[Line]:
    """Every span as a line of its own; the text is not yet cleaned, so that its spaces still tell."""
    return [_span(span, page, span["font"] in heavy) for span in seen.spans if span["text"].strip()]


def _span(span: dict[str, Any], page: int, heavy: bool) -> Line:  # noqa: FBT001
    x0, y0, x1, y1 = span["bbox"]
    heavy_by_name, slanted_by_name = told_by_name(span["font"])
    bold = heavy or heavy_by_name or bool(span["flags"] & _BOLD)
    italic = slanted_by_name or bool(span["flags"] & _ITALIC)
    text = span["text"].replace("\xa0", " ")
    return Line(
        text,
        page,
        x0,
        x1,
        (y0 + y1) / 2,
        size=span["size"],
        bold=bold,
        italic=italic,
        run=span["run"],
    )
