"""The analysis of a recorded answer: the recording, the stages of the work, its command and its news."""

from datetime import datetime
from typing import ClassVar, Literal, Self
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.analysis import DeliveryScore, Remarked
from hirewire_common.contracts.errors import Fault
from hirewire_common.contracts.job import Job
from hirewire_common.contracts.message import (
    Command,
    Data,
    Done,
    Event,
    ObjectRef,
    Principal,
    Query,
    SessionKey,
    now,
)
from hirewire_common.contracts.questions import LONGEST_QUESTION, JobContext

Stage = Literal["probe", "extract", "transcribe", "faces", "metrics", "coach"]
"""In this order; `transcribe` and `faces` side by side."""
MEASURED: tuple[Stage, ...] = ("probe", "extract", "transcribe", "faces")
"""What is the same of the same bytes, whatever was asked."""
RECORDINGS = "recordings/"
"""What lies below belongs to its session: the upload, and what its analyses made of it."""


def upload_key(principal: Principal, session: SessionKey, extension: str) -> str:
    """Where a session's recording is put by its client."""
    return f"{RECORDINGS}{principal.tenant}/{session}/upload.{extension}"


class Uploaded(Data):
    """A recording as it lies in the object store: `etag` is another one for other bytes; `size` in bytes."""

    key: str = Field(max_length=512)
    size: int = Field(ge=0)
    etag: str = Field(max_length=100)


class AnalysisStage(Data):
    """How far one stage is. `external_id` is what its provider calls the work; `result` is what it made, once `done`.

    A stage that `failed` or was `skipped` leaves its part of the analysis out, and `fault` says why.
    """

    stage: Stage
    state: Literal["waiting", "done", "failed", "skipped"]
    provider: str = Field(default="", max_length=100)
    external_id: str = Field(default="", max_length=200)
    attempt: int = Field(default=1, ge=1)
    result: ObjectRef | None = None
    fault: Fault | None = None
    begun_at: datetime = Field(default_factory=now)
    ended_at: datetime | None = None

    @property
    def over(self) -> bool:
        return self.state != "waiting"


class AnalyzeRecording(Command):
    """Find out what a recorded answer came to. Its stages are kept at storage, so that a second try goes on with the first open one."""

    service: ClassVar[str] = "interview-analyzer"
    verb: ClassVar[str] = "analyze"
    time_limit: ClassVar[float] = 3600.0
    lane: ClassVar[str] = "recording"

    recording: Uploaded
    question: str = Field(default="", max_length=LONGEST_QUESTION)
    """That was answered; without one the words are not judged."""
    context: JobContext = JobContext()
    own_model: bool = False

    def output_key(self, name: str) -> str:
        """Where a stage puts what it makes."""
        return f"{RECORDINGS}{self.principal.tenant}/{self.session}/{self.job}/{name}"


class RecordingTranscribed(Event):
    """What was said, as soon as it is known; `transcript` is a RecordingTranscript in the object store."""

    noun: ClassVar[str] = "recording"
    past: ClassVar[str] = "transcribed"

    text: str = Field(default="", max_length=60_000)
    language: str = ""
    transcriber: str = ""
    transcript: ObjectRef


class RecordingAnalyzed(Event):
    """`analysis` is the whole, in the object store; `html` and `pdf` are reports of it; no `pdf` where none could be set."""

    noun: ClassVar[str] = "recording"
    past: ClassVar[str] = "analyzed"
    terminal: ClassVar[bool] = True

    analysis: ObjectRef
    html: ObjectRef
    pdf: ObjectRef | None = None
    scores: DeliveryScore
    warnings: tuple[Remarked, ...] = Field(default=(), max_length=30)
    media_kind: Literal["audio", "video"] | None = None
    media_seconds: float | None = Field(default=None, ge=0)
    """How long the recording is."""
    seconds: float = Field(ge=0)
    """That the work took."""


class AnalysisStages(Data):
    """`over`: the job has ended, by whomever, or is gone; then nobody needs another stage."""

    over: bool = False
    stages: tuple[AnalysisStage, ...] = ()

    def of(self, stage: Stage) -> AnalysisStage | None:
        return next((one for one in self.stages if one.stage == stage), None)

    def with_(self, stage: AnalysisStage) -> Self:
        others = tuple(one for one in self.stages if one.stage != stage.stage)
        return self.model_copy(update={"stages": (*others, stage)})


class ListStages(Query[AnalysisStages]):
    """How far the analysis of this job is."""

    noun: ClassVar[str] = "analysis"
    verb: ClassVar[str] = "stages"

    key: SessionKey
    principal: Principal
    job: UUID


class FindMeasured(Query[AnalysisStages]):
    """What other analyses in this session than that of `job` have measured, or had nothing to do for, of the bytes with this `etag`; the newest of each stage."""

    noun: ClassVar[str] = "analysis"
    verb: ClassVar[str] = "measured"

    key: SessionKey
    principal: Principal
    job: UUID
    etag: str = Field(max_length=100)


class AnalysisStanding(Data):
    """One analysis: its job, what was ordered, and how far each of its stages is, in the order in which they were begun."""

    job: Job
    order: AnalyzeRecording
    stages: tuple[AnalysisStage, ...] = ()


class GetAnalysis(Query[AnalysisStanding]):
    """The analysis of this session's recording that is this `job`, or the newest; not found when there is none."""

    noun: ClassVar[str] = "analysis"
    verb: ClassVar[str] = "get"

    key: SessionKey
    principal: Principal
    job: UUID | None = None


class ListedAnalysis(Data):
    """`name` is what its session is called by its owner."""

    name: str
    job: Job
    order: AnalyzeRecording


class AnalysisList(Data):
    """A page of them, newest first; `more` when others follow."""

    analyses: tuple[ListedAnalysis, ...] = ()
    more: bool = False


class ListAnalyses(Query[AnalysisList]):
    """The caller's recordings by their newest analyses, or each analysis where `every`; those behind that one alone.

    Not found when that one isn't there.
    """

    noun: ClassVar[str] = "analysis"
    verb: ClassVar[str] = "list"

    principal: Principal
    behind: UUID | None = None
    most: int = Field(default=50, ge=1, le=100)
    every: bool = False


class KeepStage(Query[Done]):
    """Write down how far a stage is. One that is over stays as it is; refused when the job is not there."""

    noun: ClassVar[str] = "analysis"
    verb: ClassVar[str] = "keep"

    key: SessionKey
    principal: Principal
    job: UUID
    stage: AnalysisStage
