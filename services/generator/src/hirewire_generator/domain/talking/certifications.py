"""Certificates and licences, as people tell of them."""

import re

from hirewire_generator.domain.talking.adding import add_entry
from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.education.reading import studies_in
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.working import Working

_CERTIFIED = re.compile(
    r"(?:i\s+|i'm\s+|i am\s+|i've\s+)?(?:am\s+|also\s+|got\s+|have\s+been\s+)*certified\s+(?:in|as|for|by)?\s*(?:an?\s+)?(?P<a>.{2,120})|(?:i'm|i am)\s+(?P<d>.{2,60}) certified"
    r"|(?:i\s+)?(?:have|hold|got|earned|passed|obtained|completed)\s+(?:an?\s+|the\s+|my\s+)?(?P<b>.{2,100}?)\s+(?:certification|certificate|licen[cs]e|cert)\b(?P<e>.{0,60})|(?:i\s+)?(?:got|earned|obtained|passed|made)\s+my\s+(?P<f>(?-i:[A-Z]{2,6})\b.{0,60})|(?:i\s+)?(?:have\s+)?passed\s+(?:the|my|an?)\s+(?P<g>.{2,60}?)\s+(?:exam|test|examination)\b(?P<h>.{0,30})|(?:certifications?|certificates?|licen[cs]es?)\s*(?:are|is|:)\s*(?P<c>.{2,300})",
    re.IGNORECASE,
)


def certifications_told(work: Working, part: str) -> bool:
    match = _CERTIFIED.fullmatch(part)
    if match is None:
        return False
    if match["c"] and span_in(match["c"]).end and ";" not in match["c"]:
        add_entry(work, "certifications", match["c"])
        return True
    if match["f"] and studies_in(f"{match['f']} at X"):
        return False
    single = (
        match["f"]
        or (f"{match['g']}{match['h']}" if match["g"] else "")
        or match["a"]
        or match["d"]
        or f"{match['b'] or ''}{_kept(part)} {match['e'] or ''}"
    ).strip()
    for one in items_of(match["c"]) if match["c"] else [single]:
        add_entry(work, "certifications", sentence_case(one))
    return True


def _kept(part: str) -> str:
    """A licence is called so; a certification goes without the word."""
    word = re.search(r"\slicen[cs]e\b", part, re.IGNORECASE)
    return word[0] if word else ""
