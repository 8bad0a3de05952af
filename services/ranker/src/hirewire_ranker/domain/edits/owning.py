"""Whether a sentence says of a skill that its writer has done or used it, and not others, not what it left or replaced."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.gaps import is_held, without_skills
from hirewire_ranker.domain.grounding.wording.emptiness import LIGHT_VERBS, NEGATIONS
from hirewire_ranker.domain.grounding.wording.keys import key
from hirewire_ranker.domain.grounding.wording.verbs import IRREGULAR, RUNGS, Rung
from hirewire_ranker.domain.places import Place
from hirewire_ranker.domain.skills import Mention

_AROUND = 400
"""Letters on each side that are looked at."""
_WORD = re.compile(r"…|[\w'+#-]+")
_CLAUSE = re.compile(r"[.!?;](?=\s|$)|\n|\b(?:but|although|whereas|while)\b", re.IGNORECASE)
_SKILL = "..."
"""What stands for another skill, folded."""
_DID = words_in(
    "use apply operate work build rebuild code script program develop redevelop write rewrite implement reimplement configure deploy "
    "install set automate migrate move port convert integrate maintain manage administer run own handle host scale tune optimize "
    "optimise debug test design redesign architect create make refactor containerize containerise dockerize dockerise orchestrate "
    "provision monitor query model analyze analyse visualize process perform prepare conduct execute carry do complete produce "
    "ship launch release deliver set add extend improve rework upgrade fix troubleshoot diagnose repair solve secure harden benchmark "
    "train fine-tune compute calculate reconcile file plan schedule organize organise coordinate lead direct oversee supervise drive "
    "cut reduce save speed accelerate increase grow achieve reach keep track record document translate publish edit draw draft sew "
    "cook bake weld assemble inspect treat nurse teach-in care clean serve cater sell negotiate procure purchase ensure enforce "
    "connect wire wrap expose stream load extract transform parse scrape crawl cache store back restore replicate shard index "
    "render animate compile generate simulate prototype engineer craft compose start found initiate establish specialize specialise "
    "experience skill know proficient expert versed responsible accountable responsibility use usage utilise practise practice"
)
"""Verbs whose object, or whose means, somebody has in hand; and the words that say so of a skill."""
_REPLACED = words_in(
    "replace remove retire decommission sunset drop abandon deprecate eliminate discontinue uninstall phase ditch swap substitute supersede"
)
_NOT_OWN = words_in(
    "leave avoid reject interview hire recruit source staff screen headhunt place teach lecture tutor instruct attend visit present speak talk read watch "
    "observe shadow evaluate assess compare consider review research study recommend propose pitch market advertise sponsor outsource "
    "subcontract delegate assist help support sit stand share follow blog audit"
)
"""Verbs whose object is not theirs: let go, asked of others, looked at."""
_AWAY = words_in(
    "from off about without instead rather than besides except unlike beside next near alongside opposite against before regarding concerning who whose whom"
)
"""Before a skill in the same breath: it is left, spoken of, or others'."""
_OTHERS = words_in(
    "team teams department departments group groups squad squads guild colleague colleagues people staff engineers developers "
    "programmers experts specialists consultants contractors freelancers vendors vendor admins administrators candidates candidate "
    "applicants applicant posts post positions position vacancies vacancy openings opening interviews interview hires recruits "
    "course courses class classes lecture lectures workshop workshops seminar seminars talk talks meetup meetups conference "
    "conferences webinar webinars students pupils customers customer clients client users sales salespeople licences licenses "
    "competitor competitors partner partners supplier suppliers freelancer contractor colleague's team's"
)
"""Behind a skill these are who has it, or where it was heard of."""
_POSTS = words_in(
    "engineer developer programmer administrator architect consultant specialist expert analyst"
)
"""Behind a skill at the beginning of a text they are the writer; elsewhere somebody else."""
_BACK = words_in("by with through using via onto")
"""`Replaced X by Y`: behind it is what came."""
_PASSIVE = words_in("was were been being is are got gets")
_BEHIND = 3
"""Words behind a skill that may belong to it: `Kubernetes platform team`."""


class _Clause(NamedTuple):
    """The words before and behind a skill in its clause, other skills as one sign."""

    before: tuple[str, ...]
    behind: tuple[str, ...]


def is_own(place: Place, found: Mention) -> bool:
    """Whether the text says that whoever wrote it did or used it: by its verb, or as a heading of work does, without one."""
    clause = _clause_of(place.text, found)
    verb = _verb(clause.before)
    back = _is_brought(clause.before)
    return may_be_own(place, found) and (not verb or back or key(verb) in _keys("did"))


def may_be_own(place: Place, found: Mention) -> bool:
    """Whether nothing in its clause says that it is denied, replaced, left, or somebody else's."""
    clause = _clause_of(place.text, found)
    if not is_held(place, found.start) or frozenset(clause.before) & NEGATIONS:
        return False
    return not (_is_let_go(clause) or _is_of_others(clause))


def _is_let_go(clause: _Clause) -> bool:
    verb, since = _verb(clause.before), _since_verb(clause.before)
    if verb and key(verb) in _keys("not") and not _is_brought(clause.before):
        return True
    return _is_away(since) or _is_done_to(clause.behind)


def _is_brought(before: Sequence[str]) -> bool:
    """Behind `by` or `with`, in the place of what was replaced."""
    since = frozenset(_since_verb(before))
    return key(_verb(before)) in _keys("replaced") and bool(_BACK & since) and not _OTHERS & since


def _is_away(since: Sequence[str]) -> bool:
    """`from Oracle to Go` leaves the one and has the other; `with` and `in` bring back what stands behind them too."""
    last = max((at for at, word in enumerate(since) if word in _AWAY), default=-1)
    return last >= 0 and not frozenset(since[last + 1 :]) & (_BACK | {"to", "into", "in"})


def _is_done_to(behind: Sequence[str]) -> bool:
    """`Terraform was replaced`, `Python scripts are written by others`: what is told in this way has no doer here."""
    told = _breath(behind)
    return bool(frozenset(told) & _PASSIVE) or "by" in told[:_BEHIND]


def _is_of_others(clause: _Clause) -> bool:
    near = _breath(clause.behind)[:_BEHIND]
    mine = not clause.before or not _verb(clause.before)
    others = _OTHERS if mine else _OTHERS | _POSTS
    return bool(frozenset(near) & others) or _is_deed_of_others(clause.before)


def _is_deed_of_others(before: Sequence[str]) -> bool:
    """`a team that ran`, `colleagues wrote`."""
    doer = [word for word in before[: max(0, _verb_at(before))] if word not in _BETWEEN]
    return bool(doer) and doer[-1] in _OTHERS


_BETWEEN = words_in("that which who has have had was were been")


def _breath(behind: Sequence[str]) -> list[str]:
    """Up to a word that begins another phrase; skills in a row share what comes behind the last."""
    told: list[str] = []
    for word in behind:
        if word in _ENDS:
            break
        if word not in {_SKILL, "and", "or"}:
            told.append(word)
    return told


_ENDS = words_in("to for in on at with into through using via from that which who while when so")


def _since_verb(before: Sequence[str]) -> Sequence[str]:
    return before[_verb_at(before) + 1 :]


def _verb(before: Sequence[str]) -> str:
    """The last one; empty where there is none."""
    at = _verb_at(before)
    return before[at] if at >= 0 else ""


def _verb_at(before: Sequence[str]) -> int:
    return max((at for at, word in enumerate(before) if _is_verb(word, before[:at])), default=-1)


def _is_verb(word: str, before: Sequence[str]) -> bool:
    """By its form, or, where a bullet begins, as one that is known; no `hiring` in `Built the hiring page`."""
    if word in _OTHERS | _POSTS | _ADJECTIVES or word == _SKILL:
        return False
    if word in _STATES or not before or (len(before) == 1 and before[0].endswith("ly")):
        return _is_formed(word) or word in _STATES or key(word) in _keys("did") | _keys("not")
    last = before[-1]
    return _is_formed(word) and not (last in _ARTICLES or _is_verb(last, before[:-1]))


def _is_formed(word: str) -> bool:
    plain = word if word in IRREGULAR else word.removeprefix("re")
    irregular = IRREGULAR.get(plain, plain) != plain and not plain.endswith(_NOUNS)
    return word.endswith(("ed", "ing")) or irregular


_NOUNS = ("ment", "th", "ce", "dge", "tion", "sale", "flight")
_ARTICLES = words_in("the a an our its their his her my new")
_ADJECTIVES = words_in(
    "advanced certified related based detailed distributed automated dedicated varied limited shared applied combined embedded"
)
_STATES = words_in(
    "experience experienced skilled proficient versed responsible accountable knowledge expertise proficiency"
)


@cache
def _keys(which: str) -> frozenset[str]:
    if which == "replaced":
        return frozenset(map(key, _REPLACED))
    if which == "not":
        return frozenset(map(key, _NOT_OWN | _REPLACED))
    rungs = (RUNGS[one].replace(":", " ") for one in (Rung.MAKE, Rung.LEAD, Rung.ORIGINATE))
    did = _DID | _STATES | LIGHT_VERBS | words_in(" ".join(rungs))
    return frozenset(map(key, did)) - _keys("not")


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in _WORD.findall(without_skills(text)))


def _clause_of(text: str, found: Mention) -> _Clause:
    before = _CLAUSE.split(text[max(0, found.start - _AROUND) : found.start])[-1]
    behind = _CLAUSE.split(text[found.end : found.end + _AROUND])[0]
    return _Clause(_words(before), _words(behind))
