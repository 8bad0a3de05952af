"""What storage's own handlers write into the log: each change once, with who, what and from where."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    CancelJob,
    CreateSession,
    OpenJob,
    StartJob,
    pack_command,
    session_key,
)
from hirewire_common.errors import NotFound
from hirewire_storage.audit import verify

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers

ADDRESS = "2001:db8::7"


async def log(storage: "Storage") -> list[tuple[Any, ...]]:
    """Who, what, to which object, how it ended, from where; oldest first."""
    rows = await storage.rows(
        "select actor_kind, action, object_id, outcome, origin from audit_log"
        " left join audit_details using (shard, seq) order by at, shard, seq"
    )
    return [tuple(row) for row in rows]


async def test_making_a_session_twice_is_one_act(own_storage: "Storage", make: "Make") -> None:
    key = session_key(uuid4())
    ask = CreateSession(key=key, principal=make.someone(), origin=ADDRESS)
    await own_storage.sessions.create_session(ask)
    await own_storage.sessions.create_session(ask)
    assert await log(own_storage) == [("user", "session.created", key, "done", ADDRESS)]


async def test_a_job_s_life_is_recorded_without_what_is_in_the_file(
    own_storage: "Storage", make: "Make"
) -> None:
    ada, key = make.someone(), session_key(uuid4())
    command = own_storage.command(key, ada)
    ask = OpenJob(principal=ada, command=pack_command(command), new_session=True, origin=ADDRESS)
    await own_storage.jobs.open_job(ask)
    await own_storage.jobs.open_job(ask)
    await own_storage.start(command)
    news = make.parsed(command)
    await own_storage.finish(command, news)
    await own_storage.report(command, news)
    job = str(command.job)
    assert await log(own_storage) == [
        ("user", "session.created", key, "done", ADDRESS),
        ("user", "job.opened", job, "done", ADDRESS),
        ("worker", "resume.stored", str(news.resume_id), "done", None),
    ]
    everything = str(await own_storage.rows("select * from audit_log, audit_details"))
    assert not any(word in everything for word in ("Ada", "Lovelace", "cv.pdf", "example.com"))
    assert (await verify(own_storage.address.owner_url)).sound


async def test_a_cancelled_and_a_failed_job_are_recorded_once(
    own_storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    first, second = await own_storage.opened(ada), await own_storage.opened(ada)
    cancel = CancelJob(id=first.job, principal=ada, origin=ADDRESS)
    await own_storage.jobs.cancel_job(cancel)
    await own_storage.jobs.cancel_job(cancel)
    await own_storage.start(second)
    await own_storage.report(second, make.failed(second))
    before = {"session.created", "job.opened"}
    assert [row for row in await log(own_storage) if row[1] not in before] == [
        ("user", "job.cancelled", str(first.job), "done", ADDRESS),
        ("worker", "job.failed", str(second.job), "refused", None),
    ]


async def test_who_holds_only_a_session_is_recorded_as_its_bearer(
    own_storage: "Storage", make: "Make"
) -> None:
    session = await own_storage.session(make.someone(guest=True))
    await own_storage.open(own_storage.command(session.key, make.bearer(session)))
    assert [row[:2] for row in await log(own_storage)] == [
        ("guest", "session.created"),
        ("bearer", "job.opened"),
    ]


async def test_a_job_that_only_its_worker_knows_is_recorded_as_the_worker_s(
    own_storage: "Storage", make: "Make"
) -> None:
    ada = make.someone()
    session = await own_storage.session(ada)
    command = own_storage.command(session.key, ada)
    await own_storage.jobs.start_job(
        StartJob(id=command.job, principal=ada, command=pack_command(command))
    )
    assert (await log(own_storage))[-1][:2] == ("worker", "job.opened")


async def test_what_is_refused_changes_nothing_and_is_not_recorded(
    own_storage: "Storage", make: "Make"
) -> None:
    command = own_storage.command(session_key(uuid4()), make.someone())
    with pytest.raises(NotFound):
        await own_storage.open(command)
    assert await log(own_storage) == []


async def test_the_address_is_in_no_job(own_storage: "Storage", make: "Make") -> None:
    ada, key = make.someone(), session_key(uuid4())
    command = own_storage.command(key, ada)
    wire = pack_command(command)
    await own_storage.jobs.open_job(
        OpenJob(principal=ada, command=wire, new_session=True, origin=ADDRESS)
    )
    await own_storage.jobs.cancel_job(CancelJob(id=command.job, principal=ada, origin=ADDRESS))
    for table in ("jobs", "sessions", "audit_log"):
        assert ADDRESS not in str(await own_storage.rows(f"select * from {table}"))  # noqa: S608  # our own words
    assert all(ADDRESS not in str(said) for said in own_storage.bus.said)
