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
    r"(?:i|we|my|have|had|has|am|was|you|he|she|they|it|there|that|what|please|doing|studying|finishing|worked|got|did|trained|no|not|never|good|bad|better|best|great)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^(?:the company|a company called|a company named|company|(?:(?:in|at|for|with)\s+)?(?:an?|the)\s+(?:[a-z-]+\s){1,3}(?:called|named))\s+",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"(?P<c>[^()]{2,60}?)\s*\((?P<p>[^()]{3,50}?)[,;]?\)?")
_WARD = re.compile(
    r"^(?:the\s+)?(?:[\w&-]+\s){1,3}(?:ward|department|dept|unit|team|lab|kitchen|division|clinic|section)\s+(?:of|at|in)\s+(?=(?:the\s)?[A-Z])"
)
_WHEN = re.compile(
    r"\s+(?:on|at|every)\s+(?:mon|tues|wednes|thurs|fri|satur|sun|week)(?:day|end)?s?$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?!UK|USA|UAE|NYC|EU)(?:[A-Z]&[A-Z]|[A-Z]{3,5}|ER|IT|HR)(?:\s(?:unit|ward|department|team))?|[A-Z][\w &]{2,30}\s(?:unit|ward|department|team|division|clinic)"
)
"""A part of a house, where a place might stand: 'ICU', 'Radiology department'."""
_DEED = re.compile(r"\w+ed (?:out|in|of|to|from|at|for|with|on|up|by)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:my|your|me|you|i)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:for|over|about|around|more than|almost|nearly)?\s*(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|some)\+?\s*(?:years?|months?|yrs?)\b.*$",
    re.IGNORECASE,
)


def told_in(match: re.Match[str], did: str) -> Told | None:
    """None when what was found can't be a company, or not a position."""
    company, location = _company_in(match)
    position = _position_in(match)
    beside = _BESIDE.fullmatch(company)
    if beside and not position and looks_like_a_title(beside["p"]):
        company, position = beside["c"], beside["p"]
    if position is None or not _may_be_company(company):
        return None
    return Told(company=unquoted(company), position=titled(position), location=location, did=did)


def _company_in(match: re.Match[str]) -> tuple[str, str]:
    """And where it is."""
    company = _COUNTED.sub("", match.groupdict().get("c") or "").strip(" ,.")
    company = _WARD.sub("", _WHEN.sub("", company))
    place = _PLACE.search(company)
    location = place["place"] if place else ""
    company = company[: place.start()] if place else company
    company, _, more = company.partition(", ")
    if not location and more and more[0].isupper():
        location = more if not (_LEGAL.search(f"x {more}") or _UNIT.fullmatch(more)) else ""
        company = company if location else f"{company}, {more}"
    company = _CALLED.sub("", company)
    return sentence_case(company) if " " not in company else company, location


def _may_be_company(company: str) -> bool:
    return (
        bool(company)
        and not _NO_COMPANY.match(company)
        and not re.search(r"\b(?:i|I|was|am|not|that)\b", company)
        and _is_name(company)
    )


def _position_in(match: re.Match[str]) -> str | None:
    """Empty when none was told; None when there are words that can't be one."""
    groups = match.groupdict()
    position = _COUNTED.sub("", groups.get("p") or "").strip(" ,.")
    position = re.sub(r"^as\s+(?:an?\s+|the\s+)?", "", _worded(match, position))
    if re.match(r"[a-z]+ing\b", position) and not looks_like_a_title(position):
        position = ""
    several = re.search(r",|\sand\s", groups.get("c") or "")
    if several and not position and re.search(r"\bwith\s+\S", match[0]):
        return None
    if _DEED.match(position) or NO_POSITION.match(position) or _SOMEBODY.search(position):
        return None
    if not position and re.match(r"(?:an?\s+)?intern\s+(?:at|@|with)\b", match[0], re.IGNORECASE):
        position = "Intern"
    position = re.sub(r"^(volunteer|intern)\w*$", r"\1", position, flags=re.IGNORECASE)
    return position if len(position.split()) <= 8 else None


def _worded(match: re.Match[str], position: str) -> str:
    """An internship makes an intern, and who has a firm owns it."""
    groups = match.groupdict()
    what = groups.get("what") or ""
    if re.fullmatch(r"internship|placement", position, re.IGNORECASE):
        return f"{what} intern".strip()
    if position.lower() == "traineeship":
        return f"{what} trainee".strip()
    manages = re.match(r"i\s+manage", match[0], re.IGNORECASE)
    return ("Manager" if manages else "Owner") if what and not position else position


def _is_name(text: str) -> bool:
    """A capital or a digit: 'a small startup' is none, 'Acme' is."""
    return (
        re.search(r"[A-ZÀ-ÞА-Я0-9\u0370-\u03ff\u0590-\uffff]", text) is not None
        or len(text.split()) == 1
    )


def titled(position: str) -> str:
    return sentence_case(unquoted(position))
