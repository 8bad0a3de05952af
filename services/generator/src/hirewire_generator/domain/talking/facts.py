"""What a person says of themselves, put where it belongs: their own words and nothing else."""

import re
from collections.abc import Callable

from hirewire_generator.domain.talking.awards import award_told
from hirewire_generator.domain.talking.certifications import certifications_told
from hirewire_generator.domain.talking.contacts import LABELS, contacts
from hirewire_generator.domain.talking.dates import told_from
from hirewire_generator.domain.talking.deeds import deed_in, keep_deed
from hirewire_generator.domain.talking.education.telling import education_told
from hirewire_generator.domain.talking.jobs.telling import job_told, job_with_deeds, jobs_told
from hirewire_generator.domain.talking.knowing.taking import take_known
from hirewire_generator.domain.talking.languages import languages_told
from hirewire_generator.domain.talking.links import handle_told
from hirewire_generator.domain.talking.names import name_apart, name_told
from hirewire_generator.domain.talking.occupations import headline_told
from hirewire_generator.domain.talking.own_sections import interests_told, volunteering_told
from hirewire_generator.domain.talking.paraphrases import in_plain_words
from hirewire_generator.domain.talking.projects import project_called, project_told
from hirewire_generator.domain.talking.publications import publication_told
from hirewire_generator.domain.talking.residences import location_told, place_beside
from hirewire_generator.domain.talking.skills.telling import skill_denied, skills_told
from hirewire_generator.domain.talking.working import Working

_CUT = re.compile(
    r"(?<=\))\s*[,;]\s+(?=.*\))|"
    r",?\s+(?:and|but)\s+(?=(?:i|i'm|i've|my|currently|now|since then|before that|then|speak\s|know\s|can\s|have an?\s|hold an?\s|an? [\w ]{2,20}(?:licen[cs]e|certificate|card)(?:\s*\((?:19|20)\d\d\))?\.?$)(?:\b|(?<=\))))|,\s+(?=(?:i|i'm|i've|my|before that|then i|and i|know|speak|have an?)\b)|\s+—\s+",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:(?:hi|hiya|hello|hey|hallo|howdy|greetings|morning|evening|afternoon|let me introduce myself|(?:a )?(?:bit|little|few words) about me|about me|quick intro|good (?:morning|evening|afternoon)|dear \w+|yes|ok|okay|well|so|please|sure)(?: there)?\s*[,!.:]+\s*)+",
    re.IGNORECASE,
)
_OPENERS = re.compile(
    r"^(?:(?:ok(?:ay)?|so|well|um+|uh+|hmm|anyway|basically|also|yeah|and)\b[\s,]+)+(?=\w)",
    re.IGNORECASE,
)
_SPOKEN = (
    (
        re.compile(
            r"(^|[,.;!]\s|\band\s)[Ii]m(?=\s)|\b(?<![.@])[Ii]m(?=\s(?:\w+ing|an?|the|at|in|on|now|currently)\b)"
        ),
        r"\1I'm",
    ),
    (re.compile(r"(^|[,.;!]\s|\band\s)[Ii]ve(?=\s)"), r"\1I've"),
    (re.compile(r"\b[Mm]y names(?=\s)(?!\s(?:are|is|were)\b)"), "my name is"),
    (re.compile(r"\b[Ii] dont\b"), "I don't"),
    (re.compile(r"\b[Ii] didnt\b"), "I didn't"),
)
_ENDS = re.compile(
    r"^(?:and|or|but)\s+|(?:[\s,;:]+(?:you can (?:reach|contact|call|find|write|e-?mail|text)(?: to)? me|(?:reach|contact|call|write|text)(?: to)? me|and|or|but|my|is|at|by|on|phone|tel|mobile|e-?mail|mail|number))+$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"^(?:.{0,40}\b)?(?:add|mention|note|write|say|include|put(?: in| down)?|tell them|forgot to say)\s+(?:in my (?:resume|cv)\s+)?that\s+(?=(?:i|i'm|i've|my)\b)",
    re.IGNORECASE,
)


def take_facts(work: Working, sentence: str) -> list[str]:
    """Everything that the sentence says; and the parts of it that were not understood."""
    text = _OPENERS.sub("", _GREETING.sub("", sentence.lstrip("-•*· ")))
    for form, spelled in _SPOKEN:
        text = form.sub(spelled, text)
    if project_told(work, text) or job_with_deeds(work, text):
        return []
    text = _DASHED.sub(r"\g<label>: ", text)
    rest, found = contacts(work, _SAYING.sub("", text))
    split = name_apart(rest)
    if split == rest and jobs_told(work, rest.strip(" ,.")):
        return []
    parts = [rest] if _LISTED.match(rest) else _CUT.split(split)
    parts = [_ENDS.sub("", part.strip(" ,.;:")) if found else part.strip(" ,.;:") for part in parts]
    parts = [re.sub(r"(?:^(?:and|but)\s+|\s+(?:and|but)$)", "", part) for part in parts]
    if found:
        parts = [one.strip(" ,.;:") for part in parts for one in re.split(r"\s+[/|•·]\s+", part)]
    parts = [part for part in parts if part and not LABELS.fullmatch(part)]
    parts = [part for part in parts if not _FILLER.fullmatch(part)] or parts
    return [part for part in parts if not _part(work, part, about_contacts=found)]


_FILLER = re.compile(r"(?:oh|ok|okay|and|well|so|yes|hm+|um+|uh|ah|also)[\s,.!]*", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:(?:my |spoken |key |main |other |further |technical )*(?:languages|skills|certifications?|certificates?|certs|awards?|publications?|projects?|hobbies|interests))(?:\s*[:=]|\s+(?:are|include)\s)",
    re.IGNORECASE,
)


_DASHED = re.compile(
    r"^(?P<label>(?:my )?(?:skills?|languages?|hobbies|interests|projects?|certificates?|certifications?|certs|awards?|publications?|papers?|education))\s+[-–—]\s+",
    re.IGNORECASE,
)
"""'Interests - chess' is labelled as well as 'Interests: chess'."""


def _part(work: Working, part: str, *, about_contacts: bool) -> bool:
    """What somebody is or does not is no fact to be written down; what is told with an address is no deed."""
    if take_known(work, part):
        return True
    if _DENIED.search(part):
        return skill_denied(work, part)
    part = told_from(part, work.today) if _RECENTLY.search(part) else part
    if about_contacts and place_beside(work, part):
        return True
    takers = _TAKERS[:-1] if about_contacts else _TAKERS
    return any(take_one(work, part) for take_one in takers) or _in_other_words(work, part)


_RECENTLY = re.compile(r"\b(?:since|from) (?:this|last) (?:month|year)\b", re.IGNORECASE)


def _in_other_words(work: Working, part: str) -> bool:
    for plain in in_plain_words(told_from(part, work.today)):
        if plain[0].startswith("my name is") and work.draft.resume.profile.name:
            continue
        taken = [any(take_one(work, one) for take_one in _TAKERS) for one in plain]
        if any(taken):
            work.left += [one for one, done in zip(plain, taken, strict=True) if not done]
            return True
    return False


_DENIED = re.compile(
    r"\bno longer\b|,\s*not\b|^(?:i'm|i am|i was|i have|my \w+ is|i do|i did)\s+(?:not|never)\b|^i\s+(?:don't|didn't|never|can't|won't|haven't|wasn't)\b",
    re.IGNORECASE,
)


def _deed(work: Working, part: str) -> bool:
    text = deed_in(part)
    return bool(text) and keep_deed(work, text)


_TAKERS: tuple[Callable[[Working, str], bool], ...] = (
    handle_told, name_told, languages_told, interests_told, location_told, certifications_told, education_told, jobs_told, job_told, volunteering_told, headline_told, skills_told, award_told, publication_told, project_called, _deed,
)  # fmt: skip
