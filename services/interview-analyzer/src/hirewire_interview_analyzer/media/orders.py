"""What children are told, and the parts that they answer in: a line of JSON, and bytes behind it."""

from typing import Self

from pydantic import Field

from hirewire_common.contracts.message import Data
from hirewire_common.contracts.recording import (
    Faces,
    Media,
    Seconds,
    Share,
    Sound,
    Span,
    SpokenSegment,
    SpokenWord,
)

PROBE = "probe"
EXTRACT = "extract"
LISTEN = "listen"
CUT = "cut"
FACES = "faces"
FRAMES = "frames"
TRANSCODE = "transcode"
FILM_BYTES = 300_000
"""Of a second of film, at most."""


class Parcel(Data):
    def with_bytes(self, data: bytes = b"") -> bytes:
        return self.model_dump_json().encode() + b"\n" + data

    @classmethod
    def of(cls, parcel: bytes) -> tuple[Self, bytes]:
        """ValidationError for what is none."""
        line, _, data = parcel.partition(b"\n")
        return cls.model_validate_json(line), data


class Length(Parcel):
    """In seconds, what a recording may have."""

    most: float = Field(gt=0)
    least: float = Field(default=0.0, ge=0)


class Looking(Parcel):
    """Every how many seconds a picture is looked at, from `start` on, and up to `most`."""

    step: float = Field(gt=0)
    most: float = Field(gt=0)
    start: Seconds = 0.0


class Listening(Parcel):
    """Where somebody speaks, as `Sound` has it; `language` as a tag, where it was found out before."""

    spoken: tuple[Span, ...]
    language: str = Field(default="", max_length=20)


class Probed(Parcel):
    media: Media


class Extracted(Parcel):
    """As far as `at`: bytes of the FLAC file, which belong at `offset`; at the end, what was measured."""

    at: Seconds
    offset: int = Field(default=0, ge=0)
    sound: Sound | None = None


class Heard(Parcel):
    """What was said up to `at`, since the part before."""

    at: Seconds
    words: tuple[SpokenWord, ...] = ()
    segments: tuple[SpokenSegment, ...] = ()
    language: str = Field(default="", max_length=20)
    """As a tag, where it was found out."""


class Cutting(Listening):
    """Into pieces of at most `longest` seconds."""

    longest: float = Field(gt=0)


class Cut(Parcel):
    """A FLAC file of what is from `start` to `at`, which follows."""

    start: Seconds
    at: Seconds


class Seen(Parcel):
    """As far as `at`; at the end, all that was seen."""

    at: Seconds
    faces: Faces | None = None


class Picture(Data):
    """A JPEG of so many bytes; `brightness` is its mean."""

    at: Seconds
    size: int = Field(gt=0)
    brightness: Share | None = None


class Pictures(Parcel):
    """Their bytes follow, one after the other."""

    pictures: tuple[Picture, ...]


class Filmed(Parcel):
    """As far as `at`: bytes of the MP4 file, which belong at `offset`."""

    at: Seconds
    offset: int = Field(default=0, ge=0)
