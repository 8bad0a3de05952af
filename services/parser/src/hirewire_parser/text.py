"""Plain text: every line on a grid of letters, so that indentation and gaps keep their meaning."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hirewire_common.errors import Refused
from hirewire_parser import refusals
from hirewire_parser.domain.folding import clean, unreadable_share
from hirewire_parser.domain.line import Line, Page, Pages

_LETTER = 5.0
_LINE = 12.0
_GAP = re.compile(r"\t+|\s{3,}")
_MARKDOWN_HEADING = re.compile(r"^#{1,5}\s+")
# Bounded, because every mark that nothing closes is looked after to the line's end.
_MARKDOWN_STRONG = re.compile(r"\*\*(?=\S)(.{1,200}?)(?<=\S)\*\*|__(?=\S)(.{1,200}?)(?<=\S)__")
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
    lines = tuple(
        line for number, page in enumerate(pages) for line in _lines(page, number, whole=whole)
    )
    width = max([612.0, *(line.x1 for line in lines)])
    return Pages(lines, tuple(Page(width, 792.0) for _ in pages), total=len(pages))


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


def _lines(page: str, number: int, *, whole: bool) -> Iterator[Line]:
    for row, written in enumerate(page.splitlines()):
        at = 0
        for start, end in _runs(written):
            run = written[start:end]
            heading = bool(_MARKDOWN_HEADING.match(run))
            strong = bool(_MARKDOWN_STRONG.match(run.strip()))
            text = clean(_MARKDOWN_STRONG.sub(r"\1\2", _MARKDOWN_HEADING.sub("", run)))
            if any(letter.isalnum() for letter in text):
                at = max(at, start)
                yield Line(
                    text,
                    number,
                    at * _LETTER,
                    (at + len(text)) * _LETTER,
                    (row + 1) * _LINE,
                    size=13.0 if heading else 10.0,
                    bold=heading or strong,
                    whole=whole,
                )
                at += len(text) + 4


def _runs(written: str) -> list[tuple[int, int]]:
    """The places of the pieces between wide gaps; the indentation is not a gap."""
    begin = len(written) - len(written.lstrip())
    cuts = [
        (found.start(), found.end()) for found in _GAP.finditer(written) if found.start() >= begin
    ]
    edges = [(begin, begin), *cuts, (len(written), len(written))]
    return [(left[1], right[0]) for left, right in pairwise(edges) if right[0] > left[1]]
