"""Where somebody lives."""

import re

from hirewire_generator.domain.talking.clauses import name_case
from hirewire_generator.domain.talking.occupations import headline_in, keep_headline
from hirewire_generator.domain.talking.working import Working, put

_PLACE = re.compile(
    r"(?:.{0,60}\b)?(?:live|living|based|located|reside|residing|situated|moved to|relocated to|find me(?=\s+in\b))\s+(?:right now\s+|currently\s+|now\s+)?(?:in\s+)?(?!as\s)(?P<a>.{2,80})|(?:i\s+am|i'm)\s+(?:now\s+)?in\s+(?P<d>(?-i:[A-ZÀ-Þ])[^\d]{2,40}?)\s+(?:now|these days|at the moment|nowadays|currently)|(?:i\s+(?:am|come)|i'm)\s+(?:originally\s+)?from\s+(?P<b>.{2,80})"
    r"|(?:my\s+)?(?:location|city|address|home town|hometown|town)\s*(?:is|:)\s*(?P<c>.{2,100})",
    re.IGNORECASE,
)


_OF_A_JOB = re.compile(
    r"(?:my|the|our)\s(?:[\w'-]+\s){0,3}(?:job|office|company|employer|school|university|college|firm|team|client|branch|role|position)\s(?:is|was)\b",
    re.IGNORECASE,
)


_NOWHERE = ("on", "at", "my", "home", "here", "there", "with", "alone", "together", "abroad")


_STREET = re.compile(
    r"i (?:live|reside) (?:at|in) (?P<where>(?-i:[A-ZÀ-Þ0-9])[\w .'-]{2,40},\s*(?:\d{4,6} )?(?-i:[A-ZÀ-Þ])[^\d,]{1,40}(?:, [^\d,]{2,30})?)",
    re.IGNORECASE,
)


def location_in(part: str) -> str:
    street = _STREET.fullmatch(part)
    if street and re.search(r"\d", street["where"]):
        return street["where"]
    match = _PLACE.fullmatch(part)
    if match is None or _OF_A_JOB.match(part):
        return ""
    text = re.split(
        r"\s+(?:and|but|with|where|since|for|right now|now|these days|nowadays|at the moment|(?:last|this) (?:week|month|year|spring|summer|autumn|fall|winter)|recently|a few|in (?:19|20)\d\d|(?:one|two|three|\d+) (?:weeks?|months?|years?) ago)\b|[;(]",
        match["a"] or match["b"] or match["c"] or match["d"],
    )[0].strip(" ,.")
    told = re.search(
        r"\b(?:i|i'm|i've|we|my|live|living|based|located|city|address|location|town|reside|residing)\b",
        part,
        re.IGNORECASE,
    )
    if text.islower() and (not told or text.startswith("the ")):
        return ""
    if len(text.split()) > 6 or text.split()[0].lower() in _NOWHERE:
        return ""
    return name_case(text)


def location_told(work: Working, part: str) -> bool:
    found = location_in(part)
    if found:
        work.do(f"You live in {found}.", put("/resume/profile/location", found))
        told = headline_in(part)
        if told and told.headline:
            keep_headline(work, told)
    return bool(found)


_CITY = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+)?, (?:[A-Z]{2,3}|[A-ZÀ-Þ][a-z]+(?: [A-ZÀ-Þ][a-z]+)?)"
)


def place_beside(work: Working, part: str) -> bool:
    """'Oakland, CA' beside an address or a number is where somebody lives."""
    told = re.fullmatch(
        r"(?:(?i:i'm|i am|currently|now) )*in (?P<where>[A-ZÀ-Þ][\w' ,-]{2,40})", part
    )
    part = told["where"] if told else part
    if work.draft.resume.profile.location or not (told or _CITY.fullmatch(part)):
        return False
    return work.do(f"You live in {part}.", put("/resume/profile/location", part))
