"""The summary: the prose of its own section, or else the first long paragraph of the head."""

import re

from hirewire_parser.domain.line import Line, body_size
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.sections import Outline, Section

_CONTACT = re.compile(r"@|https?:|www\.|^\W*\+?\d[\d\s()-]{6,}$")
_SHORTEST = 7
_SHORTEST_ALONE = 4
"""Words of a text that is all that its section has."""
_SHORTEST_IN_HEAD = 13


def read_summary(outline: Outline) -> str:
    told = [text for section in outline.of("summary") for text in _prose(section)]
    own = [text for text in told if _long(text, _SHORTEST)]
    if not own and len(told) == 1 and _long(told[0], _SHORTEST_ALONE):
        own = told
    if own:
        return " ".join(dict.fromkeys(own))
    lines = [line for section in outline.sections for line in section.lines]
    letters = body_size(lines)
    for section in outline.of("head", "contact"):
        small = [line for line in section.lines if line.size < letters * 1.4]
        for text in paragraphs(small, _right(small)):
            if _long(text, _SHORTEST_IN_HEAD):
                return text
    return ""


def _prose(section: Section) -> list[str]:
    lines = [line for line in section.lines if not _CONTACT.search(line.text)]
    return paragraphs(lines)


def _right(lines: list[Line]) -> float:
    return max((line.x1 for line in lines if len(line.words) > 5), default=0.0)


def _long(text: str, words: int) -> bool:
    return len(text.split()) >= words
