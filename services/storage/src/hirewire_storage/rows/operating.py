"""What an operator reads and changes of jobs, across all owners: as the owner of the tables, whom no policy binds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, null, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_storage.domain.jobs import Entry
from hirewire_storage.rows.jobs import CHANGING, entry_of
from hirewire_storage.tables import (
    audit_details,
    audit_log,
    files,
    jobs,
    ranking_versions,
    resume_features,
    resumes,
)

_REOPENED = ("command", *CHANGING, "waits_for")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which jobs: `older` are those without news since then; of states there is also `open`, and none for all."""

    state: str = ""
    kind: str = ""
    older: datetime | None = None


async def listed(connection: AsyncConnection, wanted: Wanted, most: int) -> Sequence[Entry]:
    """Those without news for longest first."""
    query = select(jobs).order_by(jobs.c.updated_at, jobs.c.id).limit(most)
    if wanted.state == "open":
        query = query.where(jobs.c.outcome.is_(null()))
    elif wanted.state:
        query = query.where(jobs.c.state == wanted.state)
    if wanted.kind:
        query = query.where(jobs.c.kind == wanted.kind)
    if wanted.older:
        query = query.where(jobs.c.updated_at < wanted.older)
    return [entry_of(row) for row in await connection.execute(query)]


async def states(connection: AsyncConnection, some: Collection[UUID]) -> dict[UUID, str]:
    """Of those of the jobs that are there."""
    query = select(jobs.c.id, jobs.c.state).where(jobs.c.id.in_(some))
    return {row[0]: row[1] for row in await connection.execute(query)}


async def acts_on(connection: AsyncConnection, job: UUID) -> Sequence[Row[Any, Any, Any, Any, Any]]:
    """What the audit log has of a job: at, action, actor_kind, outcome, facts. It has no index for it: it is read through."""
    same = (audit_details.c.shard == audit_log.c.shard) & (audit_details.c.seq == audit_log.c.seq)
    query = (
        select(
            audit_log.c.at,
            audit_log.c.action,
            audit_log.c.actor_kind,
            audit_log.c.outcome,
            audit_details.c.facts,
        )
        .select_from(audit_log.outerjoin(audit_details, same))
        .where(audit_log.c.object_kind == "job", audit_log.c.object_id == str(job))
        .order_by(audit_log.c.at)
    )
    return (await connection.execute(query)).all()


async def reopen(connection: AsyncConnection, entry: Entry) -> None:
    values = {name: getattr(entry, name) for name in _REOPENED}
    await connection.execute(update(jobs).where(jobs.c.id == entry.id).values(values))


async def referred_to(connection: AsyncConnection) -> set[str]:
    """All keys of objects that rows name."""
    named = (
        select(files.c.object_key),
        select(resumes.c.reading_ref["key"].astext),
        select(resume_features.c.body_ref["key"].astext),
        select(func.unnest(ranking_versions.c.objects)),
    )
    return {key for query in named for key in (await connection.execute(query)).scalars() if key}
