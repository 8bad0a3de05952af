"""Jobs in a sentence: 'I worked at Acme as a developer from 2019 to March 2022'."""

import re
from dataclasses import replace

from hirewire_generator.domain.talking.dates import DATE, Span, span_in
from hirewire_generator.domain.talking.jobs.forms import FORMS, OPENING, UNSURE
from hirewire_generator.domain.talking.jobs.parts import Told, told_in

_TAIL = re.compile(
    r"(?:[,;]?\s+(?:where|and there|in which|when|doing|responsible for|during which)\s+|,\s+(?=\w+ed\s)|\s+and\s+(?=i\s|(?:was|got|been) promoted\b))(?P<did>.+)$",
    re.IGNORECASE,
)


_BEFORE = re.compile(r"(?:and |then )?(?:before|prior|previously|earlier|formerly)", re.IGNORECASE)
_NOW = re.compile(
    r"(?:and )?(?:now|currently|i work\b|i'm\b|i am\b|right now|nowadays|my current|at the moment|today|presently)",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"\b(?:joined|started|founded|hired)\b", re.IGNORECASE)


_BEGAN = re.compile(
    rf",\s*(?:and\s+)?(?:i\s+)?(?:started|joined|began)(?:\s+there)?(?:\s+(?:in|on))?\s+(?={DATE})",
    re.IGNORECASE,
)
"""'…, started in May 2023'."""
_AROUND = re.compile(
    rf"^(?:from|in|since)\s(?P<a>{DATE}),?\s(?P<told>i\s.{{4,160}}?),?\s(?:until|till|to|and left in)\s(?P<b>{DATE})$",
    re.IGNORECASE,
)
"""'From 2019 I worked at Bosch, until 2022'."""
_STILL = re.compile(
    r"[,;]?\s*(?:and\s+)?(?:(?:i'm|i am|am)\s+)?still\s+(?:there|here|working there|employed there|in that job|do)(?:\s+(?:now|today))?$",
    re.IGNORECASE,
)


def job_in(sentence: str) -> Told | None:
    """The job that a sentence tells of; None when it tells of none."""
    sentence = _AROUND.sub(r"\g<told> from \g<a> to \g<b>", sentence)
    still = _STILL.search(sentence)
    body, did = _split_deeds(_BEGAN.sub(" from ", _STILL.sub("", sentence)))
    span = span_in(body)
    told = _by_form(span, did)
    if told is None:
        return None
    start, end = _when(body, span)
    if still and not start:
        start, end = end, "present"
    elif still:
        end = "present"
    return replace(told, start=start, end=end, before=_BEFORE.match(body) is not None)


def _by_form(span: Span, did: str) -> Told | None:
    """The last form fits nearly anything, so something else must say that it is a job."""
    rest = OPENING.sub("", span.rest).strip(" ,.")
    certain = bool(span.start or span.end or rest != span.rest)
    for form in FORMS if certain else FORMS[:-UNSURE]:
        match = form.fullmatch(rest)
        told = told_in(match, did) if match else None
        if told:
            return told
    return None


def _when(body: str, span: Span) -> tuple[str, str]:
    """A date alone is the end, unless the job goes on or the sentence tells of its beginning."""
    present = span.end == "present" or _NOW.match(body) is not None
    begins = span.single and (present or _BEGUN.search(body))
    start, end = (span.end, "") if begins else (span.start, span.end)
    return start, end or ("present" if present else "")


def _split_deeds(sentence: str) -> tuple[str, str]:
    match = _TAIL.search(sentence)
    return (sentence[: match.start()], match["did"]) if match else (sentence, "")
