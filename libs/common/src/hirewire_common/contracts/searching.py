"""A search over all of an owner's résumés."""

from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import Data, Principal, Query, SessionKey
from hirewire_common.contracts.ranked import Quote
from hirewire_common.contracts.requirements import LONGEST_DESCRIPTION


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
