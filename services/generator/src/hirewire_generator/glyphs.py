"""What the fonts at hand can't show is left out, with a word about it: in an accessible PDF a missing glyph is an error."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from hirewire_common.contracts.message import Data
from hirewire_generator.fonts import Coverage, script

_MOST_NAMED = 8
_KEPT = "\u200c\u200d"
"""Joiners: without glyphs of their own, they shape Arabic and others."""
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
_EXTRAS = {
    "Arabic": "hirewire-generator[rtl]",
    "Hebrew": "hirewire-generator[rtl]",
    "Chinese or Japanese": "hirewire-generator[cjk]",
    "Japanese": "hirewire-generator[cjk]",
    "Korean": "hirewire-generator[cjk]",
}

Shape = TypeVar("Shape", bound=Data)


class Cleaner:
    """Cleans texts, and remembers what it left out."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._missing: dict[str, None] = {}

    def clean(self, text: str) -> str:
        plain = unicodedata.normalize("NFC", text)
        if plain.isascii() and plain.isprintable():
            return plain
        kept = ""
        for character in plain:
            kept += self._kept(character, _letter_at_the_end(kept))
        return kept

    def cleaned(self, data: Shape) -> Shape:
        """The same data with every text in it cleaned."""
        return type(data).model_validate(_mapped(data.model_dump(), self.clean))

    def warnings(self) -> tuple[str, ...]:
        scripts = dict.fromkeys(name for one in self._missing if (name := script(one)))
        symbols = [one for one in self._missing if not script(one)]
        return (*(_of_script(name) for name in scripts), *(_of_symbols(symbols) if symbols else ()))

    def _kept(self, character: str, before: str) -> str:
        category = unicodedata.category(character)
        if category in _UNSEEN or 0xFE00 <= ord(character) <= 0xFE0F:
            return _instead(character, category)
        if self._is_shown(character, before):
            return character
        simpler = unicodedata.normalize("NFKC", character)
        if simpler != character and all(self._is_shown(one, before) for one in simpler):
            return simpler
        if category == "Zs":
            return " "
        self._missing[character] = None
        return ""

    def _is_shown(self, character: str, before: str) -> bool:
        """A mark needs a family that also has the letter that it stands on."""
        if not unicodedata.category(character).startswith("M"):
            return self._coverage.has(frozenset({ord(character)}))
        return bool(before) and self._coverage.has(frozenset(map(ord, before + character)))


def _letter_at_the_end(text: str) -> str:
    """The last letter with the marks on it; empty where there is none to put a mark on."""
    at = len(text)
    while at and unicodedata.category(text[at - 1]).startswith("M"):
        at -= 1
    return text[at - 1 :] if at and unicodedata.category(text[at - 1]).startswith("L") else ""


def _instead(character: str, category: str) -> str:
    if character in _KEPT:
        return character
    return " " if category in ("Zl", "Zp") or character.isspace() else ""


def _mapped(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mapped(one, change) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_mapped(one, change) for one in value]
    return value


def _of_script(name: str) -> str:
    extra = _EXTRAS.get(name)
    remedy = f"install {extra} or name" if extra else "name"
    return (
        f"{name} letters were left out, as no font here has them: {remedy} a directory "
        "of fonts in HIREWIRE_FONT_DIRS."
    )


def _of_symbols(symbols: list[str]) -> Iterable[str]:
    named = ", ".join(
        f"{one} ({unicodedata.name(one, f'U+{ord(one):04X}').lower()})"
        for one in symbols[:_MOST_NAMED]
    )
    more = len(symbols) - _MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    yield f"Characters that no font here has were left out: {named}{rest}."
