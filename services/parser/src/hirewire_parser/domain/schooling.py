"""Schools that were read as jobs, because they stand among them, are education."""

import re
from collections.abc import Iterable
from typing import TypeVar

from hirewire_common.contracts import Education, Experience
from hirewire_common.words.folding import fold
from hirewire_common.words.vocabulary import says_degree, says_post, says_school
from hirewire_parser.domain.evidence import Read

_SCHOOLING = re.compile(
    r"\b(?:gcses?|a[- ]levels?|as[- ]levels?|highers?|national [345]|btec|t[- ]levels?|leaving cert\w*|junior cert\w*|diploma|grades?|ged|baccalaureate|abitur|matura|\w*reife|sat|gpa|subjects?|maths|english|science)\b"
)
_REASON = re.compile(
    r"(?:left|leaving|ended|quit|stopped|reason|laid off|redundan\w+|due to|because|dismissed|contract (?:ended|expired)|closed|not finished|unfinished|interrupted|dropped out|withdrew)\b"
)
"""How a piece begins that says why something ended."""

M = TypeVar("M", Experience, Education)
Jobs = list[Read[Experience]]
Studies = list[Read[Education]]


def parted(
    jobs: Iterable[Read[Experience]], studies: Iterable[Read[Education]]
) -> tuple[Jobs, Studies]:
    """Jobs and studies, numbered anew; a reason for leaving is nobody's post."""
    told = [_without_reason(one) for one in jobs]
    schools = [one for one in told if _is_schooling(one.model)]
    kept = [one for one in told if one not in schools]
    every = [*map(_finished, studies), *(_as_study(one) for one in schools)]
    return (
        [_renamed(one, f"experience-{number}") for number, one in enumerate(kept, 1)],
        [_renamed(one, f"education-{number}") for number, one in enumerate(every, 1)],
    )


def _is_schooling(one: Experience) -> bool:
    """A school, without a post and without anything that was done there but subjects and grades."""
    if says_post(one.position) or not says_school(one.company or one.position):
        return False
    return all(_SCHOOLING.search(fold(line)) for line in one.highlights)


def _without_reason(one: Read[Experience]) -> Read[Experience]:
    """What says why somebody left stands with what was done there, and names no post."""
    job = one.model
    if not _REASON.match(fold(job.position).strip(" (")):
        return one
    told = {"position": "", "highlights": (*job.highlights, job.position)}
    if says_school(job.company) and not says_post(job.company):
        told["highlights"] = job.highlights
    return Read(job.model_copy(update=told), one.lines, one.confidence)


def _finished(one: Read[Education]) -> Read[Education]:
    """Without why it ended, which is no degree."""
    study = one.model
    if not _REASON.match(fold(study.degree).strip(" (")):
        return one
    told = {"degree": study.field, "field": ""}
    return Read(study.model_copy(update=told), one.lines, one.confidence)


def _as_study(one: Read[Experience]) -> Read[Education]:
    job = one.model
    pieces = [piece.strip() for piece in (job.company or job.position).split(",")]
    degrees = [piece for piece in pieces if says_degree(piece) or _SCHOOLING.search(fold(piece))]
    name = ", ".join(piece for piece in pieces if piece not in degrees)
    degree = job.position if job.company else ""
    study = Education(
        id=job.id,
        institution=name or job.company,
        degree=degree or ", ".join(degrees),
        field="; ".join(job.highlights)[:300],
        location=job.location,
        start_date=job.start_date,
        end_date=job.end_date,
    )
    sure = {"institution": one.confidence.get("company", 0.5)}
    sure |= {
        name: one.confidence[name] for name in ("start_date", "end_date") if name in one.confidence
    }
    return Read(study, one.lines, sure)


def _renamed(one: Read[M], name: str) -> Read[M]:
    return Read(one.model.model_copy(update={"id": name}), one.lines, one.confidence)
