"""What a verb does to the clause that it stands in: it governs it, carries it on, or begins another one."""

from hirewire_ranker.domain.proof.clause import NEVER, USE, weighty
from hirewire_ranker.domain.proof.predicates import is_inverted, is_last_word, meaning
from hirewire_ranker.domain.proof.subjects import (
    is_subject_behind_verb,
    last_named,
    new_subject,
    subject_of,
)
from hirewire_ranker.domain.proof.walk import Walk
from hirewire_ranker.domain.proof.words import Is

_CARRIES = frozenset({"to", "for", "of", "in", "with", "while", "through"})
_LEADS = frozenset({"led", "lead", "leading"})


def meet_verb(walk: Walk, at: int, what: int) -> None:
    now, last = walk.now, walk.before(at, 0)
    if what & Is.BE:
        _be(walk, at, what)
    elif not now.verb or now.verb & (Is.HAVE | Is.BE):
        _first(walk, at, what)
    elif last & Is.TO or (last & Is.PREP and what & Is.ING and not last & Is.BY):
        _carry(walk, at, what)
    elif now.gap is not None:
        _joined(walk, at, what)
    elif last & Is.ASSIST:
        now.since = []
    elif what & Is.ING:
        _doing(walk, at, what)
    else:
        _past(walk, at, what)


def _be(walk: Walk, at: int, what: int) -> None:
    now = walk.now
    if not now.verb:
        now.doer = now.doer or subject_of(now)
        now.passive = now.start
    elif now.gap:
        _joined(walk, at, what)
    now.verb = now.verb or what
    now.since = []


def _first(walk: Walk, at: int, what: int) -> None:
    now = walk.now
    if walk.before(at, 0) & Is.TO:
        _infinitive(walk, at)
        return
    what = meaning(walk, at, what)
    if is_inverted(walk.text, at, what):
        now.doer = now.doer or "thing"
    if what & Is.FOREIGN and now.doer in ("", "me") and is_last_word(walk, at):
        _end_with(walk, at)
        return
    now.doer = now.doer or subject_of(now)
    walk.govern(at, what)
    if now.doer == "thing" and what & Is.PAST:
        now.passive = now.start


def _infinitive(walk: Walk, at: int) -> None:
    """ "To become a nurse" is wished for."""
    now = walk.now
    if not now.doer and len(now.lead) == 1:
        now.turns(Is.WISH, "me")
    else:
        now.leads(walk.text.tokens[at])
        now.verb = Is.OTHER_VERB if now.verb else 0


def _end_with(walk: Walk, at: int) -> None:
    now = walk.now
    for place in now.skills:
        walk.judge(place, "done")
    now.doer, now.verb = "me", walk.text.tokens[at][3]


def _carry(walk: Walk, at: int, what: int) -> None:
    """ "Used it to draw plans" did both; "stopped short of using it" and "ready to use it" did neither."""
    able = walk.now.verb & USE and not walk.now.verb & NEVER
    if able and walk.text.tokens[at - 1][2] in _CARRIES:
        walk.govern(at, what)


def _joined(walk: Walk, at: int, what: int) -> None:
    """ "..., and wrote the docs" has the same doer, "..., the vendor ran it" another, "... and tools made by them" none."""
    now = walk.now
    gap = now.gap or []
    if not weighty(gap):
        walk.govern(at, Is.OTHER_VERB if is_inverted(walk.text, at, what) else what)
    elif what & Is.ING:
        _doing(walk, at, what)
    elif other := new_subject(gap):
        walk.begin(at - len(gap), other, what)
    else:
        now.passive = at


def _doing(walk: Walk, at: int, what: int) -> None:
    """ "team of 5 building APIs": theirs, unless they are led; "cut costs using Docker": the writer's."""
    now = walk.now
    led = walk.text.tokens[now.start][2] in _LEADS
    if last_named(now.since) & (Is.PERSON | Is.POST) and not led:
        walk.begin(at, "thing", what)
        return
    able = now.verb & USE or not now.verb & (NEVER | Is.OTHER_VERB | Is.AT)
    if able or (what & Is.DIGITAL and now.verb & Is.OTHER_VERB):
        walk.govern(at, what)


def _past(walk: Walk, at: int, what: int) -> None:
    now = walk.now
    if is_subject_behind_verb(now):
        now.doer = "others"
        walk.govern(at, what)
    else:
        now.passive = at
        now.tells(walk.text.tokens[at])


def is_agent(walk: Walk, at: int) -> bool:
    """Whoever stands behind "by" did what stands before it, unless it is a deed, a number or a means."""
    if walk.now.passive < 0 or at + 1 >= len(walk.text.tokens):
        return False
    if walk.text.after(at)[3] & (Is.ING | Is.NUMBER | Is.SKILL):
        return False
    return any(one[3] & (Is.PERSON | Is.POST) for one in walk.text.tokens[at + 1 : at + 5])


def meet_agent(walk: Walk, at: int) -> None:
    now = walk.now
    for place in now.skills:
        if place >= now.passive:
            walk.judge(place, "not")
    now.skills = []
    now.tells(walk.text.tokens[at])
    if now.passive <= now.start:
        now.doer = "others"
    else:
        walk.begin(now.passive, "others", Is.OTHER_VERB)
