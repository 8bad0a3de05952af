"""The name: what a label says, or the largest letters in the upper part of the first page; and the headline below it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from hirewire_common.words.dates import find_period
from hirewire_common.words.folding import fold, letters_only
from hirewire_common.words.headings import kind_of
from hirewire_common.words.vocabulary import says_post
from hirewire_parser.domain.line import Line, Pages, body_size, rows_of

_UPPER_PART = 0.42
_TITLES = re.compile(
    r"^(?:curriculum vitae|resume|cv|lebenslauf|curriculum|zivotopis|zyciorys|meritforteckning|levnadsbeskrivning|onetrajz|ansioluettelo|ozgecmis|tabellarischer lebenslauf|so yeu ly lich)\b[\s:–-]*"
)
_LABEL = re.compile(
    r"^(?:(?:full |first and last |your )?name|vor- und nachname|name, vorname|nom(?: et prenom)?|prenom et nom|nombre(?: y apellidos?| completo)?|nome(?: e cognome| completo)?|naam"
    r"|imie i nazwisko|jmeno(?: a prijmeni)?|meno a priezvisko|namn|navn|nimi|nev|nume(?: si prenume)?|ad soyad|ho (?:va )?ten)\s*:?\s*$"
)
_ENDS = re.compile(r"\s*[|·•]\s*|\s[–—-]\s")
_MOST_LINES = 3
_LONGEST_HEADLINE = 9
"""Words; more are a sentence."""
_MOST_WORDS = 6
_CLOSE = 1.8
_LETTERS = re.compile(r"[^\W\d]{2}")
_ADDRESS = re.compile(r"@|https?:|www\.")
_LINK = re.compile(r"@|\w\.\w{2,}/")
_SET_APART = 1.15
"""Of the text's letters: else the line below is set like the name too, and says nothing."""


def find_name(pages: Pages) -> str:
    """Empty when no line could be a name."""
    top = _candidates(pages)
    if not top:
        return ""
    said = _labelled(top)
    if said:
        return said
    largest = _largest(top)
    set_apart = largest[0].size > _SET_APART * body_size(pages.lines)
    name = _joined(largest if set_apart else largest[:1], addresses_of(pages))
    name = _ENDS.split(_without_title(name))[0].strip(" ,")
    return _unshouted(_without_post(name))


def find_headline(pages: Pages, name: str) -> str:
    """The first line near the name that names a post."""
    for line in _candidates(pages)[:6]:
        if letters_only(line.text) in letters_only(name):
            continue
        piece = _ENDS.split(line.text.removeprefix(name).strip(" ,|–—-"))[0]
        if says_post(piece) and len(piece.split()) <= _LONGEST_HEADLINE and ". " not in piece:
            return "" if find_period(piece) else piece
    return ""


def _candidates(pages: Pages) -> list[Line]:
    height = pages.pages[0].height if pages.pages else 792.0
    lines = [line for line in pages.lines if line.page == 0 and line.y < _UPPER_PART * height]
    return [line for line in sorted(lines, key=lambda line: line.place) if _could_be(line)]


def _could_be(line: Line) -> bool:
    return (
        line.glue is None
        and bool(_LETTERS.search(line.text))
        and not _ADDRESS.search(line.text)
        and kind_of(line.text) is None
        and bool(_without_title(line.text))
    )


def _without_title(text: str) -> str:
    """Without "Curriculum vitae" before the name; empty when there is nothing else."""
    found = _TITLES.match(fold(text))
    return text[found.end() :] if found else text


def _labelled(top: Sequence[Line]) -> str:
    """What stands beside, or below, the word "Name"."""
    for row in rows_of(top):
        if _LABEL.match(fold(row[0].text)) and len(row) > 1:
            return row[1].text
    return ""


def _largest(top: Sequence[Line]) -> list[Line]:
    """The first line set in the largest letters, and those right below it that are set like it."""
    size = max(line.size for line in top)
    lines = [line for line in top if line.size > size - 0.6]
    chosen = [lines[0]]
    for line in lines[1:]:
        if line.y - chosen[-1].y > _CLOSE * size or len(chosen) == _MOST_LINES:
            break
        chosen.append(line)
    return chosen


def addresses_of(pages: Pages) -> str:
    """The letters of all e-mail addresses and links, which often hold the name."""
    written = (line.text for line in pages.lines if _LINK.search(line.text))
    return letters_only(" ".join([*written, *pages.links]))


def _joined(lines: Sequence[Line], addresses: str) -> str:
    """A long name is broken, or set in two weights; a headline may be set like a name."""
    name = ""
    for line in lines:
        for number, piece in enumerate(_pieces(line)):
            if name and not _goes_on(name, piece, addresses, beside=number > 0):
                return name
            name = f"{name}{piece}" if name.endswith("-") else f"{name} {piece}".strip()
    return name


def _pieces(line: Line) -> list[str]:
    places = [0, *line.turns, len(line.text)]
    return [
        piece for start, end in pairwise(places) if (piece := line.text[start:end].strip(" ,|"))
    ]


def _goes_on(name: str, piece: str, addresses: str, *, beside: bool) -> bool:
    words = name.split()
    if name.endswith("-") or len(words) < 2 or words[-1].islower():
        return True
    if says_post(piece) or len(words) + len(piece.split()) > _MOST_WORDS or re.search(r"\d", piece):
        return False
    if _is_in(piece, addresses):
        return True
    return not (beside and _is_in(name, addresses)) and len(piece.split()) <= len(words)


def _is_in(text: str, addresses: str) -> bool:
    """True when an address holds one of the words."""
    return any(
        len(word) > 2 and letters_only(word) in addresses for word in re.split(r"[\s-]", text)
    )


def _without_post(name: str) -> str:
    """ "Jane Roe, Nurse" ends at the comma; "Roe, Jane" is a name as a whole."""
    first = name.split(",")[0].strip()
    return first if len(first.split()) > 1 else name


def _unshouted(name: str) -> str:
    return name.title() if name.isupper() and len(name) > 4 else name
