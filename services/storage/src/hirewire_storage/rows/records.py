"""Interviews that are kept in an account, and what the database counts of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import JsonValue
from sqlalchemy import ColumnElement, Row, and_, delete, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    GetRecord,
    InterviewRecord,
    InterviewStatistics,
    ListRecords,
    RecordedAnswer,
    RecordList,
    RecordWithAnswers,
)
from hirewire_storage.domain.interviews import Changes
from hirewire_storage.rows.fitting import LARGEST_PAGE, fitting
from hirewire_storage.tables import (
    interview_answers,
    interview_sessions,
    interview_statistics,
    resumes,
)

_MOST_WHOLE = 20
"""Records in a page that have their lists of questions."""
_LARGEST_SUMMARY = 40 * 1024
"""Bytes of a record beside which the longest answer fits into a message."""
_QUESTIONS = "questions"


async def resume_of(connection: AsyncConnection, resume: UUID | None) -> UUID | None:
    """The same when it is the caller's own and there; from now on it is not removed until the transaction ends."""
    if resume is None:
        return None
    query = (
        select(resumes.c.id)
        .where(resumes.c.id == resume)
        .with_for_update(read=True, key_share=True)
    )
    found: UUID | None = (await connection.execute(query)).scalar_one_or_none()
    return found


async def keep(
    connection: AsyncConnection, owner: UUID, record: Changes, answers: Sequence[Changes]
) -> None:
    """In the place of what was kept of the same interview before."""
    await _put(connection, interview_sessions, [{**record, "user_id": owner}], _CHANGING)
    if answers:
        rows = [{**answer, "user_id": owner} for answer in answers]
        await _put(connection, interview_answers, rows, _RATED)


_CHANGING = (
    "resume_id",
    "total_questions",
    "questions_answered",
    "questions_skipped",
    "duration_minutes",
    "overall_score",
    "overall_feedback",
    "summary",
    "completed_at",
)
_RATED = ("answer_text", "score", "evaluation")


async def _put(
    connection: AsyncConnection, table: Any, rows: Sequence[Changes], changing: Sequence[str]
) -> None:
    new = insert(table).values(list(rows))
    changes = {name: new.excluded[name] for name in changing}
    await connection.execute(new.on_conflict_do_update(index_elements=[table.c.id], set_=changes))


async def remove(connection: AsyncConnection, interview: UUID) -> bool:
    """With its answers; the statistics follow. False when it isn't there."""
    statement = delete(interview_sessions).where(interview_sessions.c.id == interview)
    return (await connection.execute(statement)).rowcount == 1


async def page(connection: AsyncConnection, ask: ListRecords) -> RecordList:
    most = ask.most if ask.brief else min(ask.most, _MOST_WHOLE)
    query = (
        select(interview_sessions)
        .where(interview_sessions.c.user_id == ask.principal.owner)
        .order_by(interview_sessions.c.created_at.desc(), interview_sessions.c.id)
        .limit(most + 1)
    )
    if ask.before is not None:
        query = query.where(_behind(ask.before, ask.before_id))
    found = [_record(row) for row in await connection.execute(query)]
    if ask.brief:
        found = [_brief(one) for one in found]
    shown = fitting(found[:most], _size)
    return RecordList(records=tuple(shown), more=len(shown) < len(found))


def _behind(at: datetime, one: UUID | None) -> ColumnElement[bool]:
    """In the order of a page: several may be of one time."""
    older = interview_sessions.c.created_at < at
    if one is None:
        return older
    beside = and_(interview_sessions.c.created_at == at, interview_sessions.c.id > one)
    return or_(older, beside)


async def find(connection: AsyncConnection, ask: GetRecord) -> RecordWithAnswers | None:
    query = select(interview_sessions).where(interview_sessions.c.id == ask.id)
    row = (await connection.execute(query)).first()
    if row is None:
        return None
    record = _record(row)
    if _size(record) > _LARGEST_SUMMARY:
        record = _brief(record)
    listing = (
        select(interview_answers)
        .where(
            interview_answers.c.session_id == ask.id,
            interview_answers.c.question_order > ask.after,
        )
        .order_by(interview_answers.c.question_order)
    )
    found = [_answer(one) for one in await connection.execute(listing)]
    shown = fitting(found, _size, LARGEST_PAGE - _size(record))
    return RecordWithAnswers(record=record, answers=tuple(shown), more=len(shown) < len(found))


async def statistics(connection: AsyncConnection, owner: UUID) -> InterviewStatistics:
    """All zero when there are none yet."""
    query = select(interview_statistics).where(interview_statistics.c.user_id == owner)
    row = (await connection.execute(query)).first()
    return InterviewStatistics.model_validate(dict(row._mapping)) if row else InterviewStatistics()  # noqa: SLF001


def _brief(record: InterviewRecord) -> InterviewRecord:
    summary: dict[str, JsonValue] = {
        name: value for name, value in record.summary.items() if name != _QUESTIONS
    }
    return record.model_copy(update={"summary": summary})


def _size(one: InterviewRecord | RecordedAnswer) -> int:
    return len(one.model_dump_json().encode())


def _record(row: Row[Any]) -> InterviewRecord:
    told = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it
    return InterviewRecord.model_validate(
        {**told, "summary": row.summary or {}, "overall_feedback": row.overall_feedback or ""}
    )


def _answer(row: Row[Any]) -> RecordedAnswer:
    return RecordedAnswer.model_validate(dict(row._mapping))  # noqa: SLF001
