"""Questions of an interview: for whom, for which job, and why each is asked."""

from typing import ClassVar, Literal

from pydantic import Field

from hirewire_common.contracts.message import Data, Principal, Query
from hirewire_common.contracts.requirements import LONGEST_DESCRIPTION
from hirewire_common.contracts.resume import Resume

Slot = Literal[
    "introduction",
    "role",
    "skill",
    "gap",
    "behavioural",
    "situational",
    "motivation",
    "closing",
]
"""What a question is for: `role` goes into one position of the résumé, `skill` into what résumé and job share, `gap` into
what the job asks for and the résumé doesn't show."""
Difficulty = Literal["easy", "medium", "hard"]
LONGEST_QUESTION = 600
"""Characters."""
MOST_QUESTIONS = 30
USUAL_QUESTIONS = 10


class JobContext(Data):
    """The job that is practised for. Everything may be empty; `told` keeps what else the client said about it."""

    role: str = Field(default="", max_length=200)
    level: str = Field(default="", max_length=60)
    interview_type: str = Field(default="", max_length=60)
    company: str = Field(default="", max_length=200)
    description: str = Field(default="", max_length=LONGEST_DESCRIPTION)
    skills: tuple[str, ...] = Field(default=(), max_length=40)
    """That the client named one by one."""


class Reason(Data):
    """Why a question is asked: the line of the résumé or of the job that it comes from; empty for one that everybody gets."""

    source: Literal["resume", "job", "both", "general"] = "general"
    line: str = Field(default="", max_length=300)
    why: str = Field(default="", max_length=200)


_FOLLOW_UP = "f"


def follows_up(question: str) -> bool:
    """Whether the question of this id follows another one up."""
    return question.endswith(_FOLLOW_UP)


def question_number(question: str) -> int:
    """See `Question.number`, of the question of this id."""
    return int(question.removeprefix("q").removesuffix(_FOLLOW_UP))


class Question(Data):
    """`item` is the bank's name for it, or `model` for one that a model has written; `id` is one of its own interview."""

    id: str = Field(pattern=r"^q[0-9]{1,3}(f)?$")
    item: str = Field(max_length=60)
    text: str = Field(min_length=1, max_length=LONGEST_QUESTION)
    slot: Slot
    difficulty: Difficulty = "medium"
    focus: str = Field(default="", max_length=120)
    seconds: int = Field(default=120, ge=15, le=900)
    """That an answer may take."""
    reason: Reason = Reason()
    signals: tuple[str, ...] = Field(default=(), max_length=40)
    """Words that an answer to it speaks of; for whoever evaluates, never shown."""

    @property
    def follow_up(self) -> bool:
        return follows_up(self.id)

    @property
    def planned(self) -> str:
        """The id of the question of the plan that this is, or follows up."""
        return self.id.removesuffix(_FOLLOW_UP)

    @property
    def number(self) -> int:
        """Its place in the plan, from 1; that of its question for a follow-up."""
        return question_number(self.id)


class QuestionPlan(Data):
    """`notes` tells what was taken for granted: that there was no job, or hardly a résumé."""

    questions: tuple[Question, ...] = Field(max_length=MOST_QUESTIONS)
    context: JobContext
    notes: tuple[str, ...] = Field(default=(), max_length=10)
    provider_used: str = "builtin"
    degraded_reason: str = Field(default="", max_length=500)


class PlanQuestions(Query[QuestionPlan]):
    """Questions without an interview; where no model is asked, the same request gets the same ones."""

    noun: ClassVar[str] = "question"
    verb: ClassVar[str] = "plan"
    time_limit: ClassVar[float] = 60.0

    principal: Principal
    resume: Resume
    context: JobContext
    number: int = Field(default=USUAL_QUESTIONS, ge=1, le=MOST_QUESTIONS)


AskedSort = Literal[
    "tool", "skill", "certificate", "standard", "years", "education", "language", "duty"
]
"""What a job asks for, as far as it is asked about: a `tool` has a name of its own, "Python", a `skill` is something
that is done, "wound care"; a `standard` is a rule that one works by, "IFRS"; a `duty` is a phrase of the posting.
"""


class Shared(Data):
    """What résumé and job have in common, or the résumé shows where the job says nothing; each in its own words."""

    skill: str = Field(max_length=120)
    resume_line: str = Field(default="", max_length=300)
    job_line: str = Field(default="", max_length=300)
    path: str = Field(default="", max_length=300)
    """Where the résumé says it, by ids of entries."""
    sort: AskedSort = "skill"


class Missing(Data):
    """What the job asks for and the résumé doesn't show."""

    skill: str = Field(max_length=120)
    job_line: str = Field(default="", max_length=300)
    must: bool = True
    sort: AskedSort = "skill"
    sure: bool = False
    """Nothing in the résumé could mean it. Else it may only be asked about, not be said to be missing."""


class Comparison(Data):
    """One résumé beside one job, most telling first."""

    title: str = Field(default="", max_length=200)
    """The job's."""
    occupation: str = Field(default="", max_length=60)
    """What its title names, as the ranker calls it; empty for one that it doesn't know. Without any job the résumé's latest."""
    family: str = Field(default="", max_length=60)
    """The field that the occupation belongs to."""
    years: float | None = None
    """Of any work, as the résumé's dates tell; None where it has none."""
    shared: tuple[Shared, ...] = Field(default=(), max_length=40)
    missing: tuple[Missing, ...] = Field(default=(), max_length=40)
    duties: tuple[str, ...] = Field(default=(), max_length=20)
    """What there is to be done, in the description's words; nothing of a description that is not in English."""
    language: str = ""
    """ISO 639-1 of the description; empty when there is none or it can't be told."""


class CompareWithJob(Query[Comparison]):
    """What a résumé shows of a job, and what it doesn't. Without a description by the title and `context.skills` alone."""

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "compare"
    time_limit: ClassVar[float] = 20.0

    principal: Principal
    resume: Resume
    context: JobContext
