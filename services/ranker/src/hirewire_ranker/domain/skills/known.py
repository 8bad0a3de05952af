"""The lexicon as values: every skill with its spellings, and the words it begins with."""

from dataclasses import dataclass
from functools import cache, lru_cache

from hirewire_common.words.tokens import WORD, word_of
from hirewire_ranker.domain.skills.lexicon import (
    business,
    certificates,
    information,
    people,
    trades,
)
from hirewire_ranker.domain.spelling import american

_FIELDS = {
    "information": information.SKILLS,
    "business": business.SKILLS,
    "people": people.SKILLS,
    "trades": trades.SKILLS,
    "certificate": certificates.SKILLS,
}


@dataclass(frozen=True, slots=True)
class Spelling:
    """`exact` is how the first word must be written; empty where that doesn't matter. `plus`: a plus sign follows the last."""

    words: tuple[str, ...]
    exact: str
    skill: str
    plus: bool = False


@dataclass(frozen=True, slots=True)
class Skill:
    """`field` is where it belongs: `certificate` for what somebody else has confirmed."""

    name: str
    spellings: tuple[str, ...]
    field: str


@cache
def all_skills() -> tuple[Skill, ...]:
    return tuple(
        _skill(field, entry)
        for field, text in _FIELDS.items()
        for line in text.strip().splitlines()
        for entry in line.split(";")
        if entry.strip()
    )


@cache
def skills_by_name() -> dict[str, Skill]:
    return {skill.name: skill for skill in all_skills()}


@cache
def spellings_by_first_word() -> dict[str, tuple[Spelling, ...]]:
    """The longest first, so that `React Native` is found before `React`."""
    found: dict[str, list[Spelling]] = {}
    for skill in all_skills():
        for written in dict.fromkeys(skill.spellings):
            spelling = _spelling(written, skill.name)
            found.setdefault(spelling.words[0], []).append(spelling)
    return {
        first: tuple(sorted(listed, key=lambda one: -len(one.words)))
        for first, listed in found.items()
    }


def words_of(text: str) -> tuple[str, ...]:
    """Looked up so: folded, the plural as the singular, parts of a word joined by a dash apart."""
    return tuple(part for found in WORD.finditer(text) for part in word_parts(found[0]))


@lru_cache(maxsize=16384)
def word_parts(written: str) -> tuple[str, ...]:
    parts = written.split("-")
    if len(parts) > 1 and not all(len(part) > 1 for part in parts):
        parts = [written]
    return tuple(american(singular(word_of(part))) for part in parts)


def singular(word: str) -> str:
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    if plural and word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if plural else word


def _skill(field: str, entry: str) -> Skill:
    spellings = tuple(one.strip() for one in entry.split("|"))
    return Skill(spellings[0].removeprefix("="), spellings, field)


def _spelling(written: str, skill: str) -> Spelling:
    bare = written.removeprefix("=")
    plus = bare.endswith("+") and not bare.endswith("++")
    return Spelling(words_of(bare), bare if bare != written else "", skill, plus)
