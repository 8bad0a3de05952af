"""Lines joined to paragraphs: a line goes on in the next one when the next one's first word would not have fitted."""

from collections.abc import Iterable
from dataclasses import dataclass

from hirewire_parser.domain.bullets import is_marked, unmarked
from hirewire_parser.domain.line import Line, in_reading_order

_INDENT = 12.0
_HANGING = 10.0
"""What a marked line's text stands further in than its mark, beside `_INDENT`."""
_GAP = 2.2
"""Of the letter's height; a wider gap between two lines ends the paragraph."""


@dataclass(slots=True)
class _Paragraph:
    text: str
    last: Line
    x0: float
    marked: bool

    def takes(self, line: Line, right: float) -> bool:
        return (
            not (line.whole or self.last.whole)
            and abs(self.x0 - line.x0) < _INDENT + (_HANGING if self.marked else 0)
            and self.last.x1 + _first_word(line) > right - 0.5 * line.size
            and (line.page != self.last.page or line.y - self.last.y < _GAP * line.size)
        )

    def add(self, line: Line) -> None:
        self.text += line.text if _broken_word(self.text) else f" {line.text}"
        self.last = line


def paragraphs(lines: Iterable[Line], right: float = 0.0) -> list[str]:
    """`right` is where the column's text ends; lines may show that it is even further out."""
    lines = in_reading_order(lines)
    right = max([right, *(line.x1 for line in lines)])
    made: list[_Paragraph] = []
    for line in lines:
        marked = line.bullet or is_marked(line.text)
        if made and not marked and made[-1].takes(line, right):
            made[-1].add(line)
        else:
            made.append(_Paragraph(unmarked(line.text), line, line.x0, marked))
    return [paragraph.text for paragraph in made if paragraph.text]


def _first_word(line: Line) -> float:
    """The width of the line's first word and a space."""
    letters = len(line.words[0]) if line.words else 0
    return (line.x1 - line.x0) / max(len(line.text), 1) * letters + 0.3 * line.size


def _broken_word(text: str) -> bool:
    """A hyphen at the line's end is kept: whether it belongs to the word, the page doesn't tell."""
    return text.endswith("-") and not text.endswith(" -")
