"""What Tesseract recognised, as lines: its words by their boxes, in sizes and rows as steady as the page's own."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from hirewire_parser.domain.line import Line, Page, Pages, body_size
from hirewire_parser.recognition import Recognised, RecognisedPage
from hirewire_parser.spans import lines_of

_FIELDS = 12
_WORD = "5"
_LEAST_SURE = 45.0
"""Per cent, of a line's letters: below are rules, icons and the corners of photographs."""
_FEW_LETTERS = 2
_LEAST_SURE_ALONE = 85.0
"""The same for a line of one or two letters, as icons are read."""
_BELOW = frozenset("gjpqy,;()[]{}|/@çßQJ")
_ABOVE = frozenset("bdfhklitßABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789()[]{}|/@'\"!?&%")
_TALL = {(True, True): 0.93, (True, False): 0.72, (False, True): 0.72, (False, False): 0.52}
"""A word's height in letters' sizes: with something above small letters, with something below."""
_MIDDLE = 0.3
"""Of the size: how far above its foot a line's middle stands."""
_SAME_SIZE = 0.13
_MARK = 3
"""Letters: an icon before a word is read as no more,"""
_LESS_SURE = 12.0
"""and is less sure than the words behind it by this,"""
_LESS_SURE_OF_NAMES = 50.0
"""or by this when it begins like a name: a pack of another language is unsure of accents,"""
_HIGHER = 1.25
"""or higher than the letters behind it by this."""
_MARKS_OF_TEXT = frozenset("+#@([{\"'„“”‚‘’«<$€£§")
"""That words begin with, so that what begins so is no icon."""
_DISCS = frozenset("eoO0c°©®¢*«»•·.-–—=+~>§@¥")
_DISC = 0.75
"""Of the size: discs are no higher."""
_AFTER_DISC = 0.4
"""Of the size: discs that are read as letters stand further than this from the words of their item."""
_SURE_OF_A_WORD = 75.0
_LETTERS_OF_A_WORD = 3
_DENSE = "\u2e80"
"""Here begin the scripts of East Asia."""
_FEW = 4
"""Words, below which a line doesn't tell how the page slopes."""


@dataclass(frozen=True, slots=True)
class _Word:
    """Points from the page's top left corner; `line` tells words of one line from others."""

    line: tuple[str, ...]
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    sure: float

    @property
    def hangs(self) -> bool:
        return any(letter in _BELOW for letter in self.text)

    @property
    def size(self) -> float:
        rises = any(letter in _ABOVE or not letter.isascii() for letter in self.text)
        return (self.y1 - self.y0) / _TALL[rises, self.hangs]

    @property
    def foot(self) -> float:
        """Where its letters stand."""
        return self.y1 - (0.21 * self.size if self.hangs else 0.0)


def pages_of(found: Recognised) -> Pages:
    lines = [line for number, page in enumerate(found.pages) for line in _lines(number, page)]
    frames = [page.frame for page in found.pages]
    return Pages(
        lines=tuple(lines),
        pages=tuple(Page(frame.width, frame.height) for frame in frames),
        links=tuple(dict.fromkeys(link.uri for frame in frames for link in frame.links)),
        total=found.total,
        repaired=found.repaired,
    )


def sureness(words: str) -> float:
    """0 to 100, over all letters; 0 without any."""
    sure = [(float(row[10]), len(row[11])) for row in _rows(words)]
    letters = sum(length for _, length in sure)
    return sum(much * length for much, length in sure) / letters if letters else 0.0


def text_of(words: str) -> str:
    return " ".join(row[11] for row in _rows(words))


def sure_words(words: str) -> float:
    """How many there are that Tesseract is sure of, and that are no mark or icon.

    Scripts without spaces have two letters to a word.
    """
    sure = [row[11] for row in _rows(words) if float(row[10]) >= _SURE_OF_A_WORD]
    dense = sum(letter >= _DENSE for word in sure for letter in word if letter.isalpha())
    spaced = sum(
        sum(letter.isalnum() and letter < _DENSE for letter in word) >= _LETTERS_OF_A_WORD
        for word in sure
    )
    return spaced + dense / 2


def _rows(words: str) -> Iterator[list[str]]:
    for row in words.splitlines():
        fields = row.split("\t")
        if len(fields) == _FIELDS and fields[0] == _WORD and fields[11].strip():
            yield fields


def _lines(number: int, page: RecognisedPage) -> Iterator[Line]:
    grouped: dict[tuple[str, ...], list[_Word]] = defaultdict(list)
    for word in _words(page):
        grouped[word.line].append(word)
    grouped = {line: words for line, words in grouped.items() if _is_text(words)}
    slope = _slope(list(grouped.values()))
    spans = [span for words in grouped.values() for span in _spans(words, number, slope)]
    links = [(link, link.uri) for link in page.frame.links]
    yield from lines_of(_steady(spans), links)


def _words(page: RecognisedPage) -> Iterator[_Word]:
    for fields in _rows(page.words):
        left, top, width, height = (int(field) / page.frame.scale for field in fields[6:10])
        yield _Word(
            tuple(fields[2:5]),
            fields[11].strip(),
            left,
            top,
            left + width,
            top + height,
            float(fields[10]),
        )


def _is_text(words: list[_Word]) -> bool:
    """A word that Tesseract is unsure of stays when it stands among others: mostly it is right."""
    letters = sum(len(word.text) for word in words)
    least = _LEAST_SURE if letters > _FEW_LETTERS else _LEAST_SURE_ALONE
    return sum(word.sure * len(word.text) for word in words) >= least * letters


def _slope(lines: list[list[_Word]]) -> float:
    """How much the page was laid askew: points down for one to the right."""
    slopes = [
        (words[-1].foot - words[0].foot) / (words[-1].x0 - words[0].x0)
        for words in lines
        if len(words) >= _FEW and words[-1].x0 > words[0].x0
    ]
    return median(slopes) if slopes else 0.0


def _spans(words: list[_Word], page: int, slope: float) -> Iterator[Line]:
    """Words of one line stand on one foot and are of one size, whichever letters they have."""
    told = [word for word in words if len(word.text) > 1] or words
    size = median(word.size for word in told)
    foot = median(word.foot - slope * word.x0 for word in told)
    bullet = _begins_with_disc(words, size)
    shown = words[1:] if bullet or _begins_with_icon(words) else words
    y = foot - _MIDDLE * size
    for word in shown:
        item = bullet and word is shown[0]
        yield Line(word.text + " ", page, word.x0, word.x1, y, size=size, bullet=item)


def _begins_with_disc(words: list[_Word], size: float) -> bool:
    first = words[0]
    return (
        len(words) > 1
        and first.text in _DISCS
        and first.y1 - first.y0 <= _DISC * size
        and (not first.text.isalnum() or words[1].x0 - first.x1 >= _AFTER_DISC * size)
    )


def _begins_with_icon(words: list[_Word]) -> bool:
    """Icons before headings and addresses are read as letters that never stood there."""
    first, *others = words
    if not others or len(first.text) > _MARK:
        return False
    less = _LESS_SURE_OF_NAMES if len(first.text) > 1 and first.text.istitle() else _LESS_SURE
    if first.sure < median(word.sure for word in others) - less:
        return True
    if first.text[0] in _MARKS_OF_TEXT:
        return False
    size = median(word.size for word in others)
    high = first.y1 - first.y0 > _HIGHER * _TALL[True, first.hangs] * size
    return high or not any(letter.isalnum() for letter in first.text)


def _steady(spans: list[Line]) -> list[Line]:
    """Sizes measured in pixels vary; those near the body's are the body's."""
    body = body_size(spans)
    return [
        Line(
            span.text, span.page, span.x0, span.x1, span.y,
            size=body if abs(span.size - body) <= _SAME_SIZE * body else round(2 * span.size) / 2,
            bullet=span.bullet,
        )
        for span in spans
    ]  # fmt: skip
