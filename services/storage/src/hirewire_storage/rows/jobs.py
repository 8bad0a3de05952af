"""The ledger of jobs."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Row,
    Text,
    Uuid,
    any_,
    case,
    func,
    literal,
    null,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import COMMANDS, Command, Event
from hirewire_storage.domain.jobs import Entry, ending
from hirewire_storage.tables import jobs, sessions

CHANGING = (
    "state",
    "stage",
    "percent",
    "attempt",
    "crashes",
    "outcome",
    "announced",
    "updated_at",
    "started_at",
    "finished_at",
)


def entry_of(row: Row[Any]) -> Entry:
    return Entry(**row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it


async def find(connection: AsyncConnection, job: UUID, *, to_change: bool = False) -> Entry | None:
    """With `to_change` nobody else changes it until the transaction ends."""
    query = select(jobs).where(jobs.c.id == job)
    row = (await connection.execute(query.with_for_update() if to_change else query)).first()
    return entry_of(row) if row else None


async def newest(
    connection: AsyncConnection, session: str, kind: str, job: UUID | None = None
) -> Entry | None:
    """Of this kind in this session, or the one with that id; None when there is none."""
    mine = [jobs.c.session_key == session, jobs.c.kind == kind]
    mine += [jobs.c.id == job] if job else []
    order = (jobs.c.created_at.desc(), jobs.c.id)
    row = (await connection.execute(select(jobs).where(*mine).order_by(*order).limit(1))).first()
    return entry_of(row) if row else None


async def add(connection: AsyncConnection, entry: Entry) -> Entry | None:
    """None when its session is not in the caller's reach, or its id is taken."""
    if not await _stays(connection, entry):
        return None
    values = {name: value for name, value in asdict(entry).items() if name in _GIVEN}
    statement = (
        insert(jobs)
        .values(values)
        .on_conflict_do_nothing(index_elements=[jobs.c.id])
        .returning(jobs)
    )
    row = (await connection.execute(statement)).first()
    return entry_of(row) if row else None


async def _stays(connection: AsyncConnection, entry: Entry) -> bool:
    """Whether its session is there; from now on it is not removed until the transaction ends, so that all that belongs to
    the job finds it."""
    mine = (sessions.c.key == entry.session_key, sessions.c.user_id == entry.user_id)
    query = select(sessions.c.key).where(*mine).with_for_update(read=True, key_share=True)
    return (await connection.execute(query)).first() is not None


_GIVEN = (
    "id",
    "user_id",
    "session_key",
    "kind",
    "command",
    "created_at",
    "updated_at",
    "waits_for",
)
_LANE = text("select pg_advisory_xact_lock(hashtextextended('lane of ' || :key, 0))")


async def one_at_a_time(connection: AsyncConnection, lane: str, session: str) -> None:
    """Until the transaction ends nobody else opens or ends a job of this lane; to be called before its rows are touched."""
    if lane:
        await connection.execute(_LANE, {"key": f"{lane} {session}"})


async def predecessors(connection: AsyncConnection, order: Command) -> list[UUID]:
    """The open jobs that this command has to wait for: those it names, and the earlier ones of its lane.

    None of them ends before the new job is there to be let go: those of the lane for the lane's lock, the others for
    their rows'.
    """
    await one_at_a_time(connection, order.lane, order.session)
    open_ones = select(jobs.c.id).where(
        jobs.c.session_key == order.session, jobs.c.outcome.is_(null()), jobs.c.id != order.job
    )
    found: list[UUID] = []
    if order.after:
        named = open_ones.where(jobs.c.id.in_(order.after)).order_by(jobs.c.id).with_for_update()
        found += (await connection.execute(named)).scalars()
    if order.lane:
        lane = [kind.kind() for kind in COMMANDS if kind.lane == order.lane]
        found += (await connection.execute(open_ones.where(jobs.c.kind.in_(lane)))).scalars()
    return found


async def let_go(connection: AsyncConnection, ended: Entry, at: datetime) -> list[Entry]:
    """Those that waited for this job and now wait for none any more."""
    statement = (
        update(jobs)
        .where(
            jobs.c.session_key == ended.session_key,
            literal(ended.id, Uuid) == any_(jobs.c.waits_for),
        )
        .values(waits_for=func.array_remove(jobs.c.waits_for, ended.id), updated_at=at)
        .returning(jobs)
    )
    entries = [entry_of(row) for row in await connection.execute(statement)]
    return [entry for entry in entries if not entry.held and not entry.ended]


async def save(connection: AsyncConnection, entry: Entry) -> None:
    values = {name: getattr(entry, name) for name in CHANGING}
    await connection.execute(update(jobs).where(jobs.c.id == entry.id).values(values))


async def finish(connection: AsyncConnection, news: Event, at: datetime) -> Entry | None:
    """None when another report was first, or there is no such job in that session."""
    statement = (
        update(jobs)
        .where(
            jobs.c.id == news.job, jobs.c.session_key == news.session, jobs.c.outcome.is_(null())
        )
        .values(ending(news, at))
        .returning(jobs)
    )
    row = (await connection.execute(statement)).first()
    return entry_of(row) if row else None


async def advance(
    connection: AsyncConnection, job: UUID, stage: str, percent: int, at: datetime
) -> None:
    """A running job never goes backwards, not even when it is begun again; but any news is a sign of life."""
    further = jobs.c.percent <= percent
    await connection.execute(
        update(jobs)
        .where(jobs.c.id == job, jobs.c.state == "running")
        .values(
            stage=case((further, literal(stage, Text)), else_=jobs.c.stage),
            percent=func.greatest(jobs.c.percent, percent),
            updated_at=at,
        )
    )


async def database_up_since(connection: AsyncConnection) -> datetime:
    since: datetime = (
        await connection.execute(select(func.pg_postmaster_start_time()))
    ).scalar_one()
    return since
