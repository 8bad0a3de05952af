"""Résumés against one job: the order to rank, what comes of it, and what is kept so that nothing is read twice."""

from datetime import datetime
from typing import ClassVar, Literal, Self, get_args
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
from hirewire_common.contracts.requirements import (
    LONGEST_DESCRIPTION,
    Amendments,
    Requirements,
)

MOST_RANKED = 5_000
"""Résumés in one ranking."""
MOST_EXPLAINED = 200
Status = Literal["met", "partial", "missing", "unknown"]
Bucket = Literal["pass", "unknown", "fail"]
PartName = Literal["must", "fit", "years", "nice", "education", "place"]
ReportForm = Literal["json", "csv", "xlsx"]
REPORT_TYPES: dict[ReportForm, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FlagName = Literal["copied", "hidden_text", "injection", "duplicate", "truncated", "language"]


# -- what is kept of a résumé ------------------------------------------------------------------------------


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
        """Where the features lie when they are too large for a message."""
        return f"features/{self.principal.tenant}/{self.session}/{self.job}"

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


# -- a ranking ---------------------------------------------------------------------------------------------


class RankingOrder(Data):
    """What to rank by: a description, or the job that reads it from a file. No `resumes`: all of the session."""

    job_description: str = Field(default="", max_length=LONGEST_DESCRIPTION)
    title: str = Field(default="", max_length=200)
    resumes: tuple[UUID, ...] = Field(default=(), max_length=MOST_RANKED)
    explained: int = Field(default=50, ge=0, le=MOST_EXPLAINED)
    """How many of the best are explained line by line."""


class RankResumes(Command):
    """Rank the résumés of a session. The same `ranking` again is the same job with what is there now.

    `order` is None for a ranking that is there already; `amendments` change its requirements first.
    """

    service: ClassVar[str] = "ranker"
    verb: ClassVar[str] = "rank"
    time_limit: ClassVar[float] = 300.0
    lane: ClassVar[str] = "ranking"

    ranking: UUID
    order: RankingOrder | ObjectRef | None = None
    reads: UUID | None = None
    """The job that reads the description from a file."""
    amendments: Amendments | None = None
    own_model: bool = False
    """The session has a language model of its own, which is then the only one that may be asked."""

    @property
    def after(self) -> tuple[UUID, ...]:
        return (self.reads,) if self.reads else ()

    @property
    def order_key(self) -> str:
        """Where an order lies that is too large for a message: one of its own for each job that brings or makes one."""
        return f"results/{self.principal.tenant}/{self.session}/{self.job}.json"

    def report_key(self, form: ReportForm) -> str:
        return f"reports/{self.principal.tenant}/{self.session}/{self.job}.{form}"

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.order,) if isinstance(self.order, ObjectRef) else ()

    def makes(self) -> tuple[str, ...]:
        return (self.order_key, *(self.report_key(form) for form in get_args(ReportForm)))


class RankingCompleted(Event):
    """The reports lie in the session; the JSON one is the whole result, a `Ranking`."""

    noun: ClassVar[str] = "ranking"
    past: ClassVar[str] = "completed"
    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "ranking"

    ranking: UUID
    title: str = ""
    order: RankingOrder | ObjectRef
    requirements: Requirements | None = None
    """On the way to storage."""
    version: int = 1
    """Of the requirements."""
    ranked: int = 0
    unranked: int = 0
    best: tuple[UUID, ...] = Field(default=(), max_length=10)
    reports: dict[ReportForm, ObjectRef]
    provider_used: str = "builtin"
    degraded_reason: str = ""

    def told(self) -> Self:
        return self.model_copy(update={"requirements": None})


class StoredRanking(Data):
    """A ranking as storage has it: by which requirements it was last done, and what came of it."""

    id: UUID
    session: SessionKey
    order: RankingOrder | ObjectRef
    requirements: Requirements
    result: ObjectRef
    reports: dict[ReportForm, ObjectRef] = Field(default_factory=dict)
    provider_used: str = "builtin"
    degraded_reason: str = ""
    job: UUID
    created_at: datetime
    updated_at: datetime


class GetRanking(Query[StoredRanking]):
    """Not found when the caller has no such ranking; with `version`, as it was by that version of its requirements."""

    noun: ClassVar[str] = "ranking"
    verb: ClassVar[str] = "get"

    id: UUID
    principal: Principal
    version: int | None = Field(default=None, ge=1)


# -- its result --------------------------------------------------------------------------------------------


class Quote(Data):
    """`text` stands at `start:end` of the résumé's text, counted in characters."""

    start: int
    end: int
    text: str
    section: str = ""


class Variant(Data):
    """What the job calls one way and the résumé another."""

    job: str
    resume: str


class Finding(Data):
    """One requirement as this résumé answers it. `credit` runs from 0 to 1, None when the text can't tell."""

    id: str
    status: Status
    credit: float | None
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    quotes: tuple[Quote, ...] = ()
    read_by: str = "rules"
    note: str = ""


class Part(Data):
    """A part of the score. `value` is None when the text can't answer it; then it is left out of the whole.

    The points of all parts add up to the score.
    """

    name: PartName
    weight: float
    value: float | None
    points: float


class Stretch(Data):
    """A role as its dates say: `start` and `end` as `YYYY-MM`; how relevant it is, 0..1."""

    start: str
    end: str
    title: str
    relevance: float
    counts: bool
    """It is relevant enough for its months to count."""
    quote: Quote


class RelevantYears(Data):
    """Years in relevant roles, overlapping ones counted once. `found` is None when no dates are told."""

    required: float | None
    found: float | None
    roles: tuple[Stretch, ...] = ()


class Flag(Data):
    """Something that whoever reads should look at; it never changes a score by itself."""

    name: FlagName
    message: str
    quotes: tuple[Quote, ...] = ()
    resumes: tuple[UUID, ...] = ()
    """The others that it is about."""


class Ranked(Data):
    """A résumé in its place. Without `findings` it was not explained, for it stands too far behind."""

    rank: int = Field(ge=1)
    resume_id: UUID
    filename: str
    score: float = Field(ge=0, le=100)
    bucket: Bucket
    confidence: float = Field(ge=0, le=1)
    """The share of the weights that the text could answer."""
    parts: tuple[Part, ...]
    matched_skills: tuple[str, ...] = ()
    missing_skills: tuple[str, ...] = ()
    explanation: str = ""
    findings: tuple[Finding, ...] = ()
    years: RelevantYears | None = None
    flags: tuple[Flag, ...] = ()
    removed: dict[str, int] = Field(default_factory=dict)
    """What was masked before it was read, and how often."""


class ModelReading(Data):
    """What a language model was asked, and what came of it."""

    model: str
    read: int
    """Résumés that it read."""
    changed: int
    """Requirements whose level it changed by a quote that stands in the text."""
    why: str = ""
    """Why it read no more."""


class Ranking(Data):
    """The whole result."""

    ranking_id: UUID
    requirements: Requirements
    weights: dict[PartName, float]
    ranked: tuple[Ranked, ...] = ()
    unranked: tuple[Unranked, ...] = ()
    versions: dict[str, str] = Field(default_factory=dict)
    notes: tuple[str, ...] = ()
    model: ModelReading | None = None


# -- a search ----------------------------------------------------------------------------------------------


class Hit(Data):
    resume_id: UUID
    session: SessionKey
    filename: str
    fit: float
    matched_skills: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


class Hits(Data):
    """`searched` résumés were looked through."""

    hits: tuple[Hit, ...] = ()
    searched: int = 0
    by: Literal["index", "all"] = "all"
    """By the database's index of vectors, or one by one."""


class SearchResumes(Query[Hits]):
    """The caller's résumés, of all sessions, that fit these words best; answered by the ranker."""

    noun: ClassVar[str] = "resume"
    verb: ClassVar[str] = "search"
    time_limit: ClassVar[float] = 30.0

    principal: Principal
    query: str = Field(min_length=1, max_length=LONGEST_DESCRIPTION)
    session: SessionKey | None = None
    most: int = Field(default=10, ge=1, le=50)
