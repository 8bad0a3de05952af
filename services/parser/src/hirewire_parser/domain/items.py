"""The items of a list that stands in one line, or in several."""

import re
from itertools import pairwise

from hirewire_parser.domain.bullets import unmarked
from hirewire_parser.domain.line import Line

_BETWEEN = re.compile(r"\s*[,;|•·‖∙、]\s*(?![^()]*\))")


def items_of(line: Line) -> list[str]:
    """Cut at the signs between items; where there are none, at gaps that are wider than a space."""
    return (
        items_in(line.text)
        if _BETWEEN.search(line.text)
        else [item for start, end in _stretches(line) for item in items_in(line.text[start:end])]
    )


def items_in(text: str) -> list[str]:
    return [item for piece in _BETWEEN.split(unmarked(text)) if (item := piece.strip(" .,"))]


def _stretches(line: Line) -> list[tuple[int, int]]:
    places = [0, *line.gaps, len(line.text)]
    return list(pairwise(places))
