"""Documents that are made of a résumé or of a letter, and the news about them."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.design import Theme
from hirewire_common.contracts.draft import Change, Draft
from hirewire_common.contracts.message import (
    Command,
    Data,
    Event,
    ObjectRef,
    Principal,
    Query,
    SessionKey,
)

Format = Literal["pdf", "docx", "md", "json", "png"]
DOCUMENT_TYPES: dict[Format, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown; charset=utf-8",
    "json": "application/json",
    "png": "image/png",
}


def document_key(principal: Principal, session: SessionKey, job: UUID, extension: Format) -> str:
    """Where a job puts the document that it makes."""
    return f"documents/{principal.tenant}/{session}/{job}.{extension}"


class Letter(Data):
    """A cover letter; whom it is from stands in the résumé that goes with it. Paragraphs are plain text."""

    recipient: tuple[str, ...] = Field(default=(), max_length=8)
    """Lines of the address."""
    place_and_date: str = Field(default="", max_length=200)
    subject: str = Field(default="", max_length=300)
    salutation: str = Field(default="", max_length=300)
    paragraphs: tuple[str, ...] = Field(default=(), max_length=40)
    closing: str = Field(default="", max_length=300)


class LetterWish(Data):
    """What a letter is to be about when it is not written yet: from the résumé, and nothing that isn't in it."""

    company: str = Field(default="", max_length=200)
    role: str = Field(default="", max_length=200)
    job_description: str = Field(default="", max_length=20_000)


class TemplateInfo(Data):
    """A theme as one chooses it."""

    name: Theme
    title: str
    description: str
    ats_safe: bool
    columns: int
    accent: str
    fonts: str
    """Its own family."""


class Templates(Data):
    """`fonts`: families that every theme can be set in."""

    templates: tuple[TemplateInfo, ...]
    fonts: tuple[str, ...] = ()


class ListTemplates(Query[Templates]):
    noun: ClassVar[str] = "template"
    verb: ClassVar[str] = "list"


class Preview(Data):
    png: str
    """Base64."""


class GetPreview(Query[Preview]):
    """A picture of the theme's first page, set from a made-up résumé."""

    noun: ClassVar[str] = "template"
    verb: ClassVar[str] = "preview"
    time_limit: ClassVar[float] = 20.0

    theme: Theme
    letter: bool = False


class ReportFiles(Data):
    """What a report on paper is made of, by names: `report.json`, the page as data, and its plots as SVG."""

    files: dict[Annotated[str, Field(pattern=r"^[a-z0-9_-]+\.(json|svg)$")], str]


class SetReport(Query[ObjectRef]):
    """Set the report of an analysis as a PDF. What it is answered with is there for as long as the job is under way."""

    noun: ClassVar[str] = "report"
    verb: ClassVar[str] = "set"
    time_limit: ClassVar[float] = 40.0

    principal: Principal
    session: SessionKey
    job: UUID
    report: ReportFiles | ObjectRef
    """Itself, or where it lies."""

    def ids(self) -> dict[str, str]:
        return {**super().ids(), "job": str(self.job), "session": self.session}

    @property
    def document_key(self) -> str:
        """Where the PDF is put."""
        return document_key(self.principal, self.session, self.job, "pdf")


class Fit(Data):
    """How a text came to fill its pages.

    `k` runs from 0 (as tight as the theme allows) to 1 (as roomy). `fill` is the share of the target's height that
    the text takes at `k`; above 1 it did not fit.
    """

    fits: bool
    k: float = Field(ge=0, le=1)
    size: float = Field(gt=0)
    """Points."""
    fill: float = Field(ge=0)
    pages: int = Field(ge=1)


class Readback(Data):
    """The document was read again: how many visible fields there are, and how many were found, in their order."""

    fields: int = Field(ge=0)
    found: int = Field(ge=0)


class MakeDocument(Command):
    """Write the session's draft, or what stands here, as a document.

    `revision` is the draft's revision that is meant; a live one that has been overtaken is not made. Of `draft`,
    `stored` (a draft as JSON) and `markdown` at most one is given: then that is written, and the session's draft lends
    it its design at most.
    """

    service: ClassVar[str] = "generator"
    verb: ClassVar[str] = "document"
    time_limit: ClassVar[float] = 60.0

    format: Format
    revision: int | None = None
    live: bool = False
    """The session's own résumé as it changes: told to its clients, and superseded by its next revision."""
    change: Change = "major"
    follows: UUID | None = None
    """The job of the PDF that this document is to look like."""
    not_before: datetime | None = None
    """Until then a newer revision may come, which makes this one needless."""
    draft: Draft | None = None
    stored: ObjectRef | None = None
    markdown: str | None = Field(default=None, max_length=60_000)
    letter: Letter | None = None
    wish: LetterWish | None = None
    """The letter is to be written first."""
    own_model: bool = False
    """The session has a language model of its own, which is then the only one that may be asked."""

    @property
    def after(self) -> tuple[UUID, ...]:
        return (self.follows,) if self.follows else ()

    @property
    def document_key(self) -> str:
        return document_key(self.principal, self.session, self.job, self.format)

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.stored,) if self.stored else ()

    def makes(self) -> tuple[str, ...]:
        return (self.document_key,)


class GenerationStarted(Event):
    """The session's résumé is being written as a whole; `ResumeGenerated` or `JobFailed` follows."""

    noun: ClassVar[str] = "generation"
    past: ClassVar[str] = "started"

    revision: int


class ResumeGenerated(Event):
    """The session's résumé stands as text."""

    noun: ClassVar[str] = "resume"
    past: ClassVar[str] = "generated"

    revision: int
    markdown: str = Field(max_length=100_000)


class DocumentMade(Event):
    """`content` is None when it was superseded before it was made."""

    noun: ClassVar[str] = "document"
    past: ClassVar[str] = "made"
    terminal: ClassVar[bool] = True

    format: Format
    content: ObjectRef | None = None
    name: str = Field(default="", max_length=255)
    """For a download: `Jane Roe - Résumé.pdf`."""
    letter: bool = False
    live: bool = False
    revision: int | None = None
    change: Change = "major"
    fit: Fit | None = None
    readback: Readback | None = None
    warnings: tuple[str, ...] = ()
    markdown: str = Field(default="", max_length=100_000)
    """The live PDF's text."""
    text: Letter | None = None
    """The letter that it shows, as it can be given again to be set."""
    provider_used: str = "builtin"
    """Who wrote the letter."""
    degraded_reason: str = ""


class PictureKept(Event):
    """A picture without text was kept as the session's photo: a JPEG of our own making."""

    noun: ClassVar[str] = "photo"
    past: ClassVar[str] = "kept"
    terminal: ClassVar[bool] = True

    name: str = Field(max_length=255)
    content: ObjectRef
    width: int
    height: int
    warnings: tuple[str, ...] = ()
