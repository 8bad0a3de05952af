"""A job that failed by a fault of ours is done once more, under its id; nothing else is."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from hirewire_common.contracts import Command, JobProgress, ParseResume, read_event
from hirewire_common.errors import NotFound, Refused
from hirewire_storage import looking
from hirewire_storage.audit import verify
from hirewire_storage.reopening import reopen

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers


async def failed_by_us(storage: "Storage", make: "Make") -> ParseResume:
    command = await storage.opened()
    await storage.start(command)
    await storage.finish(command, make.failed(command, "internal", "bug"))
    return command


async def found(storage: "Storage", *arguments: str) -> object:
    return await looking.look(storage.address.owner_url, looking.parser().parse_args(arguments))


async def test_it_is_queued_again_and_published_as_a_message_that_the_bus_has_not_seen(
    own_storage: "Storage", make: "Make"
) -> None:
    command = await failed_by_us(own_storage, make)
    assert await reopen(own_storage.address.owner_url, command.job) == "parser.parse"
    own_storage.clock.at = datetime.now(UTC)
    own_storage.clock.advance(60)
    await own_storage.reconciler.once()
    (again,) = [said for said in own_storage.bus.said if isinstance(said, Command)]
    assert (again.job, again.session, again.principal) == (
        command.job,
        command.session,
        command.principal,
    )
    assert again.message_id == f"{command.job}:1" != command.message_id


async def test_it_is_told_how_it_ends_this_time(storage: "Storage", make: "Make") -> None:
    command = await failed_by_us(storage, make)
    await reopen(storage.address.owner_url, command.job)
    started = await storage.start(command)
    assert (started.state, started.attempt, started.outcome) == ("running", 1, None)
    told = await storage.finish(command, make.parsed(command))
    assert (told.state, told.announced) == ("succeeded", False)


async def test_a_second_failure_is_other_news_than_the_first(
    storage: "Storage", make: "Make"
) -> None:
    command = await failed_by_us(storage, make)
    again = command.model_copy(update={"again": 1})
    news = make.failed(command).model_copy(update={"again": 1})
    progress = JobProgress(**again.common, stage="reading", percent=5)
    assert news.message_id == f"{command.job}:job.failed:1"
    assert progress.message_id.endswith(":1")
    assert read_event(news.subject, news.model_dump_json().encode()) == news


@pytest.mark.parametrize("how", ["open", "succeeded", "refused", "cancelled"])
async def test_what_did_not_fail_by_a_fault_of_ours_stays_as_it_is(
    storage: "Storage", make: "Make", how: str
) -> None:
    command = await storage.opened()
    before = {
        "succeeded": make.parsed(command),
        "refused": make.failed(command),
        "cancelled": make.failed(command, "cancelled"),
    }.get(how)
    if before:
        await storage.finish(command, before)
    known = await found(storage, "show", str(command.job))
    with pytest.raises(Refused):
        await reopen(storage.address.owner_url, command.job)
    assert await found(storage, "show", str(command.job)) == known


async def test_a_job_that_is_not_there_is_not_reopened(storage: "Storage") -> None:
    with pytest.raises(NotFound):
        await reopen(storage.address.owner_url, uuid4())


async def test_it_stands_in_the_audit_log_which_stays_whole(
    storage: "Storage", make: "Make"
) -> None:
    command = await failed_by_us(storage, make)
    for again in (1, 2):
        await reopen(storage.address.owner_url, command.job)
        rows = await storage.rows(
            "select actor_kind, facts from audit_log join audit_details using (shard, seq)"
            " where action = 'job.reopened' and object_id = $1 order by seq desc",
            str(command.job),
        )
        assert (len(rows), rows[0]["actor_kind"], f'"again":{again}' in rows[0]["facts"]) == (
            again,
            "system",
            True,
        )
        await storage.finish(command, make.failed(command, "internal", "bug"))
    assert (await verify(storage.address.owner_url)).sound


async def test_it_waits_for_those_of_its_lane_that_are_open(
    storage: "Storage", make: "Make"
) -> None:
    """Turns of a chat change one draft, so that two at once would change each other's."""
    from hirewire_common.contracts import TakeTurn

    me = make.someone()
    session = (await storage.session(me)).key
    first, second = (
        TakeTurn(job=uuid4(), session=session, principal=me, message=words)
        for words in ("I am Ada", "I live in London")
    )
    await storage.open(first)
    await storage.start(first)
    await storage.finish(
        first, make.failed(first, "internal", "bug").model_copy(update={"kind": first.kind()})
    )
    await storage.open(second)
    await reopen(storage.address.owner_url, first.job)
    life = await found(storage, "show", str(first.job))
    assert isinstance(life, dict)
    assert (life["held"], life["waits_for"]) == (True, [str(second.job)])


async def test_jobs_are_listed_by_state_kind_and_age(own_storage: "Storage", make: "Make") -> None:
    waiting = await own_storage.opened()
    broken = await failed_by_us(own_storage, make)

    async def listed(*arguments: str) -> list[str]:
        jobs = await found(own_storage, "list", *arguments)
        assert isinstance(jobs, list)
        return [job["id"] for job in jobs]

    assert await listed("--state", "open") == [str(waiting.job)]
    assert await listed("--state", "failed", "--kind", "parser.parse") == [str(broken.job)]
    assert set(await listed()) == {str(waiting.job), str(broken.job)}
    assert await listed("--older", "3600") == await listed("--kind", "no.such") == []
    states = await found(own_storage, "states", str(waiting.job), str(broken.job), str(uuid4()))
    assert states == {str(waiting.job): "queued", str(broken.job): "failed"}


async def test_nobody_who_is_bound_by_row_level_security_is_told_that_there_is_nothing(
    storage: "Storage",
) -> None:
    with pytest.raises(PermissionError, match="BYPASSRLS"):
        await looking.look(storage.address.app_url, looking.parser().parse_args(["list"]))
