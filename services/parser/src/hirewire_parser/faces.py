"""Which faces of a PDF are heavy although their names don't say so: instances of one variable font share its name.

They differ by the tag of their subset alone. Heavy letters are wider than light ones of the same design, which is how
they are told apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import Any

from hirewire_parser.painted import Painted

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
    doubtful = _namesakes({span["font"] for page in pages for span in page.spans})
    if not doubtful:
        return frozenset()
    spans = [span for page in pages for span in page.letters() if span["font"] in doubtful]
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


def _namesakes(fonts: Iterable[str]) -> set[str]:
    named = list(fonts)
    times = Counter(plain(font) for font in named)
    return {font for font in named if times[plain(font)] > 1}


def _widths(spans: Iterable[dict[str, Any]]) -> Widths:
    """Small capitals are wider than the letters that they stand for: the commonest width counts."""
    seen: defaultdict[str, defaultdict[str, Counter[float]]]
    seen = defaultdict(lambda: defaultdict(Counter))
    for span in spans:
        for letter in span["chars"]:
            if letter["c"].isalpha():
                x0, _, x1, _ = letter["bbox"]
                seen[span["font"]][letter["c"]][round((x1 - x0) / span["size"], 3)] += 1
    return {
        font: {letter: widths.most_common(1)[0][0] for letter, widths in letters.items()}
        for font, letters in seen.items()
    }


def _is_wider(widths: dict[str, float], of_most: dict[str, float]) -> bool:
    shared = [widths[one] / of_most[one] for one in widths.keys() & of_most.keys() if of_most[one]]
    return len(shared) >= _FEWEST and fmean(shared) >= _WIDER
