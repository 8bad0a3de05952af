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
_SIGNS = ".,:;!?()%،؛؟"
"""At either end of a word, and at the other end when it is read from the other side."""
_STRAY = 2
"""Letters within a word of another one, or read twice."""
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


def check(fields: Iterable[str], text: str, *, apart: int = 0) -> Found:
    """Fields in the order of reading; those that show nothing are not counted. So many letters more may stand between."""
    wanted = [field for field in fields if _squeezed(field)]
    both_ways = any(leans_right(field) for field in wanted)
    farthest = _FARTHEST + apart
    lost = (
        _lost_near(wanted, text, farthest)
        if both_ways
        else _lost(wanted, _squeezed(text), farthest)
    )
    everywhere = _squeezed(text)
    missing = tuple(field for field in lost if _squeezed(field) not in everywhere)
    astray = tuple(field for field in lost if _squeezed(field) in everywhere)
    return Found(fields=len(wanted), missing=missing, out_of_order=astray)


def check_pages(fields: Sequence[str], pages: Sequence[Sequence[str]], *, beside: int = 0) -> Found:
    """`pages` are lines. Running lines at the edges of pages may stand in the middle of a field.

    So many of the last fields stand in a column beside the others, and on every page each column is read by itself.
    """
    texts = dict.fromkeys(
        "\n".join(line for page in one for line in page) for one in (without_running(pages), pages)
    )
    cut = len(fields) - beside
    found = (_in_columns(fields[:cut], fields[cut:], text) for text in texts)
    return min(found, key=lambda one: one.lost)


def _in_columns(first: Sequence[str], second: Sequence[str], text: str) -> Found:
    if not second:
        return check(first, text)
    left, right = (
        check(one, text, apart=sum(map(len, other)))
        for one, other in ((first, second), (second, first))
    )
    return Found(
        left.fields + right.fields,
        left.missing + right.missing,
        left.out_of_order + right.out_of_order,
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


def _lost(fields: Iterable[str], text: str, farthest: int) -> list[str]:
    """The nearest place is always the right one to take: if all fit in order, they fit so."""
    lost, end = [], 0
    for field in fields:
        letters = _squeezed(field)
        at = text.find(letters, end, end + farthest + len(letters))
        if at < 0:
            lost.append(field)
        else:
            end = at + len(letters)
    return lost


def _lost_near(fields: Iterable[str], text: str, farthest: int) -> list[str]:
    """Each word forwards or backwards, anywhere near the place where the field before was found."""
    lost, at = [], 0
    squeezed = _unmarked(_squeezed(text))
    for field in fields:
        begin = max(0, at - _NEAR)
        size = len(field)
        near = squeezed[begin : at + farthest + 2 * size]
        words = (_squeezed(word).strip(_SIGNS) for word in field.split())
        places = [_place(word, near) for word in words if word]
        if min(places, default=at) >= 0:
            at = max(at, begin + min(places, default=0) + size // 2)
        elif _torn(field, near):
            at += size // 2
        else:
            lost.append(field)
    return lost


def _torn(field: str, near: str) -> bool:
    """Of a line with marked Arabic letters PDFium tells the words in pieces: all of its letters are there all the same."""
    return leans_right(field) and Counter(_unmarked(_squeezed(field))) <= Counter(near)


def _place(marked: str, text: str) -> int:
    """Forwards, backwards, or with its letters in any order: joined letters and parts of addresses change places."""
    word = _unmarked(marked)
    found = [at for at in (text.find(word), text.find(word[::-1])) if at >= 0]
    return min(found) if found else _anagram(word, text, len(marked) + _STRAY)


def _anagram(word: str, text: str, size: int) -> int:
    """A letter with a mark may be read twice."""
    wanted = Counter(word)
    places = range(max(len(text) - size + 1, 0))
    return next(
        (at for at in places if text[at] in wanted and wanted <= Counter(text[at : at + size])), -1
    )


def _unmarked(text: str) -> str:
    """Without marks above and below letters, which PDFium reads with a letter of their own."""
    return "".join(one for one in text if not unicodedata.combining(one))
