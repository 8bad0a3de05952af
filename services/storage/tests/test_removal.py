"""Sessions and accounts that end, over the real database."""

import asyncio
import traceback
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from hirewire_common.contracts import (
    CreateSession,
    DeleteSession,
    EraseAccount,
    FindSession,
    MeetUser,
    NewSession,
    RemoveExpired,
    ReviseResume,
    SessionRemoved,
    outline,
    session_key,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_storage.rows import removals

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

    from hirewire_common.contracts import Principal

pytestmark = pytest.mark.servers


async def test_what_is_under_way_for_a_removed_session_ends_as_gone(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    await storage.start(command)
    ask = DeleteSession(key=command.session, principal=command.principal)
    removed = await storage.sessions.delete_session(ask)
    assert (removed.sessions, removed.files) == (1, 1)
    for late in (storage.start(command), storage.report(command, make.parsed(command))):
        with pytest.raises(Refused) as refused:
            await late
        assert refused.value.code == "gone"
    assert command.document.content.key not in storage.blobs.stored
    assert storage.bus.forgotten == [command.session]


async def test_a_session_that_never_was_is_not_gone_but_not_found(
    storage: "Storage", make: "Make"
) -> None:
    command = storage.command(session_key(uuid4()), make.someone())
    with pytest.raises(NotFound):
        await storage.start(command)


async def test_another_users_session_is_not_removed(storage: "Storage", make: "Make") -> None:
    theirs = await storage.session(make.someone())
    with pytest.raises(NotFound):
        await storage.sessions.delete_session(
            DeleteSession(key=theirs.key, principal=make.someone())
        )
    assert await storage.rows("select 1 from sessions where key = $1", theirs.key)


async def expiring(storage: "Storage", owner: "Principal", hours: int = 1) -> str:
    key = session_key(uuid4())
    wanted = NewSession(hours=hours, purpose="llm")
    await storage.sessions.create_session(CreateSession(key=key, principal=owner, wanted=wanted))
    return key


async def long_ago(storage: "Storage", key: str, days: int = 2) -> None:
    at = datetime.now(UTC) - timedelta(days=days)
    await storage.rows("update sessions set expires_at = $2 where key = $1", key, at)


async def test_an_expired_session_is_found_by_nobody_who_does_not_ask_for_it(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    key = await expiring(storage, me)
    assert (await storage.sessions.find_session(FindSession(key=key))).expires_at
    await long_ago(storage, key)
    with pytest.raises(NotFound):
        await storage.sessions.find_session(FindSession(key=key, principal=me))
    ask = FindSession(key=key, principal=me, expired_too=True)
    assert (await storage.sessions.find_session(ask)).key == key
    removed = await storage.sessions.remove_expired(RemoveExpired(principal=me))
    assert removed.sessions == 1
    with pytest.raises(NotFound):
        await storage.sessions.find_session(ask)


async def test_the_sweep_removes_sessions_that_expired_long_ago_with_their_objects(
    own_storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    old, fresh, forever = (
        await expiring(own_storage, me),
        await expiring(own_storage, me),
        (await own_storage.session(me)).key,
    )
    command = own_storage.command(old, me)
    await own_storage.open(command)
    await long_ago(own_storage, old)
    await long_ago(own_storage, fresh, days=0)
    await own_storage.reconciler.sweep()
    left = {row["key"] for row in await own_storage.rows("select key from sessions")}
    assert left == {fresh, forever}
    assert command.document.content.key not in own_storage.blobs.stored
    assert old in own_storage.bus.forgotten


async def test_objects_that_a_row_names_outlive_their_jobs(
    own_storage: "Storage", make: "Make"
) -> None:
    command = await own_storage.opened()
    news = make.parsed(command)
    large = news.document.content.model_copy(update={"key": command.reading_key})
    old = datetime.now(UTC) - timedelta(days=1)
    await own_storage.finish(command, news.model_copy(update={"reading": large}))
    orphan = f"results/{command.principal.owner}/{command.session}/{uuid4()}.json"
    for key in (command.document.content.key, command.reading_key, orphan):
        own_storage.blobs.stored[key] = old
    await own_storage.reconciler.sweep()
    assert set(own_storage.blobs.stored) == {command.document.content.key, command.reading_key}


async def test_a_revision_counts_only_upon_what_was_seen(storage: "Storage", make: "Make") -> None:
    command = await storage.opened()
    news = make.parsed(command)
    await storage.finish(command, news)
    assert news.reading is not None
    assert not hasattr(news.reading, "key")
    ask = ReviseResume(
        id=news.resume_id,
        principal=command.principal,
        seen=1,
        reading=news.reading,
        outline=outline(news.reading),
    )
    assert (await storage.resumes.revise_resume(ask)).revision == 2
    with pytest.raises(Refused) as refused:
        await storage.resumes.revise_resume(ask)
    assert refused.value.code == "conflict"
    with pytest.raises(NotFound):
        await storage.resumes.revise_resume(ask.model_copy(update={"principal": make.someone()}))


async def test_only_a_whole_user_has_an_account(storage: "Storage", make: "Make") -> None:
    me = make.someone()
    session = await storage.session(me)
    for other in (make.bearer(session), make.someone(guest=True)):
        for ask in (MeetUser(principal=other),):
            with pytest.raises(Refused):
                await storage.accounts.meet_user(ask)
        with pytest.raises(Refused):
            await storage.accounts.erase_account(EraseAccount(principal=other))
    assert await storage.rows("select 1 from sessions where key = $1", session.key)


async def for_files(storage: "Storage", owner: "Principal") -> str:
    key = session_key(uuid4())
    wanted = NewSession(purpose="storage")
    await storage.sessions.create_session(CreateSession(key=key, principal=owner, wanted=wanted))
    return key


async def test_a_new_session_for_files_ends_the_oldest_of_its_kind_that_is_idle(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    chat = (await storage.session(me)).key
    keys = [await for_files(storage, me) for _ in range(5)]
    busy = storage.command(keys[0], me)
    await storage.open(busy)
    newer = [await for_files(storage, me) for _ in range(2)]
    rows = await storage.rows("select key from sessions where user_id = $1", me.owner)
    assert {row["key"] for row in rows} == {chat, keys[0], *keys[2:], *newer}
    await storage.finish(busy, make.parsed(busy))
    last = await for_files(storage, me)
    rows = await storage.rows("select key from sessions where user_id = $1", me.owner)
    assert {row["key"] for row in rows} == {chat, *keys[3:], *newer, last}


async def test_an_erased_account_is_forgotten_in_every_place(
    storage: "Storage", make: "Make"
) -> None:
    command = await storage.opened()
    me = command.principal
    other = await storage.opened()
    await storage.accounts.meet_user(MeetUser(principal=me, email="ada@example.com"))
    erased = await storage.accounts.erase_account(EraseAccount(principal=me))
    assert (erased.rows, erased.objects) == (8, 1)
    assert storage.bus.forgotten == [command.session, me.tenant]
    with pytest.raises(Refused, match="gone"):
        await storage.start(command)
    assert await storage.rows("select 1 from jobs where id = $1", other.job)
    again = await storage.accounts.erase_account(EraseAccount(principal=me))
    assert again.objects == 0


async def test_ending_a_session_and_its_jobs_ending_do_not_wait_for_each_other(
    storage: "Storage", make: "Make"
) -> None:
    """PostgreSQL would end one of two that do, after a second, as an outage."""
    command = await storage.opened()
    ask = DeleteSession(key=command.session, principal=command.principal)
    waiting = "select count(*) as n from pg_locks where not granted"
    async with storage.database.acting_as(command.principal) as connection:
        # as a job's end does: the job first, then what refers to the session
        await connection.execute(
            text("update jobs set stage = 'x' where id = :job"), {"job": command.job}
        )
        deleting = asyncio.create_task(storage.sessions.delete_session(ask))
        async with asyncio.timeout(5):
            while not (await storage.rows(waiting))[0]["n"]:
                await asyncio.sleep(0.01)
        await connection.execute(
            text("select 1 from sessions where key = :key for key share"), {"key": command.session}
        )
    assert (await deleting).sessions == 1


async def test_what_is_ordered_while_its_session_goes_finds_it_gone(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    async with storage.database.system() as connection:
        await removals.remember(connection, [key])
    async with storage.database.acting_as(me) as connection:
        await removals.remove(connection, [key])
        opening = asyncio.create_task(storage.open(storage.command(key, me)))
        waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query ilike $1"
        while not await storage.rows(waiting, "%from sessions%for key share%"):
            assert not opening.done()
    with pytest.raises(Refused) as refused:
        await opening
    assert refused.value.code == "gone"
    assert await storage.rows("select 1 from jobs where session_key = $1", key) == []


async def test_an_error_of_the_database_says_nothing_of_what_it_was_about(
    storage: "Storage", make: "Make"
) -> None:
    """What is logged of it, with all that stands behind it."""
    me = make.someone()
    name = " ".join(["Ana", "Ruiz"])  # not as a traceback shows this line
    row = text("insert into user_profiles (user_id, full_name, email) values (:id, :name, 'x')")

    async def twice() -> None:
        async with storage.database.acting_as(me) as connection:
            for _ in range(2):
                await connection.execute(row, {"id": me.owner, "name": name})

    with pytest.raises(DBAPIError) as failed:
        await twice()
    told = "".join(traceback.format_exception(failed.value))
    assert "duplicate key" in told
    assert "insert into user_profiles" in told
    assert name not in told
    assert str(me.owner) not in told


@pytest.mark.parametrize("erases", [False, True], ids=["session", "account"])
async def test_who_listens_is_told_that_a_session_was_removed(
    storage: "Storage", make: "Make", *, erases: bool
) -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    if erases:
        await storage.accounts.erase_account(EraseAccount(principal=me))
    else:
        await storage.sessions.delete_session(DeleteSession(key=key, principal=me))
    (news,) = storage.bus.said
    assert isinstance(news, SessionRemoved)
    assert news.session == key


async def test_a_session_goes_also_when_nobody_can_be_told(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    storage.bus.down = True
    await storage.sessions.delete_session(DeleteSession(key=key, principal=me))
    assert await storage.rows("select 1 from sessions where key = $1", key) == []


async def test_what_is_removed_of_a_recording_is_counted(storage: "Storage", make: "Make") -> None:
    """No table lists what lies of it in the object store."""
    whose, key = make.someone(), session_key(uuid4())
    wanted = NewSession(purpose="recording", hours=72)
    await storage.sessions.create_session(CreateSession(key=key, principal=whose, wanted=wanted))
    here = f"recordings/{whose.owner}/{key}"
    made = (f"{here}/upload.webm", f"{here}/{uuid4()}/report.html", f"{here}/{uuid4()}/coach.json")
    for one in (*made, f"recordings/{whose.owner}/{session_key(uuid4())}/upload.webm"):
        storage.blobs.stored[one] = datetime.now(UTC)
    removed = await storage.sessions.delete_session(DeleteSession(key=key, principal=whose))
    assert (removed.sessions, removed.files) == (1, 3)
    assert not set(made) & storage.blobs.stored.keys()
