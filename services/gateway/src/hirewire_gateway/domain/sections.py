"""Sections as a client sends them, to stand in the place of those of a résumé: under the names that it reads."""

import re
from typing import Annotated, Any

from pydantic import (
    AliasChoices,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import Sent, Text, read

_DATE = re.compile(r"^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-\d{2})?$")
_OPEN = {"present", "current", "now", "today"}
_MOST = 200
"""Entries of a section, and lines of an entry."""


def _partial(value: object) -> object:
    """`2021-03-15` is a month more exactly than a résumé has it; nothing is a date that isn't said."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    said = value.strip()
    if said.lower() in _OPEN:
        return "present"
    match = _DATE.match(said)
    if match:
        return "-".join(part for part in match.groups() if part)
    if said:
        raise ValueError("must be YYYY-MM, YYYY, 'present' or empty")
    return said


def _lines(value: object) -> object:
    """One text is one line each for its lines."""
    if isinstance(value, str):
        return [line.strip() for line in value.splitlines() if line.strip()]
    return [] if value is None else value


Word = Annotated[Text, StringConstraints(max_length=5_000)]
Lines = Annotated[tuple[Word, ...], BeforeValidator(_lines), Field(max_length=_MOST)]
Moment = Annotated[
    str,
    BeforeValidator(_partial),
    WithJsonSchema({"type": "string", "pattern": rf"^$|^present$|{_DATE.pattern}"}),
]


class _Section(Sent):
    model_config = ConfigDict(populate_by_name=True)


class Person(_Section):
    """What is not sent stays as it is."""

    name: Word | None = None
    headline: Word | None = None
    email: Word | None = None
    phone: Word | None = None
    location: Word | None = None
    linkedin: Word | None = None
    github: Word | None = None
    website: Word | None = None


class Entry(_Section):
    id: str = ""


class Job(Entry):
    company: Word = ""
    position: Word = Field(default="", validation_alias=AliasChoices("position", "title"))
    location: Word = ""
    start_date: Moment = ""
    end_date: Moment = ""
    description: Lines = ()


class School(Entry):
    institution: Word = ""
    degree: Word = ""
    field: Word = ""
    location: Word = ""
    start_date: Moment = ""
    end_date: Moment = ""
    gpa: Word = ""


class Work(Entry):
    name: Word = ""
    description: Word = ""
    technologies: Lines = ()
    url: Word = ""
    github: Word = ""


class Certificate(Entry):
    name: Word = ""
    issuer: Word = ""
    date: Moment = ""


class Tongue(Entry):
    name: Word = ""
    fluency: Word = ""


def _names(*names: str) -> AliasChoices:
    return AliasChoices(*names)


class Revision(_Section):
    """Sections to replace; what is not sent, and what is not known, is left alone."""

    personal_details: Person | None = Field(
        default=None, validation_alias=_names("personal_details", "personal_info", "profile")
    )
    summary: Word | None = None
    work_experience: Annotated[tuple[Job, ...], Field(max_length=_MOST)] | None = Field(
        default=None, validation_alias=_names("work_experience", "experience")
    )
    education: Annotated[tuple[School, ...], Field(max_length=_MOST)] | None = None
    projects: Annotated[tuple[Work, ...], Field(max_length=_MOST)] | None = None
    skills: Annotated[tuple[Word, ...], Field(max_length=1_000)] | None = None
    certifications: Annotated[tuple[Certificate, ...], Field(max_length=_MOST)] | None = None
    languages: Annotated[tuple[Tongue, ...], Field(max_length=_MOST)] | None = None


def revision(body: dict[str, Any]) -> Revision:
    """Raises Problem 400 that names the field."""
    wanted = read(Revision, body)
    if not wanted.model_fields_set:
        raise Problem(
            400,
            "bad_request",
            "Send the sections to replace: personal_details, summary, work_experience, education, projects, skills,"
            " certifications, languages.",
        )
    return wanted
