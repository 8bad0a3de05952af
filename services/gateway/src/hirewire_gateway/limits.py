"""Bodies that are too large are refused while they come in, not after."""

import asyncio
import json
from contextlib import suppress
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.storable import flaw
from hirewire_gateway.errors import answer

_LINGER = 5.0
"""Seconds in which what is still on its way is taken and dropped: the kernel throws the answer away with the
connection when that is closed over unread bytes."""


class _TooLarge(Exception):
    pass


class _Body:
    """What comes in, counted; `more` while the end has not been seen."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._left = limit
        self.more = True

    async def receive(self) -> Message:
        message = await self._receive()
        self.more = message.get("more_body", False)
        size = len(message.get("body", b""))
        self.expect(size)
        self._left -= size
        return message

    def expect(self, size: int) -> None:
        if size > self._left:
            raise _TooLarge

    async def drop(self) -> None:
        """Take the rest, for a while."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LINGER):
                while self.more:
                    self.more = (await self._receive()).get("more_body", False)


class BodyLimit:
    """ASGI middleware: 413 as soon as the declared or the received length passes `limit` bytes."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = _Body(receive, self._limit)
        started = False

        async def noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            body.expect(_declared(scope))
            await self._app(scope, body.receive, noted)
        except _TooLarge:
            if started:
                raise
            await self._refuse(scope, body, send)

    async def _refuse(self, scope: Scope, body: _Body, send: Send) -> None:
        problem = Problem(
            413,
            "too_large",
            f"The request is larger than {self._limit // (1024 * 1024)} MiB. Send a smaller file.",
        )

        async def unfinished(message: Message) -> None:
            await send({**message, "more_body": True} if "body" in message else message)

        response = answer(problem, scope)
        response.headers["Connection"] = "close"
        await response(scope, body.receive, unfinished)
        await body.drop()
        await send({"type": "http.response.body", "body": b""})


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
    if wrong := flaw(value):
        raise Problem(400, "bad_json", f"The body {wrong}.")
    return value
