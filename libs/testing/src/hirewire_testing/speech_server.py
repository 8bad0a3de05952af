"""A server that writes recordings down over OpenAI's `/audio/transcriptions`, and misbehaves when told to."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import Any, Literal

from hirewire_testing.listening import listening

Mode = Literal["good", "segments only", "text only", "stalls", "hangs up", "not json", "redirects", "401", "403", "413", "429", "500"]  # fmt: skip
"""`segments only` refuses times of words, `text only` all but the shortest answers."""
_STATUS = {"redirects": 307, "401": 401, "403": 403, "413": 413, "429": 429, "500": 500}
Spoken = tuple[str, float, float]
"""A word, and from and to which second."""


@dataclass(frozen=True)
class Heard:
    """One request: the file's name and bytes, and the other fields of the form, each with all its values."""

    name: str
    audio: bytes
    fields: Mapping[str, tuple[str, ...]]


@dataclass
class SpeechServer:
    """`hears` makes words of a file's bytes. With `fails` it is `good` after so many answers, with `passes` before so many."""

    hears: Callable[[bytes], list[Spoken]]
    mode: Mode = "good"
    language: str = "english"
    retry_after: int = 7
    fails: int | None = None
    passes: int = 0
    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with suppress(asyncio.IncompleteReadError, ConnectionError):
                await self._respond(writer, await self._hear(reader))
        finally:
            writer.close()

    async def _hear(self, reader: asyncio.StreamReader) -> Heard:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {n.lower(): v for n, v in (line.split(": ", 1) for line in head[1:-2])}
        if head[0].split(" ")[1] != "/v1/audio/transcriptions":
            raise ConnectionError(head[0])
        body = await reader.readexactly(int(headers["content-length"]))
        self.keys.append(headers.get("authorization", "").removeprefix("Bearer "))
        self.heard.append(_form(headers["content-type"], body))
        return self.heard[-1]

    async def _respond(self, writer: asyncio.StreamWriter, asked: Heard) -> None:
        mode = self._mode()
        if mode == "stalls":
            await asyncio.sleep(3600)
        if mode == "hangs up":
            return
        status = _STATUS.get(mode) or _understood(mode, asked.fields)
        body = _error(status) if status != 200 else self._answer(mode, asked)
        more = f"Retry-After: {self.retry_after}\r\n" if status == 429 else ""
        more += f"Location: {self.url}/audio/transcriptions\r\n" if mode == "redirects" else ""
        head = f"HTTP/1.1 {status} -\r\nContent-Type: application/json\r\n{more}"
        writer.write(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode())
        writer.write(body)
        await writer.drain()

    def _mode(self) -> Mode:
        if self.passes > 0:
            self.passes -= 1
            return "good"
        if self.fails is None:
            return self.mode
        self.fails -= 1
        return self.mode if self.fails >= 0 else "good"

    def _answer(self, mode: Mode, asked: Heard) -> bytes:
        if mode == "not json":
            return b"<html>a proxy's page</html>"
        words = self.hears(asked.audio)
        text = " ".join(word for word, _, _ in words)
        said: dict[str, Any] = {"text": text}
        if asked.fields["response_format"] == ("verbose_json",):
            end = words[-1][2] if words else 0.0
            start = words[0][1] if words else 0.0
            segments = [{"id": 0, "start": start, "end": end, "text": f" {text}"}] if words else []
            said |= {"language": self.language, "duration": end, "segments": segments}
        if "word" in asked.fields.get("timestamp_granularities[]", ()):
            said["words"] = [{"word": word, "start": a, "end": b} for word, a, b in words]
        return json.dumps(said).encode()


def _form(content_type: str, body: bytes) -> Heard:
    whole = b"Content-Type: " + content_type.encode() + b"\r\n\r\n" + body
    name, audio, fields = "", b"", dict[str, tuple[str, ...]]()
    for part in message_from_bytes(whole, policy=policy.HTTP).walk():
        if part.is_multipart():
            continue
        called = str(part.get_param("name", header="content-disposition"))
        payload = part.get_payload(decode=True)
        value = payload if isinstance(payload, bytes) else b""
        if called == "file":
            name, audio = part.get_filename() or "", value
        else:
            fields[called] = (*fields.get(called, ()), value.decode())
    return Heard(name, audio, fields)


def _understood(mode: Mode, fields: Mapping[str, tuple[str, ...]]) -> int:
    """The status, by what this server knows of the form of the answer that is asked for."""
    times = "timestamp_granularities[]" in fields
    verbose = fields["response_format"] == ("verbose_json",)
    refused = (mode == "segments only" and times) or (mode == "text only" and verbose)
    return 400 if refused else 200


def _error(status: int) -> bytes:
    return json.dumps({"error": {"message": str(status), "type": "fake", "code": status}}).encode()


@asynccontextmanager
async def speech_server(
    hears: Callable[[bytes], list[Spoken]], mode: Mode = "good"
) -> AsyncIterator[SpeechServer]:
    """Listens on a free port of the loopback; `url` is what to give as the base URL to OpenAI's clients."""
    model = SpeechServer(hears, mode)
    async with listening(model.serve, limit=64 << 20) as port:
        model.url = f"http://127.0.0.1:{port}/v1"
        yield model
