"""The table: who answers which question."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    BeginRequest,
    CancelJob,
    CheckStorage,
    CreateSession,
    CurrentSession,
    FindSession,
    FinishJob,
    GetJob,
    GetResume,
    GetSessionContents,
    GetSessionModel,
    JobProgress,
    JobsAnnounced,
    OpenJob,
    ReleaseJob,
    StartJob,
)
from hirewire_storage.database import Database
from hirewire_storage.handlers import Health, Jobs, Requests, Resumes, Sessions
from hirewire_storage.handlers.jobs import Deletes
from hirewire_storage.outages import Outages


def wire(bus: Bus, database: Database, blobs: Deletes) -> None:
    sessions = Sessions(database)
    bus.answer(CreateSession, sessions.create_session)
    bus.answer(FindSession, sessions.find_session)
    bus.answer(CurrentSession, sessions.current_session)
    bus.answer(GetSessionContents, sessions.get_session_contents)
    bus.answer(GetSessionModel, sessions.get_session_model)

    outages = Outages()
    bus.on_reconnect(outages.note)
    jobs = Jobs(database, blobs, bus, outages)
    bus.answer(OpenJob, jobs.open_job)
    bus.answer(GetJob, jobs.get_job)
    bus.answer(CancelJob, jobs.cancel_job)
    bus.answer(StartJob, jobs.start_job)
    bus.answer(ReleaseJob, jobs.release_job)
    bus.answer(FinishJob, jobs.finish_job)
    bus.answer(JobsAnnounced, jobs.jobs_announced)
    bus.hear(JobProgress, jobs.job_progressed)

    bus.answer(GetResume, Resumes(database).get_resume)

    bus.answer(BeginRequest, Requests(database).begin_request)

    bus.answer(CheckStorage, Health(database).check_storage)
