"""Lines joined to paragraphs: a line goes on in the next one when the next one's first word would not have fitted."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from hirewire_parser.domain.bullets import is_marked, unmarked
from hirewire_parser.domain.line import Line, in_reading_order

_INDENT = 12.0
_HANGING = 10.0
"""What a marked line's text stands further in than its mark, beside `_INDENT`."""
_WIDER = 1.15
"""Of the usual distance between lines: a wider one begins a paragraph."""
_LITTLE = 3
"""Letters of an article or a preposition."""
_NOUNS_ARE_LARGE = 0.3
"""Of a text's words: above it a capital says nothing about where an item begins."""
_GAP = 2.2
"""Of the letter's height; a wider gap between two lines ends the paragraph."""


@dataclass(slots=True)
class _Paragraph:
    text: str
    last: Line
    x0: float
    marked: bool
    words: int = 0
    large: int = 0
    """Words after the first that begin large: counted while it grows, not anew for every line."""

    def takes(self, line: Line, right: float) -> bool:
        return (
            not (line.whole or self.last.whole)
            and abs(self.x0 - line.x0) < _INDENT + (_HANGING if self.marked else 0)
            and self.last.x1 + _first_word(line) > right - 0.5 * line.size
            and (line.page != self.last.page or line.y - self.last.y < _GAP * line.size)
        )

    def add(self, line: Line) -> None:
        broken = self.last.hyphenated or _broken_word(self.text)
        between = line.glue if line.glue is not None else "" if broken else " "
        self.text += between + line.text
        self.last = line
        self.count(line.text, begun=not between)

    def count(self, text: str, *, begun: bool) -> None:
        """`begun`: the text's first word isn't counted again, or not as a large one."""
        words = text.split()
        self.large += sum(word[:1].isupper() for word in words[begun:])
        self.words += len(words) - (begun and bool(self.words))

    def wants_more(self) -> bool:
        """No item ends with a comma or a little word, and many in a language that writes nouns large may go on."""
        last = self.text[-_LITTLE - 2 :].split()[-1:]
        return (
            self.text.endswith((",", "-", "–", "&", "/", "("))
            or any(word.islower() and len(word) <= _LITTLE for word in last)
            or self.large > _NOUNS_ARE_LARGE * self.words
        )


def paragraphs(lines: Iterable[Line], right: float = 0.0, *, items: bool = False) -> list[str]:
    """`right` is where the column's text ends; lines may show that it is even further out.

    `items`: the lines are a list, whose marks may have been drawn and not written.
    """
    lines = in_reading_order(lines)
    right = max([right, *(line.x1 for line in lines)])
    leading = _leading(lines)
    made: list[_Paragraph] = []
    for line in lines:
        marked = line.bullet or is_marked(line.text)
        new = marked or not made or _breaks(made[-1], line, leading, items=items)
        if made and (line.glue is not None or (not new and made[-1].takes(line, right))):
            made[-1].add(line)
        else:
            made.append(_begun(line, marked=marked))
    return [paragraph.text for paragraph in made if paragraph.text]


def _begun(line: Line, *, marked: bool) -> _Paragraph:
    paragraph = _Paragraph(unmarked(line.text), line, line.x0, marked)
    paragraph.count(paragraph.text, begun=True)
    return paragraph


def _leading(lines: list[Line]) -> float:
    """The distance between lines that surely go on, because they begin small, as a share of the letters' height."""
    sure = [_step(above, below) for above, below in pairwise(lines) if below.text[:1].islower()]
    return max((step for step in sure if 0.9 < step < _GAP), default=0.0)


def _step(above: Line, below: Line) -> float:
    """0 for lines beside each other or on different pages."""
    if above.page != below.page or below.size <= 0:
        return 0.0
    return (below.y - above.y) / below.size


def _breaks(paragraph: _Paragraph, line: Line, leading: float, *, items: bool) -> bool:
    """True when the space above the line, or the way it begins, shows that it is a new item."""
    if leading and _step(paragraph.last, line) > _WIDER * leading:
        return True
    return items and line.text[:1].isupper() and not paragraph.wants_more()


def _first_word(line: Line) -> float:
    """The width of the line's first word and a space."""
    letters = len(line.words[0]) if line.words else 0
    return (line.x1 - line.x0) / max(len(line.text), 1) * letters + 0.3 * line.size


def _broken_word(text: str) -> bool:
    """A hyphen at the line's end is kept: whether it belongs to the word, the page doesn't tell."""
    return text.endswith("-") and not text.endswith(" -")
