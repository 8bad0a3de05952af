"""Making and finding sessions."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    CreateSession,
    CurrentSession,
    FindSession,
    GetSessionContents,
    GetSessionModel,
    Principal,
    Session,
    SessionContents,
    SessionModel,
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
        owner = whole(ask.principal, ask.key)
        async with self.database.acting_as(owner) as connection:
            return await made(connection, ask.key, owner)

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

    async def get_session_model(self, ask: GetSessionModel) -> SessionModel:
        await self._usable(ask.key, ask.principal)
        raise NotFound("A language model of this session")

    async def _usable(self, key: str, principal: Principal | None) -> Session:
        async with self.database.bearing(key) as connection:
            session = await rows.find(connection, key)
        if session is None or not may_use(session, principal):
            raise NotFound(_SESSION)
        return session


async def made(connection: AsyncConnection, key: str, owner: Principal) -> Session:
    """The session of this key, new or as it was made before. Refused when it is another owner's."""
    at = await rows.one_at_a_time(connection, owner.owner)
    taken = await rows.names_like(connection, owner.owner, base_name(at))
    session = await rows.add(connection, key, owner, next_name(at, taken), at) or await rows.find(
        connection, key
    )
    if session is None:
        raise Refused("conflict", "This session exists already.")
    return session


def whole(principal: Principal, key: str) -> Principal:
    """The owner without the limits of a capability, because a name must be unique among all its sessions.

    Refused when the capability is for another session than the one to be made.
    """
    if principal.session not in (None, key):
        raise Refused(
            "bad_request", "Whoever holds only one session can't make another one for its owner."
        )
    return principal.model_copy(update={"session": None})
