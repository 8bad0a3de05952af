"""What reading a document gives, and the messages about it."""

from datetime import datetime
from typing import ClassVar, Literal, Self
from uuid import UUID, uuid5

from pydantic import Field

from hirewire_common.contracts.features import IndexResume
from hirewire_common.contracts.message import (
    Command,
    Data,
    Event,
    ObjectRef,
    Principal,
    Query,
    SessionKey,
)
from hirewire_common.contracts.resume import Resume

MediaType = Literal[
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "text/plain",
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/bmp",
    "image/webp",
    "image/tiff",
]


class Quality(Data):
    """What the reader thinks of the document it read."""

    pages: int = 0
    columns: int = 1
    scanned: bool = False
    """The text was recognised in pictures."""
    repaired: bool = False
    """The file was damaged and put together again."""
    truncated: bool = False
    """Only the first pages were read."""
    garbled: bool = False
    """Some letters mean nothing: fonts hide what they show."""
    hidden_words: int = 0
    """How many words the document hides from whoever looks at it; they were not read."""
    warnings: tuple[str, ...] = ()


class Box(Data):
    """A place on a page: points from its top left corner, pages from 1."""

    page: int = Field(ge=1)
    x0: float
    y0: float
    x1: float
    y1: float


class Source(Data):
    """How sure the reader is of one field, and where it stands in the document.

    `field` names it by the ids of the entries: `profile.name`, `experience.experience-1.company`,
    `experience.experience-1.highlights.0`.
    """

    field: str
    confidence: float = Field(ge=0, le=1)
    boxes: tuple[Box, ...] = ()
    """One for each line it stands in; none for a document without pages."""


class Refinement(Data):
    """What a language model was asked about the reading, and what came of it."""

    refined: bool
    why: str = ""
    """Why not, when it was not."""
    model: str = ""
    fields: tuple[str, ...] = ()
    """What was changed, named as in `Source.field`."""


class ReadResume(Data):
    """What reading one document gave: the model, the text that found no place in it, and how good it was."""

    resume: Resume
    unplaced: tuple[str, ...] = ()
    language: str = ""
    """ISO 639-1; empty when it can't be told."""
    quality: Quality = Quality()
    sources: tuple[Source, ...] = ()
    refinement: Refinement | None = None
    """None when there is no model to ask."""


class Document(Data):
    """A file as it was uploaded. `name` is the client's own and only ever shown, never used as a path."""

    name: str = Field(max_length=255)
    media_type: MediaType
    content: ObjectRef


def photos_of(principal: Principal, session: str) -> str:
    """Below this lie the photos of that session, and of no other."""
    return f"photos/{principal.tenant}/{session}/"


class ParseResume(Command):
    """Read this document into a résumé."""

    service: ClassVar[str] = "parser"
    verb: ClassVar[str] = "parse"
    time_limit: ClassVar[float] = 60.0

    document: Document
    own_model: bool = False
    """The session has a language model of its own, which is then the only one that may be asked."""

    or_photo: bool = False
    """A picture without text is a photo, and kept as one."""

    @property
    def about(self) -> str:
        return self.document.name

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.document.content,)

    @property
    def photo_key(self) -> str:
        return f"{photos_of(self.principal, self.session)}{self.job}.jpg"

    @property
    def text_key(self) -> str:
        """Where the document's plain text is stored: beside the upload, under another prefix."""
        return f"processed/{self.principal.tenant}/{self.session}/{self.job}.txt"

    @property
    def reading_key(self) -> str:
        """Where the reading is stored when it is too large for a message."""
        return f"results/{self.principal.tenant}/{self.session}/{self.job}.json"

    def makes(self) -> tuple[str, ...]:
        photo = (self.photo_key,) if self.or_photo else ()
        return (self.text_key, self.reading_key, *photo)


class Outline(Data):
    """What a list of résumés shows of one: `sections` are those that have something in them."""

    name: str = ""
    email: str = ""
    sections: tuple[str, ...] = ()
    hidden_words: int = 0
    truncated: bool = False


def outline(reading: ReadResume) -> Outline:
    resume, person = reading.resume, reading.resume.profile
    filled = [name for name in Resume.model_fields if name != "profile" and getattr(resume, name)]
    return Outline(
        name=person.name,
        email=person.email,
        sections=tuple(filled),
        hidden_words=reading.quality.hidden_words,
        truncated=reading.quality.truncated,
    )


class ResumeParsed(Event):
    """A document was read. The résumé itself is at `GetResume`; here is what a listener wants to know."""

    noun: ClassVar[str] = "resume"
    past: ClassVar[str] = "parsed"
    terminal: ClassVar[bool] = True

    resume_id: UUID
    document: Document
    reading: ReadResume | ObjectRef | None = None
    """On the way to storage the reading, or where it lies when it is large; gone once it is recorded."""
    outline: Outline = Outline()
    text: ObjectRef | None = None
    """The document's plain text in reading order, UTF-8; pages are ended by a form feed."""
    name: str = ""
    pages: int = 0
    warnings: tuple[str, ...] = ()

    def follow_ups(self) -> tuple[Command, ...]:
        """Its text is read once more, to be compared with jobs."""
        return (self._indexing(self.text),) if self.text else ()

    def _indexing(self, text: ObjectRef) -> IndexResume:
        return IndexResume(
            job=uuid5(self.job, "index"),
            session=self.session,
            principal=self.principal,
            trace=self.trace,
            resume_id=self.resume_id,
            text=text,
            person=self.outline.name[:300],
            hidden_words=self.outline.hidden_words,
            truncated=self.outline.truncated,
        )

    def told(self) -> Self:
        """The news only point to the reading."""
        return self.model_copy(update={"reading": None, "outline": Outline()})


class ReadText(Command):
    """Read a document's plain text, whatever it is about."""

    service: ClassVar[str] = "parser"
    verb: ClassVar[str] = "text"
    quiet: ClassVar[bool] = True
    time_limit: ClassVar[float] = 60.0

    document: Document

    @property
    def about(self) -> str:
        return self.document.name

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.document.content,)

    @property
    def text_key(self) -> str:
        return f"results/{self.principal.tenant}/{self.session}/{self.job}.txt"

    def makes(self) -> tuple[str, ...]:
        return (self.text_key,)


class TextRead(Event):
    """`text` is UTF-8 in reading order; what the document hides from whoever looks at it is not in it."""

    noun: ClassVar[str] = "text"
    past: ClassVar[str] = "read"
    terminal: ClassVar[bool] = True

    name: str = ""
    text: ObjectRef
    pages: int = 0
    warnings: tuple[str, ...] = ()


class StoredResume(Data):
    """A résumé as storage has it."""

    id: UUID
    session: str
    job: UUID
    file_name: str
    file_size_bytes: int
    reading: ReadResume | ObjectRef
    revision: int = 1
    created_at: datetime


class GetResume(Query[StoredResume]):
    """Not found when the caller has no such résumé."""

    noun: ClassVar[str] = "resume"
    verb: ClassVar[str] = "get"

    id: UUID
    principal: Principal


class ListedResume(Data):
    """`content` is the document that it was read from."""

    id: UUID
    file_name: str
    content: ObjectRef
    media_type: str
    outline: Outline
    revision: int
    created_at: datetime


class ResumeList(Data):
    """A page of résumés, newest first; `more` when there are older ones."""

    resumes: tuple[ListedResume, ...] = ()
    more: bool = False


class ListResumes(Query[ResumeList]):
    """The caller's résumés, in one session or in all, those made before `before`."""

    noun: ClassVar[str] = "resume"
    verb: ClassVar[str] = "list"

    principal: Principal
    session: SessionKey | None = None
    before: datetime | None = None
    most: int = Field(default=50, ge=1, le=50)


class ReviseResume(Query[StoredResume]):
    """Put `reading` in the place of what is there, if that still has the revision `seen`; else `conflict`."""

    noun: ClassVar[str] = "resume"
    verb: ClassVar[str] = "revise"

    id: UUID
    principal: Principal
    seen: int = Field(ge=1)
    reading: ReadResume | ObjectRef
    outline: Outline
