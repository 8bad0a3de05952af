"""What the service and its children say to each other about pages that are pictures.

A document's media type can be none of these two orders: the contract lists the types that an upload can have.
"""

from typing import Self

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

RECOGNISED = "x-hirewire/recognised"
"""In a media type's place: the bytes are a `Recognised`."""
_DRAW = "x-hirewire/draw"

Turn = int
"""Degrees clockwise that a page has to be turned to stand upright: 0, 90, 180 or 270."""


class Told(BaseModel):
    model_config = ConfigDict(frozen=True)


class DrawOrder(Told):
    """In a media type's place: draw this page of the document (from 0), instead of reading it."""

    page: int = Field(ge=0)
    turn: Turn = 0

    def __str__(self) -> str:
        return f"{_DRAW};{self.page};{self.turn}"

    @classmethod
    def of(cls, media_type: str) -> Self | None:
        kind, *numbers = media_type.split(";")
        if kind != _DRAW:
            return None
        page, turn = map(int, numbers)
        return cls(page=page, turn=turn)


class LinkBox(Told):
    """Points from the page's top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float
    uri: str


class PageFrame(Told):
    """A page without what it shows. Lengths are points; `scale` is the pixels of its picture for one."""

    width: float = Field(gt=0, le=100_000)
    height: float = Field(gt=0, le=100_000)
    scale: float = Field(gt=0, le=1_000)
    links: tuple[LinkBox, ...] = Field(default=(), max_length=1_000)


class Drawn(Told):
    """One page as a picture that Tesseract reads."""

    frame: PageFrame
    picture: Base64Bytes
    total: int = Field(ge=1)
    """Pages of the document."""
    repaired: bool = False


class RecognisedPage(Told):
    frame: PageFrame
    words: str
    """Tesseract's own table of words: lines of twelve fields, tabs between them."""


class Recognised(Told):
    """A document whose pages were read from pictures."""

    pages: tuple[RecognisedPage, ...]
    total: int
    repaired: bool = False
    garbled: bool = False
    """It has text, but its fonts hide what they show."""
    warnings: tuple[str, ...] = ()
