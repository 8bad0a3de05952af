"""The account of a signed-in user: its résumés, everything that is stored of it, and its end."""

import json
from collections.abc import AsyncIterator
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, StreamingResponse

from hirewire_common.contracts import ListedResume, Principal, ReadResume
from hirewire_gateway import uploads
from hirewire_gateway.domain import taken_along, views
from hirewire_gateway.domain.views import analyses
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.counting import COUNTS_WORK_SESSION_UNLESS_SHOWN
from hirewire_gateway.routes.deps import BY_TOKEN, Asking, Ordering, Parts, Running, SignedIn
from hirewire_gateway.routes.examples import accounts as examples
from hirewire_gateway.routes.recordings import analyzed
from hirewire_gateway.routes.resumes import accepted, parsed

router = APIRouter(tags=["account"])

_IN_MEMORY = 4 * 1024 * 1024


@router.post(
    "/api/db/resumes/upload",
    summary="Read a résumé and keep it",
    responses=examples.UPLOAD,
    openapi_extra=bodies.FILE,
    dependencies=[COUNTS_WORK_SESSION_UNLESS_SHOWN, BY_TOKEN],
)
async def upload(request: Request, parts: Running, errand: Ordering) -> JSONResponse:
    """The row, as `GET /api/db/resumes` has it."""
    sent = await uploads.read(request, "file", parts.settings.max_upload_bytes)
    parsing = await parts.resumes.parse(errand, sent)
    if parsing.event is None:
        return accepted(parsing)
    resume_id = parsed(parsing.event).resume_id
    owner = parsing.workplace.principal
    found = await parts.resumes.listed(owner, parsing.workplace.key)
    row = next(one for one in found if one.id == resume_id)
    shown = await _row(parts, owner, row)
    shown |= {"success": True, "resume_id": shown["id"], "session_id": parsing.workplace.handle}
    return JSONResponse(shown)


@router.get("/api/db/resumes", summary="The user's résumés", responses=examples.RESUMES)
async def resumes(parts: Running, caller: SignedIn) -> list[dict[str, Any]]:
    """Newest first; `file_url` expires."""
    return await resume_rows(parts, parts.accounts.user(caller))


@router.get(
    "/api/v1/account", summary="Everything that is stored of you", responses=examples.EXPORT
)
async def export(parts: Running, caller: Asking) -> StreamingResponse:
    """One JSON object: a list of rows for each table, and links to the files, which expire."""
    principal = parts.accounts.user(caller)
    body = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # whole, before anything of it is sent
    try:
        await _write(parts, principal, body)
    except BaseException:
        body.close()
        raise
    body.seek(0)
    return StreamingResponse(
        _sent(body),
        media_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="account.json"'},
    )


@router.delete("/api/v1/account", summary="Erase everything of you", responses=examples.ERASE)
async def erase(parts: Running, caller: Asking) -> dict[str, Any]:
    """Rows, files and messages, for good and at once. Repeating it is harmless."""
    erased = await parts.accounts.erase(parts.accounts.user(caller))
    return {"status": "erased", **erased.model_dump()}


async def _write(parts: Parts, principal: Principal, body: IO[bytes]) -> None:
    profile = await parts.accounts.profile(principal)
    body.write(b'{"account":' + profile.model_dump_json().encode())
    for table in await parts.accounts.tables(principal):
        body.write(f',"{table}":['.encode())
        comma = b""
        async for row in parts.accounts.rows(principal, table):
            body.write(comma + json.dumps(row, ensure_ascii=False).encode())
            comma = b","
        body.write(b"]")
    await _write_recordings(parts, principal, body)
    body.write(b',"links":' + json.dumps(await _links(parts, principal)).encode() + b"}")


async def _write_recordings(parts: Parts, principal: Principal, body: IO[bytes]) -> None:
    """Every analysis with what was asked, said and found, and links to the recording and the reports."""
    body.write(b',"recordings":[')
    comma = b""
    for one in await parts.analyses.listed(principal, every=True):
        news = analyses.ended_well(one)
        row = taken_along.recording(one, parts.files.link)
        row["result"] = await analyzed(parts, news) if news else None
        body.write(comma + json.dumps(row, ensure_ascii=False).encode())
        comma = b","
    body.write(b"]")


async def _links(parts: Parts, principal: Principal) -> list[dict[str, Any]]:
    """To every file of every session."""
    links = []
    for one in await parts.sessions.of(principal):
        for file in await parts.files.of(principal, one.session.key):
            url = parts.files.link(file.content.key, name=file.name, media_type=file.media_type)
            links.append({"session": one.session.name, "path": file.path, "url": url})
    return links


async def _sent(body: IO[bytes]) -> AsyncIterator[bytes]:
    with body:
        while chunk := body.read(64 * 1024):
            yield chunk


async def resume_rows(parts: Parts, owner: Principal) -> list[dict[str, Any]]:
    """All that the user has, newest first."""
    return [await _row(parts, owner, one) for one in await parts.resumes.listed(owner)]


async def _row(parts: Parts, owner: Principal, one: ListedResume) -> dict[str, Any]:
    """A row of `resumes` as the clients' documents have it."""
    reading: ReadResume = await parts.resumes.reading(owner, one.id)
    return {
        "id": str(one.id),
        "user_id": str(owner.owner),
        "file_name": one.file_name,
        "file_url": parts.files.link(
            one.content.key, name=one.file_name, media_type=one.media_type
        ),
        "file_size_bytes": one.content.size,
        "parsed_json": views.reading(reading),
        "created_at": views.iso(one.created_at),
    }
