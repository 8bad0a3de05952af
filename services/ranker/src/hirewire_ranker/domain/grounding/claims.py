"""What a rewrite claims by a word: skills, certificates, degrees, names, titles, and how far it all went."""

import re
from collections.abc import Iterator

from hirewire_common.words.degrees import claimed_levels, said_levels
from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.reading import Text, Token, is_number, read
from hirewire_ranker.domain.grounding.titles import titles
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.skills import Mention, find_skills
from hirewire_ranker.domain.skills.known import skills_by_name
from hirewire_ranker.domain.wording.emptiness import (
    GRAMMAR,
    KEPT,
    LIGHT,
    SCOPE,
    STRONG_LIMITS,
)
from hirewire_ranker.domain.wording.keys import meanings

_TITLED = 0.4
"""So many more words with capitals mean a heading's style, and no names."""


_GERMAN = words_in(
    "der die das den dem des ein eine einen einem einer und bei von mit fur im am zur zum auf als nach aus durch uber unter sowie beim vom"
)
"""Two of them tell the language."""


def claims(case: Comparison) -> Iterator[Reason]:
    yield from _skills(case)
    yield from _degrees(case)
    yield from _names(case)
    yield from titles(case)
    yield from _scope(case)
    yield from _limits(case)


def _skills(case: Comparison) -> Iterator[Reason]:
    for found in find_skills(case.new.plain):
        if found.skill in case.old_skills | case.entry_skills or _is_said(found, case):
            continue
        sort = skills_by_name()[found.skill].field
        if found.skill in case.listed_skills or _is_listed(found, case):
            yield warned("skill", found.written, "known of the person, but not of this entry")
        elif sort == "certificate":
            yield blocked("certificate", found.written, "nobody said that it was earned")
        else:
            yield blocked("skill", found.written, "neither the bullet nor the skills have it")


def _is_said(found: Mention, case: Comparison) -> bool:
    """By its words, each of them; initials that happen to be there don't count."""
    return all(
        one.key in case.old.keys
        or one.key in case.title.keys
        or bool(meanings(one.key) & case.old.meanings)
        or one.word in GRAMMAR
        or is_number(one.word)
        for one in read(found.written).tokens
    )


def _is_listed(found: Mention, case: Comparison) -> bool:
    return all(case.listed.says(one) for one in read(found.written).tokens)


def _degrees(case: Comparison) -> Iterator[Reason]:
    said = said_levels(f"{case.old.plain} | {case.case.entry.title}")
    for level in sorted(claimed_levels(case.new.plain) - said):
        yield blocked("degree", level, "nobody said that it was taken")


def _names(case: Comparison) -> Iterator[Reason]:
    """Words that are written as names; in a text where most words are, none."""
    tokens = [one for one in case.new.tokens if any(map(str.isalpha, one.written))]
    titled = _capitals(case.new) - _capitals(case.old) > _TITLED or _is_german(case.new)
    listed = {one.key for one in case.listed.tokens}
    for place, one in enumerate(tokens):
        if one not in case.added or one.word in LIGHT:
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if _is_name(one, following) and not (titled and one.written[1:].islower()):
            if one.key in listed:
                yield warned("name", one.written, "known of the person, but not of this entry")
            else:
                yield blocked("name", one.written, "the entry names no such thing")


def _is_german(text: Text) -> bool:
    """Where every noun has a capital, none says that it is a name."""
    return len(text.words & _GERMAN) > 1


def _capitals(text: Text) -> float:
    """The share of the longer words that begin with one."""
    tokens = [one for one in text.tokens if one.written[0].isalpha() and len(one.written) > 3]
    return sum(one.written[0].isupper() for one in tokens) / max(1, len(tokens))


def _is_name(one: Token, following: Token | None) -> bool:
    inside = any(sign.isupper() or sign.isdigit() for sign in one.written[1:])
    if inside:
        return True
    if not one.written[0].isupper() or len(one.written) < 2:
        return False
    if not one.first:
        return True
    return (
        following is not None
        and not following.first
        and following.written[0].isupper()
        and not one.word.endswith(("ed", "ing"))
    )


def _scope(case: Comparison) -> Iterator[Reason]:
    for one in case.new.tokens:
        if one.word in KEPT and one.key not in case.old.keys:
            yield warned("scope", one.written, "the original doesn't say so")
        if one.word in SCOPE and one.word not in case.old.words and not case.supports(one):
            yield blocked("scope", one.written, "the original doesn't go so far")
    if _BEST.search(case.new.lower) and not _BEST.search(case.old.lower):
        yield blocked(
            "scope", _BEST.findall(case.new.lower)[0], "the original compares with nobody"
        )
    for phrase in _COMPOUNDS:
        said = case.old.has_phrase(phrase) or case.old.has_phrase(phrase.replace("-", " "))
        if case.new.has_phrase(phrase) and not said:
            yield blocked("scope", phrase, "the original doesn't go so far")


_BEST = re.compile(r"\bthe (?:most|best)\b|\b(?:more|better|faster) than (?:any|all|every)\b")
_COMPOUNDS = tuple(sorted(word for word in SCOPE if "-" in word))


def _limits(case: Comparison) -> Iterator[Reason]:
    for phrase in STRONG_LIMITS:
        if case.old.has_phrase(phrase) and not case.new.has_phrase(phrase):
            last = read(phrase.split()[-1]).tokens[0]
            if " " in phrase or not (case.new.says(last) or case.is_respelled(last)):
                yield blocked("scope", phrase, "what made the claim smaller is gone")
