"""Whether a skill that was found in a text is the whole of what is named there, or a piece of a longer name."""

import re

from hirewire_ranker.domain.skills import Mention, find_skills, skill_of

_BESIDE = 60
"""Letters."""
_NEXT = re.compile(r"[ \u00a0-](\w+)")
_SENTENCE = re.compile(r"(?:^|[\n.:;!?•·*(\[,–—]|\s-)[^\S\n]*$")
_ENDED = re.compile(r"(?:^|[,;:|(\[•·]|\s[-–—/+]|\b(?:and|or)|&)\s*$", re.IGNORECASE)
_BEGINS = re.compile(
    r"\s*(?:\d[\d.]*\+?)?\s*(?:$|[,;:.|()\[\]]|[-–—/+]\s|(?:and|or)\b|&)", re.IGNORECASE
)
"""A number may follow: a version of it, or years with it."""


def written_alone(job: str, skill: str) -> str | None:
    """As a job writes a skill where that is its whole name: in `Red Hat Enterprise Linux` neither Red Hat nor Linux is."""
    found = find_skills(job)
    starts, ends = {one.start for one in found}, {one.end for one in found}
    for one in found:
        cut = _goes_on(job, one, starts) or _has_begun(job, one, ends)
        if one.skill == skill == skill_of(one.written) and not cut:
            return one.written
    return None


def is_whole(text: str, found: Mention) -> bool:
    """In a list of skills, where signs part one from the next: `Azure AD` is not Azure, nor `AP/AR` accounts payable."""
    alone = _ENDED.search(text[: found.start]) and _BEGINS.match(text, found.end)
    return bool(alone) and skill_of(found.written) == found.skill


def _goes_on(job: str, found: Mention, starts: set[int]) -> bool:
    """By a word with a capital, unless everything there has capitals, or it is another skill."""
    word = _NEXT.match(job, found.end)
    if word is None or word.start(1) in starts or not word[1][0].isupper():
        return False
    return not _is_shouted(job, found)


def _has_begun(job: str, found: Mention, ends: set[int]) -> bool:
    """By a word with a capital that it doesn't have for beginning the sentence."""
    before = job[max(0, found.start - _BESIDE) : found.start]
    word = re.search(r"(\w+)[ \u00a0-]$", before)
    if word is None or not word[1][0].isupper() or found.start - 1 in ends:
        return False
    begins = bool(_SENTENCE.search(before[: word.start()]))
    return not begins and not _is_shouted(job, found)


def _is_shouted(job: str, found: Mention) -> bool:
    beside = job[max(0, found.start - _BESIDE) : found.end + _BESIDE]
    small = sum(one.islower() for one in beside)
    return 4 * small < sum(one.isupper() for one in beside)
