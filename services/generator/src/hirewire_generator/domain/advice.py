"""What a careful reader would remark about a résumé's lines, without a language model."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts import Draft, Experience

Remark = Literal["weak_verb", "first_person", "no_number", "too_long", "too_short", "repeated_verb"]
LONG_LINE = 220
"""Characters: more than two lines of a page."""
_WEAK = re.compile(
    r"(?:responsible for|in charge of|worked (?:on|with)|helped(?: to| with)?|assisted(?: with| in)?|participated in|involved in|was involved|duties included|tasked with|handled|did|made|tried|was part of|contributed to)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|me|my|mine|we|our|us|myself)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|thousand|million|half|double[d]?|tripled?)\b",
    re.IGNORECASE,
)
_SAYS: dict[Remark, str] = {
    "weak_verb": "begins weakly; begin with what you did, such as “led”, “built” or “cut”",
    "first_person": "speaks of “I” or “my”, which résumés leave out",
    "no_number": "has no number; how many, how much or how fast was it",
    "too_long": "is longer than two lines; split it or cut it",
    "too_short": "says very little; what came of it",
    "repeated_verb": "begins with a word that other lines begin with too",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """`path` is the line's, by ids; `text` the line itself."""

    path: str
    text: str
    remarks: tuple[Remark, ...]

    @property
    def sentence(self) -> str:
        short = self.text if len(self.text) <= 60 else f"{self.text[:57].rstrip()}…"
        return f"“{short}” {'; it '.join(_SAYS[one] for one in self.remarks[:2])}."


def advice_on(draft: Draft) -> tuple[Advice, ...]:
    """The lines of all jobs that something can be said about, those with most first."""
    openings = Counter(_opening(line) for job in draft.resume.experience for line in job.highlights)
    found = [one for job in draft.resume.experience for one in _of_job(job, openings)]
    return tuple(sorted(found, key=lambda one: -len(one.remarks)))


def _of_job(job: Experience, openings: Counter[str]) -> list[Advice]:
    path = f"/resume/experience/{job.id}/highlights"
    remarks = [
        (place, line, remarks_on(line, openings)) for place, line in enumerate(job.highlights)
    ]
    return [Advice(f"{path}/{place}", line, found) for place, line, found in remarks if found]


def remarks_on(line: str, openings: Counter[str] | None = None) -> tuple[Remark, ...]:
    """What can be said about one line; `openings` counts the first words of all of them."""
    tests: tuple[tuple[Remark, bool], ...] = (
        ("weak_verb", _WEAK.match(line.strip()) is not None),
        ("first_person", _FIRST_PERSON.search(line) is not None),
        ("no_number", _NUMBER.search(line) is None),
        ("too_long", len(line) > LONG_LINE),
        ("too_short", len(line.split()) < 4),
        ("repeated_verb", openings is not None and openings[_opening(line)] > 2),
    )
    return tuple(name for name, holds in tests if holds)


def _opening(line: str) -> str:
    words = line.casefold().split()
    return words[0].strip(",.;:") if words else ""


def longest_lines(draft: Draft, most: int = 3) -> tuple[str, ...]:
    """Where cutting helps most."""
    lines = [line for job in draft.resume.experience for line in job.highlights]
    return tuple(sorted(lines, key=len, reverse=True)[:most])
