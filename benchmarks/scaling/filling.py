"""Commands for a standing queue, sent as clients send them, without waiting for their end."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from benchmarks.interview.latency import RESUME
from benchmarks.interview.sets import read_set
from benchmarks.measuring import ROOT

AT_ONCE = 8
_PAPER = ROOT / "examples" / "jane-roe.pdf"
_LATER = {"Prefer": "respond-async"}
_SAYS = "How would you put what I did there?"
"""Nothing that rules know what to do with, so that a model is asked where there is one."""


@dataclass
class Clients:
    """Each of them is a user of its own, because one may only have so many commands of a kind waiting."""

    urls: list[str]
    sessions: list[tuple[str, str]] = field(default_factory=list)
    """Who has uploaded a résumé, and the session that it is in."""
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)

    async def uploads(self, n: int) -> None:
        data = await asyncio.to_thread(_PAPER.read_bytes)

        async def one(http: httpx.AsyncClient, user: str) -> None:
            sent = {"file": (_PAPER.name, data)}
            answer = await http.post("/api/resume/parse", files=sent, headers=_as(user))
            self.sessions.append((user, _told(answer)["session_id"]))

        await self._each(one, n)

    async def looks(self, n: int) -> None:
        owned = itertools.cycle(self.sessions)

        async def one(http: httpx.AsyncClient, _: str) -> None:
            user, session = next(owned)
            _told(await http.get(f"/session/{session}", headers={"X-User-Id": user}))

        await self._each(one, n)

    async def documents(self, n: int) -> None:
        """A PDF of résumés that were uploaded."""
        owned = itertools.cycle(self.sessions)

        async def one(http: httpx.AsyncClient, _: str) -> None:
            user, session = next(owned)
            wanted = {"filetype": "pdf", "template": "classic"}
            head = _as(user) | {"X-Session-ID": session}
            _told(await http.post("/api/v1/generate_resume/", json=wanted, headers=head))

        await self._each(one, n)

    async def turns(self, n: int) -> None:
        """Each in a conversation of its own."""

        async def one(http: httpx.AsyncClient, user: str) -> None:
            session = _told(await http.post("/create-session", headers={"X-User-Id": user}))
            said = {"session_id": session["session_id"], "message": _SAYS}
            _told(await http.post("/chat", json=said, headers=_as(user)))

        await self._each(one, n)

    async def interviews(self, n: int) -> list[tuple[str, str]]:
        """So many that are planned; somebody must be there to do it."""
        begun: list[tuple[str, str]] = []
        job = {"target_role": "Senior Engineer", "job_description": "We need Python and Kafka."}
        sent = {"resume_data": RESUME, "job_context": job, "num_questions": 3}

        async def one(http: httpx.AsyncClient, user: str) -> None:
            head = {"X-User-Id": user}
            told = _told(await http.post("/api/session/create", json=sent, headers=head))
            begun.append((user, told["session_id"]))

        await self._each(one, n)
        return begun

    async def answers(self, interviews: list[tuple[str, str]]) -> None:
        """One to each."""
        texts = [one.answer for asked in read_set("fit") for one in asked.answers if one.answer]
        numbered = enumerate(interviews)

        async def one(http: httpx.AsyncClient, _: str) -> None:
            number, (user, session) = next(numbered)
            said = {"session_id": session, "answer_text": texts[number % len(texts)]}
            path = "/api/session/conversational-answer"
            _told(await http.post(path, json=said, headers=_as(user)))

        await self._each(one, len(interviews))

    async def _each(
        self, work: Callable[[httpx.AsyncClient, str], Awaitable[None]], n: int
    ) -> None:
        left = iter(range(n))

        async def loop(url: str) -> None:
            async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as http:
                for _ in left:
                    await work(http, f"user-{next(self._numbers)}@example.com")

        urls = itertools.islice(itertools.cycle(self.urls), AT_ONCE)
        await asyncio.gather(*(loop(url) for url in urls))


def _as(user: str) -> dict[str, str]:
    return {"X-User-Id": user, **_LATER}


def _told(answer: httpx.Response) -> Any:
    if answer.is_error:
        raise RuntimeError(f"{answer.request.url}: {answer.status_code} {answer.text}")
    return answer.json()
