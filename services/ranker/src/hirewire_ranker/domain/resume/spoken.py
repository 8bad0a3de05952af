"""Languages that a résumé's passages say are spoken."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.seen import Passage, Spoken
from hirewire_ranker.domain.tongues import languages_in, spoken_level

_SAYS = re.compile(
    r"(?<![^\W_])(?:fluent|bilingual|trilingual|native|speaks?|spoken|speaking|languages?|mother tongue|proficien(?:t|cy) in|conversational|verbal|written|sprachen|langues|idiomas|lingue|talen|muttersprache|fliessend|courant|fluido|fluente)(?![^\W_])"
)
_NEAR = 60


def spoken_in(text: str, passage: Passage, number: int) -> Iterator[Spoken]:
    """All of a list of languages; elsewhere only beside words that say so: "fluent in Spanish"."""
    if passage.heading:
        return
    listed = passage.section == "languages"
    found = languages_in(text, listed=listed)
    if not found:
        return
    folded = fold(text)
    if not listed:
        found = [(name, at) for name, at in found if _is_said(folded, at)]
    places = [at for _, at in found] + [len(text)]
    begins = places[0] if places else 0
    for (name, _), (start, end) in zip(found, pairwise(places), strict=True):
        level = spoken_level(text[start:end]) or spoken_level(text[max(0, begins - _NEAR) : begins])
        yield Spoken(name, level, number)


def _is_said(folded: str, at: int) -> bool:
    return bool(_SAYS.search(folded, max(0, at - _NEAR), at + _NEAR))
