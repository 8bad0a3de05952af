"""The ledger over the real database."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    CancelJob,
    GetJob,
    GetResume,
    Job,
    JobFailed,
    JobProgress,
    JobsAnnounced,
    ObjectRef,
    OpenJob,
    ParseResume,
    ReadResume,
    ReleaseJob,
    pack_command,
    pack_event,
    session_key,
    unpack_event,
)
from hirewire_common.errors import HirewireError, NotFound, Refused, TryAgain

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers


async def test_opening_twice_is_opening_once(storage: "Storage", make: "Make") -> None:
    me = make.someone()
    command = storage.command((await storage.session(me)).key, me)
    first, *others = await asyncio.gather(*(storage.open(command) for _ in range(8)))
    assert others == [first] * 7
    assert (first.state, first.kind, first.id) == ("queued", "parser.parse", command.job)


async def test_a_job_can_only_be_opened_in_a_session_of_the_caller(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    theirs = await storage.session(make.someone())
    with pytest.raises(NotFound):
        await storage.open(storage.command(theirs.key, me))
    mine, other = await storage.session(me), await storage.session(me)
    with pytest.raises(NotFound):
        await storage.open(storage.command(other.key, make.bearer(mine)))


async def test_the_id_of_somebody_elses_job_opens_nothing(storage: "Storage", make: "Make") -> None:
    theirs = await storage.opened()
    me = make.someone()
    mine = storage.command((await storage.session(me)).key, me)
    with pytest.raises(NotFound):
        await storage.open(mine.model_copy(update={"job": theirs.job}))


async def test_a_job_shows_itself_to_its_owner_and_to_nobody_else(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    job = await storage.jobs.get_job(GetJob(id=command.job, principal=command.principal))
    assert job.session == command.session
    with pytest.raises(NotFound):
        await storage.jobs.get_job(GetJob(id=command.job, principal=make.someone()))
    with pytest.raises(NotFound):
        await storage.jobs.cancel_job(CancelJob(id=command.job, principal=make.someone()))


async def test_a_job_that_was_never_opened_is_opened_when_a_worker_starts_it(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    command = storage.command((await storage.session(me)).key, me)
    job = await storage.start(command)
    assert (job.state, job.attempt) == ("running", 1)
    homeless = command.model_copy(update={"job": uuid4(), "session": "0" * 32})
    with pytest.raises(NotFound):
        await storage.start(homeless)


async def test_the_third_crash_fails_the_job(storage: "Storage") -> None:
    command = await storage.opened()
    states = []
    for _ in range(5):
        states.append((await storage.start(command)).state)
        storage.clock.advance(10)
    assert states == ["running", "running", "running", "failed", "failed"]
    assert storage.ended("crashed") == 1


async def test_a_released_job_is_taken_up_without_counting_a_crash(storage: "Storage") -> None:
    command = await storage.opened()
    for _ in range(5):
        await storage.start(command)
        await storage.jobs.release_job(ReleaseJob(id=command.job, principal=command.principal))
    job = await storage.start(command)
    assert (job.state, job.attempt) == ("running", 1)
    unknown = ReleaseJob(id=uuid4(), principal=command.principal)
    await storage.jobs.release_job(unknown)


async def test_finishing_records_the_document_and_the_resume_and_keeps_the_reading_out_of_the_news(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    await storage.start(command)
    news = make.parsed(command)
    job = await storage.finish(command, news)
    assert (job.state, job.percent) == ("succeeded", 100)
    assert job.outcome is not None
    told = unpack_event(job.outcome)
    assert told == news.model_copy(update={"reading": None})
    ask = GetResume(id=news.resume_id, principal=command.principal)
    resume = await storage.resumes.get_resume(ask)
    assert resume.reading == news.reading
    assert (resume.job, resume.file_name, resume.file_size_bytes) == (command.job, "cv.pdf", 3)
    documents = await storage.rows(
        "select * from files where path like 'raw_resumes/%' and job_id = $1", command.job
    )
    assert [row["object_key"] for row in documents] == [command.document.content.key]
    with pytest.raises(NotFound):
        await storage.resumes.get_resume(GetResume(id=news.resume_id, principal=make.someone()))


async def test_a_large_reading_stays_where_it_lies(storage: "Storage", make: "Make") -> None:
    command = await storage.opened()
    where = ObjectRef(key="readings/large", sha256="b" * 64, size=900_000)
    news = make.parsed(command).model_copy(update={"reading": where})
    await storage.finish(command, news)
    ask = GetResume(id=news.resume_id, principal=command.principal)
    assert (await storage.resumes.get_resume(ask)).reading == where


async def test_a_nul_character_in_a_document_does_not_stop_it_from_being_stored(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    news = make.parsed(command, name="Ada\0 \\u0000 Lovelace\0")
    await storage.finish(command, news)
    ask = GetResume(id=news.resume_id, principal=command.principal)
    reading = (await storage.resumes.get_resume(ask)).reading
    assert isinstance(reading, ReadResume)
    assert reading.resume.profile.name == "Ada \\u0000 Lovelace"


T = TypeVar("T")


async def delivered(handle: Callable[[], Awaitable[T]]) -> T:
    """As by the bus: who found no connection in time comes again when it was told to."""
    for _ in range(50):
        try:
            return await handle()
        except TryAgain as again:
            await asyncio.sleep(again.after)
    return await handle()


async def test_sixty_reports_at_once_leave_one_resume_and_all_get_the_same_answer(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    await storage.start(command)

    async def reported(number: int) -> Job:
        news = make.parsed(command, f"Ada {number}")
        await delivered(lambda: storage.report(command, news))
        ask = GetJob(principal=command.principal, id=command.job)
        return await delivered(lambda: storage.jobs.get_job(ask))

    jobs = await asyncio.gather(*(reported(number) for number in range(60)))
    assert jobs == [jobs[0]] * 60
    rows = await storage.rows("select id from resumes where job_id = $1", command.job)
    assert jobs[0].outcome is not None
    assert [str(row["id"]) for row in rows] == [jobs[0].outcome.body["resume_id"]]


async def test_only_a_later_report_is_told_what_the_first_one_was(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    await storage.start(command)
    news = make.parsed(command)
    assert (await storage.report(command, news)).first is None
    second = await storage.report(command, make.failed(command))
    assert second.first == pack_event(news.told())


async def test_a_new_session_comes_with_its_first_job_and_a_repetition_finds_both(
    storage: "Storage", make: "Make"
) -> None:
    owner, session = make.someone(), session_key(uuid4())
    command = storage.command(session, owner)
    ask = OpenJob(principal=owner, command=pack_command(command), new_session=True)
    job = await storage.jobs.open_job(ask)
    assert await storage.jobs.open_job(ask) == job
    rows = await storage.rows("select user_id, name from sessions where key = $1", session)
    assert [row["user_id"] for row in rows] == [owner.owner]
    assert rows[0]["name"].startswith("session_")


async def test_a_session_is_not_made_for_a_job_that_is_refused(
    storage: "Storage", make: "Make"
) -> None:
    theirs = await storage.session(make.someone())
    mine, me = session_key(uuid4()), make.someone()
    bearer = me.model_copy(update={"session": theirs.key})
    for session, asker in [(theirs.key, me), (mine, bearer)]:
        command = storage.command(session, me)
        ask = OpenJob(principal=asker, command=pack_command(command), new_session=True)
        with pytest.raises(Refused):
            await storage.jobs.open_job(ask)
        assert not await storage.rows("select 1 from jobs where id = $1", command.job)
    assert not await storage.rows("select 1 from sessions where key = $1", mine)


async def test_the_inputs_fault_removes_the_upload_and_a_fault_of_ours_keeps_it(
    storage: "Storage", make: "Make"
) -> None:
    bad, unlucky = await storage.opened(), await storage.opened()
    job = await storage.finish(bad, make.failed(bad))
    await storage.finish(unlucky, make.failed(unlucky, "internal", "bug"))
    assert job.state == "failed"
    assert list(storage.blobs.stored) == [unlucky.document.content.key]


async def test_an_object_store_that_is_down_does_not_keep_a_job_from_ending(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    storage.blobs.down = True
    assert (await storage.finish(command, make.failed(command))).state == "failed"


async def test_a_report_for_another_session_is_not_taken(storage: "Storage", make: "Make") -> None:
    command = await storage.opened()
    news = make.parsed(command).model_copy(update={"session": "0" * 32})
    with pytest.raises(HirewireError):
        await storage.finish(command, news)
    job = await storage.jobs.get_job(GetJob(id=command.job, principal=command.principal))
    assert job.state == "queued"


async def test_a_success_without_a_reading_records_nothing(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    with pytest.raises(HirewireError):
        await storage.finish(command, make.parsed(command).model_copy(update={"reading": None}))
    job = await storage.jobs.get_job(GetJob(id=command.job, principal=command.principal))
    assert not job.ended


async def test_cancelling_is_told_at_once_and_a_later_report_does_not_undo_it(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    await storage.start(command)
    cancel = CancelJob(id=command.job, principal=command.principal)
    job = await storage.jobs.cancel_job(cancel)
    assert job.state == "cancelled"
    assert storage.blobs.stored == {}
    (news,) = storage.bus.said
    assert isinstance(news, JobFailed)
    told = job.model_copy(update={"announced": True})
    assert await storage.finish(command, make.parsed(command)) == told
    assert await storage.jobs.cancel_job(cancel) == told
    assert len(storage.bus.said) == 1
    assert (await storage.start(command)).state == "cancelled"
    assert (storage.ended("cancelled"), storage.ended("crashed")) == (1, 0)


async def test_a_bus_that_is_down_does_not_keep_a_job_from_being_cancelled(
    storage: "Storage",
) -> None:
    command = await storage.opened()
    storage.bus.down = True
    cancel = CancelJob(id=command.job, principal=command.principal)
    assert (await storage.jobs.cancel_job(cancel)).state == "cancelled"
    (row,) = await storage.rows("select announced from jobs where id = $1", command.job)
    assert not row["announced"]


async def test_progress_moves_a_running_job_forward_only(storage: "Storage") -> None:
    command = await storage.opened()
    seen = []
    for stage, percent in [("reading", 40), ("layout", 20), ("sections", 70)]:
        if stage == "layout":
            await storage.start(command)
            storage.clock.advance(1)
            await storage.jobs.job_progressed(progress(command, "reading", 40))
        await storage.jobs.job_progressed(progress(command, stage, percent))
        job = await storage.jobs.get_job(GetJob(id=command.job, principal=command.principal))
        seen.append((job.stage, job.percent))
    assert seen == [("", 0), ("reading", 40), ("sections", 70)]
    assert job.updated_at == storage.clock()


def progress(command: ParseResume, stage: str, percent: int) -> JobProgress:
    return JobProgress(
        job=command.job,
        session=command.session,
        principal=command.principal,
        stage=stage,
        percent=percent,
    )


async def test_an_announced_job_is_marked_and_an_open_one_cannot_be(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    told = JobsAnnounced(jobs=(command.job,))
    query = "select announced from jobs where id = $1"
    await storage.jobs.jobs_announced(told)
    assert not (await storage.rows(query, command.job))[0]["announced"]
    await storage.finish(command, make.parsed(command))
    await storage.jobs.jobs_announced(told)
    assert (await storage.rows(query, command.job))[0]["announced"]


async def test_a_command_of_somebody_else_is_refused(storage: "Storage", make: "Make") -> None:
    me, other = make.someone(), make.someone()
    command = storage.command((await storage.session(me)).key, me)
    with pytest.raises(Refused):
        await storage.jobs.open_job(OpenJob(principal=other, command=pack_command(command)))
