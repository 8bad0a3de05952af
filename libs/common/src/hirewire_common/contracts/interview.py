"""An interview by conversation: how it is planned, answered, steered and kept."""

import hashlib
import json
from datetime import datetime
from typing import Annotated, ClassVar, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, JsonValue

from hirewire_common.contracts.evaluation import LONGEST_ANSWER, Evaluation
from hirewire_common.contracts.message import (
    Command,
    Data,
    Event,
    ObjectRef,
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
from hirewire_common.contracts.resume import Resume
from hirewire_common.contracts.summary import Coaching, Summary

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

    `answered` and `skipped` count follow-ups too. What was `said` last is left out where it doesn't fit into a message beside
    the rest; `ListTurns` has it.
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
    follow_ups: int = 0
    """Asked so far; `answered` and `skipped` are questions of the plan."""
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


class PlanInterview(Command):
    """Plan an interview and ask its first question. A session has one interview."""

    service: ClassVar[str] = "interview-analyzer"
    verb: ClassVar[str] = "plan"
    time_limit: ClassVar[float] = 100.0
    lane: ClassVar[str] = "interview"

    interview: UUID
    setting: InterviewSetting
    resume: Resume | ObjectRef
    own_model: bool = False
    """The session has a language model of its own, which is then the only one that may be asked."""

    @property
    def resume_key(self) -> str:
        """Where a résumé lies that is too large for a message."""
        return f"results/{self.principal.tenant}/{self.session}/{self.job}.json"

    def objects(self) -> tuple[ObjectRef, ...]:
        return (self.resume,) if isinstance(self.resume, ObjectRef) else ()


class TakeAnswer(Command):
    """Take an answer, or with none a skip, for the turn that was open when it came (`seen`), and ask the next question.

    One that comes a second time is told what became of the first. When the client has `named` the question, it is for that
    one, even if it says the same as the answer before.
    """

    service: ClassVar[str] = "interview-analyzer"
    verb: ClassVar[str] = "answer"
    time_limit: ClassVar[float] = 30.0
    lane: ClassVar[str] = "interview"

    seen: int = Field(ge=1)
    said: Said | None = None
    named: bool = False
    own_model: bool = False


class SteerInterview(Command):
    """Pause, resume or end an interview. What it already is changes nothing."""

    service: ClassVar[str] = "interview-analyzer"
    verb: ClassVar[str] = "steer"
    time_limit: ClassVar[float] = 30.0
    lane: ClassVar[str] = "interview"

    action: Literal["pause", "resume", "end"]
    own_model: bool = False


class ScoreAnswer(Command):
    """Have a language model name levels and quotes for an answer that the rules have evaluated."""

    service: ClassVar[str] = "interview-analyzer"
    verb: ClassVar[str] = "score"
    time_limit: ClassVar[float] = 90.0
    lane: ClassVar[str] = "scoring"
    quiet: ClassVar[bool] = True

    turn: int = Field(ge=1)
    own_model: bool = False


class CoachCandidate(Command):
    """Have a language model write what to practise next, once an interview is over."""

    service: ClassVar[str] = "interview-analyzer"
    verb: ClassVar[str] = "coach"
    time_limit: ClassVar[float] = 100.0
    lane: ClassVar[str] = "scoring"
    quiet: ClassVar[bool] = True

    own_model: bool = False


class _OfInterview(Event):
    """`summary` and `orders` are on the way to storage; a summary only of an interview that is over."""

    summary: Summary | None = None
    orders: tuple[ScoreAnswer | CoachCandidate, ...] = Field(default=(), max_length=2)

    def follow_ups(self) -> tuple[Command, ...]:
        return self.orders

    def told(self) -> Self:
        return self.model_copy(update={"summary": None, "orders": ()})


class InterviewPlanned(_OfInterview):
    """The first question is asked; `plan` is on the way to storage."""

    noun: ClassVar[str] = "interview"
    past: ClassVar[str] = "planned"
    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "interview"

    interview: UUID
    turn: Turn
    total: int
    plan: tuple[Question, ...] = Field(default=(), max_length=MOST_QUESTIONS)
    notes: tuple[str, ...] = Field(default=(), max_length=10)
    provider_used: str = "builtin"
    degraded_reason: str = ""

    def told(self) -> Self:
        return super().told().model_copy(update={"plan": ()})


class AnswerEvaluated(Event):
    """What an answer is worth: at once by rules, and by a model once it has read it."""

    noun: ClassVar[str] = "answer"
    past: ClassVar[str] = "evaluated"

    number: int
    question: str
    """Its id."""
    evaluation: Evaluation


class AnswerTaken(_OfInterview):
    """`next` is the question that is asked now; None when the interview is over. `number` is the turn that this was about.

    `scoring` is the job in which a model reads the answer, None when none does.
    """

    noun: ClassVar[str] = "answer"
    past: ClassVar[str] = "taken"
    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "interview"

    interview: UUID
    number: int
    question: str
    """Its id."""
    evaluation: Evaluation | None = None
    """None of a question that was skipped."""
    next: Turn | None = None
    total: int
    answered: int
    skipped: int
    repeated: bool = False
    """It had been taken before; nothing was changed."""
    scoring: UUID | None = None


class InterviewSteered(_OfInterview):
    noun: ClassVar[str] = "interview"
    past: ClassVar[str] = "steered"
    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "interview"

    interview: UUID
    status: InterviewStatus
    turn: Turn | None = None
    """The open one, when it goes on."""
    total: int
    answered: int
    skipped: int
    paused_seconds: float = 0.0


class AnswerScored(_OfInterview):
    """A model's reading of an answer; without an `evaluation` it could not be had, and the rules' stays."""

    noun: ClassVar[str] = "answer"
    past: ClassVar[str] = "scored"
    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "scoring"

    number: int
    evaluation: Evaluation | None = None

    def told(self) -> Self:
        return super().told().model_copy(update={"evaluation": None})


class CandidateCoached(_OfInterview):
    noun: ClassVar[str] = "candidate"
    past: ClassVar[str] = "coached"
    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "scoring"

    coaching: Coaching

    def told(self) -> Self:
        return super().told().model_copy(update={"coaching": Coaching()})


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
    items: tuple[str, ...] = ()


class RecentItems(Query[AskedItems]):
    """The bank's names of what was asked in the caller's newest interviews, without the one of `key`."""

    noun: ClassVar[str] = "interview"
    verb: ClassVar[str] = "recent"

    key: SessionKey
    principal: Principal
    client_user: str = ""
    """Of guests who share an owner, only those of the same name."""
    interviews: int = Field(default=3, ge=1, le=10)
