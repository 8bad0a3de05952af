"""Plain text as Markdown that is read as just that text, by Markdown and by our own rules."""

import re

from hirewire_common.markdown.marks import (
    BETWEEN_DATES,
    BULLETS,
    LABEL,
    names_section,
    opens_section,
)
from hirewire_common.words.dates import find_period, partial_date
from hirewire_common.words.folding import fold

_ALWAYS = re.compile(
    r"[\\`*\[\]<|]|(?<!\S)#|(?<![^\W_])_|_(?![^\W_])|~(?=~)|(?<=~)~|&(?=[#A-Za-z][A-Za-z0-9#]*;)"
)
_AT_START = re.compile(
    r"^(?:(?=>|(?:#{1,6}|[+-])(?:\s|$)|=+\s*$|-+\s*$|~~~)|(\d{1,9})(?=[.)](?:\s|$)))"
)
_SEPARATOR = re.compile(
    r"(?<!\S)(?:--|[@/–—―·-])(?!\S)|[•‖]|[,;:](?=\s|$)|[;()=]|(?<=\s)at(?=\s)", re.IGNORECASE
)
_BETWEEN_WORDS = re.compile(r"[,;:|•‖·/、，；：]")


def entity(letters: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in letters)


def escape(text: str) -> str:
    """For a paragraph or a bullet. Line ends become such ones as Markdown keeps."""
    return "\\\n".join(_line(line) for line in text.split("\n"))


def escape_line(text: str) -> str:
    """For what has to stay on one line."""
    return entity("\n").join(_line(line) for line in text.split("\n"))


def guard(text: str, *, commas: bool = True, heading: str = "") -> str:
    """For a part of an entry's head: nothing in it divides it, nothing is a date or a label.

    Where commas divide nothing they may stand. `heading`: the one that it makes, alone or with other parts.
    """
    places = {
        place
        for found in _SEPARATOR.finditer(text)
        for place in range(*found.span())
        if commas or text[place] != ","
    }
    if _tells_time(text):
        places |= {place for place, letter in enumerate(text) if letter.isdigit()}
        if _tells_time("".join(" " if place in places else one for place, one in enumerate(text))):
            places |= _beginnings(text)
    if LABEL.match(text) or names_section(heading):
        places |= _beginnings(text)
    return _guarded(text, places)


def guard_word(text: str) -> str:
    """For a word in a row of words, and for what such a row is called."""
    places = {found.start() for found in _BETWEEN_WORDS.finditer(text)}
    places |= {place for found in _SEPARATOR.finditer(text) for place in range(*found.span())}
    return _guarded(text, places | (_beginnings(text) if LABEL.match(text) else set()))


def guard_title(text: str) -> str:
    """For a line that must not be taken for the heading of a section that we know."""
    label = text.split(":")[0]
    known = opens_section(text) or opens_section(label)
    return _guarded(text, _beginnings(text) if known else set())


def _beginnings(text: str) -> set[int]:
    return {found.start() for found in re.finditer(r"\w+", text)}


def _guarded(text: str, places: set[int]) -> str:
    if text[:1] in BULLETS:
        places = places | {0}
    pieces, begin = [], 0
    for place in sorted(places):
        pieces += [text[begin:place], text[place]]
        begin = place + 1
    pieces.append(text[begin:])
    return "".join(
        _sign(piece) if number % 2 else _inline(piece, first=number == 0)
        for number, piece in enumerate(pieces)
    )


def _tells_time(text: str) -> bool:
    near = text[:300]
    return bool(find_period(near) or partial_date(near) or fold(near) in BETWEEN_DATES)


def _sign(letter: str) -> str:
    return f"\\{letter}" if letter in "@/-,;:()=" else entity(letter)


def _line(line: str) -> str:
    if line[:1] in BULLETS:
        return _guarded(line, set())
    return _inline(line, first=True)


def _inline(text: str, *, first: bool) -> str:
    text = _ALWAYS.sub(lambda found: f"\\{found[0]}", text)
    text = text.replace("\n", entity("\n"))
    return _AT_START.sub(lambda found: f"{found[1] or ''}\\", text) if first else text
