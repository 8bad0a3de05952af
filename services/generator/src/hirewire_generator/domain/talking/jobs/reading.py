"""Jobs in a sentence: 'I worked at Acme as a developer from 2019 to March 2022'."""

import re
from dataclasses import replace

from hirewire_generator.domain.talking.dates import Span, span_in
from hirewire_generator.domain.talking.jobs.forms import FORMS, OPENING
from hirewire_generator.domain.talking.jobs.parts import Told, told_in

_TAIL = re.compile(
    r"(?:[,;]?\s+(?:where|and there|in which|when|doing|responsible for|during which)\s+|,\s+(?=\w+ed\s)|\s+and\s+(?=i\s))(?P<did>.+)$",
    re.IGNORECASE,
)


_BEFORE = re.compile(r"(?:and |then )?(?:before|prior|previously|earlier|formerly)", re.IGNORECASE)
_NOW = re.compile(
    r"(?:and )?(?:now|currently|i work\b|i'm\b|i am\b|my current|at the moment|today|presently)",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"\b(?:joined|started|founded)\b", re.IGNORECASE)


def job_in(sentence: str) -> Told | None:
    """The job that a sentence tells of; None when it tells of none."""
    body, did = _split_deeds(sentence)
    span = span_in(body)
    told = _by_form(span, did)
    if told is None:
        return None
    start, end = _when(body, span)
    return replace(told, start=start, end=end, before=_BEFORE.match(body) is not None)


def _by_form(span: Span, did: str) -> Told | None:
    """The last form fits nearly anything, so something else must say that it is a job."""
    rest = OPENING.sub("", span.rest).strip(" ,.")
    certain = bool(span.start or span.end or rest != span.rest)
    for form in FORMS if certain else FORMS[:-1]:
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
