"""Pieces of text with their boxes put together into lines, whatever they were read from."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Protocol

from hirewire_common.words.folding import clean
from hirewire_parser.domain.line import Line

_SAME_ROW = 0.35
"""Of the letter's height."""
_SAME_RUN = 1.1
"""A gap below this share of the letter's height is a space, above it the start of another column."""
_OTHER_SIZE = 0.5
"""The same where the letters' height changes, as between a label and what it labels."""
_OTHER_RUN = 0.5
"""The same where the file began anew: columns may stand nearer to each other than the words of a wide line."""
_NO_SPACE = 0.12
_SOFT_HYPHEN = "\u00ad"
_GAP = 0.55
"""Of the letter's height: wider than any space between words, as between the items of a row."""
_OTHER_LETTERS = 0.12
"""Of the letter's height: with a space before it, letters of another size are another piece; small capitals are not."""
_HEIGHT = attrgetter("y")
_LEFT = attrgetter("x0")


class Box(Protocol):
    """Points from the page's top left corner."""

    @property
    def x0(self) -> float: ...
    @property
    def y0(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def y1(self) -> float: ...


Link = tuple[Box, str]
"""The box of the words, and the address behind them."""


def lines_of(spans: list[Line], links: Iterable[Link]) -> Iterator[Line]:
    """One page's lines from its spans, each a line of its own whose text isn't cleaned yet: its spaces still tell."""
    links = list(links)
    for row in _rows(spans):
        for run in _runs(row):
            line = _line(run)
            if any(letter.isalnum() for letter in line.text):
                yield line.linked(_link_of(line, links))


def _rows(spans: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for span in sorted(spans, key=_HEIGHT):
        first = rows[-1][0] if rows else None
        if first and abs(first.y - span.y) < _SAME_ROW * max(span.size, first.size):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [sorted(row, key=_LEFT) for row in rows]


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
    if smaller <= 0.9 * larger:
        return larger * _OTHER_SIZE
    return larger * (_SAME_RUN if span.run == before.run else _OTHER_RUN)


def _line(run: list[Line]) -> Line:
    text, turns, gaps = run[0].text, [], []
    x1, size = run[0].x1, run[0].size
    for before, span in pairwise(run):
        touching = span.x0 - before.x1 < _NO_SPACE * span.size or text.endswith(" ")
        text += "" if touching else " "
        resized = abs(span.size - before.size) > _OTHER_LETTERS * before.size and not touching
        if (span.bold, span.italic) != (before.bold, before.italic) or resized:
            turns.append(len(clean(text + "|")) - 1)
        if span.x0 - before.x1 > _GAP * max(span.size, before.size):
            gaps.append(len(clean(text + "|")) - 1)
        text += span.text
        x1, size = max(x1, span.x1), max(size, span.size)
    first = run[0]
    return Line(
        text=clean(text),
        turns=tuple(turns),
        gaps=tuple(gaps),
        page=first.page,
        x0=first.x0,
        x1=x1,
        y=first.y,
        size=size,
        bold=first.bold,
        italic=first.italic,
        bullet=first.bullet,
        hyphenated=run[-1].text.rstrip().endswith(_SOFT_HYPHEN),
    )


def _link_of(line: Line, links: list[Link]) -> str:
    for box, uri in links:
        if box.y0 - 1 <= line.y <= box.y1 + 1 and box.x0 < line.x1 and box.x1 > line.x0:
            return uri
    return ""
