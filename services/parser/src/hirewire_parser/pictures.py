"""Pictures of pages, photographed or scanned: made upright, grey and of a size that Tesseract reads well."""

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from hirewire_common.errors import Refused
from hirewire_parser import refusals
from hirewire_parser.domain.line import Pages
from hirewire_parser.paper import on_paper
from hirewire_parser.recognition import Drawn, PageFrame, Turn

MOST_PIXELS = 64_000_000
"""An A4 page at 600 dots an inch has 35 million."""
_FORMATS = [
    plugin.format
    for plugin in (
        BmpImagePlugin.BmpImageFile,
        GifImagePlugin.GifImageFile,
        JpegImagePlugin.JpegImageFile,
        PngImagePlugin.PngImageFile,
        TiffImagePlugin.TiffImageFile,
        WebPImagePlugin.WebPImageFile,
    )
]
_DAMAGED = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    struct.error,
)
"""What Pillow raises on damaged pictures, as found by changing bytes at random."""
_PAGE = 595.0
"""Points: a picture tells no size that can be trusted, so it is taken to be as wide as a sheet."""
_NARROW, _WIDE = 1_500, 2_600
"""Pixels across: narrower ones are doubled, as letters have to be some 20 pixels high; wider ones cost time only."""
_MOST_PAGES = 200
_DRAFTED = 2 * _WIDE

Image.MAX_IMAGE_PIXELS = None  # sizes are looked at here, before anything is unpacked


def extract(data: bytes) -> Pages:
    """Refused always: with `needs_ocr`, or because there is no use in drawing it. Nothing is unpacked."""
    with opened(data):
        raise Refused("needs_ocr", refusals.PICTURE)


def draw(data: bytes, number: int, turn: Turn = 0) -> Drawn:
    """One page of it. Of what moves, only the first picture is a page."""
    with opened(data) as image:
        total = _pages(image)
        image.seek(min(number, total - 1))
        _check_size(image)
        if image.format == "JPEG":
            image.draft("L", (_DRAFTED, _DRAFTED))
        upright = _fitted(_grey(ImageOps.exif_transpose(image)).rotate(-turn, expand=True))
        scale = upright.width / _PAGE
        return Drawn(
            frame=PageFrame(width=_PAGE, height=upright.height / scale, scale=scale),
            picture=on_paper(upright),
            total=total,
        )


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """Not larger than can be unpacked. Refused when it is, or is damaged, whenever that is found."""
    with warnings.catch_warnings(action="ignore"):
        try:
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                _check_size(image)
                yield image
        except _DAMAGED as error:
            raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error


def _check_size(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise Refused("too_large", refusals.TOO_MANY_PIXELS)
    if min(image.size) == 0:
        raise Refused("corrupt", refusals.CORRUPT)


def _pages(image: Image.Image) -> int:
    """Only TIFF has pages. They are counted up to a limit, since each is found through the one before."""
    if image.format != "TIFF":
        return 1
    for number in range(1, _MOST_PAGES + 1):
        try:
            image.seek(number)
        except EOFError:
            return number
    raise Refused("too_many_pages", refusals.TOO_MANY_PICTURES)


def without_transparency(image: Image.Image) -> Image.Image:
    """What is transparent is paper."""
    if not image.has_transparency_data:
        return image
    image = image.convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB")


def _grey(image: Image.Image) -> Image.Image:
    image = without_transparency(image)
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L")
    return image.convert("L")


def _fitted(image: Image.Image) -> Image.Image:
    if image.width < _NARROW:
        factor = 2.0
    elif image.width > _WIDE:
        factor = _WIDE / image.width
    else:
        return image
    width, height = round(image.width * factor), round(image.height * factor)
    if max(width, height) > 4 * _WIDE:
        raise Refused("too_large", refusals.TOO_MANY_PIXELS)
    return image.resize((width, max(height, 1)), Image.Resampling.LANCZOS)
