"""The themes there are, read from their files: what a client is told of them and what the writers of documents need."""

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, get_args

from hirewire_common.contracts import Design, SectionName
from hirewire_common.contracts.design import FontFamily
from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_common.contracts.message import Data

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
    """What Word is told beside the theme's own sizes, margins and colour."""

    heading: float
    """A section's name, as a multiple of the text's size."""
    heading_align: Literal["left", "center"] = "left"
    heading_bold: bool = True
    heading_accent: bool = True
    small_caps: bool = False
    """Shown so; the text stays as it was written."""
    spread: float = 0.0
    """Points between the letters of a section's name."""
    rule: float = 0.0
    """Points of the line under each section's name."""
    head_align: Literal["left", "center"] = "left"
    """Of the name, the headline and the contacts."""
    head_rule: Literal["letters", "double"] = "letters"
    """Below the contacts: a line in letters only, or a double one everywhere."""
    name_accent: bool = False
    name_bold: bool = True
    headline_accent: bool = False
    headline_italic: bool = False
    separator: str
    """Between contacts."""
    entry: Literal["one line", "two lines"] = "one line"
    """How an entry's head is written."""
    organisation_italic: bool = False


class Theme(Data):
    name: ThemeName
    title: str
    description: str
    ats_safe: bool
    """Whether a program reads it in the order in which people do."""
    columns: int
    font: FontFamily
    accent: str
    dates: Literal["left", "right"]
    strip: tuple[SectionName, ...] = ()
    """Sections that stand in a second column, after the contacts; it is read after the first."""
    size: Sizes
    margin: Margins
    word: WordStyle


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
