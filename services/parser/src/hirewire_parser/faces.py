"""Which faces of a PDF are heavy although their names don't say so: instances of one variable font share its name.

They differ by the tag of their subset alone. Heavy letters are wider than light ones of the same design, which is how
they are told apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from statistics import fmean
from typing import Any

from hirewire_parser.painted import Painted

_HEAVY = ("bold", "black", "heavy", "semibold", "demi")
_TAG = 7
"""Letters: six of the subset's, and a plus."""
_FEWEST = 4
"""Letters that two faces must share to be compared."""
_WIDER = 1.012

Widths = dict[str, dict[str, float]]
"""By face and letter, as shares of the size."""


def plain(font: str) -> str:
    """The name without the tag of a subset."""
    return font[_TAG:] if font[_TAG - 1 : _TAG] == "+" else font


def heavy_faces(pages: Sequence[Painted]) -> frozenset[str]:
    """Names with their tags; empty, at little cost, where every face has a name of its own."""
    on_pages = [(page, {span["font"] for span in page.spans}) for page in pages]
    doubtful = _namesakes(set().union(*(fonts for _, fonts in on_pages)))
    if not doubtful:
        return frozenset()
    spans = [
        span
        for page, fonts in on_pages
        if not doubtful.isdisjoint(fonts)
        for span in page.letters()
        if span["font"] in doubtful
    ]
    letters = Counter[str]()
    for span in spans:
        letters[span["font"]] += len(span["chars"])
    widths = _widths(spans)
    families = defaultdict(list)
    for font in widths:
        families[plain(font)].append(font)
    return frozenset(
        font
        for family in families.values()
        for font in family
        if _is_wider(widths[font], widths[max(family, key=lambda one: letters[one])])
    )


@lru_cache(maxsize=256)
def told_by_name(font: str) -> tuple[bool, bool]:
    """Whether it is heavy, and whether it is slanted."""
    name = plain(font).lower()
    return any(word in name for word in _HEAVY), "italic" in name or "oblique" in name


def _namesakes(fonts: Iterable[str]) -> set[str]:
    """Without those that are heavy whatever their widths are."""
    named = [font for font in fonts if not told_by_name(font)[0]]
    times = Counter(plain(font) for font in named)
    return {font for font in named if times[plain(font)] > 1}


def _widths(spans: Iterable[dict[str, Any]]) -> Widths:
    """Small capitals are wider than the letters that they stand for: the commonest width counts."""
    seen: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for span in spans:
        size = span["size"]
        seen[span["font"]] += [
            (letter["c"], round((letter["bbox"][2] - letter["bbox"][0]) / size, 3))
            for letter in span["chars"]
            if letter["c"].isalpha()
        ]
    return {font: _commonest(letters) for font, letters in seen.items() if letters}


def _commonest(letters: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Of each letter the width that it has most often."""
    widths: dict[str, float] = {}
    for (letter, width), _ in Counter(letters).most_common():
        widths.setdefault(letter, width)
    return widths


def _is_wider(widths: dict[str, float], of_most: dict[str, float]) -> bool:
    shared = [widths[one] / of_most[one] for one in widths.keys() & of_most.keys() if of_most[one]]
    return len(shared) >= _FEWEST and fmean(shared) >= _WIDER
