"""The files of a session under their paths."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    PROCESSED,
    UPLOADED,
    Document,
    FileList,
    ListFiles,
    ObjectRef,
    ParseResume,
    ResumeParsed,
    StoredFile,
)
from hirewire_storage.domain.files import beginning, free_name, safe_name
from hirewire_storage.tables import files

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('files of ' || :key, 0))")
_TEXT = "text/plain"


def _file(row: Row[Any]) -> StoredFile:
    return StoredFile(
        path=row.path,
        name=row.name,
        media_type=row.media_type,
        content=ObjectRef(key=row.object_key, sha256=row.sha256, size=row.size),
        job=row.job_id,
        created_at=row.created_at,
    )


async def page(connection: AsyncConnection, ask: ListFiles) -> FileList:
    query = (
        select(files)
        .where(
            files.c.session_key == ask.key,
            files.c.path.startswith(ask.prefix, autoescape=True),
            files.c.path.collate("C") > ask.after,
        )
        .order_by(files.c.path.collate("C"))
        .limit(ask.most + 1)
    )
    rows = (await connection.execute(query)).all()
    return FileList(files=tuple(_file(row) for row in rows[: ask.most]), more=len(rows) > ask.most)


async def uploaded(
    connection: AsyncConnection, owner: UUID, order: ParseResume | ResumeParsed
) -> str:
    """Put the order's document under a path that no other file of the session has; the path."""
    await connection.execute(_LOCK, {"key": order.session})
    name = safe_name(order.document.name)
    like = f"{UPLOADED}{beginning(name)}"
    taken = select(files.c.path).where(
        files.c.session_key == order.session, files.c.path.startswith(like, autoescape=True)
    )
    paths = (await connection.execute(taken)).scalars()
    path = UPLOADED + free_name(name, {one.removeprefix(UPLOADED) for one in paths})
    await connection.execute(insert(files).values(_values(owner, order, order.document, path)))
    return path


async def processed(connection: AsyncConnection, owner: UUID, news: ResumeParsed) -> UUID:
    """Put the document's text beside it; the id of the document's file."""
    query = select(files.c.id, files.c.path).where(
        files.c.job_id == news.job, files.c.path.startswith(UPLOADED)
    )
    found = (await connection.execute(query)).first()
    if found is None:  # opened by a version that kept no files yet
        await uploaded(connection, owner, news)
        found = (await connection.execute(query)).one()
    if news.text:
        path = f"{PROCESSED}{found.path.removeprefix(UPLOADED)}.txt"
        document = Document(
            name=f"{news.document.name[:250]}.txt", media_type=_TEXT, content=news.text
        )
        await connection.execute(insert(files).values(_values(owner, news, document, path)))
    identity: UUID = found.id
    return identity


async def path_of(connection: AsyncConnection, job: UUID) -> str:
    """Of the file that came with the job; empty when it brought none."""
    query = select(files.c.path).where(files.c.job_id == job, files.c.path.startswith(UPLOADED))
    return str(await connection.scalar(query) or "")


async def remove_of(connection: AsyncConnection, job: UUID) -> None:
    await connection.execute(delete(files).where(files.c.job_id == job))


async def count(connection: AsyncConnection, key: str) -> int:
    query = select(func.count()).select_from(files).where(files.c.session_key == key)
    return int((await connection.execute(query)).scalar_one())


def _values(
    owner: UUID, about: ParseResume | ResumeParsed, document: Document, path: str
) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "user_id": owner,
        "session_key": about.session,
        "job_id": about.job,
        "name": document.name.replace("\0", ""),
        "object_key": document.content.key,
        "sha256": document.content.sha256,
        "size": document.content.size,
        "media_type": document.media_type,
        "path": path,
    }
