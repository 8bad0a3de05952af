"""The one thing that every kind of document is turned into: lines of text with their places on a page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text on one baseline, ended by a wide gap. Lengths are points, `y` is the middle, from the page's top.

    `whole` says that the line is a paragraph of its own: the format tells, so nothing wraps into the next.
    """

    text: str
    page: int
    x0: float
    x1: float
    y: float
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    turns: tuple[int, ...] = ()
    """Places in the text where bold, italic or larger letters begin or end."""
    gaps: tuple[int, ...] = ()
    """Places in the text before which more is left than a space."""
    bullet: bool = False
    link: str = ""
    hyphenated: bool = False
    """The line ends within a word, with a hyphen that is not the word's own."""
    whole: bool = False
    run: int = 0
    """Pieces of one number were written as one in the file."""
    glue: str | None = None
    """What stood between the line before and this one, when they were one line that was cut."""

    @property
    def place(self) -> tuple[int, float, float]:
        """Sorts lines as they are read."""
        return (self.page, self.y, self.x0)

    @property
    def words(self) -> list[str]:
        return self.text.split()

    def saying(self, text: str) -> "Line":
        return replace(self, text=text)

    def linked(self, link: str) -> "Line":
        return replace(self, link=link) if link != self.link else self


_PLACE = attrgetter("page", "y", "x0")
_LEFT = attrgetter("x0")

_LONGEST_ROW = 1_000
"""Letters: rules read a row's lines as one text, and a row of a thousand columns is none."""

Row = tuple[Line, ...]
"""Lines that stand beside each other, from left to right."""


@dataclass(frozen=True, slots=True)
class Page:
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Pages:
    """A document as it was extracted; `links` are the addresses behind words, in reading order."""

    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = (Page(612.0, 792.0),)
    links: tuple[str, ...] = ()
    total: int = 1
    """Pages that the document has; more than were read when it was cut off."""
    repaired: bool = False
    pictures: tuple[int, ...] = ()
    """Those of its pages, from 1, that are pictures without text, and so were not read."""
    hidden_words: int = 0
    """How many words the document hides from whoever looks at it; they are in none of the lines."""

    @property
    def width(self) -> float:
        return max((page.width for page in self.pages), default=612.0)


def body_size(lines: Iterable[Line]) -> float:
    """The size that most letters are set in."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 10.0


def in_reading_order(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=_PLACE)


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Lines whose middles are less than about half a letter apart make one row."""
    rows: list[list[Line]] = []
    letters = 0
    for line in in_reading_order(lines):
        letters += len(line.text)
        if rows and letters <= _LONGEST_ROW and _beside(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
            letters = len(line.text)
    return [tuple(sorted(row, key=_LEFT)) for row in rows]


def _beside(first: Line, line: Line) -> bool:
    """What was cut off a long line stands at the same place, but is read after it."""
    return (
        line.glue is None and first.page == line.page and abs(first.y - line.y) < 0.55 * line.size
    )


def text_of(row: Row) -> str:
    """The row as one string; the double space keeps the gap visible."""
    return "  ".join(line.text for line in row)
