"""Taking sessions out of the tables, and remembering that they were there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_storage.tables import files, jobs, removed_sessions, sessions

MOST = 100
"""Sessions removed in one step."""


async def remember(connection: AsyncConnection, keys: Collection[str]) -> None:
    """Before they are removed, so that nothing that is under way for them is taken for a lost row."""
    rows = [{"key": key} for key in keys]
    await connection.execute(insert(removed_sessions).values(rows).on_conflict_do_nothing())


async def was_removed(connection: AsyncConnection, key: str) -> bool:
    query = select(removed_sessions.c.key).where(removed_sessions.c.key == key)
    return (await connection.execute(query)).first() is not None


async def forget(connection: AsyncConnection, before: datetime) -> int:
    old = delete(removed_sessions).where(removed_sessions.c.removed_at < before)
    return (await connection.execute(old)).rowcount


@dataclass(frozen=True, slots=True)
class Gone:
    """The keys of the sessions that were there, and how many files they had."""

    keys: tuple[str, ...]
    files: int


async def remove(connection: AsyncConnection, keys: Collection[str]) -> Gone:
    """With everything that stands in them; the caller's own only, as everywhere."""
    await _after_their_jobs(connection, keys)
    held = select(func.count()).select_from(files).where(files.c.session_key.in_(keys))
    number = int((await connection.execute(held)).scalar_one())
    statement = delete(sessions).where(sessions.c.key.in_(keys)).returning(sessions.c.key)
    return Gone(tuple((await connection.execute(statement)).scalars()), number)


async def expired(connection: AsyncConnection, before: datetime) -> Sequence[tuple[str, UUID]]:
    """Sessions of all owners that expired before that time, with their owners."""
    query = (
        select(sessions.c.key, sessions.c.user_id)
        .where(sessions.c.expires_at < before)
        .order_by(sessions.c.expires_at)
        .limit(MOST)
    )
    return [(row.key, row.user_id) for row in await connection.execute(query)]


async def remove_expired(connection: AsyncConnection, keys: Collection[str]) -> int:
    await _after_their_jobs(connection, keys)
    gone = await connection.execute(
        delete(sessions).where(sessions.c.key.in_(keys), sessions.c.expires_at < func.now())
    )
    return gone.rowcount


async def _after_their_jobs(connection: AsyncConnection, keys: Collection[str]) -> None:
    """Lock in the order in which a job's end does, first the job and then its session: or the two wait for each other."""
    mine = select(jobs.c.id).where(jobs.c.session_key.in_(keys)).order_by(jobs.c.id)
    await connection.execute(mine.with_for_update())
