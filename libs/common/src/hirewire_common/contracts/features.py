"""What is kept of a résumé's text so that nothing is read twice, and who can be ranked."""

from datetime import datetime
from typing import ClassVar, Self
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import (
    Command,
    Data,
    Done,
    Event,
    ObjectRef,
    Principal,
    Query,
    SessionKey,
)


def features_key(principal: Principal, session: str, name: UUID) -> str:
    """Where features lie when they are too large for a message."""
    return f"features/{principal.tenant}/{session}/{name}"


class IndexResume(Command):
    """Read a résumé's text once, so that it can be compared with many jobs. Follows `ResumeParsed`."""

    service: ClassVar[str] = "ranker"
    verb: ClassVar[str] = "index"
    quiet: ClassVar[bool] = True

    resume_id: UUID
    text: ObjectRef
    person: str = Field(default="", max_length=300)
    """The name that is masked before anything is read."""
    hidden_words: int = 0
    """How many words the document hides from whoever looks at it; they aren't in the text."""
    truncated: bool = False

    @property
    def features_key(self) -> str:
        return features_key(self.principal, self.session, self.job)

    def makes(self) -> tuple[str, ...]:
        return (self.features_key,)


class Features(Data):
    """What was read of one résumé's text, by one version of the reader: base64 of compressed JSON, or where that lies.

    The vectors say where the whole points, for a search over many: base64 of int8. `meaning` is there only with an encoder.
    """

    version: str = Field(max_length=100)
    body: str | ObjectRef
    space: str = Field(max_length=2_000)
    meaning: str = Field(default="", max_length=2_000)


class ResumeIndexed(Event):
    noun: ClassVar[str] = "resume"
    past: ClassVar[str] = "indexed"
    terminal: ClassVar[bool] = True

    resume_id: UUID
    features: Features | None = None
    """On the way to storage; gone once they are recorded."""

    def told(self) -> Self:
        return self.model_copy(update={"features": None})


class Candidate(Data):
    """A résumé that can be ranked. `text` is None for one that was read before texts were kept.

    `indexed` is the version of the features that are kept of it, empty when there are none.
    """

    resume_id: UUID
    session: SessionKey
    file_name: str
    content: str
    """The sha-256 of the uploaded file."""
    text: ObjectRef | None
    person: str = ""
    hidden_words: int = 0
    truncated: bool = False
    indexed: str = ""
    created_at: datetime


class Unranked(Data):
    """An uploaded file that can't be ranked, and why."""

    file_name: str
    reason: str


class Candidates(Data):
    """A page, in the order of ids; `after` is where the next begins, None at the end. The first page has the `unranked`."""

    candidates: tuple[Candidate, ...] = ()
    unranked: tuple[Unranked, ...] = ()
    after: UUID | None = None


class ListCandidates(Query[Candidates]):
    """The résumés of a session, or all of the caller's; with `only`, those of them alone."""

    noun: ClassVar[str] = "candidate"
    verb: ClassVar[str] = "list"

    principal: Principal
    session: SessionKey | None = None
    only: tuple[UUID, ...] = Field(default=(), max_length=200)
    after: UUID | None = None
    most: int = Field(default=150, ge=1, le=150)


class FeaturesOf(Data):
    """By résumé. `left` did not go into one message: ask for them again."""

    found: dict[UUID, Features] = Field(default_factory=dict)
    left: tuple[UUID, ...] = ()


class GetFeatures(Query[FeaturesOf]):
    """Those of this version that are kept; at most as many as a message holds."""

    noun: ClassVar[str] = "features"
    verb: ClassVar[str] = "get"

    principal: Principal
    resumes: tuple[UUID, ...] = Field(max_length=100)
    version: str


class KeepFeatures(Query[Done]):
    """In the place of those of another version. Not found when the caller has no such résumé."""

    noun: ClassVar[str] = "features"
    verb: ClassVar[str] = "keep"

    principal: Principal
    resume_id: UUID
    features: Features


class Nearest(Data):
    """`able` is false where the database has no index of vectors; then all are to be looked through."""

    able: bool
    resumes: tuple[UUID, ...] = ()


class FindNearest(Query[Nearest]):
    """The caller's résumés that point most nearly where these vectors point (by cosine), nearest first."""

    noun: ClassVar[str] = "features"
    verb: ClassVar[str] = "nearest"

    principal: Principal
    version: str
    space: str = Field(max_length=2_000)
    meaning: str = Field(default="", max_length=2_000)
    most: int = Field(default=200, ge=1, le=500)
