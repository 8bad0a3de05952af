"""What of the job's keywords a résumé has: in the job's words, in others, in another section, or not at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts import Resume
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.places import Place, places
from hirewire_ranker.domain.proof import Proven, claims, proven
from hirewire_ranker.domain.skills import find_skills, skill_of
from hirewire_ranker.domain.skills.implied import shown_by
from hirewire_ranker.domain.skills.known import skills_by_name, words_of

Status = Literal["present", "variant", "elsewhere", "unsupported"]
LISTING = frozenset({"skills", "languages", "certifications"})
"""Sections that are lists of what somebody knows."""
_BRACKETS = re.compile(r"[()\[\]{}]")
_SHORT = 4
"""Letters of an abbreviation."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """`written` as the job has it, `skill` the lexicon's name, empty for a phrase that it hasn't; `times` in the job's text."""

    written: str
    skill: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Said:
    """Where the résumé says it, and in which spelling."""

    place: Place
    written: str


@dataclass(frozen=True, slots=True)
class Gap:
    """`unsupported` is only ever told, never put into a résumé; what is said stands in `said`, lists of skills first.

    Of what is unsupported, `said` is where it is named but not as the person's own: denied, wished for, or others'.
    """

    keyword: Keyword
    status: Status
    said: tuple[Said, ...] = ()


def keywords_of(job: str, wanted: Iterable[str] = ()) -> tuple[Keyword, ...]:
    """The skills that a job names, in the order of its text, behind those that are `wanted` in so many words."""
    found: dict[str, Keyword] = {}
    for phrase in wanted:
        skill = skill_of(phrase) or ""
        written = spelled(phrase, skill)
        found.setdefault(skill or fold(written), Keyword(written, skill))
    for mention in find_skills(job):
        before = found.get(mention.skill)
        times = before.times + 1 if before else 1
        written = before.written if before else spelled(mention.written, mention.skill)
        found[mention.skill] = Keyword(written, mention.skill, times)
    return tuple(found.values())


def spelled(written: str, skill: str) -> str:
    """As the job writes it, but a name that it writes all small or all large as the lexicon has it, and no half bracket."""
    plain = " ".join(_BRACKETS.sub(" ", written).split())
    known = skills_by_name().get(skill)
    same = (one.removeprefix("=") for one in (known.spellings if known else ()))
    usual = next((one for one in same if fold(one) == fold(plain)), plain)
    shouted = plain.isupper() and len(plain) > _SHORT and not usual.isupper()
    return usual if plain.islower() or shouted else plain


def keyword_gaps(resume: Resume, keywords: Iterable[Keyword]) -> tuple[Gap, ...]:
    """One for each keyword, in their order."""
    return gaps_in(tuple(places(resume)), keywords)


def gaps_in(all_places: tuple[Place, ...], keywords: Iterable[Keyword]) -> tuple[Gap, ...]:
    """The same, by the places alone."""
    return tuple(
        _gap(keyword, tuple(_said(keyword, all_places)), all_places) for keyword in keywords
    )


def _gap(keyword: Keyword, said: tuple[Said, ...], all_places: tuple[Place, ...]) -> Gap:
    ordered = tuple(sorted(said, key=lambda one: one.place.section not in LISTING))
    if not ordered:
        return _shown(keyword, all_places)
    if ordered[0].place.section not in LISTING:
        return Gap(keyword, "elsewhere", ordered)
    exact = any(_same(one.written, keyword.written) for one in ordered)
    return Gap(keyword, "present" if exact else "variant", ordered)


def _shown(keyword: Keyword, all_places: tuple[Place, ...]) -> Gap:
    """By a narrower skill, which needs no other words: `AWS Lambda` says Amazon Web Services."""
    narrower = (Keyword(name, name) for name in shown_by(keyword.skill))
    said = [one for name in narrower for one in _said(name, all_places)]
    ordered = tuple(sorted(said, key=lambda one: one.place.section not in LISTING))
    if not ordered:
        return Gap(keyword, "unsupported", tuple(_said(keyword, all_places, own=False)))
    listed = ordered[0].place.section in LISTING
    return Gap(keyword, "present" if listed else "elsewhere", ordered)


def _same(one: str, other: str) -> bool:
    """`Javascript` is written as `JavaScript`, a plural as its singular, and `MS Excel` has `Excel` in it."""
    return _has_phrase(one, other)


def _said(keyword: Keyword, all_places: tuple[Place, ...], *, own: bool = True) -> Iterator[Said]:
    """Where it is theirs; with `own` false, where it is named and nothing there makes it theirs."""
    for place in all_places:
        if keyword.skill:
            named = [one for one in judged(place) if one.mention.skill == keyword.skill]
            found = [one.mention.written for one in named if (one.proof == "done") == own]
            if found and (own or len(found) == len(named)):
                yield Said(place, found[0])
        elif own and _has_phrase(claims(place.text), keyword.written):
            yield Said(place, keyword.written)


def judged(place: Place) -> tuple[Proven, ...]:
    """The skills of a text of the résumé; in a list, being named is evidence enough."""
    listed = place.section in LISTING or "/technologies/" in place.path
    return proven(place.text, "listed" if listed or place.section == "education" else "told")


def _has_phrase(text: str, phrase: str) -> bool:
    words, wanted = words_of(text), words_of(phrase)
    return bool(wanted) and any(
        words[start : start + len(wanted)] == wanted for start in range(len(words))
    )
