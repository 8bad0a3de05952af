"""Who the subject of a clause is: its writer, the writer's team, others, or a thing."""

from collections.abc import Sequence

from hirewire_ranker.domain.proof.clause import USE, Clause, Doer, some, weighty
from hirewire_ranker.domain.proof.words import Is, Token

_NEAR = 3
"""Words behind a verb that may all be a subject's."""
_OUR, _TEAM = frozenset({"my", "our"}), frozenset({"team", "teams"})


def subject_of(clause: Clause) -> Doer:
    """Of what stands before its first verb; the writer, where nobody is named."""
    lead = _behind_comma(clause)
    named = [one for one in lead if not one[3] & Is.LIGHT or one[3] & Is.PERSON]
    if not named:
        return clause.inside or "me"
    commas = sum(1 for one in clause.lead if one[3] & Is.COMMA)
    return _whose(named, listed=commas > 1)


def _behind_comma(clause: Clause) -> Sequence[Token]:
    lead = clause.lead
    if not clause.lead_is & Is.COMMA:
        return lead
    last = max(place for place, one in enumerate(lead) if one[3] & Is.COMMA)
    enclosed = last == len(lead) - 1 and lead[0][3] & (Is.DET | Is.PERSON)
    return lead if enclosed else lead[last + 1 :]


def _whose(named: Sequence[Token], *, listed: bool) -> Doer:
    given = bool(named[0][3] & Is.DET)
    people = [one for one in named if one[3] & Is.PERSON and (given or not one[3] & Is.BODY)]
    if people and not listed:
        return "we" if named[0][2] in _OUR and people[-1][2] in _TEAM else "others"
    if some(named, Is.POST):
        return "others" if given else "me"
    return "thing"


def relative_subject(clause: Clause) -> Doer:
    """Who "who", "which" or "that" behind this clause would be."""
    last = last_named(clause.since or clause.lead)
    if last & Is.POST and not clause.verb:
        return "me"
    if last & (Is.PERSON | Is.POST) or clause.doer == "others":
        return "others"
    return clause.doer if clause.verb & USE else "thing"


def last_named(words: Sequence[Token]) -> int:
    """What the last word that has weight may be, 0 where there is none."""
    return next((one[3] for one in reversed(words) if not one[3] & Is.LIGHT), 0)


def is_subject_behind_verb(clause: Clause) -> bool:
    """ "Head office handled it", "Design staff drew it": what looked like a verb is a part of the subject."""
    bare = clause.verb & Is.BASE and not clause.verb & Is.PAST and clause.doer == "me"
    named = len(clause.since) <= _NEAR and some(clause.since, Is.PERSON)
    return bool(bare and named and not some(clause.since, Is.PREP))


def new_subject(gap: Sequence[Token]) -> Doer:
    """Between "and" and the verb behind it: "..., the vendor ran it"; nobody where no subject stands there."""
    words = weighty(gap)
    people = some(words, Is.PERSON)
    if not (people or words[0][3] & Is.DET) or some(words, Is.PREP):
        return ""
    return "others" if people else "thing"


def is_somebody(clause: Clause) -> bool:
    """ "Independent worker with great communication skills"."""
    for one in clause.lead:
        if one[3] & (Is.PREP | Is.DET | Is.PERSON | Is.EVENT):
            return False
        if one[3] & (Is.POST | Is.ACTION):
            return True
    return False
