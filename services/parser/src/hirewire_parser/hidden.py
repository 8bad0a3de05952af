"""What a page of a PDF hides from whoever looks at it: in the colour of its ground, tiny, off the page, unpainted, covered."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from hirewire_parser.doubtful import doubted, is_on, is_tiny
from hirewire_parser.eye import Eye
from hirewire_parser.painted import Box, Painted, around

Span = dict[str, Any]
Letters = list[dict[str, Any]]
_TINY = 2.0
"""Points on a page of a usual width."""
_NORMAL = 2.5
"""Times what is tiny."""
_USUAL = 600.0
_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be seen of what a page says, and how many words can't be."""

    spans: list[Span]
    hidden: int = 0


def seen_of(pages: Sequence[Painted]) -> list[Seen]:
    """Of the pages of one document. Where nothing is of a normal size, what is tiny is what it is written in."""
    tiny = [_tiny(page) for page in pages]
    normal = any(
        span["size"] >= _NORMAL * size
        for page, size in zip(pages, tiny, strict=True)
        for span in page.spans
    )
    return [_seen(page, size if normal else 0.0) for page, size in zip(pages, tiny, strict=True)]


def _tiny(page: Painted) -> float:
    """Large pages are looked at from further away."""
    x0, y0, x1, y1 = page.box
    return _TINY * max(1.0, min(x1 - x0, y1 - y0) / _USUAL)


def _seen(page: Painted, tiny: float) -> Seen:
    """Most pages raise no doubt; looking at one takes ten times as long as doubting."""
    spans = page.spans
    blocks, within = page.blocks()
    telling = [at for at, span in enumerate(spans) if _LETTER.search(span["text"])]
    cut_off = _is_more("".join(span["text"] for span in spans), within)
    doubts = doubted(page, [spans[at] for at in telling], blocks, tiny)
    if not cut_off and not doubts:
        return Seen(spans)
    letters = page.letters(clipped=cut_off)
    looked_at = range(len(letters)) if cut_off else {telling[doubt] for doubt in doubts}
    kept = _kept(page, letters, looked_at, tiny) if looked_at else []
    return Seen(kept, max(0, _words(spans) - _words(kept)))


def _is_more(text: str, than: str) -> bool:
    """By letters and digits; counting all signs, which is quicker, mostly tells."""
    if len("".join(text.split())) == len("".join(than.split())):
        return False
    return len(_LETTER.findall(text)) > len(_LETTER.findall(than))


def _kept(
    page: Painted, letters: list[Span], looked_at: Collection[int], tiny: float
) -> list[Span]:
    eye = Eye(page, around([letters[at]["bbox"] for at in looked_at]))
    return [
        part
        for at, span in enumerate(letters)
        for part in (_parts(span, eye, page.box, tiny) if at in looked_at else _whole(span))
    ]


def _words(spans: Iterable[Span]) -> int:
    words = (word for span in spans for word in span["text"].split())
    return sum(1 for word in words if _LETTER.search(word))


def _whole(span: Span) -> Iterator[Span]:
    yield _piece(span, span["chars"])


def _parts(span: Span, eye: Eye, page: Box, tiny: float) -> Iterator[Span]:
    """The span without the words that can't be seen, in as many pieces as that leaves."""
    words = list(_words_of(span["chars"]))
    large = not is_tiny(span, tiny)
    shown = [not _tells(word) or (large and _shows(span, word, eye, page)) for word in words]
    for seen, run in groupby(zip(words, shown, strict=True), key=lambda one: one[1]):
        if seen:
            yield _piece(span, [letter for word, _ in run for letter in word])


def _words_of(letters: Iterable[dict[str, Any]]) -> Iterator[Letters]:
    """Each with the spaces and the signs that stand around it."""
    word: Letters = []
    for letter in letters:
        ended = word and word[-1]["c"].isspace() and not letter["c"].isspace()
        if ended and _tells(word) and letter["c"].isalnum():
            yield word
            word = []
        word.append(letter)
    if word:
        yield word


def _tells(word: Iterable[dict[str, Any]]) -> bool:
    return any(letter["c"].isalnum() for letter in word)


def _shows(span: Span, word: Letters, eye: Eye, page: Box) -> bool:
    box = around([letter["bbox"] for letter in word if letter["c"].isalnum()])
    return is_on(page, box) and eye.sees(span, box)


def _piece(span: Span, letters: Letters) -> Span:
    whole = len(letters) == len(span["chars"])
    text = "".join(letter["c"] for letter in letters)
    box = span["bbox"] if whole else around([letter["bbox"] for letter in letters])
    return {**span, "text": text, "bbox": box}
