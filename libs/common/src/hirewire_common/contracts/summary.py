"""What came of an interview, as it is shown and kept in the account."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from hirewire_common.contracts.evaluation import Dimension, Evaluation
from hirewire_common.contracts.message import Data, Done, Principal, Query, SessionKey

Tier = Literal["excellent", "strong", "solid", "developing", "starting"]
_Text = Annotated[str, Field(max_length=600)]


class Remark(Data):
    """A strength or a gap, with the words of the answer that show it. `question` is a question's id.

    `about` is the same for the same thing in another interview: `example`, `fillers`; empty for a strength.
    """

    text: _Text
    about: str = Field(default="", max_length=40)
    dimension: Dimension | None = None
    question: str = ""
    quote: str = Field(default="", max_length=300)


class SummedTurn(Data):
    """One question of the summary's list; `score` is None when it wasn't answered."""

    id: str
    number: int
    question: str
    category: str
    focus: str = ""
    state: Literal["open", "answered", "skipped"]
    score: int | None = None
    feedback: str = Field(default="", max_length=1000)
    scored_by: str = ""
    seconds: float | None = None


class Pattern(Data):
    """What comes again and again: in so many of the interviews that were compared, this one too.

    `dimension` is None where it is about the overall score, or about what is in no dimension.
    """

    dimension: Dimension | None = None
    kind: Literal["recurring", "improving", "declining"]
    text: _Text
    interviews: int


class Sample(Data):
    """A stronger answer that a model has written out of what the candidate said and the résumé holds."""

    question: str
    text: str = Field(max_length=3000)


class Coaching(Data):
    """By a model alone, and marked so; `degraded_reason` says why there is none where one was meant to."""

    feedback: str = Field(default="", max_length=2000)
    samples: tuple[Sample, ...] = Field(default=(), max_length=3)
    model: str = ""
    degraded_reason: str = Field(default="", max_length=500)


class Summary(Data):
    """`overall` is 0 to 100: round(sum of scores / (answered + skipped / 2)); None when nothing was answered.

    `partial` until the interview is over.
    """

    status: str
    partial: bool = False
    overall: int | None = Field(default=None, ge=0, le=100)
    tier: Tier | None = None
    feedback: str = Field(default="", max_length=2000)
    dimensions: dict[Dimension, float] = Field(default_factory=dict)
    """The average level of each, as 0 to 100."""
    strengths: tuple[Remark, ...] = Field(default=(), max_length=5)
    improvements: tuple[Remark, ...] = Field(default=(), max_length=5)
    questions: tuple[SummedTurn, ...] = Field(default=(), max_length=60)
    patterns: tuple[Pattern, ...] = Field(default=(), max_length=10)
    coaching: Coaching | None = None
    seconds: int = Field(default=0, ge=0)
    answered: int = 0
    skipped: int = 0
    total: int = 0
    scored_by: str = "rules"
    notes: tuple[str, ...] = Field(default=(), max_length=10)


class SumUpInterview(Query[Summary]):
    """As it stands now. Earlier interviews of the `account` are looked at for patterns."""

    noun: ClassVar[str] = "interview"
    verb: ClassVar[str] = "sum"
    time_limit: ClassVar[float] = 15.0

    key: SessionKey
    principal: Principal
    account: Principal | None = None


class KeptInterview(Data):
    """Its row in the account. `resume_id` is None where the résumé that it was begun with is not in the account."""

    id: UUID
    resume_id: UUID | None = None


class KeepInterview(Query[KeptInterview]):
    """Put an interview that is over into this user's account: once, however often it is asked for.

    `holder` is who may use its session. Fault `conflict` when it is another account's.
    """

    noun: ClassVar[str] = "interview"
    verb: ClassVar[str] = "keep"

    key: SessionKey
    holder: Principal
    principal: Principal
    summary: Summary


class InterviewRecord(Data):
    """A row of `interview_sessions`; `session` is None once the session that it was held in has gone."""

    id: UUID
    resume_id: UUID | None = None
    job_role: str = ""
    total_questions: int = 0
    questions_answered: int = 0
    questions_skipped: int = 0
    duration_minutes: int = 0
    overall_score: float | None = None
    overall_feedback: str = ""
    summary: dict[str, JsonValue] = Field(default_factory=dict)
    """A `Summary`."""
    created_at: datetime
    updated_at: datetime
    completed_at: datetime | None = None


class RecordedAnswer(Data):
    """A row of `interview_answers`."""

    id: UUID
    session_id: UUID
    question_order: int
    question_text: str
    question_type: str = ""
    answer_text: str | None = None
    score: float | None = None
    evaluation: Evaluation | None = None
    created_at: datetime


class RecordList(Data):
    """A page, newest first; `more` when there are older ones."""

    records: tuple[InterviewRecord, ...] = ()
    more: bool = False


class ListRecords(Query[RecordList]):
    """Interviews that are kept in the caller's account; without their lists of questions when `brief`.

    Those made before that time; with `before_id` also those of the same time that stand behind the one of this id.
    """

    noun: ClassVar[str] = "record"
    verb: ClassVar[str] = "list"

    principal: Principal
    before: datetime | None = None
    before_id: UUID | None = None
    most: int = Field(default=50, ge=1, le=100)
    brief: bool = False


class RecordWithAnswers(Data):
    """`answers` are a page of them, in the order of the questions; `more` when others follow."""

    record: InterviewRecord
    answers: tuple[RecordedAnswer, ...] = ()
    more: bool = False


class GetRecord(Query[RecordWithAnswers]):
    """One of them, with the answers after the one of this order."""

    noun: ClassVar[str] = "record"
    verb: ClassVar[str] = "get"

    id: UUID
    principal: Principal
    after: int = Field(default=0, ge=0)


class DeleteRecord(Query[Done]):
    """Remove one of them, with the interview that it tells of. Repeating it is not found."""

    noun: ClassVar[str] = "record"
    verb: ClassVar[str] = "delete"

    id: UUID
    principal: Principal


class InterviewStatistics(Data):
    """All zero before the first interview."""

    total_sessions: int = 0
    total_questions_answered: int = 0
    total_questions_skipped: int = 0
    average_score: float | None = None
    last_activity_at: datetime | None = None


class GetStatistics(Query[InterviewStatistics]):
    noun: ClassVar[str] = "record"
    verb: ClassVar[str] = "statistics"

    principal: Principal
