"""A picture made into a photo that can be shown: small, upright, in sRGB, and without a word on who took it where."""

import io
from base64 import b64encode

from PIL import ExifTags, Image, ImageCms, ImageOps

from hirewire_common.errors import Refused
from hirewire_parser import refusals
from hirewire_parser.photo import Photo
from hirewire_parser.pictures import opened, without_transparency

_ORIENTATION = ExifTags.Base.Orientation
_LONGEST = 512
_SHORTEST = 32
"""Pixels of the shorter side: below, nobody could be recognised."""
_DRAFTED = 4 * _LONGEST
_QUALITIES = (85, 75, 65, 50, 35)
_MOST_BYTES = 200_000
_LOOKED_AT = 600
"""Pixels across: letters are still letters, and looking is quick."""
_SAME_TONE, _OTHER_TONE = 14, 60
"""Of 255: paper varies by no more; letters differ from it by more."""
_BLOCK, _HARDLY_ANY = 12, 12
"""Pixels, and how much of 255."""
_BACK_AND_FORTH = 16
"""Changes in one row, as two or three words make."""


def photographed(data: bytes) -> Photo:
    """The whole picture, nothing cut off; of what moves or has pages, the first. Refused when it is damaged or tiny."""
    with opened(data) as image:
        image.seek(0)
        if image.format == "JPEG":
            image.draft("RGB", (_DRAFTED, _DRAFTED))
        upright = without_transparency(ImageOps.exif_transpose(_bounded(image)))
        colours = _in_srgb(upright, image.info.get("icc_profile"))
    small = _small(colours)
    jpeg = b64encode(_jpeg(small))
    return Photo(jpeg=jpeg, width=small.width, height=small.height, **_look(colours.convert("L")))


def _bounded(image: Image.Image) -> Image.Image:
    """A large one takes its memory once, not for each of the steps that follow."""
    factor = max(image.size) // _DRAFTED
    if factor < 2 or image.mode not in ("RGB", "RGBA", "L", "LA", "CMYK"):
        return image
    reduced = image.reduce(factor)
    reduced.getexif()[_ORIENTATION] = image.getexif().get(_ORIENTATION, 1)
    return reduced


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """A profile that can't be used is taken for sRGB, as most programs do."""
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256).convert("L")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, theirs, ours, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


def _small(image: Image.Image) -> Image.Image:
    image = image.copy()
    image.thumbnail((_LONGEST, _LONGEST), Image.Resampling.LANCZOS)
    if min(image.size) < _SHORTEST:
        raise Refused("unsupported_type", refusals.TOO_SMALL)
    return Image.frombytes("RGB", image.size, image.tobytes())  # pixels and nothing else


def _jpeg(image: Image.Image) -> bytes:
    made = b""
    for quality in _QUALITIES:
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True)
        made = file.getvalue()
        if len(made) <= _MOST_BYTES:
            break
    return made


def _look(grey: Image.Image) -> dict[str, float]:
    """The fields of `Photo` that tell how it looks."""
    if grey.width > _LOOKED_AT:
        height = max(1, round(grey.height * _LOOKED_AT / grey.width))
        grey = grey.resize((_LOOKED_AT, height), Image.Resampling.BOX)
    tones = grey.histogram()
    paper = max(range(256), key=lambda tone: _near(tones, tone))
    letters = grey.point([255 * (abs(tone - paper) > _OTHER_TONE) for tone in range(256)])
    pixels, width = letters.tobytes(), grey.width
    rows = [pixels[begin : begin + width] for begin in range(0, len(pixels), width)]
    return {
        "ground": _near(tones, paper) / sum(tones),
        "rows": sum(_changes(row) >= _BACK_AND_FORTH for row in rows) / len(rows),
        "figure": _figure(grey, paper),
    }


def _figure(grey: Image.Image, paper: int) -> float:
    """Between letters there is always some ground."""
    ground = grey.point([255 * (abs(tone - paper) <= _SAME_TONE) for tone in range(256)])
    size = (max(1, grey.width // _BLOCK), max(1, grey.height // _BLOCK))
    blocks = ground.resize(size, Image.Resampling.BOX).tobytes()
    return sum(block < _HARDLY_ANY for block in blocks) / len(blocks)


def _near(tones: list[int], tone: int) -> int:
    return sum(tones[max(0, tone - _SAME_TONE) : tone + _SAME_TONE + 1])


def _changes(row: bytes) -> int:
    return row.count(b"\x00\xff") + row.count(b"\xff\x00")
