"""The invented people and the words of their languages, as they stand in the files beside this one."""

import json
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Job:
    """Dates as `2019-04` or `2019`; `present` for an end that is open, empty where nothing is known."""

    company: str
    position: str
    town: str
    start: str
    end: str
    did: tuple[str, ...]


@dataclass(frozen=True)
class School:
    institution: str
    degree: str
    area: str
    start: str
    end: str


@dataclass(frozen=True)
class Named:
    """A language with its level, a certificate with who gave it when, a project with its text."""

    name: str
    level: str = ""
    issuer: str = ""
    date: str = ""
    text: str = ""


@dataclass(frozen=True)
class Group:
    name: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    id: str
    language: str
    first: str
    last: str
    headline: str
    email: str
    phone: str
    city: str
    country: str
    links: tuple[str, ...]
    summary: str
    experience: tuple[Job, ...]
    education: tuple[School, ...]
    skills: tuple[Group, ...]
    languages: tuple[Named, ...]
    certifications: tuple[Named, ...]
    projects: tuple[Named, ...]


@dataclass(frozen=True)
class Words:
    """What a language writes around a résumé: headings to choose from, months, ends that are open."""

    headings: dict[str, list[str]]
    months: list[str]
    short: list[str]
    present: list[str]
    since: str
    to: str
    within: str
    labels: dict[str, str]
    page: str


_PARTS: dict[str, type] = {
    "experience": Job,
    "education": School,
    "skills": Group,
    "languages": Named,
    "certifications": Named,
    "projects": Named,
}


@cache
def people() -> tuple[Person, ...]:
    return tuple(
        _person(json.loads(path.read_text(encoding="utf-8")))
        for path in sorted((_HERE / "people").glob("*.json"))
    )


@cache
def words(language: str) -> Words:
    path = _HERE / "words" / f"{language}.json"
    return Words(**json.loads(path.read_text(encoding="utf-8")))


def _person(told: dict[str, Any]) -> Person:
    values = {field.name: told[field.name] for field in fields(Person)}
    for name, part in _PARTS.items():
        values[name] = tuple(part(**_frozen(entry)) for entry in told[name])
    return Person(**_frozen(values))


def _frozen(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in values.items()
    }
