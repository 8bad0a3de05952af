"""Whether letters can be seen where they stand: the page with its text is compared with the page without."""

from functools import cached_property
from typing import Any, cast

from PIL import Image, ImageChops

from hirewire_parser.painted import Box, Painted
from hirewire_parser.pymupdf_lean import pymupdf

Span = dict[str, Any]
Colour = tuple[int, int, int]

FAINT = 32
"""Of 255 in every channel: letters that differ less from what is behind them are not seen (contrast below 1.3 : 1)."""
_FAINT_LARGE = 12
"""The same for large letters, which are seen sooner."""
_LARGE = 20.0
_SMALL = 6.0
"""Points: the strokes of smaller letters don't fill a dot."""
_DOTS = 2.0
_INK = 40
"""Of 255: darker and lighter dots in a picture that differ by more may be letters."""
_MOST_OF_PAGE = 0.5
_MANY_SHAPES = 100
_FILLED, _STROKED = pymupdf.mupdf.FZ_STEXT_FILLED, pymupdf.mupdf.FZ_STEXT_STROKED
_CLIPPING = pymupdf.mupdf.FZ_STEXT_CLIPPED


def is_picture(page: Any) -> bool:
    """True when a picture covers most of the page, or letters were drawn as shapes."""
    whole = abs(page.rect)
    pictures = (abs(page.rect & image["bbox"]) for image in page.get_image_info())
    return any(picture > _MOST_OF_PAGE * whole for picture in pictures) or (
        len(page.get_drawings()) > _MANY_SHAPES
    )


def colour_of(span: Span) -> Colour:
    number = span["color"]
    return number >> 16 & 255, number >> 8 & 255, number & 255


def is_painted(span: Span) -> bool:
    """False for letters that are written but not painted, and for those that let everything through."""
    painted = span["char_flags"] & (_FILLED | _STROKED | _CLIPPING)
    return bool(painted) and span["alpha"] > FAINT


def is_window(span: Span) -> bool:
    """True for letters that something else is seen through; they have no colour of their own."""
    return bool(span["char_flags"] & _CLIPPING)


def faint(span: Span) -> float:
    """How much of a difference the eye needs to see these letters."""
    return _FAINT_LARGE if span["size"] >= _LARGE else FAINT


class Eye:
    """Looks at that part of a page."""

    def __init__(self, painted: Painted, area: Box) -> None:
        self._page = painted.page
        self._without = painted.view(_DOTS, area, text=False)
        self._with = painted.view(_DOTS, area, text=True)

    def sees(self, span: Span, box: Box) -> bool:
        """Whether letters of that look are seen in that box, or a picture of them, of which they are the reading."""
        if is_window(span) and _spread(self._with.cut(_middle(box))) > FAINT:
            return True
        return (is_painted(span) and self._changes(span, box)) or self._reads_picture(box)

    def _changes(self, span: Span, box: Box) -> bool:
        """Whether painting them brought a dot there nearer to their colour."""
        before, after = self._without.cut(_middle(box)), self._with.cut(_middle(box))
        wanted = Image.new("RGB", before.size, colour_of(span))
        nearer = ImageChops.subtract(
            ImageChops.difference(before, wanted), ImageChops.difference(after, wanted)
        )
        needed = faint(span) * min(1.0, span["size"] / _SMALL)
        bands = cast("tuple[tuple[int, int], ...]", nearer.getextrema())
        return any(high > needed for _, high in bands)

    def _reads_picture(self, box: Box) -> bool:
        """Letters that were recognised are laid, unseen, over the picture of the page, and seldom quite in their place."""
        x0, y0, x1, y1 = box
        aside = (y1 - y0) / 2
        around = (x0, y0 - aside, x1, y1 + aside)
        return self._is_picture and _spread(self._without.cut(around)) > _INK

    @cached_property
    def _is_picture(self) -> bool:
        return is_picture(self._page)


def _middle(box: Box) -> Box:
    """Without the edges, which the lines above and below may reach into."""
    x0, y0, x1, y1 = box
    high = y1 - y0
    return x0, y0 + 0.3 * high, x1, y1 - 0.2 * high


def _spread(picture: Image.Image) -> int:
    low, high = cast("tuple[int, int]", picture.convert("L").getextrema())
    return high - low
