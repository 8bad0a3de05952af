"""How a résumé is to look: choices, each with a word for leaving it to the theme or to the language."""

from typing import Literal

from pydantic import Field

from hirewire_common.contracts.message import Data

Theme = Literal["classic", "modern", "ledger", "compact", "executive", "sidebar"]
SectionName = Literal[
    "summary",
    "experience",
    "education",
    "skills",
    "projects",
    "certifications",
    "languages",
    "awards",
    "publications",
    "custom",
]
FontFamily = Literal["Source Sans 3", "Source Serif 4", "EB Garamond", "IBM Plex Sans"]
"""Those that every theme can be set in; scripts that they don't have are set in others beside them."""
Locale = Literal[
    "ar", "cs", "da", "de", "el", "en", "en-GB", "es", "fi", "fr", "he", "hu", "it", "ja", "ko",
    "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh",
]  # fmt: skip
"""BCP 47; `en` is American."""


class Design(Data):
    """What is not chosen follows from the theme (colours, fonts) or from the locale (paper, direction, dates)."""

    theme: Theme = "modern"
    paper: Literal["auto", "a4", "letter"] = "auto"
    accent: str = Field(default="", pattern=r"^(#[0-9a-fA-F]{6})?$")
    """`#rrggbb`; made darker until it can be read on white."""
    density: Literal["auto", "roomy", "normal", "compact"] = "auto"
    page_target: Literal["auto", "1", "2", "none"] = "auto"
    """auto: one page, else as many comfortable ones as it takes. none: as it comes."""
    locale: Locale = "en"
    direction: Literal["auto", "ltr", "rtl"] = "auto"
    date_format: Literal["auto", "short", "long", "numeric", "iso", "year"] = "auto"
    """Mar 2021, March 2021, 03/2021, 2021-03, 2021."""
    order: tuple[SectionName, ...] = Field(default=(), max_length=10)
    """Those not named follow in the usual order."""
    hidden: tuple[SectionName, ...] = Field(default=(), max_length=10)
    photo: Literal["none", "round", "square"] = "none"
    fonts: FontFamily | Literal[""] = ""
    """Empty: the theme's own."""
    footer: str = Field(default="", max_length=400)
    embed_source: bool = True
    """Whether the document carries the résumé as data, which opens it again without loss."""
