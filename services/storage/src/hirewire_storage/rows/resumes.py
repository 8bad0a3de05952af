"""Uploaded documents and the résumés that were read from them."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import ObjectRef, ReadResume, ResumeParsed, StoredResume
from hirewire_common.errors import HirewireError
from hirewire_storage.tables import documents, resumes


async def find(connection: AsyncConnection, resume: UUID) -> StoredResume | None:
    row = (await connection.execute(select(resumes).where(resumes.c.id == resume))).first()
    if row is None:
        return None
    return StoredResume(
        id=row.id,
        session=row.session_key,
        job=row.job_id,
        file_name=row.file_name,
        file_size_bytes=row.file_size_bytes,
        reading=_reading(row.parsed_json, row.reading_ref),
        revision=row.revision,
    )


def _reading(parsed: dict[str, Any] | None, ref: dict[str, Any] | None) -> ReadResume | ObjectRef:
    return ObjectRef.model_validate(ref) if ref else ReadResume.model_validate(parsed)


async def add(connection: AsyncConnection, owner: UUID, news: ResumeParsed) -> None:
    """The document and its reading, as the rows of this owner."""
    document = {
        "id": uuid4(),
        "user_id": owner,
        "session_key": news.session,
        "job_id": news.job,
        "file_name": news.document.name.replace("\0", ""),
        "object_key": news.document.content.key,
        "sha256": news.document.content.sha256,
        "size": news.document.content.size,
        "media_type": news.document.media_type,
    }
    await connection.execute(insert(documents).values(document))
    await connection.execute(insert(resumes).values(_resume(document, news)))


def _resume(document: dict[str, Any], news: ResumeParsed) -> dict[str, Any]:
    if news.reading is None:
        raise HirewireError("internal", "Something went wrong.", log=f"{news.job}: no reading")
    large = isinstance(news.reading, ObjectRef)
    reading = news.reading.model_dump(mode="json")
    shared = ("user_id", "session_key", "job_id", "file_name", "object_key")
    return {name: document[name] for name in shared} | {
        "id": news.resume_id,
        "document_id": document["id"],
        "file_size_bytes": document["size"],
        "parsed_json": None if large else reading,
        "reading_ref": reading if large else None,
    }
