"""An interview by conversation as it is kept, and asked for."""

import hashlib
import json
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, JsonValue

from hirewire_common.contracts.evaluation import LONGEST_ANSWER, Evaluation
from hirewire_common.contracts.message import (
    Data,
    Principal,
    Query,
    SessionKey,
)
from hirewire_common.contracts.questions import (
    MOST_QUESTIONS,
    USUAL_QUESTIONS,
    JobContext,
    Question,
)
from hirewire_common.contracts.summary import Coaching

InterviewStatus = Literal["planning", "asking", "paused", "completed", "abandoned"]
"""`abandoned`: its planning failed, it was ended before anything was answered, or nobody came back; the last can be resumed."""
_LARGEST_METRICS = 8 * 1024


def _small(metrics: dict[str, JsonValue] | None) -> dict[str, JsonValue] | None:
    if metrics is not None and len(json.dumps(metrics)) > _LARGEST_METRICS:
        raise ValueError(f"at most {_LARGEST_METRICS} bytes as JSON")
    return metrics


Metrics = Annotated[dict[str, JsonValue] | None, AfterValidator(_small)]
"""What a client measured of voice or picture: kept and shown, never believed for a score."""


class Said(Data):
    """What came with one answer, as the client sent it."""

    text: str = Field(default="", max_length=LONGEST_ANSWER)
    seconds: float | None = Field(default=None, ge=0, le=86_400)
    """That it took, by the client's clock."""
    voice: Metrics = None
    camera: Metrics = None

    @property
    def digest(self) -> str:
        """The same for the same answer sent again, hex."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


class Turn(Data):
    """One question that was asked, and what came of it. `said` is None while it is open, and when it was skipped.

    `number` counts all that were asked, follow-ups too, from 1.
    """

    number: int = Field(ge=1)
    question: Question
    state: Literal["open", "answered", "skipped"] = "open"
    said: Said | None = None
    evaluation: Evaluation | None = None
    job: UUID | None = None
    """That answered or skipped it."""
    asked_at: datetime
    answered_at: datetime | None = None


class InterviewSetting(Data):
    """What was ordered. `resume_id` links it to a résumé of the account that it may be kept in."""

    context: JobContext
    number: int = Field(default=USUAL_QUESTIONS, ge=1, le=MOST_QUESTIONS)
    resume_id: UUID | None = None
    candidate: str = Field(default="", max_length=200)
    """The name, as the résumé has it."""
    client_user: str = Field(default="", max_length=200)
    """What the client calls its user: never believed."""
    conversational: bool = True


class Interview(Data):
    """As storage has it: `plan` are the questions in order, `current` the open turn, None once it is over, `last` the one before.

    What was `said` last is left out where it doesn't fit into a message beside the rest; `ListTurns` has it.
    `account` is the user that it is kept for, None as long as it is nobody's. `id` is also its record's there.
    """

    id: UUID
    session: SessionKey
    status: InterviewStatus
    setting: InterviewSetting
    plan: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()
    provider_used: str = "builtin"
    degraded_reason: str = ""
    current: Turn | None = None
    last: Turn | None = None
    answered: int = 0
    skipped: int = 0
    """Questions of the plan; follow-ups don't count."""
    follow_ups: int = 0
    """Asked so far."""
    account: UUID | None = None
    job: UUID
    """That planned it."""
    created_at: datetime
    started_at: datetime | None = None
    paused_at: datetime | None = None
    paused_seconds: float = 0.0
    """In which it stood still, without the pause that runs."""
    ended_at: datetime | None = None
    coaching: Coaching | None = None

    @property
    def total(self) -> int:
        """Questions of the plan; follow-ups don't count."""
        return len(self.plan) or self.setting.number

    @property
    def over(self) -> bool:
        return self.ended_at is not None


class GetInterview(Query[Interview]):
    """The session's interview; not found when it has none."""

    noun: ClassVar[str] = "interview"
    verb: ClassVar[str] = "get"

    key: SessionKey
    principal: Principal


class TurnList(Data):
    """A page of turns in the order they were asked; `more` when others follow."""

    turns: tuple[Turn, ...] = ()
    more: bool = False


class ListTurns(Query[TurnList]):
    """Those after the turn of this number."""

    noun: ClassVar[str] = "interview"
    verb: ClassVar[str] = "turns"

    key: SessionKey
    principal: Principal
    after: int = Field(default=0, ge=0)


class AskedItems(Data):
    """`subjects` are fingerprints of what was asked about (`words.subjects`): they tell nobody who doesn't know it already."""

    items: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


class RecentItems(Query[AskedItems]):
    """What was asked in the caller's newest interviews, without the one of `key`: the bank's names, and what it was about."""

    noun: ClassVar[str] = "interview"
    verb: ClassVar[str] = "recent"

    key: SessionKey
    principal: Principal
    client_user: str = ""
    """Of guests who share an owner, only those of the same name."""
    interviews: int = Field(default=3, ge=1, le=10)
