"""Jobs in a sentence: 'I worked at Acme as a developer from 2019 to March 2022'."""

import re
from dataclasses import replace

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.jobs.forms import FORMS, OPENING
from hirewire_generator.domain.talking.jobs.parts import Told, told_in

_TAIL = re.compile(
    r"(?:[,;]?\s+(?:where|and there|in which|when|doing|responsible for|during which)\s+|,\s+(?=\w+ed\s)|\s+and\s+(?=i\s))(?P<did>.+)$",
    re.IGNORECASE,
)


def job_in(sentence: str) -> Told | None:
    """The job that a sentence tells of; None when it tells of none."""
    body, did = _split_deeds(sentence)
    span = span_in(body)
    before = (
        re.match(
            r"(?:and |then )?(?:before|prior|previously|earlier|formerly)", body, re.IGNORECASE
        )
        is not None
    )
    rest = OPENING.sub("", span.rest).strip(" ,.")
    present = span.end == "present" or re.match(
        r"(?:and )?(?:now|currently|i work\b|i'm\b|i am\b|my current|at the moment|today|presently)",
        body,
        re.IGNORECASE,
    )
    for form in FORMS:
        match = form.fullmatch(rest)
        if match:
            told = told_in(match, did)
            if told is None or (
                form is FORMS[-1] and not (span.start or span.end or rest != span.rest)
            ):
                continue
            start, end = (span.end, "") if span.single and present else (span.start, span.end)
            if (
                span.single
                and not present
                and re.search(r"\b(?:joined|started|founded)\b", body, re.IGNORECASE)
            ):
                start, end = span.end, ""
            return replace(
                told, start=start, end=end or ("present" if present else ""), before=before
            )
    return None


def _split_deeds(sentence: str) -> tuple[str, str]:
    match = _TAIL.search(sentence)
    return (sentence[: match.start()], match["did"]) if match else (sentence, "")
