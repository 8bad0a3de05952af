"""The steps of an interview: how it is planned, answered, steered, and what a model adds."""

from typing import ClassVar, Literal, Self
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.evaluation import Evaluation
from hirewire_common.contracts.interview import InterviewSetting, InterviewStatus, Said, Turn
from hirewire_common.contracts.message import Command, Event, ObjectRef
from hirewire_common.contracts.questions import MOST_QUESTIONS, Question
from hirewire_common.contracts.resume import Resume
from hirewire_common.contracts.summary import Coaching, Summary


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
