"""Whether a résumé may mean what a job asks for though it says it otherwise: then nobody says that it is missing."""

import re
from collections.abc import Sequence

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.places import Place
from hirewire_ranker.domain.skills.known import words_of

_SHORT = re.compile(r"[A-Z]{2,6}s?")
_FEW_LETTERS = 4
_KIND = frozenset(
    ["certificate", "certification", "card", "badge", "registration", "licence", "license", "accreditation", "ticket", "diploma", "regulation", "directive", "edition"]
)  # fmt: skip


def named_in(places: Sequence[Place], name: str) -> bool:
    """All its words stand in one text: "OSHA" in "OSHA 30", "CSCS card" in "CSCS Blue Card"; or its initials do."""
    asked = set(words_of(name))
    bare = {one for one in asked if one not in _KIND} or asked
    return any(
        bare <= set(words_of(one.text))
        or _abbreviates(name, one.text)
        or _abbreviates(one.text, name)
        for one in places
    )


def touches(places: Sequence[Place], name: str) -> bool:
    """Some telling word of it, or one that begins alike, stands anywhere."""
    said = {word for one in places for word in words_of(one.text) if len(word) >= _FEW_LETTERS}
    stems = {word[:6] for word in said}
    return any(
        one in said or one[:6] in stems for one in words_of(name) if len(one) >= _FEW_LETTERS
    )


def _abbreviates(short: str, long: str) -> bool:
    """ "ALS" is "advanced life support"."""
    wanted = [one.removesuffix("s").casefold() for one in _SHORT.findall(short)]
    initials = "".join(one[0] for one in re.findall(r"\w+", fold(long)))
    return any(len(one) > 2 and one in initials for one in wanted)
