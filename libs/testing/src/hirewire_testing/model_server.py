"""A language model's server that speaks OpenAI's, Anthropic's and Gemini's API over HTTP, and misbehaves when told to."""

import asyncio
import json
import ssl
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal

from hirewire_testing.listening import listening
from hirewire_testing.model_protocols import Dialect, dialect_of

Mode = Literal[
    "good",
    "slow",
    "stalls",
    "stalls midway",
    "breaks midway",
    "trickles",
    "floods",
    "hangs up",
    "redirects",
    "401",
    "429",
    "500",
    "not json",
    "truncated",
    "no schema",
    "no usage",
]
Answer = Callable[[str], str]
"""From what the user's message says to what the model says."""

_ERRORS = {"401": "Unauthorized", "429": "Too Many Requests", "500": "Internal Server Error"}
_KEYS = ("authorization", "x-api-key", "x-goog-api-key")


@dataclass
class ModelServer:
    """`asked` are the bodies of the requests, `keys` what came as the key. `good` answers by `answer`.

    `slow` takes `pause` seconds, `trickles` sends a byte every `pause` seconds, `no schema` refuses answers by schema,
    `no usage` a stream that is to tell how much it was; `redirects` to `elsewhere`. With `fails` left it is `good`
    after so many answers.
    """

    answer: Answer
    mode: Mode = "good"
    pause: float = 0.2
    url: str = ""
    retry_after: int = 7
    fails: int | None = None
    elsewhere: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    left: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when somebody went away before the end of an answer."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(asyncio.IncompleteReadError):
                await self._respond(writer, await self._hear(reader), self.paths[-1])
        except ConnectionError:
            self.left.set()
        finally:
            writer.close()

    async def _hear(self, reader: asyncio.StreamReader) -> dict[str, Any]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {n.lower(): v for n, v in (line.split(": ", 1) for line in head[1:-2])}
        body: dict[str, Any] = json.loads(await reader.readexactly(int(headers["content-length"])))
        self.asked.append(body)
        self.paths.append(head[0].split(" ")[1])
        self.headers.append(headers)
        key = next((headers[name] for name in _KEYS if name in headers), "")
        self.keys.append(key.removeprefix("Bearer "))
        return body

    async def _respond(self, writer: asyncio.StreamWriter, body: dict[str, Any], path: str) -> None:
        mode, dialect = self._mode(), dialect_of(path)
        if mode == "hangs up":
            return
        if mode in {"stalls", "slow"}:
            await asyncio.sleep(3600 if mode == "stalls" else self.pause)
        if mode == "redirects":
            await self._send(writer, b"{}", 307, f"Location: {self.elsewhere}{path}\r\n")
        elif status := _refusal(mode, dialect, body):
            await self._send(writer, _error(mode), status)
        elif mode == "floods":
            await self._flood(writer)
        elif dialect.streams(path, body):
            await self._stream(writer, dialect, body)
        else:
            whole = json.dumps(dialect.whole(self._content(dialect.asked(body)), body)).encode()
            await (self._trickle if mode == "trickles" else self._send)(writer, whole)

    def _mode(self) -> Mode:
        if self.fails is None:
            return self.mode
        self.fails -= 1
        return self.mode if self.fails >= 0 else "good"

    def _content(self, asked: str) -> str:
        said = self.answer(asked)
        return {"not json": "I am afraid I can't.", "truncated": said[: len(said) // 2]}.get(
            self.mode, said
        )

    async def _send(
        self, writer: asyncio.StreamWriter, body: bytes, status: int = 200, more: str = ""
    ) -> None:
        reason = _ERRORS.get(str(status), "OK")
        retry = f"Retry-After: {self.retry_after}\r\n" if status == 429 else ""
        head = f"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\n{retry}{more}"
        writer.write(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode())
        writer.write(body)
        await writer.drain()

    async def _stream(
        self, writer: asyncio.StreamWriter, dialect: Dialect, body: dict[str, Any]
    ) -> None:
        """`stalls midway` and `breaks midway` after the half of it, `slow` pauses after every part."""
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n")
        writer.write(b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
        parts = list(dialect.parts(self._content(dialect.asked(body)), body))
        for number, part in enumerate(parts):
            if number == len(parts) // 2 and self.mode == "breaks midway":
                return
            if number == len(parts) // 2 and self.mode == "stalls midway":
                await asyncio.sleep(3600)
            writer.write(f"{len(part.encode()):x}\r\n{part}\r\n".encode())
            await writer.drain()
            await asyncio.sleep(self.pause if self.mode == "slow" else 0)
        writer.write(b"0\r\n\r\n")
        await writer.drain()

    async def _trickle(self, writer: asyncio.StreamWriter, body: bytes) -> None:
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode())
        for byte in body:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(self.pause)

    async def _flood(self, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            writer.write(b" " * 65536)
            await writer.drain()


def _refusal(mode: Mode, dialect: Dialect, body: dict[str, Any]) -> int:
    """The status that it is refused with; 0 when it is not."""
    if mode in _ERRORS:
        return int(mode)
    unknown = (mode == "no schema" and dialect.by_schema(body)) or (
        mode == "no usage" and "stream_options" in body
    )
    return 400 if unknown else 0


def _error(what: str) -> bytes:
    return json.dumps({"error": {"message": what, "type": "fake", "code": what}}).encode()


@asynccontextmanager
async def model_server(
    answer: Answer,
    mode: Mode = "good",
    pause: float = 0.2,
    *,
    host: str = "127.0.0.1",
    tls: ssl.SSLContext | None = None,
) -> AsyncIterator[ModelServer]:
    """Listens on a free port of the loopback; `url` is what to give as the base URL to OpenAI's clients."""
    model = ModelServer(answer, mode, pause)
    async with listening(model.serve, host, tls=tls) as port:
        model.url = f"{'https' if tls else 'http'}://{host}:{port}/v1"
        yield model


@contextmanager
def model_in_background(answer: Answer) -> Iterator[ModelServer]:
    """The same in a thread with a loop of its own, for tests that share one over several loops."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="model server")
    thread.start()
    server = model_server(answer)
    try:
        yield asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result()
        asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
