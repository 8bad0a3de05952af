"""The pieces of an entry's heading: one line often holds a post, an employer and a place."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from hirewire_common.words.dates import is_only_dates, without_dates
from hirewire_parser.domain.line import Line, Row

_BETWEEN = re.compile(
    r"\s+(?:at|@|chez|bei|hos|ved|presso|bij|en la|en el|w firmie)\s+|\s*[|·•‖∙]\s*|\s+(?:[–—-]{1,2}|/)\s+|\s{2,}"
)
MOST_COMMAS = 10
"""In a piece that is tried to be split in two at each of them."""
_PLACING = frozenset(
    [
        "at",
        "@",
        "chez",
        "bei",
        "hos",
        "ved",
        "bij",
        "presso",
        "w",
        "we",
        "em",
        "na",
        "no",
        "v",
        "ve",
        "u",
    ]
)
_EDGES = " ,;:|–—-·•/"
_LABEL = re.compile(
    r"(?i)^(?:location|place|city|ort|lieu|luogo|local|plaats|miejsce|misto|sted|dates?|period|zeitraum|company|employer|organi[sz]ation|firma|arbeitgeber|entreprise|employeur|empresa|azienda|werkgever"
    r"|arbetsgivare|position|role|job title|title|titel|poste|cargo|puesto|ruolo|functie|stanowisko|pozice|school|degree|institution)\s*:\s*"
)
"""Names of fields, that some layouts print before what stands in them."""
_CONNECTING = frozenset(
    [
        "at",
        "@",
        "chez",
        "bei",
        "hos",
        "ved",
        "presso",
        "bij",
        "w",
        "we",
        "em",
        "na",
        "no",
        "en",
        "in",
        "for",
        "with",
        "by",
        "of",
        "the",
        "v",
        "ve",
        "u",
        "od",
        "pa",
        "pos",
        "i",
        "den",
        "der",
        "de",
        "la",
        "el",
        "le",
        "du",
        "des",
        "da",
        "do",
        "dos",
        "das",
        "zu",
        "zum",
        "zur",
        "von",
        "und",
        "and",
        "och",
        "og",
        "et",
        "y",
        "e",
        "a",
    ]
)
"""Words that stand between a post and an employer, when they are set apart from both."""


@dataclass(frozen=True, slots=True)
class Part:
    """`row` counts from the dates' row, `index` along it: entries of one section keep the same order."""

    text: str
    bold: bool
    size: float
    row: int = 0
    index: int = 0

    @property
    def slot(self) -> tuple[int, int]:
        return (self.row, self.index)

    def saying(self, text: str) -> "Part":
        return replace(self, text=text)


def numbered(parts: list[Part]) -> list[Part]:
    """The pieces with new places along their rows, after some were cut."""
    return [
        replace(part, index=index)
        for row in sorted({part.row for part in parts})
        for index, part in enumerate(other for other in parts if other.row == row)
    ]


def parts_of(row: Row, number: int) -> list[Part]:
    """The row's pieces in order, dates left out."""
    found: list[tuple[str, Line, bool]] = []
    for line in row:
        if not is_only_dates(line.text):
            found += [(text, line, bold) for text, bold in _pieces(line)]
    return [
        Part(text, bold, line.size, number, index) for index, (text, line, bold) in enumerate(found)
    ]


def _pieces(line: Line) -> list[tuple[str, bool]]:
    """Split where the letters turn bold or italic, and at the signs that stand between pieces."""
    places = [0, *line.turns, len(line.text)]
    pieces: list[tuple[str, bool]] = []
    bold = line.bold
    for start, end in pairwise(places):
        for piece in _BETWEEN.split(without_dates(line.text[start:end])):
            text = _unconnected(_LABEL.sub("", piece.strip(_EDGES)))
            if any(c.isalnum() for c in text) and text.lower() not in _CONNECTING:
                pieces.append((_unbracketed(text), bold))
        bold = False
    return pieces


def _unconnected(text: str) -> str:
    """Without a word that leads to the next piece, or from the one before: "Nurse at", above the hospital."""
    words = text.split()
    if len(words) > 1 and words[0] in _PLACING and words[1][:1].isupper():
        words = words[1:]
    if len(words) > 1 and words[-1] in _CONNECTING:
        words = words[:-1]
    return " ".join(words)


def _unbracketed(text: str) -> str:
    """Without a bracket that lost its partner when the line was split."""
    if text.count("(") != text.count(")"):
        text = text.strip("()")
    return text[1:-1] if text.startswith("(") and text.endswith(")") else text
