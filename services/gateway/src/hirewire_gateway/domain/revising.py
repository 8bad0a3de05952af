"""Putting the sections that a client has sent in the place of those of a résumé."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from hirewire_common.contracts import (
    Certification,
    Education,
    Experience,
    Language,
    Link,
    Profile,
    Project,
    ReadResume,
    Resume,
    SkillGroup,
)
from hirewire_gateway.domain.sections import Entry, Person, Revision

_ID = re.compile(r"^[a-z][a-z0-9-]{0,39}$")
_LINKS = ("linkedin", "github", "website")
_PLACES = {"linkedin": "linkedin.com", "github": "github.com", "website": ""}

Apply = Callable[[Resume, Any], tuple[str, Any]]
"""From the résumé and the section that was sent to the field of the résumé and what it is from now on."""


def revised(reading: ReadResume, wanted: Revision) -> ReadResume:
    """The same reading with these sections; where in the document the replaced ones stood is no longer true."""
    sent = [(name, getattr(wanted, name)) for name in _APPLY]
    changes = dict(
        _APPLY[name](reading.resume, section) for name, section in sent if section is not None
    )
    kept = tuple(one for one in reading.sources if one.field.split(".")[0] not in changes)
    resume = reading.resume.model_copy(update=changes)
    return reading.model_copy(update={"resume": resume, "sources": kept})


def replaced_by(wanted: Revision) -> tuple[str, ...]:
    """The fields of a résumé whose sections were sent."""
    return tuple(field for name, field in _FIELDS.items() if getattr(wanted, name) is not None)


def _person(resume: Resume, sent: Person) -> tuple[str, Profile]:
    """What was not sent stays; a link goes to the place of the one of its kind."""
    given = sent.model_dump(exclude_none=True)
    changes: dict[str, Any] = {k: v for k, v in given.items() if k not in _LINKS}
    links = list(resume.profile.links)
    for kind in _LINKS:
        if kind in given:
            links = [link for link in links if not _is(link, kind)]
            links += [Link(url=given[kind])] if given[kind] else []
    return "profile", resume.profile.model_copy(update={**changes, "links": tuple(links)})


def _is(link: Link, kind: str) -> bool:
    url = link.url.lower()
    if kind != "website":
        return _PLACES[kind] in url
    return not any(_PLACES[other] in url for other in ("linkedin", "github"))


def _skills(resume: Resume, words: Sequence[str]) -> tuple[str, tuple[SkillGroup, ...]]:
    """What is read afterwards is what was sent. So groups stay only where they are in its order; else there is one."""
    sent = list(dict.fromkeys(word for word in words if word))
    kept = [
        group.model_copy(update={"keywords": tuple(w for w in group.keywords if w in sent)})
        for group in resume.skills
    ]
    grouped = [word for group in kept for word in group.keywords]
    if sent[: len(grouped)] != grouped:
        kept, grouped = [], []
    left = tuple(sent[len(grouped) :])
    if left:
        name = next(_free("skills", {group.id for group in kept}))
        kept.append(SkillGroup(id=name, keywords=left))
    return "skills", tuple(group for group in kept if group.keywords)


def _projects(resume: Resume, sent: Sequence[Entry]) -> tuple[str, tuple[Project, ...]]:
    """These clients know nothing of a project's dates, so they stay."""
    known = {project.id: project for project in resume.projects}
    new = [
        Project.model_validate({**_dates(known.get(name)), **entry.model_dump(), "id": name})
        for name, entry in _named("project", sent)
    ]
    return "projects", tuple(new)


def _dates(project: Project | None) -> dict[str, str]:
    return project.model_dump(include={"start_date", "end_date"}) if project else {}


def _entries(field: str, prefix: str, model: type[BaseModel]) -> Apply:
    def apply(_: Resume, sent: Sequence[Entry]) -> tuple[str, tuple[BaseModel, ...]]:
        named = _named(prefix, sent)
        return field, tuple(model.model_validate(_values(entry) | {"id": n}) for n, entry in named)

    return apply


def _values(entry: Entry) -> dict[str, Any]:
    values = entry.model_dump()
    if "company" in values:  # what the clients call the description of a job
        values["highlights"] = values.pop("description")
    return values


def _named(prefix: str, sent: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """Entries keep the ids that they were read with; new ones, and second ones of an id, get one of their own."""
    taken = {entry.id for entry in sent}
    free, used = _free(prefix, taken), set[str]()
    for entry in sent:
        name = entry.id if _ID.match(entry.id) and entry.id not in used else next(free)
        used.add(name)
        yield name, entry


def _free(prefix: str, taken: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if f"{prefix}-{number}" not in taken:
            yield f"{prefix}-{number}"


_APPLY: dict[str, Apply] = {
    "personal_details": _person,
    "summary": lambda _, text: ("summary", text),
    "work_experience": _entries("experience", "experience", Experience),
    "education": _entries("education", "education", Education),
    "projects": _projects,
    "skills": _skills,
    "certifications": _entries("certifications", "certification", Certification),
    "languages": _entries("languages", "language", Language),
}
_FIELDS = {name: name for name in _APPLY} | {"personal_details": "profile", "work_experience": "experience"}  # fmt: skip
