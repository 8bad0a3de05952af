"""Interviews as they are held: one in a session, and its turns."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, cast, delete, null, select, update
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    AnswerTaken,
    Evaluation,
    Interview,
    ListTurns,
    PlanInterview,
    TakeAnswer,
    Turn,
    TurnList,
)
from hirewire_storage.domain.interviews import Changes
from hirewire_storage.rows.fitting import fitting
from hirewire_storage.tables import interview_turns, interviews

_MOST = 100
"""More than an interview has."""


async def begin(
    connection: AsyncConnection, owner: UUID, order: PlanInterview, at: datetime
) -> bool:
    """False when the session has one."""
    statement = (
        insert(interviews)
        .values(
            session_key=order.session,
            user_id=owner,
            id=order.interview,
            job_id=order.job,
            setting=order.setting.model_dump(mode="json"),
            client_user=order.setting.client_user.replace("\0", ""),
            created_at=at,
            updated_at=at,
        )
        .on_conflict_do_nothing()
        .returning(interviews.c.id)
    )
    return (await connection.execute(statement)).first() is not None


async def find(
    connection: AsyncConnection, key: str, *, to_change: bool = False
) -> Interview | None:
    """Without its turns. With `to_change` nobody else changes it until the transaction ends."""
    query = select(interviews).where(interviews.c.session_key == key)
    row = (await connection.execute(query.with_for_update() if to_change else query)).first()
    return _interview(row) if row else None


async def with_turns(connection: AsyncConnection, key: str) -> Interview | None:
    """With the open turn, unless it is over, and the newest of the others."""
    found = await find(connection, key)
    if found is None:
        return None
    query = (
        select(interview_turns)
        .where(interview_turns.c.session_key == key)
        .order_by(interview_turns.c.number.desc())
        .limit(2)
    )
    newest = [_turn(row) for row in await connection.execute(query)]
    current = next((one for one in newest if one.state == "open"), None)
    last = next((one for one in newest if one.state != "open"), None)
    return found.model_copy(update={"current": None if found.over else current, "last": last})


async def turns(connection: AsyncConnection, key: str) -> Sequence[Turn]:
    """All of them."""
    return await _turns_after(connection, key, 0)


async def page(connection: AsyncConnection, ask: ListTurns) -> TurnList:
    found = await _turns_after(connection, ask.key, ask.after)
    shown = fitting(found, lambda turn: len(turn.model_dump_json().encode()))
    return TurnList(turns=tuple(shown), more=len(shown) < len(found))


async def _turns_after(connection: AsyncConnection, key: str, number: int) -> Sequence[Turn]:
    query = (
        select(interview_turns)
        .where(interview_turns.c.session_key == key, interview_turns.c.number > number)
        .order_by(interview_turns.c.number)
        .limit(_MOST)
    )
    return [_turn(row) for row in await connection.execute(query)]


async def change(connection: AsyncConnection, key: str, changes: Changes, at: datetime) -> None:
    mine = interviews.c.session_key == key
    await connection.execute(update(interviews).where(mine).values(**changes, updated_at=at))


async def claim(connection: AsyncConnection, key: str, account: UUID) -> bool:
    """True when it is this account's from now on, False when it is in one already."""
    nobodys = (interviews.c.session_key == key, interviews.c.account.is_(null()))
    statement = update(interviews).where(*nobodys).values(account=account)
    return (await connection.execute(statement)).rowcount == 1


async def claimed_by(
    connection: AsyncConnection, account: UUID, interview: UUID | None = None
) -> Sequence[tuple[UUID, str]]:
    """Of all owners: owner and key of the sessions whose interview, or that one, this account has claimed."""
    query = select(interviews.c.user_id, interviews.c.session_key).where(
        interviews.c.account == account, interviews.c.user_id != account
    )
    if interview is not None:
        query = query.where(interviews.c.id == interview)
    return [(row.user_id, row.session_key) for row in await connection.execute(query)]


async def place_of(connection: AsyncConnection, interview: UUID) -> tuple[UUID, str] | None:
    """Owner and key of the session that it is held in; None when that has gone, or can't be seen."""
    query = select(interviews.c.user_id, interviews.c.session_key).where(
        interviews.c.id == interview
    )
    row = (await connection.execute(query)).first()
    return (row.user_id, row.session_key) if row else None


async def remove(connection: AsyncConnection, key: str) -> None:
    """The interview, out of a session that stays."""
    await connection.execute(delete(interview_turns).where(interview_turns.c.session_key == key))
    await connection.execute(delete(interviews).where(interviews.c.session_key == key))


async def forsake(connection: AsyncConnection, before: datetime) -> int:
    """Of all owners: those that wait for an answer without a change since that time become `abandoned`."""
    idle = (
        select(interviews.c.session_key)
        .where(interviews.c.status == "asking", interviews.c.updated_at < before)
        .limit(1000)
        .with_for_update(skip_locked=True)
    )
    mine = interviews.c.session_key.in_(idle)
    statement = update(interviews).where(mine).values(status="abandoned")
    return (await connection.execute(statement)).rowcount


async def ask(connection: AsyncConnection, owner: UUID, key: str, turn: Turn) -> bool:
    """False when the turn of this number was asked before."""
    statement = (
        insert(interview_turns)
        .values(
            session_key=key,
            number=turn.number,
            user_id=owner,
            question=turn.question.model_dump(mode="json"),
            item=turn.question.item,
            asked_at=turn.asked_at,
        )
        .on_conflict_do_nothing()
        .returning(interview_turns.c.number)
    )
    return (await connection.execute(statement)).first() is not None


async def answer(connection: AsyncConnection, order: TakeAnswer, news: AnswerTaken) -> bool:
    """False when that turn is not open: what was answered stays."""
    written = news.model_dump(mode="json", include={"evaluation"})
    said = order.said
    statement = (
        update(interview_turns)
        .where(*_the(news.session, news.number), interview_turns.c.state == "open")
        .values(
            state="answered" if said else "skipped",
            said=said.model_dump(mode="json") if said else None,
            job_id=order.job,
            answered_at=news.at,
            **written,
        )
    )
    return (await connection.execute(statement)).rowcount == 1


async def score(
    connection: AsyncConnection, key: str, number: int, evaluation: Evaluation | None
) -> None:
    """In the place of the one that was provisional; without another one that stays, and is final."""
    column = interview_turns.c.evaluation
    value: Any = evaluation.model_dump(mode="json") if evaluation else _final(column)
    answered = interview_turns.c.state == "answered"
    there = column.is_not(null())
    await connection.execute(
        update(interview_turns).where(*_the(key, number), answered, there).values(evaluation=value)
    )


def _final(evaluation: Any) -> Any:
    return evaluation.op("||")(cast({"provisional": False}, JSONB))


def _the(key: str, number: int) -> tuple[Any, Any]:
    return interview_turns.c.session_key == key, interview_turns.c.number == number


def _interview(row: Row[Any]) -> Interview:
    return Interview.model_validate(
        {**row._mapping, "session": row.session_key, "job": row.job_id}  # noqa: SLF001
    )


def _turn(row: Row[Any]) -> Turn:
    return Turn.model_validate({**row._mapping, "job": row.job_id})  # noqa: SLF001
