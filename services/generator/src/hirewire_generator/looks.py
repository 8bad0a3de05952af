"""How a sheet is to look, decided: the design's choices, and the theme's or the locale's where it leaves them open."""

from typing import Literal

from hirewire_common.contracts import Design, Letter, SectionName
from hirewire_common.contracts.design import FontFamily
from hirewire_common.contracts.message import Data
from hirewire_generator import fonts, themes
from hirewire_generator.domain.colours import readable
from hirewire_generator.domain.sheet import Sheet

_RANGES: dict[str, tuple[float, float]] = {
    "auto": (0.0, 1.0),
    "roomy": (0.6, 1.0),
    "normal": (0.3, 0.75),
    "compact": (0.0, 0.35),
}
_LOOSE = 0.65
"""Where in its range `k` lies when there is nothing to fill."""
_PAGES = {"auto": 1, "1": 1, "2": 2, "none": 0}
_TALL_SCRIPTS = {"ar": 0.14, "he": 0.06, "ja": 0.14, "ko": 0.14, "zh": 0.14, "vi": 0.03}
"""More leading, as a share of the size, for scripts that reach higher and lower than Latin."""
_UNSPACED = ("ar", "he", "ja", "ko", "zh")
"""Letters joined or set in squares: never spaced out."""

NO_PHOTO = "The photo could not be shown, so it was left out."


class Aim(Data):
    """What was aimed at: whether it is what the design wants, how roomy, and on how many pages (0: any)."""

    fits: bool
    k: float
    on: int


class Look(Data):
    """What the typesetting library is told besides the texts."""

    theme: str
    paper: Literal["a4", "letter"]
    accent: str
    fonts: tuple[str, ...]
    strip: tuple[SectionName, ...]
    """Sections of a second column."""
    size: themes.Sizes
    margin: themes.Margins
    range: tuple[float, float]
    """Of `k`."""
    pages: int
    """To be filled; 0: as many as it takes."""
    loose: float
    """`k` when there is nothing to fill."""
    squeezed: bool
    """Whether what doesn't fit is set tight all the same."""
    photo: Literal["none", "round", "square"]
    photo_alt: str
    spaced: bool
    small_caps: bool
    """Whether the language's letters have them in the fonts at hand."""
    extra_leading: float
    document_title: str


def of(sheet: Sheet, letter: Letter | None, font_dirs: tuple[str, ...]) -> Look:
    design = sheet.design
    theme = themes.theme(design.theme)
    low, high = _RANGES[design.density]
    return Look(
        theme=theme.name,
        paper=_paper(sheet),
        accent=readable(design.accent or theme.accent),
        fonts=fonts.stack(family(design, theme), font_dirs),
        strip=theme.strip,
        size=theme.size,
        margin=theme.margin,
        range=(low, high),
        pages=_PAGES[design.page_target],
        loose=low + _LOOSE * (high - low),
        squeezed=design.page_target == "1",
        photo=design.photo,
        photo_alt=sheet.name or sheet.document_title,
        spaced=sheet.lang not in _UNSPACED,
        small_caps=sheet.lang not in (*_UNSPACED, "el", "ru", "uk", "vi"),
        extra_leading=_TALL_SCRIPTS.get(sheet.lang, 0.0),
        document_title=title(sheet, letter),
    )


def family(design: Design, theme: themes.Theme) -> FontFamily:
    return design.fonts or theme.font


def title(sheet: Sheet, letter: Letter | None) -> str:
    """What the document is called where its file's properties are shown."""
    called = letter.subject if letter and letter.subject else sheet.document_title
    return f"{sheet.name} – {called}" if sheet.name else called


def _paper(sheet: Sheet) -> Literal["a4", "letter"]:
    return sheet.paper if sheet.design.paper == "auto" else sheet.design.paper
