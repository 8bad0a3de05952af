"""What was asked in somebody's newest interviews, so that it isn't asked again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, null, select, union_all
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import RecentItems, Session
from hirewire_storage.tables import (
    interview_answers,
    interview_sessions,
    interview_turns,
    interviews,
)


@dataclass(frozen=True, slots=True)
class _Held:
    """`key` is empty for one whose session has gone."""

    id: UUID
    at: datetime
    key: str = ""


async def recently(
    connection: AsyncConnection, session: Session, ask: RecentItems
) -> Sequence[tuple[str, Mapping[str, Any]]]:
    """Names of items with their questions, once or more often; what is still to come in the running ones too.

    Of a record there is a question's text alone. Needs the whole owner.
    """
    if session.owner_kind == "guest" and not ask.client_user:
        return ()  # of all guests together nothing follows
    kept, held = await _kept(connection, session, ask), await _held(connection, session, ask)
    found = {one.id: one for one in (*kept, *held)}.values()
    newest = sorted(found, key=lambda one: one.at, reverse=True)[: ask.interviews]
    keys = [one.key for one in newest if one.key]
    records = [one.id for one in newest if not one.key]
    coming = func.jsonb_array_elements(interviews.c.plan, type_=JSONB)
    text = func.jsonb_build_object("text", interview_answers.c.question_text, type_=JSONB)
    query = union_all(
        select(interview_turns.c.item, interview_turns.c.question).where(
            interview_turns.c.session_key.in_(keys)
        ),
        select(coming["item"].astext, coming).where(
            interviews.c.session_key.in_(keys), interviews.c.ended_at.is_(null())
        ),
        select(interview_answers.c.item, text).where(interview_answers.c.session_id.in_(records)),
    )
    return [(item or "", question or {}) for item, question in await connection.execute(query)]


async def _held(connection: AsyncConnection, session: Session, ask: RecentItems) -> Sequence[_Held]:
    query = (
        select(interviews.c.id, interviews.c.created_at, interviews.c.session_key)
        .where(
            interviews.c.user_id == session.owner,
            interviews.c.session_key != ask.key,
            interviews.c.started_at.is_not(null()),
        )
        .order_by(interviews.c.created_at.desc())
        .limit(ask.interviews)
    )
    if session.owner_kind == "guest":
        query = query.where(interviews.c.client_user == ask.client_user.replace("\0", ""))
    return [_Held(*row) for row in await connection.execute(query)]


async def _kept(connection: AsyncConnection, session: Session, ask: RecentItems) -> Sequence[_Held]:
    """Also those that were held as a guest, or in a session that has gone."""
    query = (
        select(interview_sessions.c.id, interview_sessions.c.created_at)
        .where(interview_sessions.c.user_id == session.owner)
        .order_by(interview_sessions.c.created_at.desc())
        .limit(ask.interviews)
    )
    return [_Held(*row) for row in await connection.execute(query)]
