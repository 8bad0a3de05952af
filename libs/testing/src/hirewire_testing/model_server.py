"""A language model's server that speaks OpenAI's chat completions over HTTP, and misbehaves when told to."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Literal

Mode = Literal[
    "good",
    "slow",
    "stalls",
    "trickles",
    "floods",
    "hangs up",
    "401",
    "429",
    "500",
    "not json",
    "truncated",
    "no schema",
]
Answer = Callable[[str], str]
"""From what the user's message says to what the model says."""

_ERRORS = {"401": "Unauthorized", "429": "Too Many Requests", "500": "Internal Server Error"}


@dataclass
class ModelServer:
    """`asked` are the bodies of the requests, `keys` what came as the bearer's key. `good` answers by `answer`.

    `slow` takes `pause` seconds, `trickles` sends a byte every `pause` seconds, `no schema` refuses answers by schema.
    """

    answer: Answer
    mode: Mode = "good"
    pause: float = 0.2
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._respond(writer, await self._hear(reader))
        finally:
            writer.close()

    async def _hear(self, reader: asyncio.StreamReader) -> dict[str, Any]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:-2])
        body: dict[str, Any] = json.loads(await reader.readexactly(int(headers["content-length"])))
        self.asked.append(body)
        self.keys.append(headers.get("authorization", "").removeprefix("bearer "))
        return body

    async def _respond(self, writer: asyncio.StreamWriter, body: dict[str, Any]) -> None:
        if self.mode == "hangs up":
            return
        if self.mode in {"stalls", "slow"}:
            await asyncio.sleep(3600 if self.mode == "stalls" else self.pause)
        if self.mode in _ERRORS:
            await self._send(writer, _error(self.mode), int(self.mode))
        elif self.mode == "no schema" and "response_format" in body:
            await self._send(writer, _error("no response_format here"), 400)
        elif self.mode == "trickles":
            await self._trickle(writer, _completion(self._content(body)))
        elif self.mode == "floods":
            await self._flood(writer)
        else:
            await self._send(writer, _completion(self._content(body)))

    def _content(self, body: dict[str, Any]) -> str:
        said = self.answer(str(body["messages"][-1]["content"]))
        return {"not json": "I am afraid I can't.", "truncated": said[: len(said) // 2]}.get(
            self.mode, said
        )

    async def _send(self, writer: asyncio.StreamWriter, body: bytes, status: int = 200) -> None:
        reason = _ERRORS.get(str(status), "OK")
        retry = "Retry-After: 7\r\n" if status == 429 else ""
        head = f"HTTP/1.1 {status} {reason}\r\nContent-Type: application/json\r\n{retry}"
        writer.write(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode())
        writer.write(body)
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


def _completion(content: str) -> bytes:
    choice = {
        "index": 0,
        "finish_reason": "stop",
        "message": {"role": "assistant", "content": content},
    }
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    told = {"id": "c-1", "object": "chat.completion", "created": 1, "model": "fake"}
    told["service_tier"] = "default"  # groq says so always, and LiteLLM relies on it
    return json.dumps({**told, "choices": [choice], "usage": usage}).encode()


def _error(what: str) -> bytes:
    return json.dumps({"error": {"message": what, "type": "fake", "code": what}}).encode()


@asynccontextmanager
async def model_server(
    answer: Answer, mode: Mode = "good", pause: float = 0.2
) -> AsyncIterator[ModelServer]:
    """Listens on a free port of the loopback; `url` is what to give as the base URL."""
    model = ModelServer(answer, mode, pause)
    running: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            running.add(task)
            task.add_done_callback(running.discard)
        await model.serve(reader, writer)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    model.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield model
    finally:
        server.close()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
