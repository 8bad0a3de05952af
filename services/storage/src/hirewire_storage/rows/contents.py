"""What lies in a session: its conversation and its résumés."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import ChatMessage
from hirewire_storage.tables import messages, resumes


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
