"""The résumé that a session works on, as data: looked at, changed by hand, taken back."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse

from hirewire_common.contracts import DraftEdited, StoredDraft
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import editing, views
from hirewire_gateway.domain.generation import redesigned
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import unknown_resume, unknown_revision
from hirewire_gateway.handlers import Errand
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import answered, good_end
from hirewire_gateway.routes.deps import JsonBody, Named, Ordering, Parts, Running
from hirewire_gateway.routes.examples import drafts as examples

router = APIRouter(prefix="/api/v1/drafts", tags=["the résumé as data"])


async def _found(parts: Running, place: Named) -> StoredDraft:
    found = await parts.drafts.found(place)
    if found is None:
        raise unknown_resume("There is no résumé in this session yet. Tell something first.")
    return found


async def _number(number: str) -> int:
    return editing.number(number)


Found = Annotated[StoredDraft, Depends(_found)]
Number = Annotated[int, Depends(_number)]


@router.get("/{session_id}", summary="The résumé and its design", responses=examples.DRAFT)
async def get_draft(place: Named, found: Found) -> dict[str, Any]:
    return views.draft(place.handle, found)


@router.patch(
    "/{session_id}",
    summary="Change the résumé by a patch",
    responses=examples.EDIT,
    openapi_extra=bodies.PATCH,
)
async def patch_draft(
    parts: Running, errand: Ordering, place: Named, body: JsonBody
) -> JSONResponse:
    """RFC 6902, with the ids of entries in the place of their indexes; the whole patch is done, or nothing of it."""
    return await _edited(parts, errand, place, editing.patch(body))


@router.patch(
    "/{session_id}/design",
    summary="Change how it looks",
    responses=examples.EDIT,
    openapi_extra=bodies.DESIGN,
)
async def patch_design(
    parts: Running, errand: Ordering, place: Named, found: Found, body: JsonBody
) -> JSONResponse:
    """What is not sent stays as it is."""
    design = redesigned(found.draft.design, body)
    return await _edited(parts, errand, place, {"design": design.model_dump()})


@router.post(
    "/{session_id}/undo",
    summary="Take the last changes back",
    responses=examples.EDIT,
    openapi_extra=bodies.STEPS,
)
async def undo(parts: Running, errand: Ordering, place: Named, body: JsonBody) -> JSONResponse:
    return await _edited(parts, errand, place, {"undo": editing.steps(body)})


@router.post(
    "/{session_id}/redo",
    summary="Make changes again that were taken back",
    responses=examples.EDIT,
    openapi_extra=bodies.STEPS,
)
async def redo(parts: Running, errand: Ordering, place: Named, body: JsonBody) -> JSONResponse:
    return await _edited(parts, errand, place, {"redo": editing.steps(body)})


@router.post(
    "/{session_id}/restore",
    summary="Go back to an earlier revision",
    responses=examples.EDIT,
    openapi_extra=bodies.RESTORE,
)
async def restore(parts: Running, errand: Ordering, place: Named, body: JsonBody) -> JSONResponse:
    return await _edited(parts, errand, place, {"restore": editing.revision(body)})


@router.get("/{session_id}/revisions", summary="How it came to be", responses=examples.REVISIONS)
async def revisions(parts: Running, place: Named) -> dict[str, Any]:
    """Newest first."""
    found = await parts.drafts.revisions(place)
    return {
        "session_id": place.handle,
        "total": len(found),
        "revisions": [views.revision(one) for one in found],
    }


@router.get(
    "/{session_id}/revisions/{number}", summary="What one revision did", responses=examples.STEP
)
async def step(parts: Running, place: Named, number: Number) -> dict[str, Any]:
    try:
        found = await parts.drafts.step(place, number)
    except NotFound as error:
        raise unknown_revision() from error
    return {"session_id": place.handle, **views.step(found)}


async def _edited(
    parts: Parts, errand: Errand, place: Workplace, wanted: dict[str, Any]
) -> JSONResponse:
    await parts.rates.edit(place.key, errand.once)
    accepted = await parts.drafts.edit(errand, place, wanted)
    return answered(accepted, place, lambda end: views.edited(good_end(end, DraftEdited)))
