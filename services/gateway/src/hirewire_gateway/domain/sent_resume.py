"""A résumé out of whatever a client sends as one: what can be understood is taken, and nothing is refused."""

import json
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, TypeVar

from hirewire_common.contracts import (
    Award,
    Certification,
    CustomSection,
    Education,
    Experience,
    Language,
    Link,
    Profile,
    Project,
    Publication,
    Resume,
    SkillGroup,
)
from hirewire_common.words.dates import find_period, partial_date, without_dates
from hirewire_gateway.domain.plain import Object, lines, objects, said, text, words

E = TypeVar("E")

_LONGEST_SUMMARY = 20_000
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?|present")
_WRAPPED = ("data", "resume_data", "resume", "parsed", "parsed_json", "parsed_resume", "result")
_PERSON = ("personal_details", "personal_info", "profile", "basics", "contact", "contact_info")
_WHOLE = ("raw_text", "text", "content", "resume_text", "markdown", "full_text")
_AT = re.compile(r"\s+(?:at|@|bei|chez|en)\s+|\s+[|–—]\s+|,\s+")
_WEBSITES = ("linkedin", "github", "website", "portfolio", "url", "homepage")


def resume_from(sent: object, depth: int = 0) -> Resume:
    """An empty one where nothing can be understood. Markdown and HTML are text like any other."""
    if isinstance(sent, str):
        return _of_text(sent, depth)
    if isinstance(sent, list):
        return _of_list(sent, depth)
    if not isinstance(sent, dict):
        return Resume()
    found = _of_object(sent)
    inside = said(sent, *_WRAPPED)
    if found == Resume() and inside is not None and depth < 4:
        found = resume_from(inside, depth + 1)
    if found == Resume():
        found = Resume(summary=text(said(sent, *_WHOLE) or sent, _LONGEST_SUMMARY))
    return found


def _of_text(sent: str, depth: int) -> Resume:
    """JSON that was written into a text is read as what it is."""
    if sent.lstrip()[:1] in ("{", "[") and depth < 4:
        with suppress(ValueError, RecursionError):
            return resume_from(json.loads(sent), depth + 1)
    return Resume(summary=text(sent, _LONGEST_SUMMARY))


def _of_list(sent: list[Any], depth: int) -> Resume:
    """Of several the first that says anything; plain texts are one."""
    if depth < 4:
        several = (resume_from(one, depth + 1) for one in sent[:20] if isinstance(one, dict))
        for one in several:
            if one != Resume():
                return one
    return Resume(summary="\n".join(lines(sent))[:_LONGEST_SUMMARY])


def _of_object(sent: Object) -> Resume:
    return Resume(
        profile=_profile(sent),
        summary=_summary(sent),
        experience=_section(
            sent,
            _experience,
            "experience",
            "work_experience",
            "work",
            "employment",
            "employment_history",
            "jobs",
            "positions",
        ),
        education=_section(sent, _education, "education", "schools", "studies"),
        skills=_skills(sent),
        projects=_section(sent, _project, "projects", "personal_projects"),
        certifications=_section(sent, _certification, "certifications", "certificates", "licenses"),
        languages=_section(sent, _language, "languages"),
        awards=_section(sent, _award, "awards", "honors", "achievements"),
        publications=_section(sent, _publication, "publications"),
        custom=_section(sent, _custom, "custom", "custom_sections", "sections"),
    )


def _section(sent: Object, made: Callable[[str, Object], E], *names: str) -> tuple[E, ...]:
    numbered = enumerate(objects(said(sent, *names)), 1)
    return tuple(made(f"{names[0].replace('_', '-')}-{number}", one) for number, one in numbered)


def _profile(sent: Object) -> Profile:
    inner = said(sent, *_PERSON)
    person = {**sent, **inner} if isinstance(inner, dict) else sent
    full = " ".join(filter(None, (text(said(person, name), 200) for name in ("first_name", "last_name"))))  # fmt: skip
    where = said(person, "location", "address", "city")
    return Profile(
        name=text(said(person, "name", "full_name"), 200) or full,
        headline=text(said(person, "headline", "label", "job_title", "current_role", "title"), 300),
        email=text(said(person, "email", "email_address", "emails"), 300),
        phone=text(said(person, "phone", "phone_number", "mobile"), 100),
        location=text(list(where.values()) if isinstance(where, dict) else where, 200),
        links=tuple(_links(person)),
    )


def _links(person: Object) -> Iterable[Link]:
    fields = (said(person, name) for name in _WEBSITES)
    listed = [one for name in ("links", "profiles", "urls") for one in _listed(said(person, name))]
    urls = (text(said(one, "url", "link") if isinstance(one, dict) else one, 500) for one in (*fields, *listed))  # fmt: skip
    return [Link(url=url) for url in dict.fromkeys(urls) if url][:20]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _summary(sent: Object) -> str:
    said_so = said(sent, "summary", "professional_summary", "about", "objective", "bio")
    inner = said(sent, *_PERSON)
    if said_so is None and isinstance(inner, dict):
        said_so = said(inner, "summary", "about", "bio")
    if said_so is None and isinstance(inner, str):
        said_so = inner
    return text(said_so, _LONGEST_SUMMARY)


def _experience(number: str, one: Object) -> Experience:
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


def _education(number: str, one: Object) -> Education:
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


def _skills(sent: Object) -> tuple[SkillGroup, ...]:
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


def _project(number: str, one: Object) -> Project:
    return Project(
        id=number,
        name=text(said(one, "name", "title", "line"), 300),
        description="\n".join(_highlights(one))[:5_000],
        technologies=words(said(one, "technologies", "tech_stack", "tech", "stack", "tools", "skills", "keywords"), 60),
        url=text(said(one, "url", "link", "website"), 500),
        github=text(said(one, "github", "repository", "repo"), 500),
        **_dates(one),
    )  # fmt: skip


def _certification(number: str, one: Object) -> Certification:
    return Certification(
        id=number,
        name=text(said(one, "name", "title", "certification", "line"), 300),
        issuer=text(said(one, "issuer", "authority", "organization"), 300),
        date=_date(said(one, "date", "year", "issued")),
    )


def _language(number: str, one: Object) -> Language:
    return Language(
        id=number,
        name=text(said(one, "name", "language", "line"), 120),
        fluency=text(said(one, "fluency", "level", "proficiency"), 120),
    )


def _award(number: str, one: Object) -> Award:
    return Award(
        id=number,
        title=text(said(one, "title", "name", "line"), 300),
        awarder=text(said(one, "awarder", "issuer", "organization"), 300),
        date=_date(said(one, "date", "year")),
    )


def _publication(number: str, one: Object) -> Publication:
    return Publication(
        id=number,
        title=text(said(one, "title", "name", "line"), 300),
        publisher=text(said(one, "publisher", "journal"), 300),
        date=_date(said(one, "date", "year")),
        url=text(said(one, "url", "link"), 500),
    )


def _custom(number: str, one: Object) -> CustomSection:
    return CustomSection(
        id=number,
        title=text(said(one, "title", "name"), 200),
        items=lines(said(one, "items", "content", "text", "line"), 60),
    )
