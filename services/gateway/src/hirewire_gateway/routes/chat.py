"""The conversation, and the résumé that comes out of it."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from hirewire_common.contracts import TurnTaken
from hirewire_gateway.domain import views
from hirewire_gateway.domain.chat import SentTurn, check
from hirewire_gateway.domain.sent import read
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import answered, good_end
from hirewire_gateway.routes.deps import JsonBody, Named, Ordering, Running
from hirewire_gateway.routes.examples import chat as examples

router = APIRouter(tags=["conversation"])


@router.post("/chat", summary="Say something", responses=examples.CHAT, openapi_extra=bodies.TURN)
async def chat(parts: Running, errand: Ordering, body: JsonBody) -> JSONResponse:
    """The answer also comes over the session's socket, and so do the documents that follow from it.

    What is wrong with an attachment is told there too; the rest of the turn is done all the same.
    """
    sent = read(SentTurn, body)
    check(sent)
    place = await parts.callers.named_workplace(errand.caller, sent.session_id)
    await parts.rates.message(place.key, errand.once)
    accepted = await parts.chat.take_turn(errand, place, sent)
    return answered(accepted, place, lambda end: views.turn(good_end(end, TurnTaken)))


@router.get("/session/{session_id}", summary="Look at a session", responses=examples.SESSION)
async def get_session(parts: Running, place: Named) -> dict[str, Any]:
    contents = await parts.sessions.conversation(place)
    return views.session(place.handle, contents, await parts.drafts.current(place, contents))


@router.get(
    "/resume/{session_id}", summary="The session's résumé as text", responses=examples.RESUME
)
async def get_resume(parts: Running, place: Named) -> dict[str, Any]:
    contents = await parts.sessions.contents(place)
    return views.resume(place.handle, contents, await parts.drafts.current(place, contents))
