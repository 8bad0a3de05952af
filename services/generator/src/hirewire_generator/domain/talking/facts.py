"""What a person says of themselves, put where it belongs: their own words and nothing else."""

import re
from collections.abc import Callable

from hirewire_generator.domain.talking.awards import award_told
from hirewire_generator.domain.talking.certifications import certifications_told
from hirewire_generator.domain.talking.contacts import LABELS, contacts
from hirewire_generator.domain.talking.deeds import deed_in, keep_deed
from hirewire_generator.domain.talking.education.telling import education_told
from hirewire_generator.domain.talking.jobs.telling import job_told, jobs_told
from hirewire_generator.domain.talking.knowing.taking import take_known
from hirewire_generator.domain.talking.languages import languages_told
from hirewire_generator.domain.talking.names import name_apart, name_told
from hirewire_generator.domain.talking.occupations import headline_told
from hirewire_generator.domain.talking.own_sections import interests_told, volunteering_told
from hirewire_generator.domain.talking.projects import project_called, project_told
from hirewire_generator.domain.talking.publications import publication_told
from hirewire_generator.domain.talking.residences import location_told
from hirewire_generator.domain.talking.skills.telling import skills_told
from hirewire_generator.domain.talking.working import Working

_CUT = re.compile(
    r"(?<=\))\s*[,;]\s+|"
    r",?\s+(?:and|but)\s+(?=(?:i|i'm|i've|my|currently|now|before that|then|speak\s)\b)|,\s+(?=(?:i|i'm|i've|my|before that|then i|and i)\b)|\s+—\s+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|evening|afternoon)|dear \w+|yes|ok|okay|well|so|please|sure)(?: there)?\s*[,!.:]+\s*)+",
    re.IGNORECASE,
)
_OPENERS = re.compile(
    r"^(?:(?:ok(?:ay)?|so|well|um+|uh+|hmm|anyway|basically|also|yeah|and)\b[\s,]+)+(?=\w)",
    re.IGNORECASE,
)
_SPOKEN = (
    (re.compile(r"(^|[,.;!]\s|\band\s)[Ii]m(?=\s)"), r"\1I'm"),
    (re.compile(r"(^|[,.;!]\s|\band\s)[Ii]ve(?=\s)"), r"\1I've"),
    (re.compile(r"\b[Ii] dont\b"), "I don't"),
    (re.compile(r"\b[Ii] didnt\b"), "I didn't"),
)
_ENDS = re.compile(
    r"^(?:and|or|but)\s+|(?:[\s,;:]+(?:you can (?:reach|contact|call|find|write|e-?mail|text)(?: to)? me|(?:reach|contact|call|write|text)(?: to)? me|and|or|but|my|is|at|by|on|phone|tel|mobile|e-?mail|mail|number))+$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"^(?:.{0,40}\b)?(?:add|mention|note|write|say|include|tell them|forgot to say)\s+(?:in my (?:resume|cv)\s+)?that\s+(?=(?:i|i'm|i've|my)\b)",
    re.IGNORECASE,
)


def take_facts(work: Working, sentence: str) -> list[str]:
    """Everything that the sentence says; and the parts of it that were not understood."""
    text = _OPENERS.sub("", _GREETING.sub("", sentence.lstrip("-•*· ")))
    for form, spelled in _SPOKEN:
        text = form.sub(spelled, text)
    if project_told(work, text):
        return []
    rest, found = contacts(work, _SAYING.sub("", text))
    split = name_apart(rest)
    if split == rest and jobs_told(work, rest.strip(" ,.")):
        return []
    parts = [rest] if _LISTED.match(rest) else _CUT.split(split)
    parts = [_ENDS.sub("", part.strip(" ,.;:")) if found else part.strip(" ,.;:") for part in parts]
    parts = [re.sub(r"(?:^(?:and|but)\s+|\s+(?:and|but)$)", "", part) for part in parts]
    return [part for part in parts if part and not LABELS.fullmatch(part) and not _part(work, part)]


_LISTED = re.compile(
    r"(?:(?:my |spoken |key |main |technical )*(?:languages|skills|certifications?|certificates?|awards?|publications?|projects?|hobbies|interests))\s*[:=]",
    re.IGNORECASE,
)


def _part(work: Working, part: str) -> bool:
    """What somebody is or does not is no fact to be written down."""
    if take_known(work, part):
        return True
    if _DENIED.search(part):
        return False
    return any(take_one(work, part) for take_one in _TAKERS)


_DENIED = re.compile(
    r"\bno longer\b|,\s*not\b|^(?:i'm|i am|i was|i have|my \w+ is|i do|i did)\s+(?:not|never)\b|^i\s+(?:don't|didn't|never|can't|won't|haven't|wasn't)\b",
    re.IGNORECASE,
)


def _deed(work: Working, part: str) -> bool:
    text = deed_in(part)
    return bool(text) and keep_deed(work, text)


_TAKERS: tuple[Callable[[Working, str], bool], ...] = (
    name_told, languages_told, interests_told, location_told, certifications_told, education_told, jobs_told, job_told, volunteering_told, headline_told, skills_told, award_told, publication_told, project_called, _deed,
)  # fmt: skip
