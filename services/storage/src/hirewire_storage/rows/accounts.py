"""Everything that stands of one owner, in whatever table."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy import Table, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import ExportedRows, ObjectRef, Question
from hirewire_storage.tables import (
    idempotency,
    interview_sessions,
    messages,
    metadata,
    sessions,
    user_profiles,
)

OWNED: dict[str, Table] = {
    table.name: table for table in metadata.sorted_tables if "user_id" in table.c
}
"""Every table that says whose its rows are, parents before children."""

ROOTS: tuple[Table, ...] = (sessions, idempotency, interview_sessions, user_profiles)
"""With their rows go those of all other tables but the audit log's, which ends last."""

_HIDDEN = frozenset(
    {
        "object_key",
        "objects",
        "reading_ref",
        "body",
        "body_ref",
        "space",
        "meaning",
        "sealed_key",
        "command",
        "outcome",
        "digest",
        "salt",
        "actor",
        "plan",
    }
)
"""How the machine works inside: nothing that a person has said or made."""
_IN_ORDER = {"messages": (messages.c.position,)}
"""What was said, as it was said; else by keys."""
_LARGEST_PAGE = 96 * 1024
_MOST = 200


async def page(connection: AsyncConnection, owner: UUID, table: str, after: int) -> ExportedRows:
    """The rows from number `after` on, as many as fit into one message."""
    source = OWNED[table]
    query = (
        select(*(column for column in source.c if column.name not in _HIDDEN))
        .where(source.c.user_id == owner)
        .order_by(*_IN_ORDER.get(table, source.primary_key.columns))
        .offset(after)
        .limit(_MOST + 1)
    )
    found = (await connection.execute(query)).mappings()
    rows = [{name: _placeless(value) for name, value in dict(row).items()} for row in found]
    shown = tuple(_fitting(rows[:_MOST]))
    return ExportedRows(rows=shown, after=after + len(shown) if len(shown) < len(rows) else None)


def _placeless(value: object) -> Any:
    """As JSON, with stored objects told without where they lie, and questions without what is listened for."""
    if isinstance(value, dict):
        hidden = "key" if value.keys() == ObjectRef.model_fields.keys() else None
        hidden = "signals" if value.keys() == Question.model_fields.keys() else hidden
        return {name: _placeless(part) for name, part in value.items() if name != hidden}
    if isinstance(value, list):
        return [_placeless(part) for part in value]
    return to_jsonable_python(value)


def _fitting(rows: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """At least one; no row is larger than a message by itself."""
    left = _LARGEST_PAGE
    for number, row in enumerate(rows):
        left -= len(json.dumps(row, ensure_ascii=False).encode())
        if left < 0 and number:
            return
        yield row


async def sessions_of(connection: AsyncConnection, owner: UUID) -> Sequence[str]:
    query = select(sessions.c.key).where(sessions.c.user_id == owner)
    return (await connection.execute(query)).scalars().all()


async def remove(connection: AsyncConnection, owner: UUID) -> int:
    """All rows of this owner; how many those were."""
    number = 0
    for table in OWNED.values():
        count = select(func.count()).select_from(table).where(table.c.user_id == owner)
        number += int((await connection.execute(count)).scalar_one())
    for table in ROOTS:
        await connection.execute(delete(table).where(table.c.user_id == owner))
    return number
