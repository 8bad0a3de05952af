"""Whether a document's text gives back everything that it was made to show, in order.

Spaces don't count, nor how letters were composed. Between letters that run from right to left, every reader of files
has its own idea of order: in such a document a field's words are looked for near the place where it should stand.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import Readback

_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")
"""PDFium's sign for a hyphen at the end of a line; words are never divided, so it was printed."""
_UNSEEN = re.compile(
    "[\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+"
)
_DIGITS = re.compile(r"\d+")
_RIGHT_TO_LEFT = {"R", "AL"}
_FARTHEST = 1_000
"""Letters between a field and the next: what stands farther away is another place that says the same."""
_NEAR = 150
"""Letters of a line or so, within which the order is not looked at in texts from right to left."""
_EDGE = 2
"""Lines at the top and at the bottom of a page that may be running ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """Every field is found, out of order, or missing."""

    fields: int
    missing: tuple[str, ...] = ()
    out_of_order: tuple[str, ...] = ()

    @property
    def lost(self) -> int:
        return len(self.missing) + len(self.out_of_order)

    @property
    def readback(self) -> Readback:
        return Readback(fields=self.fields, found=self.fields - self.lost)


def check(fields: Iterable[str], text: str, between: int = 0) -> Found:
    """Fields in the order of reading; those that show nothing are not counted.

    `between` is how many letters of something else may stand between two fields, such as those of another column.
    """
    wanted = [field for field in fields if _squeezed(field)]
    both_ways = any(leans_right(field) for field in wanted)
    lost = (
        _lost_near(wanted, text, between) if both_ways else _lost(wanted, _squeezed(text), between)
    )
    everywhere = _squeezed(text)
    missing = tuple(field for field in lost if _squeezed(field) not in everywhere)
    astray = tuple(field for field in lost if _squeezed(field) in everywhere)
    return Found(fields=len(wanted), missing=missing, out_of_order=astray)


def check_pages(fields: Sequence[str], pages: Sequence[Sequence[str]], second: int = 0) -> Found:
    """`pages` are lines. Running lines at the edges of pages may stand in the middle of a field.

    Fields from the `second` on stand in a column of their own: over several pages, columns are read by turns, and each
    has an order of its own.
    """
    texts = dict.fromkeys(
        "\n".join(line for page in one for line in page) for one in (without_running(pages), pages)
    )
    columns = [fields[:second], fields[second:]] if second else [fields]
    letters = sum(map(len, fields))
    readings = (
        _together(check(one, text, letters - sum(map(len, one))) for one in columns)
        for text in texts
    )
    return min(readings, key=lambda found: found.lost)


def _together(found: Iterable[Found]) -> Found:
    every = list(found)
    return Found(
        sum(one.fields for one in every),
        tuple(field for one in every for field in one.missing),
        tuple(field for one in every for field in one.out_of_order),
    )


def without_running(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without the lines at their edges that other pages have too, whatever their numbers."""
    kept = [[line for line in page if line.strip()] for page in pages]
    seen = Counter(
        said for page in kept for said in {_DIGITS.sub("0", line) for line in _edges(page)}
    )
    running = {said for said, times in seen.items() if times > 1}
    return [
        [
            line
            for place, line in enumerate(page)
            if not (_is_edge(place, page) and _DIGITS.sub("0", line) in running)
        ]
        for page in kept
    ]


def leans_right(text: str) -> bool:
    """True when it holds letters that are written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text
    )


def _edges(page: Sequence[str]) -> list[str]:
    return [line for place, line in enumerate(page) if _is_edge(place, page)]


def _is_edge(place: int, page: Sequence[str]) -> bool:
    return place < _EDGE or place >= len(page) - _EDGE


def _squeezed(text: str) -> str:
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", _LINE_END_HYPHEN.sub("-", text)))


def _lost(fields: Iterable[str], text: str, between: int) -> list[str]:
    """The nearest place is always the right one to take: if all fit in order, they fit so."""
    lost, end = [], 0
    for field in fields:
        letters = _squeezed(field)
        at = text.find(letters, end, end + between + _FARTHEST + len(letters))
        if at < 0:
            lost.append(field)
        else:
            end = at + len(letters)
    return lost


def _lost_near(fields: Iterable[str], text: str, between: int) -> list[str]:
    """Each word forwards or backwards, anywhere near the place where the field before was found."""
    lost, at = [], 0
    squeezed = _squeezed(text)
    for field in fields:
        begin = max(0, at - _NEAR)
        size = len(field)
        near = squeezed[begin : at + between + _FARTHEST + 2 * size]
        places = [_place(_squeezed(word), near) for word in field.split() if _squeezed(word)]
        if min(places) < 0:
            lost.append(field)
        else:
            at = max(at, begin + min(places) + size // 2)
    return lost


def _place(word: str, text: str) -> int:
    forwards, backwards = text.find(word), text.find(word[::-1])
    return min((at for at in (forwards, backwards) if at >= 0), default=-1)
