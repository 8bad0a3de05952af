"""The résumés that can be ranked, and the uploads that can't."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    PROCESSED,
    UPLOADED,
    Candidate,
    Candidates,
    ListCandidates,
    ObjectRef,
    Outline,
    Unranked,
)
from hirewire_storage.rows.fitting import LARGEST_PAGE, fitting
from hirewire_storage.tables import files, jobs, resume_features, resumes

_GOING_ON = "This file is still being read. Rank again when that is done."
_UNKNOWN = "This file could not be read."
_ROOM_FOR_UNRANKED = LARGEST_PAGE // 2
_texts = files.alias("texts")


async def page(connection: AsyncConnection, ask: ListCandidates) -> Candidates:
    """In the order of ids. The first page of all has what can't be ranked, in the order of paths."""
    first = ask.after is None and not ask.only
    unranked = _shortened(await _unranked(connection, ask)) if first else ()
    room = LARGEST_PAGE - sum(map(_size, unranked))
    rows = (await connection.execute(_query(ask))).all()
    shown = fitting([_candidate(row) for row in rows[: ask.most]], _size, room)
    more = len(shown) < len(rows)
    return Candidates(
        candidates=tuple(shown),
        unranked=tuple(unranked),
        after=shown[-1].resume_id if more else None,
    )


def _query(ask: ListCandidates) -> Any:
    text_of = and_(_texts.c.job_id == resumes.c.job_id, _texts.c.path.startswith(PROCESSED))
    query = (
        select(
            resumes,
            files.c.sha256,
            _texts.c.object_key.label("text_key"),
            _texts.c.sha256.label("text_sha256"),
            _texts.c.size.label("text_size"),
            func.coalesce(resume_features.c.version, "").label("indexed"),
        )
        .join(files, files.c.id == resumes.c.file_id)
        .outerjoin(_texts, text_of)
        .outerjoin(resume_features, resume_features.c.resume_id == resumes.c.id)
        .where(*_asked(ask, resumes))
        .order_by(resumes.c.id)
        .limit(ask.most + 1)
    )
    if ask.only:
        query = query.where(resumes.c.id.in_(ask.only))
    if ask.after:
        query = query.where(resumes.c.id > ask.after)
    return query


def _asked(ask: ListCandidates, table: Table) -> tuple[ColumnElement[bool], ...]:
    mine = table.c.user_id == ask.principal.owner
    return (mine, table.c.session_key == ask.session) if ask.session else (mine,)


def _candidate(row: Row[Any]) -> Candidate:
    outline = Outline.model_validate(row.outline)
    text = row.text_key and ObjectRef(key=row.text_key, sha256=row.text_sha256, size=row.text_size)
    return Candidate(
        resume_id=row.id,
        session=row.session_key,
        file_name=row.file_name,
        content=row.sha256,
        text=text or None,
        person=outline.name,
        hidden_words=outline.hidden_words,
        truncated=outline.truncated,
        indexed=row.indexed,
        created_at=row.created_at,
    )


async def _unranked(connection: AsyncConnection, ask: ListCandidates) -> list[Unranked]:
    """Uploads of which there is no résumé, but for pictures that were kept as such."""
    fault = jobs.c.outcome["body"]["fault"]["message"].astext
    query = (
        select(files.c.name, jobs.c.outcome.is_(None).label("going_on"), fault.label("fault"))
        .join(jobs, jobs.c.id == files.c.job_id)
        .outerjoin(resumes, resumes.c.file_id == files.c.id)
        .where(*_asked(ask, files), files.c.path.startswith(UPLOADED))
        .where(resumes.c.id.is_(None), jobs.c.state != "succeeded")
        .order_by(files.c.path.collate("C"), files.c.id)
    )
    return [
        Unranked(file_name=row.name, reason=_GOING_ON if row.going_on else (row.fault or _UNKNOWN))
        for row in await connection.execute(query)
    ]


def _shortened(unranked: Sequence[Unranked]) -> Sequence[Unranked]:
    """All, or as many as leave room for candidates and a word about the others."""
    shown = fitting(unranked, _size, _ROOM_FOR_UNRANKED)
    others = len(unranked) - len(shown)
    if not others:
        return shown
    return [*shown, Unranked(file_name="…", reason=f"{others} more files can't be ranked.")]


def _size(one: Candidate | Unranked) -> int:
    return len(one.model_dump_json().encode())
