"""The draft of a session and its revisions."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy import update as changing
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    DocumentMade,
    Draft,
    ListRevisions,
    ReviseDraft,
    Revision,
    RevisionList,
    Step,
    StoredDraft,
)
from hirewire_storage.tables import drafts, revisions

_LARGEST_PAGE = 96 * 1024


async def find(connection: AsyncConnection, key: str) -> StoredDraft | None:
    row = (await connection.execute(select(drafts).where(drafts.c.session_key == key))).first()
    return _stored(row) if row else None


def _stored(row: Row[Any]) -> StoredDraft:
    return StoredDraft(
        draft=Draft.model_validate(row.draft),
        revision=row.revision,
        updated_at=row.updated_at,
        k=row.k,
    )


async def note_fit(connection: AsyncConnection, news: DocumentMade) -> None:
    """How tight the session's own page was set, for the next one to look like it."""
    if news.live and news.fit:
        mine = drafts.c.session_key == news.session
        await connection.execute(changing(drafts).where(mine).values(k=news.fit.k))


async def made_by(connection: AsyncConnection, key: str, job: UUID) -> Revision | None:
    """The revision that the job made, if it has made one."""
    query = select(revisions).where(revisions.c.session_key == key, revisions.c.job_id == job)
    row = (await connection.execute(query)).first()
    return _revision(row) if row else None


async def revise(connection: AsyncConnection, ask: ReviseDraft) -> StoredDraft | None:
    """None when the draft is not in the revision that was seen."""
    values = {"draft": ask.draft.model_dump(mode="json"), "revision": ask.seen + 1}
    statement = _gone_on(ask, values) if ask.seen else _begun(ask, values)
    row = (await connection.execute(statement)).first()
    if row is None:
        return None
    await connection.execute(
        insert(revisions).values(
            session_key=ask.key,
            number=ask.seen + 1,
            user_id=ask.principal.owner,
            job_id=ask.job,
            created_at=row.updated_at,
            **ask.model_dump(
                mode="json",
                include={
                    "author",
                    "note",
                    "change",
                    "paths",
                    "undoes",
                    "reply",
                    "patch",
                    "inverse",
                },
            ),
        )
    )
    return _stored(row)


def _begun(ask: ReviseDraft, values: dict[str, Any]) -> Any:
    new = insert(drafts).values(session_key=ask.key, user_id=ask.principal.owner, **values)
    return new.on_conflict_do_nothing(index_elements=[drafts.c.session_key]).returning(drafts)


def _gone_on(ask: ReviseDraft, values: dict[str, Any]) -> Any:
    there = (drafts.c.session_key == ask.key, drafts.c.revision == ask.seen)
    from_now = {**values, "updated_at": func.now()}
    return changing(drafts).where(*there).values(from_now).returning(drafts)


async def page(connection: AsyncConnection, ask: ListRevisions) -> RevisionList:
    query = (
        select(revisions)
        .where(revisions.c.session_key == ask.key)
        .order_by(revisions.c.number.desc())
        .limit(ask.most + 1)
    )
    if ask.before is not None:
        query = query.where(revisions.c.number < ask.before)
    rows = (await connection.execute(query)).all()
    shown = tuple(_fitting(rows[: ask.most]))
    return RevisionList(revisions=shown, more=len(shown) < len(rows))


def _fitting(rows: Iterable[Row[Any]]) -> Iterator[Revision]:
    """As many as fit into one answer, one at least; without what the user was told, which is no part of the list."""
    left = _LARGEST_PAGE
    for number, row in enumerate(rows):
        revision = _revision(row).model_copy(update={"reply": ""})
        left -= len(revision.model_dump_json().encode())
        if left < 0 and number:
            return
        yield revision


async def step(connection: AsyncConnection, key: str, number: int) -> Step | None:
    query = select(revisions).where(revisions.c.session_key == key, revisions.c.number == number)
    row = (await connection.execute(query)).first()
    if row is None:
        return None
    return Step.model_validate(
        {"revision": _revision(row), "patch": row.patch, "inverse": row.inverse}
    )


def _revision(row: Row[Any]) -> Revision:
    return Revision(
        number=row.number,
        author=row.author,
        note=row.note,
        change=row.change,
        paths=tuple(row.paths),
        undoes=row.undoes,
        reply=row.reply,
        job=row.job_id,
        at=row.created_at,
    )
