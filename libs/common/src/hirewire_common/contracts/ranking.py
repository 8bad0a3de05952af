"""Résumés against one job: the order to rank, the news of it, and the ranking as it is kept."""

from datetime import datetime
from typing import ClassVar, Literal, Self, get_args
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import (
    Command,
    Data,
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
ReportForm = Literal["json", "csv", "xlsx"]
REPORT_TYPES: dict[ReportForm, str] = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


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
