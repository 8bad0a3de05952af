"""The one thing that every kind of document is turned into: lines of text with their places on a page."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace


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
    """Places in the text where bold or italic letters begin or end."""
    bullet: bool = False
    link: str = ""
    whole: bool = False

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
        return replace(self, link=link)


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
    return sorted(lines, key=lambda line: line.place)


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """Lines whose middles are less than about half a letter apart make one row."""
    rows: list[list[Line]] = []
    for line in in_reading_order(lines):
        first = rows[-1][0] if rows else None
        if first and first.page == line.page and abs(first.y - line.y) < 0.55 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [tuple(sorted(row, key=lambda line: line.x0)) for row in rows]


def text_of(row: Row) -> str:
    """The row as one string; the double space keeps the gap visible."""
    return "  ".join(line.text for line in row)
