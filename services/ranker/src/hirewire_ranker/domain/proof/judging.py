"""What a clause, as far as it has been read, says of the skill that stands next in it."""

from hirewire_ranker.domain.proof.clause import NEVER, USE, Clause, Proof, only
from hirewire_ranker.domain.proof.subjects import is_somebody
from hirewire_ranker.domain.proof.surroundings import (
    is_away,
    is_brought,
    is_far,
    is_left,
    is_named_in_lead,
    is_of_others,
)
from hirewire_ranker.domain.proof.walk import Text
from hirewire_ranker.domain.proof.words import Is

_FEW = 3
"""Words before a skill that may all be adjectives of it."""
_LIST = Is.LIGHT | Is.SKILL | Is.AND | Is.COMMA | Is.NUMBER | Is.STATE | Is.ACTION
_DOING = "ing"
"""What stands for a skill whose name is a verb's."""


def proof_of(text: Text, clause: Clause, at: int) -> Proof:
    """Of the skill at this place, which `clause` counts as named but not yet as told."""
    never = clause.verb & NEVER and not clause.verb & USE
    if clause.locked or clause.doer == "others" or never:
        return _not_had(text, clause, at)
    if is_of_others(text, clause, at):
        return _elsewhere(text, at)
    if clause.verb & (Is.GIVEN_UP | Is.MOVE):
        return _given_up(text, clause, at)
    if is_away(clause.since):
        return _elsewhere(text, at)
    return _by_verb(text, clause, at) if clause.verb else _nominal(text, clause, at)


def _not_had(text: Text, clause: Clause, at: int) -> Proof:
    """Denied for sure only of what one has or has not; "the team handled it" denies whatever it is."""
    given = text.tokens[clause.start][3] & (Is.DET | Is.PERSON)
    sure = (clause.doer == "others" and given) or clause.verb & Is.NIL
    return "not" if sure or at in text.tools or at in text.certificates else "unclear"


def _elsewhere(text: Text, at: int) -> Proof:
    return "not" if at in text.tools else "unclear"


def _given_up(text: Text, clause: Clause, at: int) -> Proof:
    """What was left was once in hand, what came in its place is."""
    moved, left = clause.verb & Is.MOVE, clause.verb & Is.GIVEN_UP
    if moved and is_left(text, at):
        return "unclear"
    away = is_away(clause.since)
    if is_brought(clause):
        if moved and not away:
            return _by_verb(text, clause, at)
        return "done" if left and clause.doer not in ("we", "thing") else "unclear"
    return "unclear" if left or away else _by_verb(text, clause, at)


def _by_verb(text: Text, clause: Clause, at: int) -> Proof:
    tool, verb = at in text.tools, clause.verb
    if clause.doer in ("we", "thing"):
        return "unclear"
    if tool and verb & Is.AT and not verb & Is.DIGITAL:
        return "not"
    if not tool and _is_deed(text, clause, at):
        return "done"
    if not verb & _having(text, at) or verb & Is.ASSIST:
        return "unclear"
    return "unclear" if is_far(text, clause, at) else "done"


def _is_deed(text: Text, clause: Clause, at: int) -> bool:
    """Its own verb: "answered phones, scheduling appointments"."""
    last = text.tokens[at - 1][3] if at else Is.STOP
    joined = clause.is_joined and last & (Is.AND | Is.COMMA)
    return bool(joined and text.tokens[at][2] == _DOING and clause.verb & (USE | Is.OTHER_VERB))


def _having(text: Text, at: int) -> int:
    """The verbs that tell that somebody has what stands here."""
    if at in text.certificates:
        return Is.STATE | Is.HOLD | Is.HAVE
    if at in text.tools:
        return Is.STATE | Is.DIGITAL | Is.HAVE
    return Is.STATE | Is.DIGITAL | Is.HAVE | Is.HANDS | Is.HOLD


def _nominal(text: Text, clause: Clause, at: int) -> Proof:
    """Without a verb: a list, a deed as a noun, or a person's title with what they have."""
    if clause.inside or clause.lead_is & (Is.PERSON | Is.EVENT):
        return "unclear"
    lead = clause.lead
    if not lead or only(lead, _LIST | Is.POST):
        return "done"
    if at not in text.tools and len(lead) <= _FEW and not is_named_in_lead(clause):
        return "done"
    if lead[0][3] & (Is.ACTION | Is.POST | Is.ING | Is.LIGHT) or is_somebody(clause):
        return "done"
    listed = lead[0][3] & Is.SKILL and only(lead, _LIST | Is.PREP)
    return "done" if listed else "unclear"
