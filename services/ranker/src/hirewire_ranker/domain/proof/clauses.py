"""Who does what in each clause of a text, word by word: whether a skill that stands there was in the writer's own hands."""

from hirewire_ranker.domain.proof.boundaries import begins_anew, meet_relative, meet_stop
from hirewire_ranker.domain.proof.clause import Clause
from hirewire_ranker.domain.proof.governing import is_agent, meet_agent, meet_verb
from hirewire_ranker.domain.proof.judging import proof_of
from hirewire_ranker.domain.proof.nouns import PHRASE_OPENERS
from hirewire_ranker.domain.proof.predicates import is_phrase, is_verb, is_wished
from hirewire_ranker.domain.proof.walk import Found, Text, Walk
from hirewire_ranker.domain.proof.words import VERB, Is, Token

_ENDS = Is.STOP | Is.OPENER
_LINKS = Is.COMMA | Is.AND
_WRITERS = Is.ME | Is.WE
_CHARGE = "charge"
_TELLING = (
    _ENDS | _LINKS | _WRITERS | VERB | Is.SKILL | Is.RELATIVE | Is.BY | Is.BE | Is.HAVE
    | Is.MODAL | Is.STATE | Is.WISHED | Is.WILLING
)  # fmt: skip
_TELLING_WORDS = PHRASE_OPENERS | {_CHARGE}


def read(text: Text) -> Found:
    """One walk over the tokens. Most words only stand there, which is asked first."""
    walk = Walk(text)
    for at, token in enumerate(text.tokens):
        if token[3] & _TELLING or token[2] in _TELLING_WORDS:
            if begins_anew(walk, at, token[3]):
                walk.close(at)
                walk.now = Clause(at)
            _meet(walk, at, token)
        else:
            walk.now.hears(token)
    walk.close(len(text.tokens))
    return walk.found


def _meet(walk: Walk, at: int, token: Token) -> None:
    what = token[3]
    if what & _ENDS:
        meet_stop(walk, at, token)
    elif what & Is.SKILL:
        _meet_skill(walk, at, token)
    elif what & Is.RELATIVE and (walk.now.lead or walk.now.since):
        meet_relative(walk, at)
    elif what & _WRITERS:
        walk.begin(at, "me" if what & Is.ME else "we")
    elif what & _LINKS:
        _meet_link(walk.now, token)
    else:
        _meet_word(walk, at, token)


def _meet_skill(walk: Walk, at: int, token: Token) -> None:
    walk.now.skills.append(at)
    walk.judge(at, proof_of(walk.text, walk.now, at))
    walk.now.hears(token)


def _meet_link(now: Clause, token: Token) -> None:
    if now.verb:
        now.gap = []
    elif token[3] & Is.COMMA and now.lead and now.lead[0][3] & Is.PREP:
        now.leads_anew()
    else:
        now.leads(token)


def _meet_word(walk: Walk, at: int, token: Token) -> None:
    what, wished = token[3], is_wished(walk.text, at, token[3])
    if what & Is.BY:
        if is_agent(walk, at):
            meet_agent(walk, at)
            return
    elif not wished and (is_verb(walk, at, what) or is_phrase(walk.text, at)):
        meet_verb(walk, at, what)
        return
    _tell(walk, at, token, wished=wished)


def _tell(walk: Walk, at: int, token: Token, *, wished: bool) -> None:
    """ "Responsible for ..." is as good as a verb, and so is "goal: ..."."""
    now, what = walk.now, token[3]
    if what & Is.MODAL and token[2] != "can" and not now.verb and now.doer in ("", "me"):
        now.doer = "thing"
    charged = token[2] == _CHARGE and walk.text.after(at)[2] == "of"
    if (what & Is.STATE or charged) and _may_state(now):
        now.turns(Is.STATE, now.doer or "me")
    elif wished and (not now.verb or now.verb & Is.STATE) and now.doer != "others":
        now.turns(Is.WISH, "me")
    now.hears(token)


def _may_state(now: Clause) -> bool:
    if now.verb:
        return bool(now.verb & Is.HAVE) and now.doer in ("", "me")
    return not now.lead_is & (Is.PERSON | Is.EVENT)
