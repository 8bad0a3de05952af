"""How far an analysis is, is known to whoever goes on with it, and to nobody else."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    AnalysisStage,
    AnalyzeRecording,
    CancelJob,
    CreateSession,
    DeliveryScore,
    Fault,
    FindMeasured,
    FindSession,
    GetAnalysis,
    KeepStage,
    ListStages,
    NewSession,
    ObjectRef,
    Principal,
    RecordingAnalyzed,
    Uploaded,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotFound

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

    from hirewire_common.contracts import Command

pytestmark = pytest.mark.servers
UPLOADED = Uploaded(key="recordings/a/b/upload.webm", size=7, etag="e")
MADE = ObjectRef(key="recordings/a/b/c/probe.json", sha256="0" * 64, size=7)


def keep(command: "Command", stage: AnalysisStage, whose: Principal | None = None) -> KeepStage:
    return KeepStage(
        key=command.session, principal=whose or command.principal, job=command.job, stage=stage
    )


async def kept(
    storage: "Storage", command: "Command", whose: Principal | None = None
) -> tuple[AnalysisStage, ...]:
    ask = ListStages(key=command.session, principal=whose or command.principal, job=command.job)
    return (await storage.analyses.list_stages(ask)).stages


async def test_stages_come_back_as_they_were_kept_in_the_order_they_were_begun(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened(make.someone())
    probed = AnalysisStage(stage="probe", state="done", result=MADE, ended_at=now())
    waits = AnalysisStage(stage="transcribe", state="waiting", provider="aws", external_id="x-1")
    fault = Fault(code="unavailable", message="No.")
    failed = AnalysisStage(stage="faces", state="failed", fault=fault, ended_at=now())
    for stage in (probed, waits, failed):
        await storage.analyses.keep_stage(keep(command, stage))
    assert await kept(storage, command) == (probed, waits, failed)


async def test_what_is_over_stays_and_what_waits_goes_on(storage: "Storage", make: "Make") -> None:
    command = await storage.opened(make.someone())
    first = AnalysisStage(stage="transcribe", state="waiting", external_id="x-1")
    done = AnalysisStage(stage="transcribe", state="done", attempt=2, result=MADE, ended_at=now())
    for stage in (first, done, first):
        await storage.analyses.keep_stage(keep(command, stage))
    assert await kept(storage, command) == (done,)


async def test_deaths_of_workers_count_in_a_row_only_until_a_stage_is_over(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened(make.someone())
    probed = AnalysisStage(stage="probe", state="done", result=MADE, ended_at=now())
    for _ in range(3):  # the second and the third time its worker is found to have died
        await storage.start(command)
        storage.clock.advance(10)
    await storage.analyses.keep_stage(keep(command, probed))
    waits = AnalysisStage(stage="faces", state="waiting", external_id="x-1")
    for _ in range(2):
        assert (await storage.start(command)).state == "running"
        await storage.analyses.keep_stage(keep(command, waits))
        storage.clock.advance(10)
    ended = await storage.start(command)
    assert ended.state == "failed"
    assert ended.outcome
    assert ended.outcome.body["fault"]["code"] == "worker_crashed"


async def test_a_stranger_sees_no_stage_and_keeps_none(storage: "Storage", make: "Make") -> None:
    command, mallory = await storage.opened(make.someone()), make.someone("mallory")
    stage = AnalysisStage(stage="probe", state="waiting")
    await storage.analyses.keep_stage(keep(command, stage))
    assert await kept(storage, command, mallory) == ()
    with pytest.raises(NotFound):
        await storage.analyses.keep_stage(keep(command, stage, mallory))


async def test_a_stage_of_a_job_that_is_not_there_is_not_kept(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened(make.someone())
    other = command.model_copy(update={"job": uuid4()})
    with pytest.raises(NotFound):
        await storage.analyses.keep_stage(
            keep(other, AnalysisStage(stage="probe", state="waiting"))
        )


async def test_stages_go_with_their_session(storage: "Storage", make: "Make") -> None:
    command = await storage.opened(make.someone())
    await storage.analyses.keep_stage(keep(command, AnalysisStage(stage="probe", state="waiting")))
    await storage.rows("delete from sessions where key = $1", command.session)
    assert not await storage.rows("select 1 from analysis_stages where job_id = $1", command.job)


async def over(storage: "Storage", command: "Command", whose: Principal | None = None) -> bool:
    ask = ListStages(key=command.session, principal=whose or command.principal, job=command.job)
    return (await storage.analyses.list_stages(ask)).over


async def test_a_worker_learns_that_its_job_was_cancelled(storage: "Storage", make: "Make") -> None:
    command = await storage.opened(make.someone())
    assert not await over(storage, command)
    await storage.jobs.cancel_job(CancelJob(id=command.job, principal=command.principal))
    assert await over(storage, command)


async def test_of_a_job_that_is_gone_or_a_stranger_s_no_stage_is_needed(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened(make.someone())
    assert await over(storage, command, make.someone("mallory"))
    await storage.rows("delete from sessions where key = $1", command.session)
    assert await over(storage, command)


def analysis_in(command: "Command", etag: str = "e") -> AnalyzeRecording:
    """Another job in that session."""
    recording = UPLOADED.model_copy(update={"etag": etag})
    return AnalyzeRecording(**{**command.common, "job": uuid4()}, recording=recording)


def asked(command: "Command", whose: Principal | None = None) -> GetAnalysis:
    return GetAnalysis(key=command.session, principal=whose or command.principal)


async def test_the_newest_analysis_of_a_session_is_told_with_its_stages(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened(make.someone())
    older, newer = analysis_in(command), analysis_in(command)
    for one in (older, newer):
        await storage.open(one)
        storage.clock.advance(1)
    stage = AnalysisStage(stage="probe", state="done", result=MADE, ended_at=now())
    await storage.analyses.keep_stage(keep(newer, stage))
    found = await storage.analyses.get_analysis(asked(command))
    assert (found.job.id, found.job.state, found.stages) == (newer.job, "queued", (stage,))
    assert found.order == newer


async def test_an_analysis_is_found_by_its_job_in_its_session_alone(
    storage: "Storage", make: "Make"
) -> None:
    one, other = [await storage.opened(make.someone()) for _ in range(2)]
    older, newer, elsewhere = analysis_in(one), analysis_in(one), analysis_in(other)
    for order in (older, newer, elsewhere):
        await storage.open(order)
        storage.clock.advance(1)
    ask = asked(one)
    for order in (older, newer):
        named = ask.model_copy(update={"job": order.job})
        assert (await storage.analyses.get_analysis(named)).order == order
    for job in (elsewhere.job, one.job):
        with pytest.raises(NotFound):
            await storage.analyses.get_analysis(ask.model_copy(update={"job": job}))


async def measured_for(
    storage: "Storage", order: AnalyzeRecording, whose: Principal | None = None
) -> dict[str, tuple[str, ObjectRef | None]]:
    """What it may take over: each stage's state, and where that lies which it made."""
    ask = FindMeasured(
        key=order.session,
        principal=whose or order.principal,
        job=order.job,
        etag=order.recording.etag,
    )
    found = await storage.analyses.find_measured(ask)
    return {one.stage: (one.state, one.result) for one in found.stages}


async def test_what_was_measured_of_the_same_bytes_is_found_whichever_analysis_did_it(
    storage: "Storage", make: "Make"
) -> None:
    """Each of them may have been cut short; of what was measured twice the newer counts."""
    command = await storage.opened(make.someone())
    first, second, third = (analysis_in(command) for _ in range(3))
    for order in (first, second, third):
        await storage.open(order)
    at, newer = now(), MADE.model_copy(update={"key": "recordings/newer"})
    fault = Fault(code="unavailable", message="No.")
    for order, stage in (
        (first, AnalysisStage(stage="probe", state="done", result=MADE, ended_at=at)),
        (second, AnalysisStage(stage="probe", state="done", result=newer, ended_at=at + timedelta(seconds=1))),
        (second, AnalysisStage(stage="faces", state="skipped", fault=fault, ended_at=at)),
        (first, AnalysisStage(stage="extract", state="failed", fault=fault, ended_at=at)),
        (first, AnalysisStage(stage="transcribe", state="waiting", external_id="x-1")),
        (first, AnalysisStage(stage="coach", state="done", result=MADE, ended_at=at)),
        (third, AnalysisStage(stage="extract", state="done", result=MADE, ended_at=at)),
    ):  # fmt: skip
        await storage.analyses.keep_stage(keep(order, stage))
    assert await measured_for(storage, third) == {
        "probe": ("done", newer),
        "faces": ("skipped", None),
    }


async def test_nothing_is_found_of_other_bytes_of_another_session_or_by_strangers(
    storage: "Storage", make: "Make"
) -> None:
    mine, other = [await storage.opened(make.someone()) for _ in range(2)]
    order = analysis_in(mine)
    await storage.open(order)
    stage = AnalysisStage(stage="probe", state="done", result=MADE, ended_at=now())
    await storage.analyses.keep_stage(keep(order, stage))
    assert await measured_for(storage, analysis_in(mine)) == {"probe": ("done", MADE)}
    assert await measured_for(storage, analysis_in(mine, etag="f")) == {}
    assert await measured_for(storage, analysis_in(other)) == {}
    assert await measured_for(storage, analysis_in(mine), make.someone("mallory")) == {}


async def test_of_two_analyses_of_a_session_the_later_waits_for_the_earlier(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened(make.someone())
    older, newer = analysis_in(command), analysis_in(command)
    for one in (older, newer):
        await storage.open(one)
        storage.clock.advance(1)
    assert (await storage.analyses.get_analysis(asked(command))).job.held
    await storage.jobs.cancel_job(CancelJob(id=older.job, principal=command.principal))
    assert not (await storage.analyses.get_analysis(asked(command))).job.held


async def test_another_job_is_no_analysis(storage: "Storage", make: "Make") -> None:
    command = await storage.opened(make.someone())
    with pytest.raises(NotFound):
        await storage.analyses.get_analysis(asked(command))


async def test_an_analysis_is_not_there_for_strangers(storage: "Storage", make: "Make") -> None:
    command, mallory = await storage.opened(make.someone()), make.someone("mallory")
    await storage.open(analysis_in(command))
    elsewhere = command.principal.model_copy(update={"session": "f" * 32})
    for whose in (mallory, elsewhere):
        with pytest.raises(NotFound):
            await storage.analyses.get_analysis(asked(command, whose))


async def recorded_by(storage: "Storage", whose: Principal, hours: int = 72) -> AnalyzeRecording:
    """The order to analyse a recording of theirs."""
    key = uuid4().hex
    wanted = NewSession(purpose="recording", hours=hours)
    await storage.sessions.create_session(CreateSession(key=key, principal=whose, wanted=wanted))
    return AnalyzeRecording(job=uuid4(), session=key, principal=whose, recording=UPLOADED)


def analyzed(order: AnalyzeRecording) -> RecordingAnalyzed:
    return RecordingAnalyzed(
        **order.common, analysis=MADE, html=MADE, scores=DeliveryScore(coverage=0.0), seconds=1.0
    )


async def expires_at(storage: "Storage", order: AnalyzeRecording) -> datetime | None:
    session = await storage.sessions.find_session(FindSession(key=order.session))
    return session.expires_at


@pytest.mark.parametrize("kind", ["user", "guest"])
async def test_a_users_recording_stays_once_it_is_analysed_and_a_guests_expires_all_the_same(
    storage: "Storage", make: "Make", kind: str
) -> None:
    whose = make.someone().model_copy(update={"kind": kind})
    order = await recorded_by(storage, whose)
    before = await expires_at(storage, order)
    assert before
    await storage.open(order)
    assert await expires_at(storage, order) == before
    await storage.finish(order, analyzed(order))
    assert await expires_at(storage, order) == (None if kind == "user" else before)


async def test_a_users_recording_that_can_not_be_analysed_expires(
    storage: "Storage", make: "Make"
) -> None:
    order = await recorded_by(storage, make.someone())
    before = await expires_at(storage, order)
    await storage.open(order)
    await storage.finish(order, make.failed(order))
    assert await expires_at(storage, order) == before


async def test_no_users_recording_expires_while_it_is_analysed(
    storage: "Storage", make: "Make"
) -> None:
    order = await recorded_by(storage, make.someone(), hours=1)
    before = await expires_at(storage, order)
    await storage.open(order)
    put_off = await expires_at(storage, order)
    assert before
    assert put_off
    assert put_off - before > timedelta(hours=20)
