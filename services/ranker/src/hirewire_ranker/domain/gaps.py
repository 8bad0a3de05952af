"""What of the job's keywords a résumé has: in the job's words, in others, in another section, or not at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from hirewire_common.contracts import Resume
from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.grounding.wording.emptiness import NEGATIONS
from hirewire_ranker.domain.places import Place, places
from hirewire_ranker.domain.skills import find_skills, is_claimed, skill_of
from hirewire_ranker.domain.skills.implied import shown_by
from hirewire_ranker.domain.skills.known import skills_by_name, words_of

Status = Literal["present", "variant", "elsewhere", "unsupported"]
LISTING = frozenset({"skills", "languages", "certifications"})
"""Sections that are lists of what somebody knows."""
_SENTENCE, _WORD = re.compile(r"[.!?;\n]\s|\bbut\b", re.IGNORECASE), re.compile(r"[\w']+")
_MOST_MENTIONS = 20
"""Of one skill in one text, after which nothing else is said of it."""
_NEAR, _BESIDE = 6, 200
"""Words before, and the letters in which they are looked for."""
_NOT_YET = words_in(
    "learn learning interested interest aspiring hoping hope want wish wanting studying seeking seek"
)
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
    """`unsupported` is only ever told, never put into a résumé; what is said stands in `said`, lists of skills first."""

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
    all_places = tuple(places(resume))
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
        return Gap(keyword, "unsupported")
    listed = ordered[0].place.section in LISTING
    return Gap(keyword, "present" if listed else "elsewhere", ordered)


def _same(one: str, other: str) -> bool:
    """`Javascript` is written as `JavaScript`, a plural as its singular, and `MS Excel` has `Excel` in it."""
    return _has_phrase(one, other)


def _said(keyword: Keyword, all_places: tuple[Place, ...]) -> Iterator[Said]:
    for place in all_places:
        if keyword.skill:
            found = (one for one in find_skills(place.text) if one.skill == keyword.skill)
            first = islice(found, _MOST_MENTIONS)
            said = next((one for one in first if is_held(place, one.start)), None)
            if said:
                yield Said(place, said.written)
        elif _has_phrase(place.text, keyword.written):
            yield Said(place, keyword.written)


def is_held(place: Place, start: int) -> bool:
    """Whether it may be told elsewhere too; in a sentence any word of denial or hope near it is one too many."""
    if place.section in LISTING or not is_claimed(place.text, start):
        return is_claimed(place.text, start)
    beside = place.text[max(0, start - _BESIDE) : start]
    before = _SENTENCE.split(without_skills(beside))[-1]
    words = _WORD.findall(fold(before))[-_NEAR:]
    return words[-1:] != ["learning"] and not frozenset(words) & (_NOT_YET | NEGATIONS)


def without_skills(text: str) -> str:
    """`Machine learning` is nothing that somebody is learning."""
    for one in reversed(find_skills(text)):
        text = f"{text[: one.start]}…{text[one.end :]}"
    return text


def _has_phrase(text: str, phrase: str) -> bool:
    words, wanted = words_of(text), words_of(phrase)
    return bool(wanted) and any(
        words[start : start + len(wanted)] == wanted for start in range(len(words))
    )
