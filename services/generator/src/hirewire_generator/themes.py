"""The themes there are, read from their files: what a client is told of them and what the writers of documents need."""

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

from hirewire_common.contracts import Design, SectionName
from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_common.contracts.message import Data
from hirewire_generator.fonts import FAMILIES

TYPESETTING = Path(str(files("hirewire_generator") / "typesetting"))
NAMES: tuple[ThemeName, ...] = get_args(ThemeName)


class Sizes(Data):
    """Points; `name` as a multiple of the text's size."""

    smallest: float
    largest: float
    name: float


class Margins(Data):
    """Centimetres: of the tightest and of the roomiest page, at the sides and above and below."""

    narrow: float
    wide: float
    low: float
    high: float


class WordStyle(Data):
    """How the theme looks in Word: faces that every Word has, sizes in points."""

    font: str
    heading_font: str
    body: float
    name: float
    headline: float
    section: float
    rule: bool
    """A line under each section's name."""
    small_caps: bool
    align: Literal["left", "center"]
    """Of the name, the headline and the contacts."""


class Theme(Data):
    name: ThemeName
    title: str
    description: str
    ats_safe: bool
    """Whether a program reads it in the order in which people do."""
    columns: int
    font: str
    accent: str
    dates: Literal["left", "right"]
    strip: tuple[SectionName, ...] = ()
    """Sections that stand in a second column, after the contacts; it is read after the first."""
    size: Sizes
    margin: Margins
    word: WordStyle

    @property
    def fonts(self) -> tuple[str, ...]:
        """The families that may be chosen for it, its own first."""
        return (self.font, *(one for one in FAMILIES if one != self.font))


@cache
def theme(name: ThemeName) -> Theme:
    text = (TYPESETTING / "themes" / name / "theme.toml").read_text(encoding="utf-8")
    return Theme.model_validate({"name": name, **tomllib.loads(text)})


def preview(name: ThemeName) -> bytes:
    """A small picture of a page as PNG."""
    return (TYPESETTING / "themes" / name / "preview.png").read_bytes()


def all_themes() -> tuple[Theme, ...]:
    return tuple(theme(name) for name in NAMES)


def options() -> dict[str, tuple[str, ...]]:
    """What may be chosen, by the design's field."""
    closed = ("paper", "density", "page_target", "locale", "direction", "date_format", "photo")
    return {name: get_args(Design.model_fields[name].annotation) for name in closed}
