"""The audit log: appending to it, and reading it through."""

from collections.abc import AsyncGenerator
from typing import Any

from sqlalchemy import Row, and_, delete, exists, func, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Principal
from hirewire_storage.domain.audit import Act, ActorKind, Details, Head, Record, actor_kind
from hirewire_storage.tables import audit_actors, audit_details, audit_heads, audit_log

_APPEND = text(
    "select hirewire.audit_append(:owner, :actor_kind, :action, :object_kind, :object_id, :outcome,"
    " :facts, :origin)"
)
_PERSONAL = ("user_id", "origin", "facts", "salt")
_AT_ONCE = 1000
"""Records in memory while a chain is read."""


async def record(
    connection: AsyncConnection,
    principal: Principal,
    *acts: Act,
    origin: str | None = None,
    by: ActorKind | None = None,
) -> None:
    """Append to the log in the transaction that does it, as its last statements: other acts in the same chain wait.

    `principal` says whose it is and, unless `by` does, who did it; `origin` is the client's address.
    """
    for act in acts:
        values = {
            "owner": principal.owner,
            "actor_kind": by or actor_kind(principal),
            "action": act.action,
            "object_kind": act.object_kind,
            "object_id": act.object_id,
            "outcome": act.outcome,
            "facts": act.written,
            "origin": origin,
        }
        await connection.execute(_APPEND, values)


async def heads(connection: AsyncConnection) -> dict[int, Head]:
    rows = await connection.execute(select(audit_heads))
    return {row.shard: Head(row.seq, bytes(row.hash)) for row in rows}


async def chain(connection: AsyncConnection, shard: int) -> AsyncGenerator[Record]:
    """A chain's records in the order of their numbers, a few at a time."""
    ours = and_(audit_details.c.shard == audit_log.c.shard, audit_details.c.seq == audit_log.c.seq)
    details = (audit_details.c[name] for name in _PERSONAL)
    query = (
        select(audit_log, *details)
        .select_from(audit_log.outerjoin(audit_details, ours))
        .where(audit_log.c.shard == shard)
        .order_by(audit_log.c.seq)
    )
    result = await connection.stream(query, execution_options={"yield_per": _AT_ONCE})
    try:
        async for rows in result.partitions(_AT_ONCE):
            for row in rows:
                yield _record(row)
    finally:
        await result.close()


async def strays(connection: AsyncConnection) -> int:
    """Details that belong to no record."""
    same = and_(audit_log.c.shard == audit_details.c.shard, audit_log.c.seq == audit_details.c.seq)
    query = select(func.count()).select_from(audit_details).where(~exists().where(same))
    return int((await connection.execute(query)).scalar_one())


async def forget(connection: AsyncConnection, principal: Principal) -> None:
    """Delete what tells that the owner did what is recorded; record the deletion itself before."""
    for table in (audit_details, audit_actors):
        await connection.execute(delete(table).where(table.c.user_id == principal.owner))


def _record(row: Row[Any]) -> Record:
    values = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it
    user_id, origin, facts, salt = (values.pop(name) for name in _PERSONAL)
    details = Details(user_id, origin, facts, salt) if salt is not None else None
    return Record(**values, details=details)
