"""Asking a gateway over HTTP or a socket, and what came back, as text to look through."""

import asyncio
import json
import re
from dataclasses import dataclass

import httpx
from tests.flow import Frame, next_frame, socket
from tests.tenancy import Headers, Things
from tests.tenancy_routes import Case
from websockets.exceptions import ConnectionClosed

_REQUEST_ID = re.compile(r'("request_id":")[^"]*|("timestamp":")[^"]*|("expires_at":")[^"]*')
_FILE = dict.fromkeys(("file", "jd_file"), ("cv.pdf", b"%PDF-1.7 nothing"))


@dataclass(frozen=True)
class Answer:
    """`status` of a socket is the code that closed it, 200 for one that stayed open. `sent` is all that was said."""

    status: int
    body: str
    headers: str
    sent: str

    @property
    def told(self) -> str:
        return f"{self.body}\n{self.headers}"

    def leaks(self, secrets: set[str]) -> set[str]:
        """Those that the caller did not know already."""
        told, sent = self.told.lower(), self.sent.lower()
        return {one for one in secrets if one.lower() in told and one.lower() not in sent}

    def plain(self, things: Things) -> tuple[int, str]:
        """What is left when all is taken out by which two askings for different things may differ."""
        if self.status < 300:
            return self.status, ""
        return self.status, _REQUEST_ID.sub("", things.hide(self.body))


@dataclass(frozen=True)
class Asker:
    """One gateway, a client, and how many requests it may have under way."""

    http: httpx.AsyncClient
    turns: asyncio.Semaphore

    async def ask(self, route: str, case: Case, things: Things, shown: Headers) -> Answer:
        method, path = route.split()[0], things.fill(case.path)
        async with self.turns:
            if method == "WS":
                return await self._listen(path, shown)
            return await self._request(method, path, case, things, shown)

    async def _request(
        self, method: str, path: str, case: Case, things: Things, shown: Headers
    ) -> Answer:
        headers, body = {"Prefer": "respond-async", **shown}, things.put_into(case.sends)
        if case.sends == "file":
            answer = await self.http.request(method, path, headers=headers, files=_FILE)
        else:
            headers["Content-Type"] = "application/json"
            answer = await self.http.request(method, path, headers=headers, content=body)
        told = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
        return Answer(answer.status_code, answer.text, told, f"{path} {shown} {body}")

    async def _listen(self, path: str, shown: Headers) -> Answer:
        """Until it is closed, or has told of a résumé that was read."""
        frames: list[Frame] = []
        _, _, handle = path.partition("/ws/")
        session, _, query = handle.partition("?")
        url = str(self.http.base_url).rstrip("/")
        async with socket(url, session, f"?{query}", shown) as opened:
            status = 200
            try:
                while not any(frame["type"] == "resume_parsed" for frame in frames):
                    frames.append(await next_frame(opened))
            except ConnectionClosed:
                status = int(opened.close_code or 0)
            reason = str(opened.close_reason or "")
        return Answer(status, json.dumps(frames, separators=(",", ":")), reason, f"{path} {shown}")
