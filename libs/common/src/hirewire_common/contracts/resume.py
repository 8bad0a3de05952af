"""The one résumé model, and the messages about reading a résumé."""

from typing import Annotated, ClassVar, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints

from hirewire_common.contracts.message import Command, Data, Event, ObjectRef, Principal, Query

PartialDate = Annotated[str, StringConstraints(pattern=r"^(|present|\d{4}(-(0[1-9]|1[0-2]))?)$")]
"""`YYYY-MM`, `YYYY`, `present`, or empty where the document doesn't say."""

EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
"""Given once and kept through every later edit: patches address entries by it."""

MediaType = Literal[
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
]


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


class Quality(Data):
    """What the reader thinks of the document it read."""

    pages: int = 0
    columns: int = 1
    truncated: bool = False
    repaired: bool = False
    warnings: tuple[str, ...] = ()


class ReadResume(Data):
    """What reading one document gave: the model, the text that found no place in it, and how good it was."""

    resume: Resume
    unplaced: tuple[str, ...] = ()
    quality: Quality = Quality()


class Document(Data):
    """A file as it was uploaded. `name` is the client's own and only ever shown, never used as a path."""

    name: str = Field(max_length=255)
    media_type: MediaType
    content: ObjectRef


class ParseResume(Command):
    """Read this document into a résumé."""

    service: ClassVar[str] = "parser"
    verb: ClassVar[str] = "parse"
    time_limit: ClassVar[float] = 45.0

    document: Document

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.document.content,)


class ResumeParsed(Event):
    """A document was read. The résumé itself is at `GetResume`; here is what a listener wants to know."""

    noun: ClassVar[str] = "resume"
    past: ClassVar[str] = "parsed"
    terminal: ClassVar[bool] = True

    resume_id: UUID
    document: Document
    reading: ReadResume | ObjectRef | None = None
    """On the way to storage the reading, or where it lies when it is large; gone once it is recorded."""
    name: str = ""
    pages: int = 0
    warnings: tuple[str, ...] = ()

    def told(self) -> Self:
        """The news only point to the reading."""
        return self.model_copy(update={"reading": None})


class StoredResume(Data):
    """A résumé as storage has it."""

    id: UUID
    session: str
    job: UUID
    file_name: str
    file_size_bytes: int
    reading: ReadResume | ObjectRef
    revision: int = 1


class GetResume(Query[StoredResume]):
    """Not found when the caller has no such résumé."""

    noun: ClassVar[str] = "resume"
    verb: ClassVar[str] = "get"

    id: UUID
    principal: Principal
