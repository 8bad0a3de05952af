"""A page's picture made black on white before it is recognised, whatever it is printed on."""

import io
from base64 import b64encode

from PIL import Image, ImageChops, ImageFilter

_COARSE = 16
"""Pixels, a letter's stem or two: what is left at this scale is paper, coloured bands and shadows."""
_AROUND = 9
_STRONGER = 2
_QUALITY = 90


def on_paper(grey: Image.Image) -> bytes:
    """As a JPEG in base 64. Light letters on a dark band are as dark as others: only what differs from its ground is."""
    coarse = (max(grey.width // _COARSE, 1), max(grey.height // _COARSE, 1))
    small = grey.resize(coarse, Image.Resampling.BOX).filter(ImageFilter.MedianFilter(_AROUND))
    ground = small.resize(grey.size, Image.Resampling.BILINEAR)
    letters = ImageChops.difference(grey, ground)
    file = io.BytesIO()
    letters.point([255 - min(255, _STRONGER * value) for value in range(256)]).save(
        file, "JPEG", quality=_QUALITY
    )
    return b64encode(file.getvalue())
