"""Where somebody lives."""

import re

from hirewire_generator.domain.talking.clauses import name_case
from hirewire_generator.domain.talking.occupations import headline_in, keep_headline
from hirewire_generator.domain.talking.working import Working, put

_PLACE = re.compile(
    r"(?:.{0,60}\b)?(?:live|living|based|located|reside|residing|situated|moved to|relocated to)\s+(?:right now\s+|currently\s+|now\s+)?(?:in\s+)?(?P<a>.{2,80})|(?:i\s+(?:am|come)|i'm)\s+(?:originally\s+)?from\s+(?P<b>.{2,80})"
    r"|(?:my\s+)?(?:location|city|address|home town|hometown|town)\s*(?:is|:)\s*(?P<c>.{2,100})",
    re.IGNORECASE,
)


def location_in(part: str) -> str:
    match = _PLACE.fullmatch(part)
    if match is None:
        return ""
    text = re.split(
        r"\s+(?:and|but|with|where|since|for|right now|now|at the moment|(?:last|this) (?:week|month|year|spring|summer|autumn|fall|winter)|recently|a few|in (?:19|20)\d\d|(?:one|two|three|\d+) (?:weeks?|months?|years?) ago)\b|[;(]",
        match["a"] or match["b"] or match["c"],
    )[0].strip(" ,.")
    told = re.search(
        r"\b(?:i|i'm|i've|we|my|live|living|based|located|city|address|location|town|reside|residing)\b",
        part,
        re.IGNORECASE,
    )
    if text.islower() and not told:
        return ""
    if len(text.split()) > 6 or text.split()[0].lower() in ("on", "at", "my", "home"):
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
