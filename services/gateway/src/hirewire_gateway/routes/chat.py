"""The conversation, and the résumé that comes out of it."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from hirewire_common.contracts import TurnTaken
from hirewire_gateway.callers import Workplace
from hirewire_gateway.domain import models, views
from hirewire_gateway.domain.chat import SentTurn, check
from hirewire_gateway.jobs import Accepted
from hirewire_gateway.limits import json_body
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end, later
from hirewire_gateway.routes.deps import Asking, IdempotencyKey, Once, Running, Wait
from hirewire_gateway.routes.examples import chat as examples

router = APIRouter(tags=["conversation"])


@router.post("/chat", summary="Say something", responses=examples.CHAT, openapi_extra=bodies.TURN)
async def chat(
    request: Request, parts: Running, caller: Asking, wait: Wait, key: IdempotencyKey, once: Once
) -> JSONResponse:
    """The answer also comes over the session's socket, and so do the documents that follow from it.

    What is wrong with an attachment is told there too; the rest of the turn is done all the same.
    """
    sent: SentTurn = models.read(SentTurn, json_body(await request.body()))
    check(sent)
    place = await parts.callers.named_workplace(caller, sent.session_id)
    await parts.rates.message(place.key, once)
    return _answer(place, await parts.chat.take_turn(caller, place, sent, wait=wait, key=key))


def _answer(place: Workplace, accepted: Accepted) -> JSONResponse:
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    turn = views.turn(good_end(accepted.event, TurnTaken))
    return JSONResponse({**turn, "session_id": place.handle})


@router.get("/session/{session_id}", summary="Look at a session", responses=examples.SESSION)
async def get_session(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    place = await parts.callers.named_workplace(caller, session_id)
    contents = await parts.sessions.conversation(place)
    return views.session(place.handle, contents, await parts.drafts.current(place, contents))


@router.get(
    "/resume/{session_id}", summary="The session's résumé as text", responses=examples.RESUME
)
async def get_resume(session_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    place = await parts.callers.named_workplace(caller, session_id)
    contents = await parts.sessions.contents(place)
    return views.resume(place.handle, contents, await parts.drafts.current(place, contents))
