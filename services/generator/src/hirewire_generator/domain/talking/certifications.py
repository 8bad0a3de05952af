"""Certificates and licences, as people tell of them."""

import re

from hirewire_generator.domain.talking.adding import add_entry
from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.education.reading import studies_in
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.working import Working

_CERTIFIED = re.compile(
    r"(?:i\s+|i'm\s+|i am\s+|i've\s+)?(?:am\s+|also\s+|an?\s+|got\s+|have\s+been\s+)*certified\s+(?:in|as|for|by)?\s*(?:an?\s+)?(?P<a>.{2,120})|certificate (?:in|of)\s(?P<i>.{4,120})|(?:i'm|i am)\s+(?P<d>.{2,60}) certified"
    r"|(?:i\s+)?(?:have|hold|got|earned|passed|obtained|completed)\s+(?:an?\s+|the\s+|my\s+)?(?P<b>.{2,100}?)\s+(?:certification|certificate|licen[cs]e|cert|card|permit)\b(?P<e>.{0,60})|(?:i\s+|i've\s+|i\s+have\s+)?(?:got|earned|obtained|passed|made|have)\s+my\s+(?P<f>(?-i:[A-Z]{2,6})\b.{0,60})|(?:i\s+)?(?:have\s+)?passed\s+(?:the|my|an?)\s+(?P<g>.{2,60}?)\s+(?:exam|test|examination)\b(?P<h>.{0,30})|(?:certifications?|certificates?|certs?|licen[cs]es?|trainings?|courses)\s*(?:are|is|:)\s*(?P<c>.{2,300})",
    re.IGNORECASE,
)


_SEVERAL = re.compile(r"(?<=[\d)])\s*[,;]\s*|;\s*")
"""Behind each date another begins."""


_DEGREE = re.compile(
    r"(?:i\s+)?(?:have|hold|got|earned|obtained|completed)\s+(?:an?\s+|my\s+)?(?:(?:master|bachelor|doctora|ph\.?d|b\.?sc|m\.?sc|mba|b\.?a\b|m\.?a\b|b\.?eng|m\.?eng|associate)[\w'.]*)(?:\s+degree)?\s+(?:in|of|from)\b",
    re.IGNORECASE,
)
"""A degree is no certificate, whatever follows."""


def certifications_told(work: Working, part: str) -> bool:
    match = _CERTIFIED.fullmatch(part)
    if match is None or _DEGREE.match(part):
        return False
    listed = _SEVERAL.split(match["c"]) if match["c"] else []
    if len(listed) > 1 and all(span_in(one).end for one in listed):
        for one in listed:
            add_entry(work, "certifications", one)
        return True
    if match["c"] and span_in(match["c"]).end and ";" not in match["c"]:
        add_entry(work, "certifications", match["c"])
        return True
    if match["f"] and studies_in(f"{match['f']} at X"):
        return False
    single = (
        match["f"]
        or (f"{match['g']}{match['h']}" if match["g"] else "")
        or (part if part.startswith(("Certified ", "Certificate ")) else "")
        or match["a"]
        or match["d"]
        or f"{match['b'] or ''}{_kept(part)} {match['e'] or ''}"
    ).strip()
    for one in items_of(match["c"]) if match["c"] else _acronyms(single) or [single]:
        add_entry(work, "certifications", sentence_case(one))
    return True


def _acronyms(text: str) -> list[str]:
    """'ACLS and BLS' as the two that they are; 'Health and Safety' is one."""
    several = items_of(text)
    single = all(re.fullmatch(r"[A-Z][\w&-]*", one) for one in several)
    return several if single and any(one.isupper() for one in several) else []


def _kept(part: str) -> str:
    """A licence is called so; a certification goes without the word."""
    word = re.search(r"\s(?:licen[cs]e|card|permit)\b", part, re.IGNORECASE)
    return word[0] if word else ""
