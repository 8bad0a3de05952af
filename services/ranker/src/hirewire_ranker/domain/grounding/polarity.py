"""Whether a rewrite says the opposite: denied or not, raised or lowered, done or only wished for."""

import re
from collections.abc import Iterator

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.reading import Text, Token
from hirewire_ranker.domain.grounding.verdict import Reason, blocked
from hirewire_ranker.domain.wording.emptiness import GRAMMAR, NEGATIONS
from hirewire_ranker.domain.wording.keys import key
from hirewire_ranker.domain.wording.opposites import PREFIXES, WISHES, are_opposite

_WISHED = re.compile(rf"(?<!\w)(?:{'|'.join(WISHES)})(?!\w)")
_THEN = re.compile(r"\b(?:then|later|after|afterwards|before|back|until|finally|dann|puis|luego)\b")
_SKIPPED = words_in("a an the any single one of to have had been be do did")
_MOST_PAIRS = 2500
"""Where more has changed, too much is gone anyhow."""


def polarity(case: Comparison) -> Iterator[Reason]:
    yield from _negations(case)
    yield from _opposites(case)
    yield from _turned(case)
    wished = _WISHED.findall(case.old.lower)
    if len(wished) > len(_WISHED.findall(case.new.lower)):
        yield blocked("negation", wished[-1], "the original only wishes for it")


def _negations(case: Comparison) -> Iterator[Reason]:
    old, new = case.old.words & NEGATIONS, case.new.words & NEGATIONS
    if bool(old) != bool(new):
        what = ", ".join(sorted(old | new))
        yield blocked("negation", what, "says the opposite of the original")
        return
    was, now = _denied(case.old), _denied(case.new)
    both = {one for one in case.old.keys if case.old.keys[one] == case.new.keys[one] == 1}
    if both & (was - now) and both & (now - was):
        for one in sorted(both & (was ^ now)):
            yield blocked("negation", one, "the original denies something else")


def _denied(text: Text) -> set[str]:
    """The next telling word behind each denial."""
    found: set[str] = set()
    for place, one in enumerate(text.tokens):
        if one.word in NEGATIONS:
            rest = (
                other for other in text.tokens[place + 1 : place + 5] if other.word not in _SKIPPED
            )
            following = next(rest, None)
            if following and following.word not in GRAMMAR:
                found.add(following.key)
    return found


def _opposites(case: Comparison) -> Iterator[Reason]:
    lost = [one for one in case.old.tokens if one.word not in case.new.words]
    added = [one for one in case.new.tokens if one.word not in case.old.words]
    if len(lost) * len(added) > _MOST_PAIRS:
        return
    for new in added:
        for old in lost:
            if _are_opposite(old, new, case):
                told = f"{old.written} → {new.written}"
                yield blocked("negation", told, "the opposite of the original's word")


def _are_opposite(old: Token, new: Token, case: Comparison) -> bool:
    if _is_prefixed(old.word, new.word):
        return True
    gone = not case.new.keys[old.key] and not case.old.keys[new.key]
    return gone and are_opposite(old.key, new.key)


def _is_prefixed(one: str, other: str) -> bool:
    """`paid` and `unpaid`."""
    if min(len(one), len(other)) < 4:
        return False
    short, long = sorted((one, other), key=len)
    return any(long == f"{prefix}{short}" for prefix in PREFIXES)


def _turned(case: Comparison) -> Iterator[Reason]:
    """`Lost it, then won it back` told the other way round."""
    if not _THEN.search(case.old.lower):
        return
    old, new = _order(case.old), _order(case.new)
    both = [one for one in old if one in new]
    for place, first in enumerate(both):
        for last in both[place + 1 :]:
            if are_opposite(first, last) and new[first] > new[last]:
                yield blocked(
                    "wording", f"{last}, {first}", "the original has them the other way round"
                )


def _order(text: Text) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, one in enumerate(text.tokens):
        places.setdefault(one.key or key(one.word), place)
    return places
