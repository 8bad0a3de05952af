"""Making a session."""

from typing import Any

from fastapi import APIRouter

from hirewire_common.contracts import events_of
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.counting import COUNTS_SESSION
from hirewire_gateway.routes.deps import Asking, IdempotencyKey, JsonBody, Running
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
    parts: Running, caller: Asking, key: IdempotencyKey, _: JsonBody
) -> dict[str, Any]:
    """Whoever holds the `session_id` may use the session: keep it like a password.

    `subject` is where the session's events are on the bus.
    """
    place, session = await parts.sessions.create(caller, key)
    return {
        "session_id": place.handle,
        "name": session.name,
        "subject": events_of(place.key),
    }
