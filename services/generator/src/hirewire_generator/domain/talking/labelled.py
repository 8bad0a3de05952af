"""A job or studies as lines with a label each: 'Employer: Barkley', 'Role: solicitor', 'Dates: 2018 - present'."""

import re

from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.dates import date_of, span_in
from hirewire_generator.domain.talking.deeds import keep_deed
from hirewire_generator.domain.talking.education.keeping import keep_studies
from hirewire_generator.domain.talking.education.reading import Studied
from hirewire_generator.domain.talking.jobs.keeping import keep_job
from hirewire_generator.domain.talking.jobs.parts import Told
from hirewire_generator.domain.talking.working import Working

_LINE = re.compile(r"[-•*]?\s*(?P<label>[A-Za-z][A-Za-z /]{1,24}?)\s*[:=]\s*(?P<value>\S.{0,300})")
_LABELS = {
    "company": "company", "employer": "company", "organisation": "company", "organization": "company", "firm": "company", "workplace": "company",
    "position": "position", "role": "position", "job title": "position", "title": "position", "job": "position",
    "location": "location", "city": "location", "place": "location", "where": "location",
    "dates": "dates", "date": "dates", "period": "dates", "years": "dates", "year": "dates", "when": "dates", "duration": "dates", "time": "dates",
    "from": "start", "start": "start", "start date": "start", "started": "start", "to": "end", "end": "end", "end date": "end", "until": "end", "ended": "end", "graduated": "end", "graduation": "end",
    "duties": "did", "tasks": "did", "responsibilities": "did", "achievement": "did", "achievements": "did",
    "school": "institution", "university": "institution", "college": "institution", "institution": "institution", "uni": "institution",
    "degree": "degree", "qualification": "degree", "field": "field", "major": "field", "subject": "field", "course": "field", "field of study": "field", "gpa": "gpa", "grade": "gpa",
}  # fmt: skip


def take_labelled(work: Working, text: str) -> bool:
    """True when every line has such a label and there is a company or a school with something more."""
    lines = [line for line in re.split(r"\n|;\s", text) if line.strip()]
    matches = [_LINE.fullmatch(line.strip()) for line in lines] if 2 <= len(lines) <= 8 else []
    found: dict[str, str] = {}
    for match in matches:
        label = _LABELS.get(match["label"].lower()) if match else None
        if match is None or label is None or label in found:
            return False
        found[label] = match["value"].strip(" ,.")
    if len(found) < 2 or not {"company", "institution"} & set(found):
        return False
    start, end = _dates(found)
    if "institution" in found:
        _study(work, found, start, end)
    else:
        _job(work, found, start, end)
    return True


def _dates(found: dict[str, str]) -> tuple[str, str]:
    span = span_in(found.get("dates", ""))
    start, end = (date_of(found.get(name, "")) or "" for name in ("start", "end"))
    return start or span.start, end or span.end


def _study(work: Working, found: dict[str, str], start: str, end: str) -> None:
    degree, field = found.get("degree", ""), found.get("field", "")
    keep_studies(
        work, Studied(found["institution"], degree, field, found.get("gpa", ""), start, end)
    )


def _job(work: Working, found: dict[str, str], start: str, end: str) -> None:
    position = sentence_case(found.get("position", ""))
    keep_job(work, Told(found["company"], position, found.get("location", ""), start, end))
    if "did" in found:
        keep_deed(work, found["did"])
