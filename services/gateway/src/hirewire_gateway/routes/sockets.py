"""The WebSocket of a session."""

from datetime import UTC, datetime

from fastapi import APIRouter, WebSocket
from fastapi.websockets import WebSocketState

from hirewire_common.errors import HirewireError
from hirewire_gateway.domain import frames
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.routes.deps import caller_of, parts_of
from hirewire_gateway.sockets import Backlog, Relay

router = APIRouter()

UNAUTHORIZED, NOT_FOUND, UNAVAILABLE, BAD_REQUEST = 4401, 4404, 1013, 4400


@router.websocket("/ws/{session_id}")
async def session_events(socket: WebSocket, session_id: str) -> None:
    """Everything that happens in the session, as JSON; `?after=<seq>` first what was missed since then.

    With `?stream=1` answers are also told while they are being written.
    """
    parts = parts_of(socket)
    try:
        after = _after(socket.query_params.get("after"))
        caller = await caller_of(socket)
        place = await parts.callers.named_workplace(caller, session_id)
        backlog = Backlog(parts.settings.socket_backlog, parts.settings.socket_backlog_bytes)
        streams = socket.query_params.get("stream") == "1"
        relay = Relay(socket, parts.hub, place.place, backlog=backlog, streams=streams)
        # accepted only now: a client may count on everything that happens once its socket is open
        last = await parts.hub.last(place.place)
        start = last if after is None else min(after, last)  # nothing comes after what never was
        await socket.accept()
        await relay.run(start, _left(place))
    except Problem as problem:
        close = {401: UNAUTHORIZED, 404: NOT_FOUND}.get(problem.status, BAD_REQUEST)
        await _refuse(socket, close, problem.code, problem.detail, session_id)
    except HirewireError as error:
        await _refuse(socket, UNAVAILABLE, error.code, error.message, session_id)


def _left(place: Workplace) -> float | None:
    """Seconds until the session expires."""
    end = place.session.expires_at if place.session else None
    return (end - datetime.now(UTC)).total_seconds() if end else None


def _after(text: str | None) -> int | None:
    if not text:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 19:
        raise Problem(400, "bad_request", "after: must be the 'seq' of a frame, a whole number.")
    return int(text)


async def _refuse(socket: WebSocket, close: int, code: str, message: str, session_id: str) -> None:
    """Said as a frame too, because a browser's page sees no status and seldom the close reason."""
    if socket.client_state is WebSocketState.CONNECTING:
        await socket.accept()
    await socket.send_text(frames.error(message, code, session_id))
    await socket.close(close, message[:120])
