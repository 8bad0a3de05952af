"""What lies in a session: its conversation and its résumés."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import ChatMessage, GetSessionContents, TakeTurn, TurnTaken
from hirewire_storage.tables import messages, resumes

_LARGEST_PAGE = 48 * 1024


@dataclass(frozen=True, slots=True)
class Said:
    """Messages in the order they were said; `earlier` is where those before them are asked for."""

    messages: tuple[ChatMessage, ...]
    earlier: int | None


async def newest_messages(connection: AsyncConnection, ask: GetSessionContents) -> Said:
    """As many as were asked for and fit into one answer; one at least."""
    query = (
        select(messages)
        .where(messages.c.session_key == ask.key)
        .order_by(messages.c.position.desc())
        .limit(ask.messages + 1)
    )
    if ask.before is not None:
        query = query.where(messages.c.position < ask.before)
    rows = (await connection.execute(query)).all()
    fitting = _fitting(rows[: ask.messages])
    more = len(fitting) < len(rows) and bool(fitting)
    return Said(
        tuple(_message(row) for row in reversed(fitting)), fitting[-1].position if more else None
    )


def _fitting(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    chosen: list[Row[Any]] = []
    left = _LARGEST_PAGE
    for row in rows:
        left -= len(row.content.encode())
        if left < 0 and chosen:
            break
        chosen.append(row)
    return chosen


def _message(row: Row[Any]) -> ChatMessage:
    return ChatMessage(
        role=row.role,
        content=row.content,
        timestamp=row.created_at,
        attachments=tuple(row.attachments),
        job=row.job_id,
    )


async def say(connection: AsyncConnection, owner: UUID, turn: TakeTurn) -> None:
    """What the user said, as soon as it is accepted."""
    await _add(connection, owner, turn, "user", [one.name for one in turn.attachments])


async def answer(connection: AsyncConnection, owner: UUID, news: TurnTaken) -> None:
    await _add(connection, owner, news, "assistant", [])


async def _add(
    connection: AsyncConnection,
    owner: UUID,
    said: TakeTurn | TurnTaken,
    role: str,
    attachments: Sequence[str],
) -> None:
    await connection.execute(
        insert(messages).values(
            id=uuid4(),
            user_id=owner,
            session_key=said.session,
            job_id=said.job,
            role=role,
            content=said.message,
            attachments=attachments,
        )
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
