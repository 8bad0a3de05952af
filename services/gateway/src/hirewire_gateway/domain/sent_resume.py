"""A résumé out of whatever a client sends as one: what can be understood is taken, and nothing is refused."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, TypeVar

from hirewire_common.contracts import Link, Profile, Resume
from hirewire_gateway.domain import sent_entries as entries
from hirewire_gateway.domain.plain import Object, lines, objects, said, text

E = TypeVar("E")

_LONGEST_SUMMARY = 20_000
_WRAPPED = ("data", "resume_data", "resume", "parsed", "parsed_json", "parsed_resume", "result")
_PERSON = ("personal_details", "personal_info", "profile", "basics", "contact", "contact_info")
_WHOLE = ("raw_text", "text", "content", "resume_text", "markdown", "full_text")
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
            entries.experience,
            "experience",
            "work_experience",
            "work",
            "employment",
            "employment_history",
            "jobs",
            "positions",
        ),
        education=_section(sent, entries.education, "education", "schools", "studies"),
        skills=entries.skills(sent),
        projects=_section(sent, entries.project, "projects", "personal_projects"),
        certifications=_section(
            sent, entries.certification, "certifications", "certificates", "licenses"
        ),
        languages=_section(sent, entries.language, "languages"),
        awards=_section(sent, entries.award, "awards", "honors", "achievements"),
        publications=_section(sent, entries.publication, "publications"),
        custom=_section(sent, entries.custom, "custom", "custom_sections", "sections"),
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
