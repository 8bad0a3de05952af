"""The résumé that a session works on, as data: looked at, changed by hand, taken back."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from hirewire_common.contracts import DraftEdited, StoredDraft
from hirewire_common.errors import NotFound
from hirewire_gateway.callers import Caller, Workplace
from hirewire_gateway.domain import editing, views
from hirewire_gateway.domain.generation import redesigned
from hirewire_gateway.domain.problems import Problem, unknown_resume
from hirewire_gateway.limits import json_body
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end, later
from hirewire_gateway.routes.deps import Asking, IdempotencyKey, Parts, Running, Wait
from hirewire_gateway.routes.examples import drafts as examples

router = APIRouter(prefix="/api/v1/drafts", tags=["the résumé as data"])


@router.get("/{session_id}", summary="The résumé and its design", responses=examples.DRAFT)
async def get_draft(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    place = await parts.callers.named_workplace(caller, session_id)
    found = await _found(parts, place)
    return views.draft(place.handle, found)


@router.patch(
    "/{session_id}",
    summary="Change the résumé by a patch",
    responses=examples.EDIT,
    openapi_extra=bodies.PATCH,
)
async def patch_draft(
    session_id: str,
    request: Request,
    parts: Running,
    caller: Asking,
    wait: Wait,
    key: IdempotencyKey,
) -> JSONResponse:
    """RFC 6902, with the ids of entries in the place of their indexes; the whole patch is done, or nothing of it."""
    place = await parts.callers.named_workplace(caller, session_id)
    wanted = editing.patch(json_body(await request.body()))
    return await _edited(parts, caller, place, wanted, wait=wait, key=key)


@router.patch(
    "/{session_id}/design",
    summary="Change how it looks",
    responses=examples.EDIT,
    openapi_extra=bodies.DESIGN,
)
async def patch_design(
    session_id: str,
    request: Request,
    parts: Running,
    caller: Asking,
    wait: Wait,
    key: IdempotencyKey,
) -> JSONResponse:
    """What is not sent stays as it is."""
    place = await parts.callers.named_workplace(caller, session_id)
    found = await _found(parts, place)
    design = redesigned(found.draft.design, json_body(await request.body()))
    wanted = {"design": design.model_dump()}
    return await _edited(parts, caller, place, wanted, wait=wait, key=key)


@router.post(
    "/{session_id}/undo",
    summary="Take the last changes back",
    responses=examples.EDIT,
    openapi_extra=bodies.STEPS,
)
async def undo(
    session_id: str,
    request: Request,
    parts: Running,
    caller: Asking,
    wait: Wait,
    key: IdempotencyKey,
) -> JSONResponse:
    place = await parts.callers.named_workplace(caller, session_id)
    wanted = {"undo": editing.steps(json_body(await request.body()))}
    return await _edited(parts, caller, place, wanted, wait=wait, key=key)


@router.post(
    "/{session_id}/redo",
    summary="Make changes again that were taken back",
    responses=examples.EDIT,
    openapi_extra=bodies.STEPS,
)
async def redo(
    session_id: str,
    request: Request,
    parts: Running,
    caller: Asking,
    wait: Wait,
    key: IdempotencyKey,
) -> JSONResponse:
    place = await parts.callers.named_workplace(caller, session_id)
    wanted = {"redo": editing.steps(json_body(await request.body()))}
    return await _edited(parts, caller, place, wanted, wait=wait, key=key)


@router.post(
    "/{session_id}/restore",
    summary="Go back to an earlier revision",
    responses=examples.EDIT,
    openapi_extra=bodies.RESTORE,
)
async def restore(
    session_id: str,
    request: Request,
    parts: Running,
    caller: Asking,
    wait: Wait,
    key: IdempotencyKey,
) -> JSONResponse:
    place = await parts.callers.named_workplace(caller, session_id)
    wanted = {"restore": editing.revision(json_body(await request.body()))}
    return await _edited(parts, caller, place, wanted, wait=wait, key=key)


@router.get("/{session_id}/revisions", summary="How it came to be", responses=examples.REVISIONS)
async def revisions(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    """Newest first."""
    place = await parts.callers.named_workplace(caller, session_id)
    found = await parts.drafts.revisions(place)
    return {
        "session_id": place.handle,
        "total": len(found),
        "revisions": [views.revision(one) for one in found],
    }


@router.get(
    "/{session_id}/revisions/{number}", summary="What one revision did", responses=examples.STEP
)
async def step(session_id: str, number: str, parts: Running, caller: Asking) -> dict[str, Any]:
    place = await parts.callers.named_workplace(caller, session_id)
    try:
        found = await parts.drafts.step(place, editing.number(number))
    except NotFound as error:
        raise Problem(404, "not_found", "There is no such revision.") from error
    return {"session_id": place.handle, **views.step(found)}


async def _found(parts: Parts, place: Workplace) -> StoredDraft:
    found = await parts.drafts.found(place)
    if found is None:
        raise unknown_resume("There is no résumé in this session yet. Tell something first.")
    return found


async def _edited(
    parts: Parts,
    caller: Caller,
    place: Workplace,
    wanted: dict[str, Any],
    *,
    wait: float,
    key: str | None,
) -> JSONResponse:
    accepted = await parts.drafts.edit(caller, place, wanted, wait=wait, key=key)
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    edited = views.edited(good_end(accepted.event, DraftEdited))
    return JSONResponse({**edited, "session_id": place.handle})
