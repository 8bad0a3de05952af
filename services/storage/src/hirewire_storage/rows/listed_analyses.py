"""The recordings of an account, by their analyses."""

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased

from hirewire_common.contracts import AnalysisList, AnalyzeRecording, ListAnalyses, ListedAnalysis
from hirewire_storage.domain.jobs import Entry
from hirewire_storage.rows.fitting import fitting
from hirewire_storage.rows.jobs import entry_of
from hirewire_storage.tables import jobs, sessions

_KIND = AnalyzeRecording.kind()


async def page(connection: AsyncConnection, ask: ListAnalyses) -> AnalysisList | None:
    """Newest first. None where the one to go on behind isn't the principal's."""
    mine = (jobs.c.user_id == ask.principal.owner, jobs.c.kind == _KIND)
    query = select(jobs).where(*mine).order_by(jobs.c.created_at.desc(), jobs.c.id)
    if not ask.every:
        query = query.where(~_newer())
    if ask.behind is not None:
        last = select(jobs.c.created_at).where(*mine, jobs.c.id == ask.behind)
        at = (await connection.execute(last)).scalar_one_or_none()
        if at is None:
            return None
        beside = and_(jobs.c.created_at == at, jobs.c.id > ask.behind)
        query = query.where(or_(jobs.c.created_at < at, beside))
    entries = [entry_of(row) for row in await connection.execute(query.limit(ask.most + 1))]
    names = await _names(connection, entries)
    found = [_listed(one, names[one.session_key]) for one in entries]
    shown = fitting(found[: ask.most], lambda one: len(one.model_dump_json().encode()))
    return AnalysisList(analyses=tuple(shown), more=len(shown) < len(found))


def _newer() -> ColumnElement[bool]:
    """Another analysis of the same recording comes before it."""
    other = aliased(jobs)
    later = other.c.created_at > jobs.c.created_at
    beside = and_(other.c.created_at == jobs.c.created_at, other.c.id < jobs.c.id)
    same = (other.c.session_key == jobs.c.session_key, other.c.kind == _KIND)
    return select(other.c.id).where(*same, or_(later, beside)).exists()


async def _names(connection: AsyncConnection, entries: list[Entry]) -> dict[str, str]:
    keys = {one.session_key for one in entries}
    query = select(sessions.c.key, sessions.c.name).where(sessions.c.key.in_(keys))
    return {row.key: row.name for row in await connection.execute(query)}


def _listed(entry: Entry, name: str) -> ListedAnalysis:
    return ListedAnalysis.model_validate({"name": name, "job": entry.job, "order": entry.order})
