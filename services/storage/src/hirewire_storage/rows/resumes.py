"""The résumés that were read from documents."""

from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    ListedResume,
    ListResumes,
    ObjectRef,
    Outline,
    ReadResume,
    ResumeList,
    ResumeParsed,
    ReviseResume,
    StoredResume,
)
from hirewire_common.errors import HirewireError
from hirewire_storage.tables import files, resumes


async def find(connection: AsyncConnection, resume: UUID) -> StoredResume | None:
    row = (await connection.execute(select(resumes).where(resumes.c.id == resume))).first()
    return _stored(row) if row else None


def _stored(row: Row[Any]) -> StoredResume:
    return StoredResume(
        id=row.id,
        session=row.session_key,
        job=row.job_id,
        file_name=row.file_name,
        file_size_bytes=row.file_size_bytes,
        reading=_reading(row.parsed_json, row.reading_ref),
        revision=row.revision,
        created_at=row.created_at,
    )


def _reading(parsed: dict[str, Any] | None, ref: dict[str, Any] | None) -> ReadResume | ObjectRef:
    return ObjectRef.model_validate(ref) if ref else ReadResume.model_validate(parsed)


async def page(connection: AsyncConnection, ask: ListResumes) -> ResumeList:
    query = (
        select(resumes, files.c.object_key.label("file_key"), files.c.sha256, files.c.media_type)
        .join(files, files.c.id == resumes.c.file_id)
        .order_by(resumes.c.created_at.desc(), resumes.c.id)
        .limit(ask.most + 1)
        .where(resumes.c.user_id == ask.principal.owner)
    )
    if ask.session:
        query = query.where(resumes.c.session_key == ask.session)
    if ask.before:
        query = query.where(resumes.c.created_at < ask.before)
    rows = (await connection.execute(query)).all()
    shown = tuple(_listed(row) for row in rows[: ask.most])
    return ResumeList(resumes=shown, more=len(rows) > ask.most)


def _listed(row: Row[Any]) -> ListedResume:
    content = ObjectRef(key=row.file_key, sha256=row.sha256, size=row.file_size_bytes)
    return ListedResume(
        id=row.id,
        file_name=row.file_name,
        content=content,
        media_type=row.media_type,
        outline=Outline.model_validate(row.outline),
        revision=row.revision,
        created_at=row.created_at,
    )


async def revise(connection: AsyncConnection, ask: ReviseResume) -> StoredResume | None:
    """None when the résumé isn't there in the revision that was seen."""
    statement = (
        update(resumes)
        .where(resumes.c.id == ask.id, resumes.c.revision == ask.seen)
        .values(**_kept(ask.reading), outline=ask.outline.model_dump(), revision=ask.seen + 1)
        .returning(resumes)
    )
    row = (await connection.execute(statement)).first()
    return _stored(row) if row else None


async def add(connection: AsyncConnection, owner: UUID, news: ResumeParsed, file: UUID) -> None:
    """The reading of that file, as a row of this owner."""
    if news.reading is None:
        raise HirewireError("internal", "Something went wrong.", log=f"{news.job}: no reading")
    content = news.document.content
    await connection.execute(
        insert(resumes).values(
            id=news.resume_id,
            user_id=owner,
            session_key=news.session,
            job_id=news.job,
            file_id=file,
            file_name=news.document.name.replace("\0", ""),
            object_key=content.key,
            file_size_bytes=content.size,
            outline=news.outline.model_dump(),
            **_kept(news.reading),
        )
    )


def _kept(reading: ReadResume | ObjectRef) -> dict[str, Any]:
    large = isinstance(reading, ObjectRef)
    body = reading.model_dump(mode="json")
    return {"parsed_json": None if large else body, "reading_ref": body if large else None}
