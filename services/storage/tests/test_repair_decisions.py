"""What the reconciler decides, without a bus and without tables."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from hirewire_common.contracts import JobState
from hirewire_storage.domain.repair import Ages, Needed, Open, job_of, lost, session_of

AT = datetime(2026, 3, 5, 14, 0, 0, tzinfo=UTC)
AGES = Ages(timedelta(seconds=10), timedelta(seconds=30), timedelta(seconds=900))
LIMIT = timedelta(seconds=45)


def job(state: JobState, silent_for: float) -> Open:
    return Open(uuid4(), state, AT - timedelta(seconds=silent_for), LIMIT)


def chosen(*stale: Open, open_jobs: int | None = None, outstanding: int) -> list[UUID]:
    total = len(stale) if open_jobs is None else open_jobs
    return lost(stale, open_jobs=total, outstanding=outstanding, at=AT, ages=AGES)


def test_a_queue_that_nobody_works_off_is_not_a_lost_queue() -> None:
    assert chosen(job("queued", 600), job("queued", 500), outstanding=2) == []


def test_a_wiped_bus_gets_every_waiting_job_back_oldest_first() -> None:
    jobs = [job("queued", 60), job("queued", 50), job("queued", 40)]
    assert chosen(*jobs, outstanding=0) == [one.id for one in jobs]


def test_no_more_are_published_than_are_missing() -> None:
    first, *rest = [job("queued", 60 - number) for number in range(5)]
    assert chosen(first, *rest, outstanding=4) == [first.id]


def test_a_job_with_recent_news_is_left_alone() -> None:
    assert chosen(job("queued", 9), job("running", 9), outstanding=0) == []


def test_a_running_job_may_still_be_running_while_the_bus_holds_anything() -> None:
    running = job("running", 60)
    assert chosen(running, open_jobs=2, outstanding=1) == []
    assert chosen(job("running", 76), open_jobs=2, outstanding=1) != []


def test_a_running_job_that_the_bus_knows_nothing_of_is_lost() -> None:
    running = job("running", 11)
    assert chosen(running, outstanding=0) == [running.id]


def test_a_bus_that_holds_more_than_there_are_jobs_has_lost_nothing_that_shows() -> None:
    assert chosen(job("queued", 60), outstanding=3) == []


def test_a_leftover_message_hides_a_lost_one_only_until_the_last_resort() -> None:
    waiting = job("queued", 899)
    assert chosen(waiting, outstanding=1) == []
    desperate = job("queued", 901)
    assert chosen(desperate, outstanding=1) == [desperate.id]


@pytest.mark.parametrize(
    "key",
    [
        "uploads/video/2f1e.webm",
        f"uploads/{UUID(int=7)}/{'0' * 32}/notes.pdf",
        f"other/{UUID(int=7)}/{'0' * 32}/{UUID(int=7)}.pdf",
        f"uploads/{UUID(int=7)}/{'0' * 32}/{UUID(int=7)}.pdf/more",
        f"uploads/{UUID(int=7)}/{'0' * 32}/{UUID(int=7)}",
        f"features/{UUID(int=7)}/{'0' * 32}/{UUID(int=7)}.pdf",
        f"recordings/{UUID(int=7)}/{'0' * 32}",
        f"recordings/{UUID(int=7)}/notes/upload.webm",
        f"recordings/{UUID(int=7)}/{'0' * 32}/{UUID(int=7)}/deeper/coach.json",
    ],
)
def test_objects_of_another_make_are_nobodys_business(key: str) -> None:
    assert job_of(key) is None
    assert session_of(key) is None
    assert not Needed(set(), set(), set()).is_orphan(key)


@pytest.mark.parametrize(
    "place",
    ["uploads/{}.pdf", "processed/{}.txt", "results/{}.json", "reports/{}.xlsx", "features/{}"],
)
def test_an_object_that_neither_a_job_nor_a_row_needs_is_an_orphan(place: str) -> None:
    mine, kept, nobodys = uuid4(), uuid4(), uuid4()
    keys = [place.format(f"{uuid4()}/{'0' * 32}/{job}") for job in (mine, kept, nobodys)]
    needed = Needed({mine}, {keys[1]}, set())
    assert [key for key in keys if needed.is_orphan(key)] == [keys[2]]


@pytest.mark.parametrize(
    "name", ["upload.webm", f"{UUID(int=7)}/audio.flac", f"{UUID(int=7)}/faces-0.json"]
)
def test_what_belongs_to_a_recording_is_an_orphan_once_its_session_is_gone(name: str) -> None:
    there, gone = "a" * 32, "b" * 32
    needed = Needed(set(), set(), {there})
    keys = [f"recordings/{UUID(int=1)}/{session}/{name}" for session in (there, gone)]
    assert [needed.is_orphan(key) for key in keys] == [False, True]
