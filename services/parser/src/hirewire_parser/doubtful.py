"""Which words of a PDF's page may not be seen by whoever looks at it: asked of every page, so it has to cost little."""

from collections.abc import Sequence
from typing import Any

from hirewire_parser.eye import FAINT, colour_of, faint, is_painted, is_window
from hirewire_parser.painted import LEAST, Block, Box, Painted, View

Span = dict[str, Any]
_DOTS = 0.25
_LOOSE = 1.5
"""How much higher than its size a letter's box may be."""
_MOST_LARGE = 200
"""Shapes: with more, it isn't asked which lies over which, and all is looked at."""


def doubted(
    page: Painted, spans: Sequence[Span], blocks: Sequence[Block], tiny: float
) -> frozenset[int]:
    """Places in `spans`."""
    grounds = [block for block in blocks if block.kind != "text"]
    if len(grounds) > _MOST_LARGE:
        return frozenset(range(len(spans)))
    covers = _covers(blocks)
    odd = (at for at, span in enumerate(spans) if _is_odd(span, page.box, tiny))
    covered = (at for at, span in enumerate(spans) if _lies_on(span["bbox"], covers))
    return frozenset((*odd, *covered, *_blending(page, spans, grounds)))


def is_on(page: Box, box: Box) -> bool:
    """Letters that only in part stick out of the page are on it."""
    x0, y0, x1, y1 = page
    return x0 - 1 <= box[0] and box[2] <= x1 + 1 and y0 <= (box[1] + box[3]) / 2 <= y1


def is_tiny(span: Span, tiny: float) -> bool:
    """Fonts whose letters are drawings of their own may tell any size: how much room the letters take counts too."""
    if span["size"] >= tiny:
        return False
    x0, y0, x1, y1 = span["bbox"]
    letters = len(span.get("chars") or span["text"])
    return bool(max(x1 - x0, y1 - y0) < _LOOSE * tiny * letters)


def _is_odd(span: Span, page: Box, tiny: float) -> bool:
    return (
        is_tiny(span, tiny)
        or not is_painted(span)
        or is_window(span)
        or not is_on(page, span["bbox"])
    )


def _covers(blocks: Sequence[Block]) -> list[Box]:
    """What was painted where text had been painted before."""
    covers: list[Box] = []
    texts: list[Box] = []
    for block in blocks:
        if block.kind == "text":
            texts.append(block.box)
        elif _lies_on(block.box, texts):
            covers.append(block.box)
    return covers


def _blending(page: Painted, spans: Sequence[Span], grounds: Sequence[Block]) -> list[int]:
    """Those that may be as light or as dark as what they are written on."""
    boxes = [ground.box for ground in grounds]
    suspects = [
        at for at, span in enumerate(spans) if _lies_on(span["bbox"], boxes) or _is_light(span)
    ]
    if not suspects:
        return []
    pictures = [ground.box for ground in grounds if ground.kind == "picture"]
    on_pictures = any(_lies_on(spans[at]["bbox"], pictures) for at in suspects)
    view = page.view(_DOTS, text=False, pictures=on_pictures)
    return [at for at in suspects if _blends(spans[at], view)]


def _blends(span: Span, view: View) -> bool:
    """True when somewhere behind the letters is a colour like theirs."""
    x0, y0, x1, y1 = span["bbox"]
    most = faint(span) * 255 / max(span["alpha"], 1)
    red, green, blue = colour_of(span)
    return any(
        abs(r - red) <= most and abs(g - green) <= most and abs(b - blue) <= most
        for r, g, b in view.colours(x0, x1, (y0 + y1) / 2)
    )


def _is_light(span: Span) -> bool:
    return min(colour_of(span)) >= 255 - FAINT or span["alpha"] < 255


def _lies_on(box: Box, grounds: Sequence[Box]) -> bool:
    """True when they share `LEAST` points both ways."""
    left, top, right, bottom = box
    if not grounds or right - left < LEAST or bottom - top < LEAST:
        return False
    return any(
        right - x0 >= LEAST
        and x1 - left >= LEAST
        and bottom - y0 >= LEAST
        and y1 - top >= LEAST
        and x1 - x0 >= LEAST
        and y1 - y0 >= LEAST
        for x0, y0, x1, y1 in grounds
    )
