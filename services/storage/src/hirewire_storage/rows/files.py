"""The files of a session under their paths."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Row, delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    DOCUMENT_TYPES,
    GENERATED,
    PHOTOS,
    PROCESSED,
    REPORT_TYPES,
    REPORTS,
    UPLOADED,
    Command,
    DocumentMade,
    Event,
    FileList,
    ListFiles,
    ObjectRef,
    ParseResume,
    PictureKept,
    RankingCompleted,
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
    document = order.document
    await connection.execute(_LOCK, {"key": order.session})
    path = await _free(connection, order.session, UPLOADED, document.name)
    new = _values(owner, order, document.name, document.media_type, document.content, path)
    await connection.execute(insert(files).values(new))
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
        new = _values(owner, news, f"{news.document.name[:250]}.txt", _TEXT, news.text, path)
        await connection.execute(insert(files).values(new))
    identity: UUID = found.id
    return identity


async def pictured(connection: AsyncConnection, owner: UUID, news: PictureKept) -> None:
    """Put the photo under a path of its own, beside the picture that it was made of."""
    await connection.execute(_LOCK, {"key": news.session})
    path = await _free(connection, news.session, PHOTOS, news.name)
    new = _values(owner, news, news.name, "image/jpeg", news.content, path)
    await connection.execute(insert(files).values(new))


async def generated(connection: AsyncConnection, owner: UUID, news: DocumentMade) -> None:
    """Put the document under its path; the session's own résumé takes the place of the one before."""
    if news.content is None:
        return
    await connection.execute(_LOCK, {"key": news.session})
    if news.live:
        path = f"{GENERATED}resume.{news.format}"
        await _make_way(connection, news.session, path)
    else:
        path = await _free(connection, news.session, GENERATED, news.name)
    kind = DOCUMENT_TYPES[news.format]
    new = _values(owner, news, news.name, kind, news.content, path)
    await connection.execute(insert(files).values(new))


async def reported(connection: AsyncConnection, owner: UUID, news: RankingCompleted) -> None:
    """Put the reports under their paths, in the place of those of the ranking before."""
    await connection.execute(_LOCK, {"key": news.session})
    for form, content in news.reports.items():
        name = f"ranked_resumes.{form}"
        await _make_way(connection, news.session, f"{REPORTS}{name}")
        new = _values(owner, news, name, REPORT_TYPES[form], content, f"{REPORTS}{name}")
        await connection.execute(insert(files).values(new))


async def _make_way(connection: AsyncConnection, session: str, path: str) -> None:
    there = (files.c.session_key == session, files.c.path == path)
    await connection.execute(delete(files).where(*there))


async def _free(connection: AsyncConnection, session: str, folder: str, name: str) -> str:
    """A path in that folder, after the file's name, that no other file has; call it with the session's lock."""
    wanted = safe_name(name)
    like = f"{folder}{beginning(wanted)}"
    taken = select(files.c.path).where(
        files.c.session_key == session, files.c.path.startswith(like, autoescape=True)
    )
    paths = (await connection.execute(taken)).scalars()
    return folder + free_name(wanted, {one.removeprefix(folder) for one in paths})


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
    owner: UUID, about: Command | Event, name: str, media_type: str, content: ObjectRef, path: str
) -> dict[str, Any]:
    return {
        "id": uuid4(),
        "user_id": owner,
        "session_key": about.session,
        "job_id": about.job,
        "name": name.replace("\0", ""),
        "object_key": content.key,
        "sha256": content.sha256,
        "size": content.size,
        "media_type": media_type,
        "path": path,
    }
