"""What stands before and behind a skill: whether it is spoken of, left, brought, or a part of somebody else's name."""

from collections.abc import Sequence

from hirewire_ranker.domain.proof.clause import Clause, some
from hirewire_ranker.domain.proof.walk import Text
from hirewire_ranker.domain.proof.words import Is, Token

_BEHIND = 3
"""Words behind a skill that may belong to it: `Kubernetes platform team`."""
_ENDS = Is.PREP | Is.STOP | Is.COMMA | Is.RELATIVE | Is.OPENER | Is.BE | Is.MODAL | Is.HAVE | Is.TO
_LINKS = Is.AND | Is.COMMA
_ABOUT = frozenset({"on", "of", "for"})
_OF = frozenset({"of", "at", "to", "for"})
_INTO = frozenset({"in", "to", "into"})
_INSTEAD = frozenset({"by", "with", "through", "using"})
_TOWARDS = frozenset({"to", "into", "onto", "with", "using", "in"})


def is_named_in_lead(clause: Clause) -> bool:
    """Whether somebody or something stands before it, rather than adjectives."""
    return bool(clause.lead_is & (Is.PREP | Is.DET | Is.PERSON | Is.EVENT))


def is_of_others(text: Text, clause: Clause, at: int) -> bool:
    """By the next words of the same phrase; after "and" only behind another skill, which shares them."""
    post = Is.POST if clause.verb or is_named_in_lead(clause) else 0
    others = Is.PERSON | Is.EVENT | post
    seen, last = 0, Is.SKILL
    for one in text.tokens[at + 1 : at + 12]:
        what = one[3]
        if what & _ENDS and (seen or not what & Is.COMMA):
            return False
        if what & others and not what & (Is.STATE | Is.BODY | Is.GUESS) and not last & Is.COMMA:
            return not last & Is.AND
        if not what & (Is.SKILL | _LINKS):
            seen += 1
            if seen >= _BEHIND or last & _LINKS or what & (Is.PAST | Is.STATE):
                return False
        last = what
    return False


def is_left(text: Text, at: int) -> bool:
    """ "Rewrote the Perl jobs in Go": it was there, and is no more."""
    near = text.tokens[at + 1 : at + 8]
    return any(one[2] in _INTO and to in text.tools for to, one in enumerate(near, start=at + 2))


def is_brought(clause: Clause) -> bool:
    """Behind `by`, `with` or `to`, in the place of what was replaced or left."""
    bringing = _INSTEAD if clause.verb & Is.GIVEN_UP else _TOWARDS
    return any(one[3] & Is.BACK and one[2] in bringing for one in clause.since)


def is_away(since: Sequence[Token]) -> bool:
    """`from Oracle to Go` leaves the one and has the other; `with` and `in` bring back what stands behind them too."""
    away = False
    for at, one in enumerate(since):
        if one[3] & Is.AWAY and (at or one[2] != "over"):
            away = True
        elif one[3] & Is.BACK:
            away = False
    return away


def is_far(text: Text, clause: Clause, at: int) -> bool:
    """Spoken of, or where somebody is: "a book on Django", "for the Oracle shop", "patients to the ICU"."""
    if clause.verb & Is.STATE or not some(clause.since, Is.PREP):
        return False
    if clause.verb & Is.HAVE:
        return True
    link = next(one for one in reversed(clause.since) if one[3] & Is.PREP)
    before = 0
    for one in clause.since:
        if one[0] < link[0]:
            before |= one[3]
    if _is_spoken_of(link[2], before):
        return True
    return link[2] in {"to", "into"} and not (clause.verb & Is.MOVE and at in text.tools)


def _is_spoken_of(link: str, before: int) -> bool:
    return bool(
        (link in _OF and before & Is.PERSON)
        or (link == "in" and before & Is.LESSON)
        or (link in _ABOUT and before & Is.EVENT)
    )
