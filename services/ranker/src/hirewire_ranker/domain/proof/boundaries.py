"""Where clauses end, and what the next one takes over from the one before."""

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.proof.clause import NEVER, USE, Clause
from hirewire_ranker.domain.proof.subjects import relative_subject
from hirewire_ranker.domain.proof.walk import Walk
from hirewire_ranker.domain.proof.words import Is, Token

_WHERE = frozenset({"where", "when", "while", "wo"})
_SOUGHT = words_in(
    "role position post job opportunity career company employer place stelle poste puesto"
)
"""What somebody looks for "where I can ..."."""


def begins_anew(walk: Walk, at: int, what: int) -> bool:
    """Two bullets in one line: "Kept files Managed the desk"."""
    formed = what & Is.CAPITAL and what & USE and what & (Is.PAST | Is.ING)
    if not formed or at <= walk.now.start or what & Is.SOFT:
        return False
    last = walk.text.tokens[at - 1][3]
    return not last & (Is.CAPITAL | Is.SKILL | Is.STOP | Is.DET | Is.PREP)


def meet_stop(walk: Walk, at: int, token: Token) -> None:
    was = walk.now
    walk.close(at)
    now = walk.now = Clause(at + 1)
    if token[3] & Is.OPENER and token[2] in _WHERE:
        sought = not was.verb and any(one[2] in _SOUGHT for one in was.lead)
        now.locked = was.wishes or sought
    if token[2] == ":":
        _carry_over(was, now)
    elif token[2] in ("(", "[") and was.doer:
        now.doer, now.verb = was.doer, was.verb


def _carry_over(was: Clause, now: Clause) -> None:
    """A colon carries on what stands before it: "Objective: ..." wishes, "Tools: ..." has."""
    if was.verb & NEVER:
        now.doer, now.verb = "me", Is.WISH
    elif was.verb & Is.STATE and was.doer == "me":
        now.doer, now.verb = "me", Is.STATE
    elif was.verb & USE and was.doer == "me":
        now.doer, now.verb = "me", was.verb
    elif was.lead_is & (Is.PREP | Is.DET | Is.PERSON):
        now.inside = "thing"


def meet_relative(walk: Walk, at: int) -> None:
    was = walk.now
    walk.close(at)
    walk.now = Clause(at + 1, inside=relative_subject(was), locked=was.wishes)
