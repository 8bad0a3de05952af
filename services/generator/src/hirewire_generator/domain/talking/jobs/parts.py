"""The company, the position and the place of a job, out of the words in which they were told."""

import re
from dataclasses import dataclass

from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.titles import looks_like_a_title


@dataclass(frozen=True, slots=True)
class Told:
    company: str = ""
    position: str = ""
    location: str = ""
    start: str = ""
    end: str = ""
    did: str = ""
    """What was done there, as a sentence."""
    before: bool = False
    """It was said to come before the one told of last."""


_LEGAL = re.compile(
    r"[\s,]+(?:inc|ltd|llc|llp|gmbh|ag|s\.?a\.?|s\.?l\.?|plc|corp(?:oration)?|co|company|limited|bv|oy|ab|srl|spa|pty|kg|sas|sarl)\.?$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s+in\s+(?P<place>(?:the\s)?[A-ZÀ-ÞŁŚŽ][\w'’.-]*(?:[ ,]+[A-ZÀ-ÞŁŚŽ][\w'’.-]*){0,4})$"
)
_NO_COMPANY = re.compile(
    r"(?:home|least|the moment|night|first|school|university|college|the (?:university|college|school)(?! of\b)|work|all|once|myself|me|it|my|your|his|her|their|our|my own|least \d+)\b",
    re.IGNORECASE,
)
NO_POSITION = re.compile(
    r"(?:i|we|my|have|had|has|am|was|you|he|she|they|it|there|that|what|please)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:for|over|about|around|more than|almost|nearly)?\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\+?\s*(?:years?|months?|yrs?)\b.*$",
    re.IGNORECASE,
)


def told_in(match: re.Match[str], did: str) -> Told | None:
    groups = match.groupdict()
    company = _COUNTED.sub("", groups.get("c") or "").strip(" ,.")
    position = _COUNTED.sub("", groups.get("p") or "").strip(" ,.")
    place = _PLACE.search(company)
    location = place["place"] if place else ""
    company = company[: place.start()] if place else company
    company, _, more = company.partition(", ")
    if not location and more and more[0].isupper():
        location = more if not _LEGAL.search(f"x {more}") else ""
        company = company if location else f"{company}, {more}"
    company = re.sub(
        r"^(?:the company|a company called|a company named|company|(?:(?:in|at|for|with)\s+)?(?:an?|the)\s+(?:[a-z-]+\s){1,3}(?:called|named))\s+",
        "",
        company,
        flags=re.IGNORECASE,
    )
    position = re.sub(r"^as\s+(?:an?\s+|the\s+)?", "", _worded(match, position))
    if re.match(r"[a-z]+ing\b", position) and not looks_like_a_title(position):
        position = ""
    if re.match(r"\w+ed (?:out|in|of|to|from|at|for|with|on|up|by)\b", position, re.IGNORECASE):
        return None
    several = re.search(r",|\sand\s", groups.get("c") or "")
    if several and not position and re.search(r"\bwith\s+\S", match[0]):
        return None
    if NO_POSITION.match(position) or re.search(
        r"\b(?:my|your|me|you|i)\b", position, re.IGNORECASE
    ):
        return None
    position = re.sub(r"^(volunteer|intern)\w*$", r"\1", position, flags=re.IGNORECASE)
    company = sentence_case(company) if " " not in company else company
    if (
        not company
        or _NO_COMPANY.match(company)
        or re.search(r"\b(?:i|I|was|am|not|that)\b", company)
        or not _is_name(company)
        or len(position.split()) > 8
    ):
        return None
    return Told(company=unquoted(company), position=titled(position), location=location, did=did)


def _worded(match: re.Match[str], position: str) -> str:
    """An internship makes an intern, and who has a firm owns it."""
    groups = match.groupdict()
    what = groups.get("what") or ""
    if re.fullmatch(r"internship|placement", position, re.IGNORECASE):
        return f"{what} intern".strip()
    if position.lower() == "traineeship":
        return f"{what} trainee".strip()
    return "Owner" if what and not position else position


def _is_name(text: str) -> bool:
    """A capital or a digit: 'a small startup' is none, 'Acme' is."""
    return (
        re.search(r"[A-ZÀ-ÞА-Я0-9\u0370-\u03ff\u0590-\uffff]", text) is not None
        or len(text.split()) == 1
    )


def titled(position: str) -> str:
    return sentence_case(unquoted(position))
