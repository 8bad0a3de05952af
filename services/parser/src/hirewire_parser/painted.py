"""A page of a PDF that was run once, to be looked at several times: its text, its shapes, and what it looks like."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from PIL import Image

from hirewire_parser.pymupdf_lean import pymupdf

Kind = Literal["text", "picture", "shape"]

_mupdf: Any = pymupdf.mupdf
_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
_BLOCKS = pymupdf.TEXT_COLLECT_VECTORS | pymupdf.TEXT_PRESERVE_IMAGES
_EVERYWHERE = _mupdf.FzRect(_mupdf.FzRect.Fixed_INFINITE)
_AS_IT_IS = _mupdf.FzMatrix()
_TEXT = _mupdf.FZ_STEXT_BLOCK_TEXT
_KINDS: dict[int, Kind] = {_TEXT: "text", _mupdf.FZ_STEXT_BLOCK_IMAGE: "picture"}

LEAST = 4.0
"""Points: what is lower or narrower covers no letters, and nothing is written on it."""
_LARGEST = 900.0
"""Points: of a larger page a picture has no more dots than of one of this size."""
_MOST_RUNS = 10_000
"""Lines in one block of the file, so that every line has a number of its own."""

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points, from the page's top left corner."""


class Block(NamedTuple):
    """Something painted, in the order of painting: a run of text, a picture, or a shape."""

    kind: Kind
    box: Box


@dataclass(frozen=True)
class View:
    """What a page or a part of it looks like, in red, green and blue, with `scale` dots for a point."""

    left: int
    top: int
    width: int
    height: int
    samples: bytes
    scale: float

    def colours(self, x0: float, x1: float, y: float) -> set[tuple[int, ...]]:
        """Those from one point to another on a row of the page; those at its edge for what is off it."""
        left = min(max(int(x0 * self.scale) - self.left, 0), self.width - 1)
        right = min(max(int(x1 * self.scale) - self.left, left + 1), self.width)
        row = self.width * min(max(int(y * self.scale) - self.top, 0), self.height - 1)
        dots = self.samples[3 * (row + left) : 3 * (row + right)]
        if dots == dots[:3] * (
            right - left
        ):  # most are of one colour, which this finds out at once
            return {tuple(dots[:3])}
        return set(zip(dots[::3], dots[1::3], dots[2::3], strict=True))

    def cut(self, box: Box) -> Image.Image:
        """At least one dot of it, whatever the box."""
        x0, y0, x1, y1 = (round(place * self.scale) for place in box)
        left = min(max(x0 - self.left, 0), self.width - 1)
        top = min(max(y0 - self.top, 0), self.height - 1)
        right = min(max(x1 - self.left, left + 1), self.width)
        bottom = min(max(y1 - self.top, top + 1), self.height)
        return self._picture.crop((left, top, right, bottom))

    @cached_property
    def _picture(self) -> Image.Image:
        return Image.frombytes("RGB", (self.width, self.height), self.samples)


class Painted:
    """Its places are those of the page before it is turned, as those of PyMuPDF's text are."""

    def __init__(self, page: Any) -> None:
        turned = page.rotation
        if turned:
            page.set_rotation(0)
        self.page = page
        self.number: int = page.number
        self._list = page.get_displaylist()
        if turned:
            page.set_rotation(turned)
        bounds = _mupdf.fz_bound_display_list(self._list.this)
        self.box: Box = (bounds.x0, bounds.y0, bounds.x1, bounds.y1)
        self._bounds = bounds

    @cached_property
    def _written(self) -> Any:
        return self._text(_EVERYWHERE, _FLAGS)

    @cached_property
    def spans(self) -> list[dict[str, Any]]:
        """What is written, off the page too, as PyMuPDF tells it; `run` numbers the lines of the file."""
        return _spans(self._written.extractDICT())

    def letters(self, *, clipped: bool = False) -> list[dict[str, Any]]:
        """The same with the box of every letter in `chars`; `clipped` leaves out those that are cut off."""
        clip = _FLAGS | pymupdf.TEXT_CLIP
        found = self._text(self._bounds, clip) if clipped else self._written
        return _spans(found.extractRAWDICT())

    def blocks(self) -> tuple[list[Block], str]:
        """What was painted, in its order, and all letters of which something lies within their clip."""
        flags = _FLAGS | _BLOCKS | pymupdf.TEXT_CLIP
        told = self._text(self._bounds, flags).extractBLOCKS()
        text = "".join(block[4] for block in told if block[6] == _TEXT)
        large = [
            Block(_KINDS.get(kind, "shape"), (x0, y0, x1, y1))
            for x0, y0, x1, y1, _, _, kind in told
            if x1 - x0 >= LEAST and y1 - y0 >= LEAST
        ]
        return large, text

    def view(
        self, dots: float, area: Box | None = None, *, text: bool, pictures: bool = True
    ) -> View:
        """So many dots for a point, of the whole page or an area of it. Without `text` as if nothing were written."""
        bounds = _mupdf.fz_intersect_rect(self._bounds, _mupdf.FzRect(*(area or self.box)))
        size = max(self.box[2] - self.box[0], self.box[3] - self.box[1], 1.0)
        scale = min(dots, dots * _LARGEST / size)
        place = _mupdf.fz_scale(scale, scale)
        within = _mupdf.fz_round_rect(_mupdf.fz_transform_rect(bounds, place))
        pixels = _mupdf.FzPixmap(_mupdf.fz_device_rgb(), within, _mupdf.FzSeparations(), 0)
        _mupdf.fz_clear_pixmap_with_value(pixels, 255)
        device = _mupdf.fz_new_draw_device(place, pixels)
        if not text:  # a device does nothing where it has no function
            device.m_internal.fill_text = device.m_internal.stroke_text = None
        if not pictures:
            device.m_internal.fill_image = None
        self._run(device)
        samples = bytes(_mupdf.fz_pixmap_samples_memoryview(pixels))
        of = pixels.m_internal
        return View(of.x, of.y, of.w, of.h, samples, scale)

    def _text(self, within: Any, flags: int) -> Any:
        text, options = _mupdf.FzStextPage(within), _mupdf.FzStextOptions()
        options.flags = flags
        self._run(_mupdf.fz_new_stext_device(text, options))
        return pymupdf.TextPage(text)

    def _run(self, device: Any) -> None:
        cookie = _mupdf.FzCookie()
        _mupdf.fz_run_display_list(self._list.this, device, _AS_IT_IS, _EVERYWHERE, cookie)
        _mupdf.fz_close_device(device)


def _spans(told: dict[str, Any]) -> list[dict[str, Any]]:
    spans = []
    for number, block in enumerate(told["blocks"]):
        for run, line in enumerate(block.get("lines", ()), number * _MOST_RUNS):
            for span in line["spans"]:
                span["run"] = run
                spans.append(span)
    return spans


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of these, of which there is one at least."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)
