"""Sessions and what lies in them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Column,
    ColumnElement,
    Row,
    ScalarSelect,
    Table,
    and_,
    func,
    null,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    COMMANDS,
    CreateSession,
    ListedSession,
    ListSessions,
    Session,
    SessionList,
)
from hirewire_storage.tables import files, jobs, resumes, sessions

_LOCK = text(
    "select clock_timestamp() from"
    " (select pg_advisory_xact_lock(hashtextextended('sessions of ' || :owner, 0)) offset 0) as locked"
)
"""The time is told when the lock is held: `offset 0` keeps the inner query a step of its own."""
_QUIET = tuple(kind.kind() for kind in COMMANDS if kind.quiet)


def _session(row: Row[Any]) -> Session:
    return Session(
        key=row.key,
        owner=row.user_id,
        owner_label=row.owner_label,
        owner_kind=row.owner_kind,
        name=row.name,
        created_at=row.created_at,
        updated_at=row.updated_at,
        last_accessed=row.last_accessed,
        purpose=row.purpose,
        expires_at=row.expires_at,
        device_id=row.device_id,
        metadata=row.metadata,
        own_model=row.own_model,
    )


_APART = ("interview", "recording")
_ALIVE = or_(sessions.c.expires_at.is_(null()), sessions.c.expires_at > func.now())


async def find(connection: AsyncConnection, key: str) -> Session | None:
    """Also one that has expired."""
    row = (await connection.execute(select(sessions).where(sessions.c.key == key))).first()
    return _session(row) if row else None


async def named(connection: AsyncConnection, owner: UUID, name: str) -> Session | None:
    query = select(sessions).where(sessions.c.user_id == owner, sessions.c.name == name, _ALIVE)
    row = (await connection.execute(query)).first()
    return _session(row) if row else None


async def newest(connection: AsyncConnection, owner: UUID) -> Session | None:
    """One made for an interview, or for a recording, is nobody's place to go on with files."""
    query = (
        select(sessions)
        .where(sessions.c.user_id == owner, sessions.c.purpose.not_in(_APART), _ALIVE)
        .order_by(sessions.c.created_at.desc(), sessions.c.name.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).first()
    return _session(row) if row else None


async def page(connection: AsyncConnection, ask: ListSessions) -> SessionList:
    kept = _number_of(files, files.c.session_key)
    read = _number_of(resumes, resumes.c.session_key)
    query = (
        select(sessions, kept.label("files"), read.label("resumes"))
        .where(sessions.c.user_id == ask.principal.owner, _ALIVE)
        .order_by(sessions.c.created_at.desc(), sessions.c.name.desc())
        .limit(ask.most + 1)
    )
    if ask.purpose is not None:
        query = query.where(sessions.c.purpose == ask.purpose)
    if ask.device_id is not None:
        query = query.where(sessions.c.device_id == ask.device_id)
    if ask.before is not None:
        query = query.where(sessions.c.created_at < ask.before)
    rows = (await connection.execute(query)).all()
    shown = tuple(
        ListedSession(session=_session(row), files=row.files, resumes=row.resumes)
        for row in rows[: ask.most]
    )
    return SessionList(sessions=shown, more=len(rows) > ask.most)


def _number_of(table: Table, key: Column[Any]) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).where(key == sessions.c.key).scalar_subquery()


async def one_at_a_time(connection: AsyncConnection, owner: UUID) -> datetime:
    """Wait for this owner's other creations; answer the database's time from then on, so that names keep their order."""
    at: datetime = (await connection.execute(_LOCK, {"owner": str(owner)})).scalar_one()
    return at


async def names_like(connection: AsyncConnection, owner: UUID, base: str) -> Sequence[str]:
    query = select(sessions.c.name).where(
        sessions.c.user_id == owner, sessions.c.name.startswith(base, autoescape=True)
    )
    return (await connection.execute(query)).scalars().all()


async def add(
    connection: AsyncConnection, ask: CreateSession, name: str, at: datetime
) -> Session | None:
    """None when the key is taken."""
    key, principal, wanted = ask.key, ask.principal, ask.wanted
    statement = (
        insert(sessions)
        .values(
            key=key,
            user_id=principal.owner,
            owner_label=principal.label,
            owner_kind=principal.kind,
            name=name,
            created_at=at,
            updated_at=at,
            last_accessed=at,
            purpose=wanted.purpose,
            expires_at=at + timedelta(hours=wanted.hours) if wanted.hours else None,
            device_id=wanted.device_id,
            metadata=wanted.metadata,
            own_model=wanted.model is not None,
        )
        .on_conflict_do_nothing(index_elements=[sessions.c.key])
        .returning(sessions)
    )
    row = (await connection.execute(statement)).first()
    return _session(row) if row else None


async def touch(connection: AsyncConnection, key: str) -> None:
    at = func.clock_timestamp()  # as `created_at`, so that the two can be compared
    await connection.execute(update(sessions).where(sessions.c.key == key).values(updated_at=at))


async def put_off(connection: AsyncConnection, key: str, until: datetime) -> None:
    """A user's session that expires does so no sooner than then; a guest's as it was made."""
    soon = and_(_users(key), sessions.c.expires_at < until)
    await connection.execute(update(sessions).where(soon).values(expires_at=until))


async def stay(connection: AsyncConnection, key: str) -> None:
    """A user's session expires no more; a guest's as it was made."""
    await connection.execute(update(sessions).where(_users(key)).values(expires_at=None))


def _users(key: str) -> ColumnElement[bool]:
    return and_(sessions.c.key == key, sessions.c.owner_kind == "user")


async def access(connection: AsyncConnection, key: str, at: datetime) -> None:
    """Note that the session is being used."""
    await connection.execute(update(sessions).where(sessions.c.key == key).values(last_accessed=at))


async def beyond(connection: AsyncConnection, owner: UUID, keep: int) -> Sequence[str]:
    """The owner's sessions for keeping files beyond the `keep` newest, but for those where work is going on."""
    older = (
        select(sessions.c.key)
        .where(sessions.c.user_id == owner, sessions.c.purpose == "storage", _ALIVE)
        .order_by(sessions.c.created_at.desc(), sessions.c.name.desc())
        .offset(keep)
    )
    busy = select(jobs.c.session_key).where(
        jobs.c.user_id == owner, jobs.c.outcome.is_(null()), jobs.c.kind.not_in(_QUIET)
    )
    query = select(sessions.c.key).where(sessions.c.key.in_(older), sessions.c.key.not_in(busy))
    return (await connection.execute(query)).scalars().all()


async def expired_of(connection: AsyncConnection, owner: UUID) -> Sequence[str]:
    query = select(sessions.c.key).where(
        sessions.c.user_id == owner, sessions.c.expires_at <= func.now()
    )
    return (await connection.execute(query)).scalars().all()
