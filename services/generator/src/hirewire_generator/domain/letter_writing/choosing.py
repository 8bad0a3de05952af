"""Which achievements a letter tells of: those that fit the description best, in the order of the résumé."""

import re
from dataclasses import dataclass

from hirewire_common.contracts import Experience, Resume
from hirewire_common.words.tokens import WORD, fold
from hirewire_generator.domain.letter_writing.matching import Asked
from hirewire_generator.domain.letter_writing.phrases import Phrases
from hirewire_generator.domain.letter_writing.telling import Line, lines_of
from hirewire_generator.domain.letter_writing.years import goes_on

_MOST = 3
_LONGEST = 320
"""Characters of one line, and below of all."""
_LONGEST_TOGETHER = 750
_MOST_LIKENESS = 6
_MEASURED = re.compile(r"\d")
_RECENT = (1.0, 0.5)
_SKILLED = 0.75
"""What it adds to a line that it names a skill of the person's."""
_UNTOLD = 1.25
"""What it takes from a line that it can only be quoted."""


@dataclass(frozen=True, slots=True)
class Chosen:
    job: Experience
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    place: tuple[int, int]
    job: Experience
    lines: tuple[Line, ...]
    size: int
    worth: float


def achievements(
    resume: Resume, newest: Experience | None, asked: Asked, phrases: Phrases
) -> list[Chosen]:
    """At most three. Those that can be told as sentences are preferred to those that must be quoted."""
    candidates = sorted(
        _candidates(resume, newest, asked, phrases), key=lambda one: (-one.worth, one.place)
    )
    kept: list[_Candidate] = []
    for one in candidates:
        if len(kept) < _MOST and sum(k.size for k in kept) + one.size <= _LONGEST_TOGETHER:
            kept.append(one)
    return [Chosen(one.job, one.lines) for one in sorted(kept, key=lambda one: one.place)]


def _candidates(
    resume: Resume, newest: Experience | None, asked: Asked, phrases: Phrases
) -> list[_Candidate]:
    found, seen = [], set[str]()
    skills = frozenset(fold(word) for group in resume.skills for word in group.keywords)
    for row, job in enumerate(resume.experience):
        recent = _RECENT[0] if job is newest else _RECENT[1] if row < len(_RECENT) else 0.0
        for column, text in enumerate(job.highlights):
            lines = _fitting(lines_of(text, phrases, now=goes_on(job)))

            key = " ".join(text.casefold().split())
            if not lines or not key or key in seen:
                continue
            seen.add(key)
            worth = recent + _worth(lines, asked, skills) - column * 0.01
            size = sum(len(line.rest) for line in lines)
            found.append(_Candidate((row, column), job, lines, size, worth))
    return found


def _fitting(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The first sentences of a long line; nothing when even its first is too long."""
    kept, size = [], 0
    for line in lines:
        size += len(line.rest)
        if size > _LONGEST:
            break
        kept.append(line)
    return tuple(kept)


def _worth(lines: tuple[Line, ...], asked: Asked, skills: frozenset[str]) -> float:
    text = " ".join(line.rest for line in lines)
    likeness = min(asked.likeness(text), _MOST_LIKENESS)
    measured = 1.0 if _MEASURED.search(text) else 0.0
    quoted = _UNTOLD if any(line.kind == "quote" for line in lines) else 0.0
    skilled = _SKILLED if skills & {fold(one[0]) for one in WORD.finditer(text)} else 0.0
    return likeness + measured + skilled - quoted
