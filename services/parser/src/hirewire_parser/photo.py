"""A picture as it would be kept as a photo, and what tells a photo from a picture of a document."""

from typing import Self

from pydantic import Base64Bytes, Field

from hirewire_parser.recognition import Told

PHOTOGRAPH = "x-hirewire/photo"
"""In a media type's place: make a photo of the picture, instead of reading it."""

_MUCH_TEXT = 40
"""Words, with which anything is a document."""
_SOME_TEXT = 15
"""Words that few photos show, but for those taken on a stage or before a poster,"""
_MOSTLY_FIGURE = 0.45
"""which show little else than people and things."""
_LITTLE_TEXT = 3
"""Words on a card, when it also looks like one; a portrait may have a logo or a badge with as many."""
_MOSTLY_GROUND, _ROWS_OF_TEXT, _NO_PERSON = 0.6, 0.06, 0.2


class Photo(Told):
    """A JPEG without metadata, upright, and how the picture it was made of looks."""

    jpeg: Base64Bytes = Field(max_length=1 << 20)
    width: int = Field(ge=1, le=10_000)
    height: int = Field(ge=1, le=10_000)
    ground: float = Field(ge=0, le=1)
    """The share of its most frequent tone, which is a page's paper."""
    rows: float = Field(ge=0, le=1)
    """The share of its rows that go back and forth between ground and not, as through letters."""
    figure: float = Field(ge=0, le=1)
    """The share of it where no ground is to be seen: faces, clothes and landscapes, but also coloured bars."""
    warnings: tuple[str, ...] = ()

    @property
    def looks_like_a_page(self) -> bool:
        return (
            self.ground >= _MOSTLY_GROUND
            and self.rows >= _ROWS_OF_TEXT
            and self.figure <= _NO_PERSON
        )

    def doubted(self, warning: str) -> Self:
        return self.model_copy(update={"warnings": (*self.warnings, warning)})

    def is_document(self, words: float) -> bool:
        """When so many words could be read in it."""
        if words >= _MUCH_TEXT:
            return True
        if words >= _SOME_TEXT:
            return self.figure <= _MOSTLY_FIGURE
        return words >= _LITTLE_TEXT and self.looks_like_a_page


class Photographed(Told):
    photo: Photo | None = None
    """None when the file is no picture at all, whatever it is called."""
