"""Entries of a résumé's sections out of objects of whatever shape; a line alone is one, too."""

import re
from typing import Any

from hirewire_common.contracts import (
    Award,
    Certification,
    CustomSection,
    Education,
    Experience,
    Language,
    Project,
    Publication,
    SkillGroup,
)
from hirewire_common.words.dates import find_period, partial_date, without_dates
from hirewire_gateway.domain.plain import Object, lines, said, text, words

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?|present")
_AT = re.compile(r"\s+(?:at|@|bei|chez|en)\s+|\s+[|–—]\s+|,\s+")


def experience(number: str, one: Object) -> Experience:
    position, company = _head(one)
    return Experience(
        id=number,
        company=text(said(one, "company", "organization", "organisation", "employer", "company_name", "name"), 300) or company,
        position=text(said(one, "position", "title", "role", "job_title"), 300) or position,
        location=text(said(one, "location", "city"), 200),
        **_dates(one),
        highlights=_highlights(one),
    )  # fmt: skip


def _head(one: Object) -> tuple[str, str]:
    """What a line says of a position and a company."""
    line = without_dates(text(said(one, "line"), 300)).strip(" ,;()|-–—")
    parts = [part.strip() for part in _AT.split(line, maxsplit=1)]
    return parts[0], parts[1] if len(parts) > 1 else ""


def _highlights(one: Object) -> tuple[str, ...]:
    names = ("description", "highlights", "responsibilities", "achievements", "bullets", "items", "details", "summary")  # fmt: skip
    found = (line for name in names for line in lines(said(one, name)))
    return tuple(dict.fromkeys(found))[:60]


def _dates(one: Object) -> dict[str, str]:
    start = _date(said(one, "start_date", "start", "from", "started"))
    end = _date(said(one, "end_date", "end", "to", "until", "ended"))
    if not start and not end:
        period = text(said(one, "period", "duration", "dates", "date", "years", "line"), 300)
        found = find_period(period) if period else None
        start, end = (_date(found.start), _date(found.end)) if found else ("", "")
    if not end and said(one, "current", "is_current", "currently_working") is True:
        end = "present"
    return {"start_date": start, "end_date": end}


def _date(value: object) -> str:
    """As a résumé has it; empty for what is none."""
    written = text(value, 60)
    found = partial_date(written) if written else ""
    return found if _DATE.fullmatch(found) else ""


def education(number: str, one: Object) -> Education:
    finished = _date(said(one, "year", "graduation_year", "graduation_date", "graduated"))
    dates = _dates(one)
    return Education(
        id=number,
        institution=text(said(one, "institution", "school", "university", "college", "name"), 300),
        degree=text(said(one, "degree", "study_type", "qualification", "title", "line"), 300),
        field=text(said(one, "field", "area", "major", "field_of_study"), 300),
        location=text(said(one, "location"), 200),
        start_date=dates["start_date"],
        end_date=dates["end_date"] or finished,
        gpa=text(said(one, "gpa", "score", "grade"), 40),
    )


def skills(sent: Object) -> tuple[SkillGroup, ...]:
    found = said(sent, "skills", "technical_skills", "skill_set", "core_skills", "competencies")
    if isinstance(found, dict):
        groups = [(text(name, 120), words(one)) for name, one in found.items()]
    elif isinstance(found, list):
        groups = [*_named_skills(found), ("", words([one for one in found if not _is_group(one)]))]
    else:
        groups = [("", words(found))]
    kept = [(name, found) for name, found in groups if found][:50]
    return tuple(
        SkillGroup(id=f"skills-{n}", name=name, keywords=found)
        for n, (name, found) in enumerate(kept, 1)
    )


def _is_group(one: object) -> bool:
    return isinstance(one, dict) and said(one, "keywords", "skills", "items") is not None


def _named_skills(found: list[Any]) -> list[tuple[str, tuple[str, ...]]]:
    groups = [one for one in found if _is_group(one)]
    return [
        (text(said(one, "name", "category", "title"), 120), words(said(one, "keywords", "skills", "items")))
        for one in groups
    ]  # fmt: skip


def project(number: str, one: Object) -> Project:
    return Project(
        id=number,
        name=text(said(one, "name", "title", "line"), 300),
        description="\n".join(_highlights(one))[:5_000],
        technologies=words(said(one, "technologies", "tech_stack", "tech", "stack", "tools", "skills", "keywords"), 60),
        url=text(said(one, "url", "link", "website"), 500),
        github=text(said(one, "github", "repository", "repo"), 500),
        **_dates(one),
    )  # fmt: skip


def certification(number: str, one: Object) -> Certification:
    return Certification(
        id=number,
        name=text(said(one, "name", "title", "certification", "line"), 300),
        issuer=text(said(one, "issuer", "authority", "organization"), 300),
        date=_date(said(one, "date", "year", "issued")),
    )


def language(number: str, one: Object) -> Language:
    return Language(
        id=number,
        name=text(said(one, "name", "language", "line"), 120),
        fluency=text(said(one, "fluency", "level", "proficiency"), 120),
    )


def award(number: str, one: Object) -> Award:
    return Award(
        id=number,
        title=text(said(one, "title", "name", "line"), 300),
        awarder=text(said(one, "awarder", "issuer", "organization"), 300),
        date=_date(said(one, "date", "year")),
    )


def publication(number: str, one: Object) -> Publication:
    return Publication(
        id=number,
        title=text(said(one, "title", "name", "line"), 300),
        publisher=text(said(one, "publisher", "journal"), 300),
        date=_date(said(one, "date", "year")),
        url=text(said(one, "url", "link"), 500),
    )


def custom(number: str, one: Object) -> CustomSection:
    return CustomSection(
        id=number,
        title=text(said(one, "title", "name"), 200),
        items=lines(said(one, "items", "content", "text", "line"), 60),
    )
