"""When something that is known already began and ended."""

import re

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.knowing.mentions import CONTRADICTED, Mention, remember
from hirewire_generator.domain.talking.referring import Ref
from hirewire_generator.domain.talking.working import Working, put

_START = re.compile(r"\b(?:started|start|began|begin|joined|starting|since|from)\b", re.IGNORECASE)
_END = re.compile(
    r"\b(?:left|ended|end|finished|stopped|quit|until|till|graduated|no longer|graduation)\b",
    re.IGNORECASE,
)
_ONLY_DATES = re.compile(
    r"(?:\b(?:i|i've|my|the|it|was|is|were|are|have|had|been|actually|really|only|and|in|on|at|for|from|to|of|with|there|job|jobs|role|position|work|worked|working|employed|start(?:ed|s|ing)?"
    r"|beg[ai]n|joined|issued|earned|obtained|got|received|awarded|passed|published|won|since|left|ended|end|finished|stopped|quit|until|till|graduated|graduation|dates?|years?|no longer|cert|certificate|certification|course|degree|award|project|already|back|then|"
    r"anymore|any more|university|college|school)\b|[\s,:;.'()–—-])*",
    re.IGNORECASE,
)


def dates_told(work: Working, one: Mention) -> bool:
    """'Northwind started in Feb 2021, not March': nothing but the name, dates and words about them."""
    text = CONTRADICTED.sub("", one.around)
    span = span_in(text)
    if not (span.start or span.end) or not _ONLY_DATES.fullmatch(span.rest):
        return False
    ref = one.ref
    field = "dates"
    if span.single or not (span.start and span.end):
        starts, ends = _START.search(text), _END.search(text)
        field = "end date" if ends else "start date" if starts else ""
    if field == "" and ref.section in ("experience", "projects"):
        return False
    if re.search(r"\bsince\b", text, re.IGNORECASE) and span.end == "present":
        field = "dates"
    if field == "dates":
        return _set_dates(work, ref, span.start, span.end)
    set_field(work, ref, field or "date", span.start or span.end)
    remember(work, ref)
    return True


def _set_dates(work: Working, ref: Ref, start: str, end: str) -> bool:
    names = ("start_date", "end_date")
    if ref.section not in ("experience", "education", "projects"):
        return False
    ops = [
        put(f"{ref.path}/{name}", value)
        for name, value in zip(names, (start, end), strict=True)
        if value
    ]
    work.do(f"The dates of {ref.label} are now {start or '…'} to {end or '…'}.", *ops)
    remember(work, ref)
    return True
