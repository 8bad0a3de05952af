"""How each theme looks in Word: fonts that readers have, sizes, colours and where things stand."""

from typing import Literal

from pydantic import Field

from hirewire_common.contracts.design import Theme
from hirewire_common.contracts.message import Data


class WordStyle(Data):
    """A table that a theme's file may hold as it stands; lengths are pairs of tight and roomy."""

    body: str
    """A font that Word has wherever it runs."""
    heading: str
    size: float = Field(gt=0)
    """Points of the text where no fit says otherwise."""
    name_size: float = 2.2
    """Times the size of the text, as the next one."""
    heading_size: float = 1.15
    accent: str = Field(pattern=r"^#[0-9a-fA-F]{6}$")
    name_accent: bool = True
    name_bold: bool = True
    align: Literal["left", "center"] = "left"
    """Of the name, the headline and the contacts."""
    heading_align: Literal["left", "center"] = "left"
    letters: Literal["as written", "capitals", "small capitals"] = "as written"
    """How headings are shown; their text stays as it was written."""
    spread: float = 0.0
    """Points between the letters of headings."""
    rule: Literal["none", "thin", "thick"] = "thin"
    """Below a heading."""
    separator: str = "|"
    """Between contacts."""
    margin_x: tuple[float, float] = (1.4, 2.2)
    """Centimetres."""
    margin_y: tuple[float, float] = (1.2, 2.0)
    leading: tuple[float, float] = (1.0, 1.15)
    gap: tuple[float, float] = (4.0, 11.0)
    """Points above a heading."""


STYLES: dict[Theme, WordStyle] = {
    "classic": WordStyle(
        body="Cambria",
        heading="Cambria",
        size=10.5,
        name_size=2.1,
        heading_size=1.1,
        accent="#1a1a1a",
        align="center",
        letters="small capitals",
        spread=0.5,
        separator="·",
    ),
    "modern": WordStyle(body="Calibri", heading="Calibri", size=10.5, accent="#1f4e79"),
    "ledger": WordStyle(
        body="Georgia",
        heading="Arial",
        size=10,
        name_size=2.0,
        heading_size=1.0,
        accent="#7a2e1d",
        name_accent=False,
        letters="capitals",
        spread=0.8,
        rule="none",
        separator="/",
    ),
    "compact": WordStyle(
        body="Arial",
        heading="Arial",
        size=9.5,
        name_size=2.0,
        heading_size=1.1,
        accent="#111111",
        align="center",
        letters="capitals",
        margin_x=(1.2, 1.8),
        margin_y=(1.2, 1.6),
        leading=(1.0, 1.08),
        gap=(3.0, 8.0),
    ),
    "executive": WordStyle(
        body="Garamond",
        heading="Garamond",
        size=11.5,
        name_size=2.4,
        heading_size=1.15,
        accent="#2b3a55",
        name_bold=False,
        align="center",
        heading_align="center",
        letters="capitals",
        spread=1.5,
        separator="·",
        margin_x=(1.8, 2.8),
        margin_y=(1.5, 2.4),
    ),
    "sidebar": WordStyle(
        body="Calibri",
        heading="Calibri",
        size=10,
        name_size=2.6,
        heading_size=1.2,
        accent="#2f6f6b",
        rule="thick",
        letters="capitals",
        spread=0.6,
    ),
}
"""The sidebar has one column in Word, so that it too can be read by machines."""
