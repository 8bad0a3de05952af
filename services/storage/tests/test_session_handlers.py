"""Sessions over the real database."""

import asyncio
import re
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from hirewire_common.contracts import (
    CreateSession,
    CurrentSession,
    FindSession,
    GetSessionContents,
    session_key,
)
from hirewire_common.errors import NotFound, Refused

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

pytestmark = pytest.mark.servers


async def test_the_same_key_and_owner_twice_is_the_same_session(
    storage: "Storage", make: "Make"
) -> None:
    ask = CreateSession(key=session_key(uuid4()), principal=make.someone())
    first, *others = await asyncio.gather(
        *(storage.sessions.create_session(ask) for _ in range(12))
    )
    assert others == [first] * 11
    assert re.fullmatch(r"session_\d{8}_\d{6}", first.name)


async def test_the_key_of_somebody_elses_session_is_refused(
    storage: "Storage", make: "Make"
) -> None:
    theirs = await storage.session(make.someone())
    with pytest.raises(Refused) as refused:
        await storage.sessions.create_session(
            CreateSession(key=theirs.key, principal=make.someone())
        )
    assert refused.value.code == "conflict"


async def test_fifty_sessions_at_once_have_fifty_names_in_the_order_they_were_made(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone()
    made = await asyncio.gather(*(storage.session(owner) for _ in range(50)))
    made.sort(key=lambda session: session.created_at)
    names = [session.name for session in made]
    assert len(set(names)) == 50

    def place(name: str) -> tuple[str, int]:
        second, _, number = name.removeprefix("session_")[:15], "", name[24:]
        return second, int(number or 1)

    assert names == sorted(names, key=place)


async def test_a_principal_finds_its_own_session_and_a_guests_but_not_another_users(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    mine = await storage.session(me)
    guests = await storage.session(make.someone("guest", guest=True))
    theirs = await storage.session(make.someone())
    find = storage.sessions.find_session
    assert (await find(FindSession(key=mine.key, principal=me))).name == mine.name
    assert (await find(FindSession(key=guests.key, principal=me))).owner == guests.owner
    with pytest.raises(NotFound):
        await find(FindSession(key=theirs.key, principal=me))


async def test_whoever_has_shown_the_id_finds_the_session(storage: "Storage", make: "Make") -> None:
    theirs = await storage.session(make.someone())
    found = await storage.sessions.find_session(FindSession(key=theirs.key))
    assert (found.key, found.name) == (theirs.key, theirs.name)
    assert found.last_accessed > theirs.last_accessed
    with pytest.raises(NotFound):
        await storage.sessions.find_session(FindSession(key=session_key(uuid4())))


async def test_a_capability_reaches_one_session_of_its_owner_and_no_other(
    storage: "Storage", make: "Make"
) -> None:
    owner = make.someone(guest=True)
    first, second = await storage.session(owner), await storage.session(owner)
    bearer = make.bearer(first)
    assert await storage.sessions.current_session(CurrentSession(principal=bearer)) == first
    with pytest.raises(NotFound):
        await storage.sessions.find_session(FindSession(key=second.key, principal=bearer))
    with pytest.raises(Refused):
        await storage.sessions.create_session(
            CreateSession(key=session_key(uuid4()), principal=bearer)
        )


async def test_the_current_session_is_the_newest(storage: "Storage", make: "Make") -> None:
    me = make.someone()
    with pytest.raises(NotFound):
        await storage.sessions.current_session(CurrentSession(principal=me))
    made = [await storage.session(me) for _ in range(3)]
    assert await storage.sessions.current_session(CurrentSession(principal=me)) == made[-1]


async def test_the_contents_are_the_newest_messages_in_order_and_the_latest_resume(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    session = await storage.session(me)
    for number in range(5):
        await storage.rows(
            "insert into messages (id, user_id, session_key, role, content)"
            " values (gen_random_uuid(), $1, $2, 'user', $3)",
            *(me.owner, session.key, f"turn {number}"),
        )
    news = []
    for _ in range(2):
        command = storage.command(session.key, me)
        await storage.open(command)
        news.append(make.parsed(command))
        await storage.finish(command, news[-1])
    contents = await storage.sessions.get_session_contents(
        GetSessionContents(key=session.key, principal=me, messages=3)
    )
    assert [message.content for message in contents.messages] == ["turn 2", "turn 3", "turn 4"]
    assert (contents.resumes, contents.latest_resume) == (2, news[-1].resume_id)
    assert contents.session.updated_at > session.updated_at


async def test_a_guests_session_shows_its_contents_to_a_user_who_knows_it_and_a_users_does_not(
    storage: "Storage", make: "Make"
) -> None:
    user = make.someone()
    guests = await storage.session(make.someone(guest=True))
    theirs = await storage.session(make.someone())
    contents = storage.sessions.get_session_contents
    seen = await contents(GetSessionContents(key=guests.key, principal=user))
    assert seen.session == guests
    with pytest.raises(NotFound):
        await contents(GetSessionContents(key=theirs.key, principal=user))
