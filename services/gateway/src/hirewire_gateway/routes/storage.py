"""Files grouped by session, as the clients that store uploads know them."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse

from hirewire_common.contracts import UPLOADED, JobFailed, ResumeParsed
from hirewire_gateway import uploads
from hirewire_gateway.domain import listing, views
from hirewire_gateway.handlers import FOR_FILES, Kept
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.counting import COUNTS_WORK_SESSION
from hirewire_gateway.routes.deps import (
    WITHOUT_NUL,
    Asking,
    IdempotencyKey,
    Named,
    Ordering,
    Running,
)
from hirewire_gateway.routes.examples import storage as examples

router = APIRouter(tags=["storage"])

Prefix = Annotated[str, Query(pattern=WITHOUT_NUL)]
Handle = Annotated[
    str | None,
    Query(alias="session_id", description="a session's name or id; without it the newest one"),
]


@router.post(
    "/api/sessions/create",
    summary="Begin a session",
    responses=examples.CREATE,
    dependencies=[COUNTS_WORK_SESSION],
)
@router.post(
    "/api/resumes/new-session",
    summary="Begin a session",
    responses=examples.CREATE,
    dependencies=[COUNTS_WORK_SESSION],
)
async def create(parts: Running, caller: Asking, key: IdempotencyKey) -> dict[str, Any]:
    """The oldest of the owner's sessions may end with it: the newest five are kept.

    `session_id` names the session to its owner. `id` opens it to whoever has it: keep it like a password.
    """
    place, session = await parts.sessions.create(caller, key, FOR_FILES)
    shown = listing.session(caller.user_id, session, "New session created")
    return {**shown, "id": place.handle}


@router.get("/api/sessions/current", summary="The newest session", responses=examples.CURRENT)
async def current(parts: Running, caller: Asking) -> dict[str, Any]:
    """None yet: it is made, and only then its `id` can be told."""
    place, session = await parts.sessions.current(caller)
    shown = listing.session(caller.user_id, session, "Current session")
    return {**shown, "id": place.handle} if place.handle != session.name else shown


@router.get("/api/sessions/list", summary="The caller's sessions", responses=examples.LIST)
async def sessions(parts: Running, caller: Asking) -> dict[str, Any]:
    """Newest first."""
    found = await parts.sessions.listed(caller)
    return {
        "status": "success",
        "user_id": caller.user_id,
        "sessions": [listing.listed(one) for one in found],
        "total": len(found),
    }


@router.get(
    "/api/sessions/{session_id}/files", summary="The files of a session", responses=examples.FILES
)
async def files(
    session_id: str, parts: Running, place: Named, prefix: Prefix = ""
) -> dict[str, Any]:
    """`details` says what is known of each, with a link to it that expires."""
    found = await parts.files.listed(place, prefix[:300])
    return {
        "status": "success",
        "session_id": session_id,
        "files": [file.path for file in found],
        "total": len(found),
        "details": [listing.file(file, parts.files.link) for file in found],
    }


@router.delete("/api/sessions/{session_id}", summary="End a session", responses=examples.DELETE)
async def delete(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    """With everything in it, for good."""
    _, removed = await parts.sessions.delete(caller, session_id)
    return {"status": "success", "session_id": session_id, "deleted_blobs": removed.files}


@router.post(
    "/api/resumes/upload",
    summary="Keep files",
    responses=examples.UPLOAD,
    openapi_extra=bodies.FILES,
)
async def upload(
    request: Request, parts: Running, errand: Ordering, handle: Handle = None
) -> JSONResponse:
    """One or several `.pdf`, `.docx` or `.txt` in the field `file`, or a `.zip` of them.

    What can't be read as a résumé is kept all the same; `files` says what became of each.
    """
    limit = parts.settings.max_body_bytes
    sent = await uploads.read_all(request, "file", limit)
    place, kept = await parts.files.upload(errand, handle, sent)
    path = listing.path(errand.caller.user_id, place.name)
    shown = [_kept(one, path, parts.files.link) for one in kept]
    first = next(one for one in shown if one["file_path"])
    body = {
        "status": "success",
        **{field: first[field] for field in ("filename", "url", "file_path")},
        "session_id": place.name,
        "session_path": path,
        "files": shown,
    }
    waiting = [one.parsing for one in kept if one.parsing and not one.parsing.event]
    if not waiting:
        return JSONResponse(body)
    going_on = views.accepted(waiting[0].job.id, place.handle)
    return JSONResponse({**body, **going_on, "session_id": place.name}, status_code=202)


def _kept(one: Kept, path: str, link: listing.Link) -> dict[str, Any]:
    """A file that was sent: where it is now, and what became of its reading."""
    shown: dict[str, Any] = {"filename": one.name, "file_path": None, "url": None}
    if one.problem:
        return {**shown, "status": "refused", **_fault(one.problem.code, one.problem.detail)}
    if one.parsing is None or one.media_type is None:
        raise TypeError("a file is either refused or on its way")
    job, event = one.parsing.job, one.parsing.event
    shown |= {
        "file_path": f"{path}{job.file}",
        "url": link(one.key, name=one.name, media_type=one.media_type),
        "job_id": str(job.id),
    }
    match event:
        case ResumeParsed():
            return {**shown, "status": "parsed", "resume_id": str(event.resume_id)}
        case JobFailed():
            return {
                **shown,
                "status": "unreadable",
                **_fault(event.fault.code, event.fault.message),
            }
    return {**shown, "status": "processing"}


def _fault(code: str, detail: str) -> dict[str, str]:
    return {"error": code, "detail": detail}


@router.get("/api/resumes/list", summary="The uploaded files", responses=examples.UPLOADS)
async def uploaded(parts: Running, caller: Asking, handle: Handle = None) -> dict[str, Any]:
    place = await parts.files.place(caller, handle)
    found = await parts.files.listed(place, UPLOADED)
    return {
        "status": "success",
        "session_id": handle or place.name,
        "files": [file.path for file in found],
        "count": len(found),
    }
