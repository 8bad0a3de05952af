"""Making and finding sessions."""

from dataclasses import dataclass

from hirewire_common.contracts import (
    CreateSession,
    CurrentSession,
    FindSession,
    GetSessionContents,
    Principal,
    Session,
    SessionContents,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_storage.database import Database
from hirewire_storage.domain.sessions import base_name, may_use, next_name, reaching
from hirewire_storage.rows import sessions as rows

_SESSION = "This session"


@dataclass(frozen=True, slots=True)
class Sessions:
    database: Database

    async def create_session(self, ask: CreateSession) -> Session:
        owner = _whole(ask)
        async with self.database.acting_as(owner) as connection:
            at = await rows.one_at_a_time(connection, owner.owner)
            if existing := await rows.find(connection, ask.key):
                return existing
            taken = await rows.names_like(connection, owner.owner, base_name(at))
            made = await rows.add(connection, ask.key, owner, next_name(at, taken), at)
        if made is None:
            raise Refused("conflict", "This session exists already.")
        return made

    async def find_session(self, ask: FindSession) -> Session:
        return await self._usable(ask.key, ask.principal)

    async def current_session(self, ask: CurrentSession) -> Session:
        async with self.database.acting_as(ask.principal) as connection:
            newest = await rows.newest(connection, ask.principal.owner)
        if newest is None:
            raise NotFound("A session of yours")
        return newest

    async def get_session_contents(self, ask: GetSessionContents) -> SessionContents:
        session = await self._usable(ask.key, ask.principal)
        async with self.database.acting_as(reaching(session)) as connection:
            messages = await rows.newest_messages(connection, ask.key, ask.messages)
            shelf = await rows.resumes_of(connection, ask.key)
        return SessionContents(
            session=session, messages=messages, latest_resume=shelf.latest, resumes=shelf.count
        )

    async def _usable(self, key: str, principal: Principal | None) -> Session:
        async with self.database.bearing(key) as connection:
            session = await rows.find(connection, key)
        if session is None or not may_use(session, principal):
            raise NotFound(_SESSION)
        return session


def _whole(ask: CreateSession) -> Principal:
    """The owner without the limits of a capability, because a name must be unique among all its sessions."""
    if ask.principal.session not in (None, ask.key):
        raise Refused(
            "bad_request", "Whoever holds only one session can't make another one for its owner."
        )
    return ask.principal.model_copy(update={"session": None})
