"""As much of HTTP/1.1 as a probe and Prometheus speak: one GET a connection, answered and closed."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

import structlog

log = structlog.get_logger()

_LONGEST_HEAD = 8192
_PATIENCE = 10.0
"""Seconds for one request, its answer included."""


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes
    media_type: str = "text/plain; charset=utf-8"
    status: HTTPStatus = HTTPStatus.OK

    @property
    def encoded(self) -> bytes:
        head = (
            f"HTTP/1.1 {self.status.value} {self.status.phrase}\r\n"
            f"Content-Type: {self.media_type}\r\nContent-Length: {len(self.body)}\r\n"
            "Connection: close\r\n\r\n"
        )
        return head.encode() + self.body


Route = Callable[[], Awaitable[Answer]]


class Server:
    """Answers `GET` of the paths of `routes`, and nothing else."""

    def __init__(self, routes: Mapping[str, Route]) -> None:
        self._routes = routes
        self._running: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> None:
        """Raises OSError when nobody may listen there, or somebody does."""
        self._server = await asyncio.start_server(self._came, host, port, limit=_LONGEST_HEAD)

    async def stop(self) -> None:
        """What is being answered is broken off: a scrape comes again."""
        if self._server is None:
            return
        self._server.close()
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    def _came(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(_PATIENCE):
                answer = await self._answer(await reader.readuntil(b"\r\n\r\n"))
                writer.write(answer.encoded)
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, OSError) as error:
            log.debug(
                "not answered on the ops port", why=repr(error)
            )  # TimeoutError is one of OSError
        finally:
            writer.close()

    async def _answer(self, head: bytes) -> Answer:
        method, path = (*head.split(b" ", 2), b"", b"")[:2]
        route = self._routes.get(path.partition(b"?")[0].decode("latin-1"))
        if route is None:
            return Answer(b"not here\n", status=HTTPStatus.NOT_FOUND)
        if method != b"GET":
            return Answer(b"only GET\n", status=HTTPStatus.METHOD_NOT_ALLOWED)
        try:
            return await route()
        except Exception:
            log.exception("a question on the ops port failed by a bug")
            return Answer(b"see the log\n", status=HTTPStatus.INTERNAL_SERVER_ERROR)
