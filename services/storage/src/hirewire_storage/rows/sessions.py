"""Sessions and what lies in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import ChatMessage, Principal, Session
from hirewire_storage.tables import messages, resumes, sessions

_LOCK = text(
    "select clock_timestamp() from"
    " (select pg_advisory_xact_lock(hashtextextended('sessions of ' || :owner, 0)) offset 0) as locked"
)
"""The time is told when the lock is held: `offset 0` keeps the inner query a step of its own."""


def _session(row: Row[Any]) -> Session:
    return Session(
        key=row.key,
        owner=row.user_id,
        owner_label=row.owner_label,
        owner_kind=row.owner_kind,
        name=row.name,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


async def find(connection: AsyncConnection, key: str) -> Session | None:
    row = (await connection.execute(select(sessions).where(sessions.c.key == key))).first()
    return _session(row) if row else None


async def newest(connection: AsyncConnection, owner: UUID) -> Session | None:
    query = (
        select(sessions)
        .where(sessions.c.user_id == owner)
        .order_by(sessions.c.created_at.desc(), sessions.c.name.desc())
        .limit(1)
    )
    row = (await connection.execute(query)).first()
    return _session(row) if row else None


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
    connection: AsyncConnection, key: str, principal: Principal, name: str, at: datetime
) -> Session | None:
    """None when the key is taken."""
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
        )
        .on_conflict_do_nothing(index_elements=[sessions.c.key])
        .returning(sessions)
    )
    row = (await connection.execute(statement)).first()
    return _session(row) if row else None


async def touch(connection: AsyncConnection, key: str) -> None:
    at = func.clock_timestamp()  # as `created_at`, so that the two can be compared
    await connection.execute(update(sessions).where(sessions.c.key == key).values(updated_at=at))


async def newest_messages(
    connection: AsyncConnection, key: str, most: int
) -> tuple[ChatMessage, ...]:
    """In the order they were said."""
    query = (
        select(messages)
        .where(messages.c.session_key == key)
        .order_by(messages.c.position.desc())
        .limit(most)
    )
    rows = (await connection.execute(query)).all()
    return tuple(
        ChatMessage(
            role=row.role,
            content=row.content,
            timestamp=row.created_at,
            attachments=tuple(row.attachments),
        )
        for row in reversed(rows)
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """The résumés of a session."""

    count: int
    latest: UUID | None


async def resumes_of(connection: AsyncConnection, key: str) -> Shelf:
    mine = resumes.c.session_key == key
    latest = (
        select(resumes.c.id).where(mine).order_by(resumes.c.created_at.desc()).limit(1)
    ).scalar_subquery()
    row = (
        await connection.execute(select(func.count(), latest).select_from(resumes).where(mine))
    ).one()
    return Shelf(count=row[0], latest=row[1])
