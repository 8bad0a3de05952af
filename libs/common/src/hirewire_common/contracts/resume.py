"""The one résumé model."""

from typing import Annotated

from pydantic import StringConstraints

from hirewire_common.contracts.message import Data

PartialDate = Annotated[str, StringConstraints(pattern=r"^(|present|\d{4}(-(0[1-9]|1[0-2]))?)$")]
"""`YYYY-MM`, `YYYY`, `present`, or empty where the document doesn't say."""

EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
"""Given once and kept through every later edit: patches address entries by it."""


class Link(Data):
    url: str
    label: str = ""


class Profile(Data):
    name: str = ""
    headline: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    links: tuple[Link, ...] = ()


class Experience(Data):
    id: EntryId
    company: str = ""
    position: str = ""
    location: str = ""
    start_date: PartialDate = ""
    end_date: PartialDate = ""
    highlights: tuple[str, ...] = ()


class Education(Data):
    id: EntryId
    institution: str = ""
    degree: str = ""
    field: str = ""
    location: str = ""
    start_date: PartialDate = ""
    end_date: PartialDate = ""
    gpa: str = ""


class SkillGroup(Data):
    id: EntryId
    name: str = ""
    keywords: tuple[str, ...] = ()


class Project(Data):
    id: EntryId
    name: str = ""
    description: str = ""
    technologies: tuple[str, ...] = ()
    url: str = ""
    github: str = ""
    start_date: PartialDate = ""
    end_date: PartialDate = ""


class Certification(Data):
    id: EntryId
    name: str = ""
    issuer: str = ""
    date: PartialDate = ""


class Language(Data):
    id: EntryId
    name: str = ""
    fluency: str = ""


class Award(Data):
    id: EntryId
    title: str = ""
    awarder: str = ""
    date: PartialDate = ""


class Publication(Data):
    id: EntryId
    title: str = ""
    publisher: str = ""
    date: PartialDate = ""
    url: str = ""


class CustomSection(Data):
    id: EntryId
    title: str = ""
    items: tuple[str, ...] = ()


class Resume(Data):
    """A person's résumé; documents of every kind are read into it and written from it."""

    profile: Profile = Profile()
    summary: str = ""
    experience: tuple[Experience, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    projects: tuple[Project, ...] = ()
    certifications: tuple[Certification, ...] = ()
    languages: tuple[Language, ...] = ()
    awards: tuple[Award, ...] = ()
    publications: tuple[Publication, ...] = ()
    custom: tuple[CustomSection, ...] = ()
