"""Bodies that are too large are refused while they come in, not after."""

import json
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.errors import answer


class _TooLarge(Exception):
    pass


class BodyLimit:
    """ASGI middleware: 413 as soon as the declared or the received length passes `limit` bytes."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _declared(scope) > self._limit:
            await self._refuse(scope, receive, send)
            return
        seen = 0
        started = False

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._limit:
                raise _TooLarge
            return message

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, counted, noted)
        except _TooLarge:
            if started:
                raise
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = Problem(
            413,
            "too_large",
            f"The request is larger than {self._limit // (1024 * 1024)} MiB. Send a smaller file.",
        )
        response = answer(problem, scope)
        response.headers["Connection"] = "close"  # the rest of the body is not read
        await response(scope, receive, send)


def _declared(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


class JsonAsText:
    """ASGI middleware: a browser's plain `fetch` sends its JSON as `text/plain`, and means JSON."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] in ("POST", "PUT", "PATCH"):
            # in place: the middlewares outside look into this very scope for the route
            scope["headers"] = [_as_json(header) for header in scope["headers"]]
        await self._app(scope, receive, send)


def _as_json(header: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    name, value = header
    if name == b"content-type" and value.split(b";")[0].strip().lower() == b"text/plain":
        return name, b"application/json"
    return header


def json_body(body: bytes) -> dict[str, Any]:
    """An object, from a body that may be empty. Raises Problem 400 with the place of the fault."""
    if not body.strip():
        return {}
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "bad_json", f"The body is not valid JSON: {error}") from error
    if not isinstance(value, dict):
        raise Problem(400, "bad_json", "The body must be a JSON object.")
    return value
