"""Which words are verbs where they stand, and what they mean together with the words beside them."""

from hirewire_ranker.domain.proof import nouns
from hirewire_ranker.domain.proof.clause import only, some
from hirewire_ranker.domain.proof.walk import Text, Walk
from hirewire_ranker.domain.proof.words import VERB, Is

_OPENS = Is.STOP | Is.OPENER | Is.TO | Is.ME | Is.WE | Is.MODAL | Is.ASSIST
"""Behind these a bare form is a verb."""
_NEVERS = frozenset({"never", "not", "without"})


def is_verb(walk: Walk, at: int, what: int) -> bool:
    if what & (Is.BE | Is.HAVE):
        return True
    if not what & VERB:
        return False
    last = walk.before(at, Is.STOP)
    if what & Is.BASE and not what & Is.PAST:
        return _is_bare_verb(walk, at, last)
    given = what & Is.DET or (last & Is.DET and not last & Is.LOOSE)
    if given or (what & Is.SOFT and not _is_beginning(walk, last)):
        return False
    if what & Is.PAST:
        return bool(not last & Is.PREP or last & Is.TO)
    return _has_begun(walk) and not last & (Is.POST | Is.ACTION)


def _has_begun(walk: Walk) -> bool:
    now = walk.now
    return bool(now.verb or now.doer) or only(now.lead, Is.LIGHT | Is.PREP)


def _is_beginning(walk: Walk, last: int) -> bool:
    now = walk.now
    if not now.verb:
        return only(now.lead, Is.LIGHT)
    return now.is_joined or bool(last & (Is.BY | Is.NUMBER | Is.BE))


def _is_bare_verb(walk: Walk, at: int, last: int) -> bool:
    if last & _OPENS:
        return True
    now = walk.now
    if not now.verb and only(now.lead, Is.LIGHT):
        return not walk.text.after(at)[3] & (Is.STOP | Is.COMMA | Is.BE)
    if last & (Is.COMMA | Is.AND):
        return bool(now.verb & Is.BASE) and not now.gap
    begun = now.lead and now.lead[0][3] & (Is.DET | Is.PERSON)
    return bool(last & Is.PERSON and not now.verb and begun)


def is_phrase(text: Text, at: int) -> bool:
    """Two words that let something go: "threw out"."""
    word = text.tokens[at][2]
    return word in nouns.PHRASE_OPENERS and (word, text.after(at)[2]) in nouns.PHRASES


def is_wished(text: Text, at: int, what: int) -> bool:
    """ "Keen to learn", "Goal: ..."; not "keen problem solver"."""
    return bool(what & Is.WISHED or (what & Is.WILLING and text.after(at)[3] & Is.PREP))


def is_inverted(text: Text, at: int, what: int) -> bool:
    """ "Eingeführt wurde": the doer, if any, comes behind it."""
    return bool(what & Is.FOREIGN and text.after(at)[3] & Is.HAVE)


def meaning(walk: Walk, at: int, what: int) -> int:
    """With the word behind it or before it: "threw out", "looked after", "never missed"."""
    if is_phrase(walk.text, at):
        return Is.GIVEN_UP
    after = walk.text.tokens[at][2].startswith("look") and walk.text.after(at)[2] == "after"
    never = what & (Is.NIL | Is.AT) and any(one[2] in _NEVERS for one in walk.now.lead)
    return Is.DIGITAL | Is.HANDS if after or never else what


def is_last_word(walk: Walk, at: int) -> bool:
    """ "Server mit Ansible automatisiert": the doer is left out, and the verb stands last."""
    now = walk.now
    others = Is.PERSON | Is.DET
    if not now.skills or now.lead_is & others or some(now.since, others):
        return False
    return bool(walk.text.after(at)[3] & (Is.STOP | Is.COMMA | Is.AND))
