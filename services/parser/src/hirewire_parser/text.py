"""Plain text and Markdown: every line on a grid of letters, so that indentation and gaps keep their meaning."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from hirewire_common.errors import Refused
from hirewire_common.words.folding import clean, unreadable_share
from hirewire_parser import markdown, refusals
from hirewire_parser.domain.line import Line, Page, Pages
from hirewire_parser.markdown import Words

Links = tuple[str, ...]
_BODY = 10.0
_LETTER = 5.0
_LINE = 12.0
_CELL = 24
"""Letters: how wide a table's cell is taken to be at least."""
_GAP = re.compile(r"\t+|\s{3,}")
_LONGEST_WRAPPED = 100
"""Letters: a text with longer lines was not wrapped by hand."""
_WIDE = {
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
}
"""By which of four bytes are mostly zero."""
_MOST_UNREADABLE = 0.05
_MOST_BYTES = 1_600_000
"""The 400,000 letters that a document may hold are no more than that in any encoding."""


def extract(data: bytes) -> Pages:
    if len(data) > _MOST_BYTES:
        raise Refused("too_large", refusals.TOO_MUCH_TEXT)
    text = decode(data)
    pages = text.split("\f")
    written = [line.rstrip() for page in pages for line in page.splitlines()]
    whole = max((len(line) for line in written), default=0) > _LONGEST_WRAPPED
    marked = markdown.is_markdown(text)
    targets = markdown.targets_of(text) if marked else {}
    grids = [_marked(page, targets) if marked else _plain(page) for page in pages]
    found = [[*_lines(grid, number, whole=whole)] for number, grid in enumerate(grids)]
    lines = tuple(line for page in found for line, _ in page)
    links = dict.fromkeys(link for page in found for _, more in page for link in more)
    width = max([612.0, *(line.x1 for line in lines)])
    return Pages(lines, tuple(Page(width, 792.0) for _ in pages), tuple(links), total=len(pages))


def decode(data: bytes) -> str:
    """Refused when it is no text in any encoding that text comes in."""
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if unreadable_share(text) <= _MOST_UNREADABLE:
            return text
    raise Refused("garbled", refusals.GARBLED)


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return ("utf-32",)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    if wide := _wide(data[:4096]):
        return (wide,)
    return ("utf-8-sig", "cp1252", "latin-1")


def _wide(head: bytes) -> str:
    """UTF-16 and UTF-32 without a mark, told by where the zeros of Latin letters stand; else empty."""
    units = len(head) // 4
    if not units:
        return ""
    zeros = [head[at : 4 * units : 4].count(0) > 0.7 * units for at in range(4)]
    return next((name for places, name in _WIDE.items() if [*places] == zeros), "")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stand in this row and, unless others are in the way, at this column."""

    words: Words
    row: int
    column: int
    size: float = _BODY


def _plain(page: str) -> Iterator[_Piece]:
    for row, written in enumerate(page.splitlines(), 1):
        for start, end in _runs(written):
            yield _Piece(Words(clean(written[start:end])), row, start)


def _marked(page: str, targets: dict[str, str]) -> Iterator[_Piece]:
    for row, (written, size) in enumerate(markdown.rows_of(page), 1):
        for number, cell in enumerate(markdown.cells_of(written)):
            for start, end in _runs(cell):
                words = markdown.words_of(cell[start:end], targets)
                heading = size > _BODY
                shown = replace(words, bold=True, turns=()) if heading else words
                yield _Piece(shown, row, number * _CELL + start, size)


def _lines(pieces: Iterable[_Piece], page: int, *, whole: bool) -> Iterator[tuple[Line, Links]]:
    row, at = 0, 0
    for piece in pieces:
        text = piece.words.text
        if not any(letter.isalnum() for letter in text):
            continue
        at = max(at if piece.row == row else 0, piece.column)
        row = piece.row
        line = Line(
            text, page, at * _LETTER, (at + len(text)) * _LETTER, row * _LINE,
            size=piece.size, bold=piece.words.bold, turns=piece.words.turns,
            link=next(iter(piece.words.links), ""), whole=whole,
        )  # fmt: skip
        yield line, piece.words.links
        at += len(text) + 4


def _runs(written: str) -> list[tuple[int, int]]:
    """The places of the pieces between wide gaps; the indentation is not a gap."""
    begin = len(written) - len(written.lstrip())
    cuts = [
        (found.start(), found.end()) for found in _GAP.finditer(written) if found.start() >= begin
    ]
    edges = [(begin, begin), *cuts, (len(written), len(written))]
    return [(left[1], right[0]) for left, right in pairwise(edges) if right[0] > left[1]]
