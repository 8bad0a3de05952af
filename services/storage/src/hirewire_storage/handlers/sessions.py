"""Making and finding sessions."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    CreateSession,
    CurrentSession,
    DeleteSession,
    FindNamedSession,
    FindSession,
    GetSessionContents,
    GetSessionModel,
    ListSessions,
    Principal,
    Removed,
    RemoveExpired,
    Session,
    SessionContents,
    SessionList,
    SessionModel,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotFound, Refused
from hirewire_storage.database import Database
from hirewire_storage.domain.acts import creation
from hirewire_storage.domain.audit import Act, actor_kind
from hirewire_storage.domain.sessions import base_name, expired, may_use, next_name, reaching
from hirewire_storage.removal import By, Removal
from hirewire_storage.rows import audit, contents, interviews, models
from hirewire_storage.rows import sessions as rows

_SESSION = "This session"
_NOTED = timedelta(seconds=1)
"""How exactly the last access is kept; what is told is exact."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """`keep`: how many sessions for files an owner may have before a new one ends the oldest; 0 for all."""

    database: Database
    removal: Removal
    keep: int = 5

    async def create_session(self, ask: CreateSession) -> Session:
        owner = whole(ask.principal, ask.key)
        async with self.database.acting_as(owner) as connection:
            place = await made(connection, ask.model_copy(update={"principal": owner}))
            full = self.keep and place.session.purpose == "storage"
            too_many = await rows.beyond(connection, owner.owner, self.keep) if full else ()
            await audit.record(connection, ask.principal, *place.acts, origin=ask.origin)
        await self.removal.remove_soon(owner, too_many, By("system"))
        return place.session

    async def find_session(self, ask: FindSession) -> Session:
        session = await self._usable(ask.key, ask.principal, expired_too=ask.expired_too)
        at = now()
        if expired(session, at):
            return session
        if at - session.last_accessed > _NOTED:
            async with self.database.acting_as(reaching(session)) as connection:
                await rows.access(connection, ask.key, at)
        return session.model_copy(update={"last_accessed": max(at, session.last_accessed)})

    async def find_named_session(self, ask: FindNamedSession) -> Session:
        async with self.database.acting_as(ask.principal) as connection:
            session = await rows.named(connection, ask.principal.owner, ask.name)
        if session is None:
            raise NotFound(_SESSION)
        return session

    async def list_sessions(self, ask: ListSessions) -> SessionList:
        async with self.database.acting_as(ask.principal) as connection:
            return await rows.page(connection, ask)

    async def delete_session(self, ask: DeleteSession) -> Removed:
        session = await self._usable(ask.key, ask.principal, expired_too=True)
        return await self.removal.remove(
            reaching(session), (session.key,), By(actor_kind(ask.principal), ask.origin)
        )

    async def remove_expired(self, ask: RemoveExpired) -> Removed:
        async with self.database.acting_as(ask.principal) as connection:
            keys = await rows.expired_of(connection, ask.principal.owner)
        return await self.removal.remove(
            ask.principal, keys, By(actor_kind(ask.principal), ask.origin)
        )

    async def current_session(self, ask: CurrentSession) -> Session:
        async with self.database.acting_as(ask.principal) as connection:
            newest = await rows.newest(connection, ask.principal.owner)
        if newest is None:
            raise NotFound("A session of yours")
        return newest

    async def get_session_contents(self, ask: GetSessionContents) -> SessionContents:
        session = await self._usable(ask.key, ask.principal)
        async with self.database.acting_as(reaching(session)) as connection:
            said = await contents.newest_messages(connection, ask)
            shelf = await contents.resumes_of(connection, ask.key)
        return SessionContents(
            session=session,
            messages=said.messages,
            earlier=said.earlier,
            latest_resume=shelf.latest,
            resumes=shelf.count,
        )

    async def get_session_model(self, ask: GetSessionModel) -> SessionModel:
        async with self.database.acting_as(ask.principal) as connection:
            model = await models.find(connection, ask.key)
        if model is None:
            raise NotFound("A language model of this session")
        return model

    async def _usable(
        self, key: str, principal: Principal | None, *, expired_too: bool = False
    ) -> Session:
        async with self.database.bearing(key) as connection:
            session = await rows.find(connection, key)
        if session is None or not may_use(session, principal):
            raise NotFound(_SESSION)
        if expired(session, now()) and not expired_too:
            raise NotFound(_SESSION)
        if principal is not None and principal.owner != session.owner:
            await self._check_unclaimed(session, principal)
        return session

    async def _check_unclaimed(self, session: Session, principal: Principal) -> None:
        """A guest's session whose interview is in an account is no other account's any more. Raises NotFound."""
        async with self.database.acting_as(reaching(session)) as connection:
            interview = await interviews.find(connection, session.key)
        if interview and interview.account not in (None, principal.owner):
            raise NotFound(_SESSION)


@dataclass(frozen=True, slots=True)
class Made:
    """`new` is False for a session that was made before."""

    session: Session
    new: bool

    @property
    def acts(self) -> tuple[Act, ...]:
        return (creation(self.session.key),) if self.new else ()


async def made(connection: AsyncConnection, ask: CreateSession) -> Made:
    """The session of this key, new or as it was made before. Refused when it is another owner's."""
    owner = ask.principal.owner
    at = await rows.one_at_a_time(connection, owner)
    taken = await rows.names_like(connection, owner, base_name(at))
    if added := await rows.add(connection, ask, next_name(at, taken), at):
        if ask.wanted.model:
            await models.add(connection, ask.key, owner, ask.wanted.model)
        return Made(added, new=True)
    session = await rows.find(connection, ask.key)
    if session is None:
        raise Refused("conflict", "This session exists already.")
    return Made(session, new=False)


def whole(principal: Principal, key: str) -> Principal:
    """The owner without the limits of a capability, because a name must be unique among all its sessions.

    Refused when the capability is for another session than the one to be made.
    """
    if principal.session not in (None, key):
        raise Refused(
            "bad_request", "Whoever holds only one session can't make another one for its owner."
        )
    return principal.model_copy(update={"session": None})
