"""What opening a job does in the tables, for whoever opens it: the gateway's caller, or a worker that found no row."""

from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    AnalyzeRecording,
    CreateSession,
    NewSession,
    ParseResume,
    PlanInterview,
    Principal,
    TakeTurn,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_storage.domain.acts import opening
from hirewire_storage.domain.audit import Act
from hirewire_storage.domain.jobs import Entry
from hirewire_storage.handlers.sessions import Made, made, whole
from hirewire_storage.rows import contents, files, interviews, jobs, sessions

_AT_WORK = timedelta(days=1)
"""Longer than any analysis takes, the waiting for its turn included."""


@dataclass(frozen=True, slots=True)
class Opened:
    """`new` is False for a job that was there. `file` is the path of what came with it."""

    entry: Entry
    new: bool
    file: str = ""

    @property
    def acts(self) -> tuple[Act, ...]:
        return (opening(self.entry),) if self.new else ()


async def opened_in(connection: AsyncConnection, entry: Entry) -> Opened:
    """The new job with its file, or the one that this id already is. NotFound without its session.

    Refused for a second interview in a session.
    """
    waits_for = await jobs.predecessors(connection, entry.order)
    if added := await jobs.add(connection, replace(entry, waits_for=waits_for)):
        return Opened(added, new=True, file=await _noted(connection, added))
    existing = await jobs.find(connection, entry.id, to_change=True)
    if existing is None:
        raise NotFound("This session")
    return Opened(existing, new=False, file=await files.path_of(connection, existing.id))


async def _noted(connection: AsyncConnection, entry: Entry) -> str:
    """What is to be seen of an order before it is carried out; the path of the file that came with it."""
    match order := entry.order:
        case ParseResume():
            return await files.uploaded(connection, entry.user_id, order)
        case TakeTurn():
            await contents.say(connection, entry.user_id, order)
        case AnalyzeRecording():
            await sessions.put_off(connection, order.session, entry.created_at + _AT_WORK)
        case PlanInterview():
            if not await interviews.begin(connection, entry.user_id, order, entry.created_at):
                raise Refused("conflict", "This session has its interview already.")
    return ""


async def with_session(
    connection: AsyncConnection, key: str, owner: Principal, wanted: NewSession
) -> Made:
    """The session that is to be made with its first job."""
    ask = CreateSession(key=key, principal=whole(owner, key), wanted=wanted)
    return await made(connection, ask)
