"""Making a session and looking at it."""

from typing import Any

from fastapi import APIRouter, Request

from hirewire_common.contracts import events_of
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import views
from hirewire_gateway.limits import json_body
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.deps import COUNTS_SESSION, Asking, IdempotencyKey, Running
from hirewire_gateway.routes.examples import sessions as examples

router = APIRouter(tags=["sessions"])


@router.post(
    "/create-session",
    summary="Make a session",
    responses=examples.CREATE_SESSION,
    openapi_extra=bodies.NOTHING,
    dependencies=[COUNTS_SESSION],
)
async def create_session(
    request: Request, parts: Running, caller: Asking, key: IdempotencyKey
) -> dict[str, Any]:
    """Whoever holds the `session_id` may use the session: keep it like a password.

    `subject` is where the session's events are on the bus.
    """
    json_body(await request.body())
    place, session = await parts.sessions.create(caller, key)
    return {
        "session_id": place.handle,
        "name": session.name,
        "subject": events_of(place.key),
    }


@router.get("/session/{session_id}", summary="Look at a session", responses=examples.SESSION)
async def get_session(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    place = await parts.callers.named_workplace(caller, session_id)
    contents = await parts.sessions.contents(place)
    resume = None
    if contents.latest_resume is not None:
        try:
            reading = await parts.resumes.reading(place.principal, contents.latest_resume)
            resume = reading.resume
        except NotFound:  # removed since
            resume = None
    return views.session(place.handle, contents, resume)
