"""The fonts that are installed: where their packages keep them, and which characters they can show."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from hirewire_generator.families import FAMILIES, SCRIPTS

BASIC = frozenset((*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—‘’“”•…€"))) - set(
    map(ord, "¹²³")
)
"""What every family that can be chosen shows, so that most texts need no look into a font."""
_SUFFIXES = {".ttf", ".otf", ".ttc"}


@dataclass(frozen=True, slots=True)
class Font:
    family: str
    path: Path


@cache
def installed(more: tuple[str, ...] = ()) -> tuple[Font, ...]:
    """Every face of the packages that are there, then those of the directories `more`."""
    places = [(one.family, _home(one.module)) for one in (*FAMILIES.values(), *SCRIPTS)]
    found = [Font(family, path) for family, home in places if home for path in _faces(home)]
    return (*found, *(Font(_family(path), path) for home in more for path in _faces(Path(home))))


def families(more: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.family for one in installed(more)))


def stack(chosen: str, more: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The chosen family, then every other: a character is taken from the first that has it."""
    return (chosen, *(one for one in families(more) if one != chosen))


class Coverage:
    """Which characters can be shown; a family is only looked into when those before it don't have a character."""

    def __init__(self, families: Iterable[Callable[[], frozenset[int]]]) -> None:
        self._families = tuple(families)

    def has(self, codes: frozenset[int]) -> bool:
        """Whether one family has them all, upright and italic."""
        return any(codes <= family() for family in self._families)


@cache
def coverage(more: tuple[str, ...] = ()) -> Coverage:
    faces: dict[str, tuple[Path, ...]] = {}
    for one in installed(more):
        faces[one.family] = (*faces.get(one.family, ()), one.path)
    return Coverage([lambda: BASIC, *(partial(_common, paths) for paths in faces.values())])


def script(character: str) -> str:
    """The script of a letter in plain words, empty for symbols."""
    if not unicodedata.category(character).startswith(("L", "M")):
        return ""
    name = unicodedata.name(character, "")
    first = name.split(" ")[0].split("-")[0]
    return _SCRIPT_NAMES.get(first, first.capitalize())


_SCRIPT_NAMES = {
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "MATHEMATICAL": "",
    "COMBINING": "",
    "MODIFIER": "",
    "FULLWIDTH": "",
    "HALFWIDTH": "Japanese",
    "VARIATION": "",
}


def _home(module: str) -> Path | None:
    spec = find_spec(module)
    return Path(spec.origin).parent if spec and spec.origin else None


def _faces(home: Path) -> Iterable[Path]:
    return sorted(path for path in home.rglob("*") if path.suffix.lower() in _SUFFIXES)


def _family(path: Path) -> str:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        names = font["name"]
        return names.getDebugName(16) or names.getDebugName(1) or path.stem


@cache
def _common(paths: tuple[Path, ...]) -> frozenset[int]:
    return frozenset.intersection(*(_characters(path) for path in paths))


def _characters(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        return frozenset(font.getBestCmap())
