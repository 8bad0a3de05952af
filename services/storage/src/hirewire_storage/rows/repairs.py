"""What the reconciler reads and marks, across all owners."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, null, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Command
from hirewire_storage.domain.jobs import Entry
from hirewire_storage.rows.jobs import entry_of
from hirewire_storage.tables import (
    files,
    jobs,
    ranking_versions,
    resume_features,
    resumes,
    sessions,
)

MOST = 500
"""Rows looked at in one round; the next round sees the rest."""


def _open_of(kind: type[Command]) -> ColumnElement[bool]:
    """Those that wait for other jobs are not on the bus yet."""
    held = func.cardinality(jobs.c.waits_for) > 0
    return and_(jobs.c.kind == kind.kind(), jobs.c.outcome.is_(null()), ~held)


async def count_open(connection: AsyncConnection, kind: type[Command], before: datetime) -> int:
    """Open jobs of that kind that were made before that time."""
    query = select(func.count()).select_from(jobs).where(_open_of(kind), jobs.c.created_at < before)
    return int((await connection.execute(query)).scalar_one())


async def open_jobs(connection: AsyncConnection) -> dict[str, tuple[int, datetime]]:
    """By kind, how many jobs are open and wait for no other, and when there was news of the most silent one."""
    held = func.cardinality(jobs.c.waits_for) > 0
    query = (
        select(jobs.c.kind, func.count(), func.min(jobs.c.updated_at))
        .where(jobs.c.outcome.is_(null()), ~held)
        .group_by(jobs.c.kind)
    )
    return {kind: (number, oldest) for kind, number, oldest in await connection.execute(query)}


async def stale(
    connection: AsyncConnection, kind: type[Command], before: datetime
) -> Sequence[Entry]:
    """Open jobs of that kind without news since that time, oldest first."""
    query = (
        select(jobs)
        .where(_open_of(kind), jobs.c.updated_at < before)
        .order_by(jobs.c.created_at)
        .limit(MOST)
    )
    return [entry_of(row) for row in await connection.execute(query)]


async def take(
    connection: AsyncConnection, chosen: Collection[UUID], before: datetime, at: datetime
) -> Sequence[Entry]:
    """Those of the chosen that still have no news; from now on they count as looked after."""
    statement = (
        update(jobs)
        .where(jobs.c.id.in_(chosen), jobs.c.outcome.is_(null()), jobs.c.updated_at < before)
        .values(updated_at=at)
        .returning(jobs)
    )
    return [entry_of(row) for row in await connection.execute(statement)]


async def unannounced(connection: AsyncConnection, before: datetime) -> Sequence[Entry]:
    """Jobs that ended before that time and whose event nobody has said to be on the bus."""
    query = (
        select(jobs)
        .where(jobs.c.outcome.is_not(null()), ~jobs.c.announced, jobs.c.finished_at < before)
        .order_by(jobs.c.finished_at)
        .limit(MOST)
    )
    return [entry_of(row) for row in await connection.execute(query)]


async def mark_announced(connection: AsyncConnection, done: Collection[UUID]) -> None:
    ended = jobs.c.outcome.is_not(null())
    await connection.execute(update(jobs).where(jobs.c.id.in_(done), ended).values(announced=True))


async def needing(connection: AsyncConnection, some: Collection[UUID]) -> set[UUID]:
    """Those of the jobs that may still need what came with them: that go on, or failed by a fault of ours."""
    fault = jobs.c.outcome["body"]["fault"]["kind"].astext
    query = select(jobs.c.id).where(
        jobs.c.id.in_(some),
        or_(jobs.c.outcome.is_(null()), fault.in_(("bug", "try_again"))),
    )
    return set((await connection.execute(query)).scalars())


async def referred_to(connection: AsyncConnection, some: Collection[str]) -> set[str]:
    """Those of the keys that a row of some owner names."""
    reading = resumes.c.reading_ref["key"].astext
    body = resume_features.c.body_ref["key"].astext
    query = union_all(
        select(files.c.object_key).where(files.c.object_key.in_(some)),
        select(reading).where(reading.in_(some)),
        select(body).where(body.in_(some)),
        select(func.unnest(ranking_versions.c.objects)).where(
            ranking_versions.c.objects.overlap(list(some))
        ),
    )
    return set((await connection.execute(query)).scalars())


async def standing(connection: AsyncConnection, some: Collection[str]) -> set[str]:
    """Those of the sessions, by their keys, that have not been removed."""
    query = select(sessions.c.key).where(sessions.c.key.in_(some))
    return set((await connection.execute(query)).scalars())
