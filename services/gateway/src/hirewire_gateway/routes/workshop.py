"""The résumés of a session, as the clients that bring a language model know them."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from hirewire_common.contracts import DraftEdited, ReadResume
from hirewire_common.errors import NotFound, TryAgain
from hirewire_gateway import uploads
from hirewire_gateway.domain import views
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import unknown_resume
from hirewire_gateway.domain.sections import revision
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end, later
from hirewire_gateway.routes.deps import JsonBody, Needed, Ordering, Parts, Running
from hirewire_gateway.routes.examples import workshop as examples
from hirewire_gateway.routes.resumes import accepted, parsed

router = APIRouter(prefix="/api/v1", tags=["résumés of a session"])


@router.post("/upload_resume", include_in_schema=False)
@router.post(
    "/upload_resume/",
    summary="Read a résumé into the session",
    responses=examples.UPLOAD,
    openapi_extra=bodies.FILE,
)
async def upload(request: Request, parts: Running, errand: Ordering, place: Needed) -> JSONResponse:
    sent = await uploads.read(request, "file", parts.settings.max_upload_bytes)
    parsing = await parts.resumes.parse(errand, sent, into=place)
    if parsing.event is None:
        return accepted(parsing)
    resume_id = parsed(parsing.event).resume_id
    try:
        reading = await parts.resumes.reading(place.principal, resume_id)
    except TryAgain:  # it is done and stays done, so this is no refusal
        return accepted(parsing)
    shown = views.sections_of_session(reading)
    return JSONResponse({**shown, **_in(place, resume_id)})


@router.get("/resume_sections", include_in_schema=False)
@router.get("/resume_sections/", summary="The session's latest résumé", responses=examples.SECTIONS)
async def sections(parts: Running, place: Needed) -> dict[str, Any]:
    """As it is now: with the changes of an optimisation that were taken, of a chat, or of an editor."""
    resume_id, total, reading, _ = await _latest(parts, place)
    return _latest_shown(place, resume_id, total, reading)


@router.patch("/resume_sections", include_in_schema=False)
@router.patch(
    "/resume_sections/",
    summary="Replace sections of the session's latest résumé",
    responses=examples.REVISE,
    openapi_extra=bodies.REVISION,
)
async def revise(parts: Running, errand: Ordering, place: Needed, body: JsonBody) -> JSONResponse:
    """Sections that are not sent stay as they are. An entry keeps its identity by its `id`."""
    wanted = revision(body)
    resume_id, total, reading, drafted = await _latest(parts, place)
    if not drafted and resume_id:
        reading = await parts.resumes.revise(place, resume_id, wanted)
        _, _, now, drafted = await _latest(parts, place)
        if not drafted:
            return JSONResponse(_latest_shown(place, resume_id, total, reading))
        reading = now  # a draft was begun meanwhile, of what the document said before
    await parts.rates.edit(place.key, errand.once)
    accepted = await parts.drafts.replace(errand, place, reading, wanted)
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    good_end(accepted.event, DraftEdited)
    resume_id, total, reading, _ = await _latest(parts, place)
    return JSONResponse(_latest_shown(place, resume_id, total, reading))


@router.get("/session/resumes", include_in_schema=False)
@router.get("/session/resumes/", summary="The résumés of the session", responses=examples.RESUMES)
async def resumes(parts: Running, place: Needed) -> dict[str, Any]:
    """Newest first."""
    found = await parts.resumes.listed(place.principal, place.key)
    return {
        "session_id": place.handle,
        "total_resumes": len(found),
        "resumes": [views.listed_resume(one) for one in found],
    }


@router.get(
    "/session/resume/{resume_id}", summary="A résumé of the session", responses=examples.RESUME
)
async def resume(resume_id: str, parts: Running, place: Needed) -> dict[str, Any]:
    try:
        reading = await parts.resumes.of_session(place, UUID(resume_id))
    except (NotFound, ValueError) as error:
        raise unknown_resume() from error
    return {**views.sections_of_session(reading), **_in(place, resume_id)}


async def _latest(parts: Parts, place: Workplace) -> tuple[UUID | None, int, ReadResume, bool]:
    found, total, reading, drafted = await parts.drafts.newest(place)
    if reading is None:
        raise unknown_resume("There is no résumé in this session yet. Upload one first.")
    return found, total, reading, drafted


def _latest_shown(
    place: Workplace, resume_id: UUID | None, total: int, reading: ReadResume
) -> dict[str, Any]:
    """`resume_id` is None where no document was read."""
    named = _in(place, resume_id) if resume_id else {"resume_id": None, "session_id": place.handle}
    return {**views.sections_of_session(reading), **named, "total_resumes_in_session": total}


def _in(place: Workplace, resume_id: UUID | str) -> dict[str, str]:
    return {"resume_id": str(resume_id), "session_id": place.handle}
