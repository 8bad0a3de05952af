"""How bullets are written: numbers, length, person, tense, openings."""

import re
from collections import Counter
from collections.abc import Iterator

from hirewire_common.contracts import Experience, Resume
from hirewire_common.words.numbers import numbers_of
from hirewire_ranker.domain.ats.finding import Finding
from hirewire_ranker.domain.ats.person import first_person
from hirewire_ranker.domain.grounding.reading import read
from hirewire_ranker.domain.wording.verbs import IRREGULAR

_LONGEST, _SHORTEST = 35, 4
"""Words: three lines of a page, and less than a deed takes to tell that has no number in it."""
_COUNTED = 0.3
"""The share of bullets with a number below which it is worth saying."""
_FEW = 3
_REPEATED = 3
_WEAK = re.compile(
    r"^(?:was |were )?(?:responsible for|duties include[ds]?|tasked with|in charge of|worked on|helped with|involved in)\b",
    re.IGNORECASE,
)
_PAST = frozenset(
    form for form, base in IRREGULAR.items() if form != base and not form.endswith(("s", "ing", "ion", "ance"))
)  # fmt: skip


def without_entries(resume: Resume) -> Iterator[Finding]:
    for job in resume.experience:
        if not job.highlights:
            yield Finding(
                "bullets", "advice", f"/resume/experience/{job.id}", f"“{job.position or job.company}” says nothing of what was done.",
                "Add two to five bullets: what you did, with what, and what came of it.",
            )  # fmt: skip


def numbers(resume: Resume) -> Iterator[Finding]:
    texts = [text for _, text in _bullets(resume)]
    counted = sum(any(one.sure for one in numbers_of(text)) for text in texts)
    if len(texts) >= _FEW and counted / len(texts) < _COUNTED:
        yield Finding(
            "numbers", "advice", "/resume/experience", f"{counted} of {len(texts)} bullets have a number.",
            "Where you know it, say how many, how much, how often or how long. Only what is true.",
        )  # fmt: skip


def lengths(resume: Resume) -> Iterator[Finding]:
    for path, text in _bullets(resume):
        words = len(text.split())
        if words > _LONGEST:
            yield Finding("bullet_length", "advice", path, f"{words} words are too many for a bullet.", "Make two of it, or leave out what says nothing.")  # fmt: skip
        elif words < _SHORTEST and not any(numbers_of(text)):
            yield Finding("bullet_length", "advice", path, f"“{text}” is too short to tell anything.", "Say what you did and what came of it.")  # fmt: skip


def person(resume: Resume) -> Iterator[Finding]:
    for path, text in (("/resume/summary", resume.summary), *_bullets(resume)):
        if found := first_person(text):
            yield Finding("first_person", "advice", path, f"It says “{found}”.", "Begin with the verb; who did it is clear.")  # fmt: skip


def openings(resume: Resume) -> Iterator[Finding]:
    for path, text in _bullets(resume):
        if found := _WEAK.match(text):
            yield Finding("opening", "advice", path, f"It begins with “{found[0]}”.", "Begin with what you did: the verb behind it.")  # fmt: skip
    firsts = Counter(text.split()[0] for _, text in _bullets(resume))
    for word, times in firsts.items():
        if times > _REPEATED:
            yield Finding("opening", "advice", "/resume/experience", f"{times} bullets begin with “{word}”.", "Use other verbs that are as true.")  # fmt: skip


def tenses(resume: Resume) -> Iterator[Finding]:
    """Of posts that have ended; of one that goes on both are right, but not mixed with it."""
    for job in resume.experience:
        told = {_tense(text) for text in job.highlights} - {""}
        path = f"/resume/experience/{job.id}"
        if len(told) > 1:
            yield Finding("tense", "advice", path, f"“{job.position or job.company}” mixes present and past.", "Use one tense in a post.")  # fmt: skip
        elif told == {"present"} and _has_ended(job):
            yield Finding("tense", "advice", path, f"“{job.position or job.company}” has ended and is told in the present.", "Use the past tense.")  # fmt: skip


def _has_ended(job: Experience) -> bool:
    return job.end_date not in ("", "present")


def _tense(text: str) -> str:
    """By the first word: past, present of the third person, or empty where that can't be told."""
    first = next(iter(read(text).tokens), None)
    if first is None:
        return ""
    if first.word.endswith("ed") or first.word in _PAST:
        return "past"
    return (
        "present" if re.fullmatch(r"[a-z]{3,}(?<!s)s", first.word) and len(text.split()) > 2 else ""
    )


def _bullets(resume: Resume) -> list[tuple[str, str]]:
    return [
        (f"/resume/experience/{job.id}/highlights/{index}", text)
        for job in resume.experience
        for index, text in enumerate(job.highlights)
        if text.strip()
    ]
