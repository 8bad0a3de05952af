"""The table: who answers which question."""

from typing import Protocol

from hirewire_common.bus import Bus
from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import (
    BeginRequest,
    CancelJob,
    CheckStorage,
    CreateSession,
    CurrentSession,
    DeleteRecord,
    DeleteSession,
    EraseAccount,
    ExportRows,
    ExportTables,
    FindMeasured,
    FindNamedSession,
    FindNearest,
    FindSession,
    FinishJob,
    GetAnalysis,
    GetDraft,
    GetFeatures,
    GetInterview,
    GetJob,
    GetRanking,
    GetRecord,
    GetResume,
    GetSessionContents,
    GetSessionModel,
    GetStatistics,
    GetStep,
    JobProgress,
    JobsAnnounced,
    KeepFeatures,
    KeepInterview,
    KeepStage,
    ListAnalyses,
    ListCandidates,
    ListFiles,
    ListRecords,
    ListResumes,
    ListRevisions,
    ListSessions,
    ListStages,
    ListTurns,
    MeetUser,
    OpenJob,
    RecentItems,
    ReleaseJob,
    RemoveExpired,
    ReviseDraft,
    ReviseResume,
    StartJob,
)
from hirewire_common.metrics import EndedJobs
from hirewire_storage.database import Database
from hirewire_storage.dispatch import Dispatch
from hirewire_storage.handlers import (
    Accounts,
    Analyses,
    Drafts,
    Files,
    Health,
    Interviews,
    Jobs,
    Rankings,
    Requests,
    Resumes,
    Sessions,
)
from hirewire_storage.handlers.jobs import Deletes
from hirewire_storage.outages import Outages
from hirewire_storage.removal import Clears, Removal


class Store(Clears, Deletes, Protocol):
    """What is needed of the object store."""


def wire(bus: Bus, database: Database, blobs: Store, *, keep_sessions: int = 5) -> None:
    removal = Removal(database, blobs, bus)
    sessions = Sessions(database, removal, keep_sessions)
    bus.answer(CreateSession, sessions.create_session)
    bus.answer(FindSession, sessions.find_session)
    bus.answer(FindNamedSession, sessions.find_named_session)
    bus.answer(CurrentSession, sessions.current_session)
    bus.answer(ListSessions, sessions.list_sessions)
    bus.answer(GetSessionContents, sessions.get_session_contents)
    bus.answer(DeleteSession, sessions.delete_session)
    bus.answer(RemoveExpired, sessions.remove_expired)

    bus.answer(ListFiles, Files(database).list_files)
    bus.answer(GetSessionModel, sessions.get_session_model)

    drafts = Drafts(database)
    bus.answer(GetDraft, drafts.get_draft)
    bus.answer(ReviseDraft, drafts.revise_draft)
    bus.answer(ListRevisions, drafts.list_revisions)
    bus.answer(GetStep, drafts.get_step)

    outages = Outages()
    bus.on_reconnect(outages.note)
    jobs = Jobs(database, blobs, bus, outages, Dispatch(bus, Repeats(bus)), EndedJobs(bus.metrics))
    bus.answer(OpenJob, jobs.open_job)
    bus.answer(GetJob, jobs.get_job)
    bus.answer(CancelJob, jobs.cancel_job)
    bus.answer(StartJob, jobs.start_job)
    bus.answer(ReleaseJob, jobs.release_job)
    bus.answer(FinishJob, jobs.finish_job)
    bus.answer(JobsAnnounced, jobs.jobs_announced)
    bus.hear(JobProgress, jobs.job_progressed)

    resumes = Resumes(database, blobs)
    bus.answer(GetResume, resumes.get_resume)
    bus.answer(ListResumes, resumes.list_resumes)
    bus.answer(ReviseResume, resumes.revise_resume)

    rankings = Rankings(database)
    bus.answer(ListCandidates, rankings.list_candidates)
    bus.answer(GetFeatures, rankings.get_features)
    bus.answer(KeepFeatures, rankings.keep_features)
    bus.answer(FindNearest, rankings.find_nearest)
    bus.answer(GetRanking, rankings.get_ranking)

    _wire_interviews(bus, Interviews(database, removal))

    _wire_analyses(bus, Analyses(database))

    accounts = Accounts(database, blobs, bus)
    bus.answer(MeetUser, accounts.meet_user)
    bus.answer(ExportTables, accounts.export_tables)
    bus.answer(ExportRows, accounts.export_rows)
    bus.answer(EraseAccount, accounts.erase_account)

    bus.answer(BeginRequest, Requests(database).begin_request)

    bus.answer(CheckStorage, Health(database).check_storage)


def _wire_interviews(bus: Bus, interviews: Interviews) -> None:
    bus.answer(GetInterview, interviews.get_interview)
    bus.answer(ListTurns, interviews.list_turns)
    bus.answer(RecentItems, interviews.recent_items)
    bus.answer(KeepInterview, interviews.keep_interview)
    bus.answer(ListRecords, interviews.list_records)
    bus.answer(DeleteRecord, interviews.delete_record)
    bus.answer(GetRecord, interviews.get_record)
    bus.answer(GetStatistics, interviews.get_statistics)


def _wire_analyses(bus: Bus, analyses: Analyses) -> None:
    bus.answer(GetAnalysis, analyses.get_analysis)
    bus.answer(ListAnalyses, analyses.list_analyses)
    bus.answer(ListStages, analyses.list_stages)
    bus.answer(FindMeasured, analyses.find_measured)
    bus.answer(KeepStage, analyses.keep_stage)
