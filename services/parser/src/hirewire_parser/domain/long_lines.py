"""Long lines cut before any rule reads them, so that what a rule costs is bounded by its line and not by the file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from hirewire_parser.domain.line import Line

LONGEST = 500
"""Letters. A paragraph of a text or Word file is one line, and few of them are longer."""
_SHORTEST = 300
"""Nothing that is cut off the front is shorter: it stays too long for a heading of an entry."""
_ENDS = re.compile(r".*[,;.]\s", re.DOTALL)


def cut(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Every line of at most `LONGEST` letters; the pieces keep the line's place and know what stood between them."""
    return tuple(piece for line in lines for piece in _pieces(line))


def _pieces(line: Line) -> Iterator[Line]:
    if len(line.text) <= LONGEST:
        yield line
        return
    places = _places(line.text)
    for start, end in pairwise(places):
        written = line.text[start:end]
        before = line.text[start - 1].isspace() if start else False
        yield replace(
            line,
            text=written.rstrip(),
            bold=line.bold and not any(turn <= start for turn in line.turns),
            turns=tuple(turn - start for turn in line.turns if start < turn < end),
            gaps=tuple(gap - start for gap in line.gaps if start < gap < end),
            bullet=line.bullet and not start,
            glue=(" " if before else "") if start else None,
        )


def _places(text: str) -> list[int]:
    """Where the pieces begin, and the end: behind a comma or a full stop, else at a space, else anywhere."""
    places = [0]
    while len(text) - places[-1] > LONGEST:
        start = places[-1]
        near = text[start + _SHORTEST : start + LONGEST]
        ended = _ENDS.match(near)
        space = near.rfind(" ") + 1
        places.append(start + _SHORTEST + (ended.end() if ended else space or len(near)))
    return [*places, len(text)]
