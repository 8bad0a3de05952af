"""Who may say what on the bus: the table from which permissions, durables and documents are made."""

from dataclasses import dataclass
from typing import Any

from hirewire_common.contracts.account import EraseAccount, ExportRows, ExportTables, MeetUser
from hirewire_common.contracts.analyzing import (
    AnalyzeRecording,
    FindMeasured,
    GetAnalysis,
    KeepStage,
    ListAnalyses,
    ListStages,
    RecordingAnalyzed,
    RecordingTranscribed,
)
from hirewire_common.contracts.chat import (
    AnswerWorded,
    DraftEdited,
    EditDraft,
    FileRefused,
    FilesRead,
    TakeTurn,
    TurnTaken,
)
from hirewire_common.contracts.document import (
    DocumentMade,
    GenerationStarted,
    GetPreview,
    ListTemplates,
    MakeDocument,
    PictureKept,
    ResumeGenerated,
    SetReport,
)
from hirewire_common.contracts.draft import GetDraft, GetStep, ListRevisions, ReviseDraft
from hirewire_common.contracts.evaluation import EvaluateAnswer
from hirewire_common.contracts.features import (
    FindNearest,
    GetFeatures,
    IndexResume,
    KeepFeatures,
    ListCandidates,
    ResumeIndexed,
)
from hirewire_common.contracts.files import ListFiles
from hirewire_common.contracts.health import CheckStorage
from hirewire_common.contracts.idempotency import BeginRequest
from hirewire_common.contracts.interview import (
    GetInterview,
    ListTurns,
    RecentItems,
)
from hirewire_common.contracts.interviewing import (
    AnswerEvaluated,
    AnswerScored,
    AnswerTaken,
    CandidateCoached,
    CoachCandidate,
    InterviewPlanned,
    InterviewSteered,
    PlanInterview,
    ScoreAnswer,
    SteerInterview,
    TakeAnswer,
)
from hirewire_common.contracts.job import (
    CancelJob,
    FinishJob,
    GetJob,
    JobFailed,
    JobProgress,
    JobsAnnounced,
    OpenJob,
    ReleaseJob,
    StartJob,
)
from hirewire_common.contracts.llm import GetSessionModel, TryModel
from hirewire_common.contracts.message import Command, Event, Query
from hirewire_common.contracts.optimizing import OptimizeResume, ResumeOptimized
from hirewire_common.contracts.questions import CompareWithJob, PlanQuestions
from hirewire_common.contracts.ranking import GetRanking, RankingCompleted, RankResumes
from hirewire_common.contracts.reading import (
    GetResume,
    ListResumes,
    ParseResume,
    ReadText,
    ResumeParsed,
    ReviseResume,
    TextRead,
)
from hirewire_common.contracts.searching import SearchResumes
from hirewire_common.contracts.session import (
    CreateSession,
    CurrentSession,
    DeleteSession,
    FindNamedSession,
    FindSession,
    GetSessionContents,
    ListSessions,
    RemoveExpired,
    SessionRemoved,
)
from hirewire_common.contracts.speech import CheckSpeech, TranscribeSpeech
from hirewire_common.contracts.summary import (
    DeleteRecord,
    GetRecord,
    GetStatistics,
    KeepInterview,
    ListRecords,
    SumUpInterview,
)
from hirewire_common.contracts.tallies import RATES, SPENDING, Tallies

LEDGER: tuple[type[Query[Any]], ...] = (StartJob, ReleaseJob, FinishJob, JobsAnnounced)
"""What every worker tells storage about its jobs."""


@dataclass(frozen=True, slots=True)
class Role:
    """One service on the bus. `publishes` commands and events, `handles` commands, `asks` and `answers` queries."""

    handles: tuple[type[Command], ...] = ()
    publishes: tuple[type[Command] | type[Event], ...] = ()
    says: tuple[type[Event], ...] = ()
    """Live news that is not stored."""
    asks: tuple[type[Query[Any]], ...] = ()
    answers: tuple[type[Query[Any]], ...] = ()
    hears: tuple[type[Event], ...] = ()
    """Live events of all sessions."""
    relays: bool = False
    """Reads and replays the events of any session (the gateway)."""
    counts: tuple[Tallies, ...] = ()
    """Counters that it adds to and reads."""
    looks_at: tuple[Tallies, ...] = ()
    """Counters that it only reads."""
    keeps_commands: bool = False
    """Publishes commands that were lost (storage's reconciler)."""
    forgets: bool = False
    """Removes from the streams what belonged to a removed session or account."""


COMMANDS: tuple[type[Command], ...] = (
    ParseResume,
    ReadText,
    TakeTurn,
    EditDraft,
    MakeDocument,
    IndexResume,
    RankResumes,
    OptimizeResume,
    PlanInterview,
    TakeAnswer,
    SteerInterview,
    ScoreAnswer,
    CoachCandidate,
    AnalyzeRecording,
)
EVENTS: tuple[type[Event], ...] = (
    JobFailed,
    JobProgress,
    ResumeParsed,
    TextRead,
    PictureKept,
    FileRefused,
    FilesRead,
    TurnTaken,
    DraftEdited,
    GenerationStarted,
    ResumeGenerated,
    DocumentMade,
    ResumeIndexed,
    RankingCompleted,
    ResumeOptimized,
    InterviewPlanned,
    AnswerEvaluated,
    AnswerTaken,
    InterviewSteered,
    AnswerScored,
    CandidateCoached,
    RecordingTranscribed,
    RecordingAnalyzed,
)
LIVE_ONLY: tuple[type[Event], ...] = (AnswerWorded, SessionRemoved)
"""News of the moment, that no stream keeps."""
DESK: tuple[type[Query[Any]], ...] = (
    BeginRequest,
    CancelJob,
    CheckSpeech,
    CheckStorage,
    CreateSession,
    CurrentSession,
    DeleteRecord,
    DeleteSession,
    EraseAccount,
    EvaluateAnswer,
    ExportRows,
    ExportTables,
    FindNamedSession,
    FindSession,
    GetAnalysis,
    GetDraft,
    GetInterview,
    GetJob,
    GetPreview,
    GetRanking,
    GetRecord,
    GetResume,
    GetSessionContents,
    GetSessionModel,
    GetStatistics,
    GetStep,
    KeepInterview,
    ListAnalyses,
    ListCandidates,
    ListFiles,
    ListRecords,
    ListResumes,
    ListRevisions,
    ListSessions,
    ListTemplates,
    ListTurns,
    MeetUser,
    OpenJob,
    PlanQuestions,
    RemoveExpired,
    ReviseResume,
    SearchResumes,
    SumUpInterview,
    TranscribeSpeech,
    TryModel,
)
"""What the gateway asks for its callers."""
SHELF: tuple[type[Query[Any]], ...] = (FindNearest, GetFeatures, KeepFeatures, ListCandidates)
"""What the ranker asks for résumés, and keeps of them."""
NOTEBOOK: tuple[type[Query[Any]], ...] = (
    FindMeasured,
    GetInterview,
    KeepStage,
    ListRecords,
    ListStages,
    ListTurns,
    RecentItems,
)
"""What an interviewer looks up, and how far an analysis is."""
QUERIES: tuple[type[Query[Any]], ...] = tuple(
    dict.fromkeys((*DESK, *LEDGER, ReviseDraft, *SHELF, *NOTEBOOK, CompareWithJob, SetReport))
)
_INTERVIEWER: tuple[type[Query[Any]], ...] = (
    CheckSpeech,
    EvaluateAnswer,
    PlanQuestions,
    SumUpInterview,
    TranscribeSpeech,
)
_ELSEWHERE: tuple[type[Query[Any]], ...] = (
    CompareWithJob,
    GetPreview,
    ListTemplates,
    SearchResumes,
    SetReport,
    TryModel,
    *_INTERVIEWER,
)
"""Questions that others than storage answer."""

ROLES: dict[str, Role] = {
    "gateway": Role(
        publishes=COMMANDS,
        asks=DESK,
        relays=True,
        counts=(RATES,),
        looks_at=(SPENDING,),
    ),
    "parser": Role(
        handles=(ParseResume, ReadText),
        publishes=(ResumeParsed, TextRead, PictureKept, JobFailed, JobProgress),
        asks=(*LEDGER, GetSessionModel),
        answers=(TryModel,),  # the one service that has a language model so far
        counts=(SPENDING,),
    ),
    "generator": Role(
        handles=(TakeTurn, EditDraft, MakeDocument),
        publishes=(
            FileRefused,
            FilesRead,
            TurnTaken,
            DraftEdited,
            GenerationStarted,
            ResumeGenerated,
            DocumentMade,
            JobFailed,
            JobProgress,
        ),
        says=(AnswerWorded,),
        asks=(
            *LEDGER,
            GetDraft,
            GetJob,
            GetResume,
            GetSessionContents,
            GetSessionModel,
            GetStep,
            ListRevisions,
            ReviseDraft,
        ),
        answers=(GetPreview, ListTemplates, SetReport),
        counts=(SPENDING,),
    ),
    "ranker": Role(
        handles=(IndexResume, RankResumes, OptimizeResume),
        publishes=(ResumeIndexed, RankingCompleted, ResumeOptimized, JobFailed, JobProgress),
        asks=(*LEDGER, *SHELF, GetJob, GetRanking, GetResume, GetSessionModel),
        answers=(SearchResumes, CompareWithJob),
        counts=(SPENDING,),
    ),
    "interview-analyzer": Role(
        handles=(
            PlanInterview,
            TakeAnswer,
            SteerInterview,
            ScoreAnswer,
            CoachCandidate,
            AnalyzeRecording,
        ),
        publishes=(
            InterviewPlanned,
            AnswerEvaluated,
            AnswerTaken,
            InterviewSteered,
            AnswerScored,
            CandidateCoached,
            RecordingTranscribed,
            RecordingAnalyzed,
            JobFailed,
            JobProgress,
        ),
        asks=(*LEDGER, *NOTEBOOK, CompareWithJob, GetSessionModel, SetReport),
        answers=_INTERVIEWER,
        counts=(SPENDING,),
    ),
    "storage": Role(
        publishes=(*COMMANDS, *(event for event in EVENTS if event.terminal)),
        answers=tuple(query for query in QUERIES if query not in _ELSEWHERE),
        says=(SessionRemoved,),
        hears=(JobProgress,),
        keeps_commands=True,
        forgets=True,
    ),
}
