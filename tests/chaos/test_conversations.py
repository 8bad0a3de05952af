"""Conversations go on while everything is killed: each accepted turn counts once, in the order of its acceptance."""

import asyncio
import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx
import pypdfium2
import pytest
from tests.chaos.measuring import measured
from tests.flow import client, eventually, frames_until, new_session, socket

from hirewire_local.fleet import Fleet
from hirewire_testing.servers import NatsServer, PostgresServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

TURNS = 12
FREE = {"HIREWIRE_MESSAGES_PER_MINUTE": "0", "HIREWIRE_WAIT_LIMIT": "15"}
REPAIRS = {"HIREWIRE_RECONCILE_EVERY": "1", "HIREWIRE_LOST_AFTER": "12"}
GIVEN_UP = 90.0


@dataclass
class Talk:
    """One session, whose turns are said one after the other; each is repeated until it is accepted."""

    http: httpx.AsyncClient
    session: str
    accepted: list[str] = field(default_factory=list)

    async def go_on(self) -> None:
        for number in range(TURNS):
            await self._say(f"Add Skill{number} to my skills")

    async def _say(self, words: str) -> None:
        body = {"session_id": self.session, "message": words}
        headers = {"Idempotency-Key": str(uuid4()), "Prefer": "respond-async"}
        async with asyncio.timeout(GIVEN_UP):
            while True:
                try:
                    answer = await self.http.post("/chat", json=body, headers=headers)
                except httpx.TransportError:
                    answer = None
                if answer is not None and answer.status_code in (200, 202):
                    self.accepted.append(words)
                    return
                await asyncio.sleep(0.2)

    async def shown(self) -> dict[str, Any]:
        found: dict[str, Any] = (await self.http.get(f"/session/{self.session}")).json()
        return found


Kill = Callable[[], None]


@pytest.fixture
def busy(stack: Fleet) -> Fleet:
    """Two gateways, two generators and storage, all ready."""
    for name, environment, count in (
        ("gateway", FREE, 2),
        ("storage", REPAIRS, 1),
        ("generator", {}, 2),
    ):
        for _ in range(count):
            stack.add(name, environment).start()
    stack.wait()
    return stack


def restarting(stack: Fleet, name: str) -> Kill:
    """kill -9 of all of this name, and started again at once."""

    def kill() -> None:
        for service in stack.all(name):
            service.kill()
            service.start()

    return kill


async def under_kills(stack: Fleet, what: str, kill: Kill) -> None:
    clock = asyncio.get_running_loop().time
    async with (
        client(stack.all("gateway")[0].url) as one,
        client(stack.all("gateway")[1].url) as two,
    ):
        talks = [Talk(http, await new_session(http)) for http in (one, two, one)]
        running = [asyncio.create_task(talk.go_on()) for talk in talks]
        for after in (2, 6):  # in the midst of the turns
            await eventually(_said(talks, after), seconds=GIVEN_UP)
            kill()  # here, for a server ends with the thread that has started it
        await asyncio.gather(*running)
        end = clock()
        for talk in talks:
            await _whole(talk)
            await _set(stack, talk)
        measured(f"conversations, {what} killed twice: all in order {clock() - end:.1f} s later")


def _said(talks: list[Talk], number: int) -> Callable[[], Any]:
    async def look() -> bool:
        return all(len(talk.accepted) >= number for talk in talks)

    return look


async def _whole(talk: Talk) -> None:
    """Every turn has its one answer and its one effect, in order."""

    async def look() -> dict[str, Any]:
        try:
            return await talk.shown()
        except (httpx.TransportError, ValueError):
            return {}

    def whole(one: dict[str, Any]) -> bool:
        return one.get("revision") == TURNS and len(one["chat_history"]) >= 2 * TURNS

    shown = await eventually(look, whole, GIVEN_UP)
    said = [one["content"] for one in shown["chat_history"] if one["role"] == "user"]
    assert said == talk.accepted
    assert len(shown["chat_history"]) == 2 * TURNS
    assert shown["user_data"]["skills"] == [f"Skill{number}" for number in range(TURNS)]


async def _set(stack: Fleet, talk: Talk) -> None:
    """The newest revision's documents come, and show it."""
    url = stack.all("gateway")[1].url
    async with asyncio.timeout(GIVEN_UP), socket(url, talk.session, "?after=0") as opened:
        while True:
            (*_, frame) = await frames_until(opened, 1, ("resume_pdf_update",))
            if frame["revision"] == TURNS:
                break
    pdf = pypdfium2.PdfDocument(base64.b64decode(frame["pdf_base64"]))
    assert f"Skill{TURNS - 1}" in pdf[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize(
    "name",
    ["generator", *(pytest.param(name, marks=pytest.mark.long) for name in ("storage", "gateway"))],
)
async def test_turns_survive_the_death_of_a_service(busy: Fleet, name: str) -> None:
    await under_kills(busy, name, restarting(busy, name))


@pytest.mark.long
async def test_turns_survive_the_death_of_the_bus(busy: Fleet, bus_server: NatsServer) -> None:
    def kill() -> None:
        bus_server.kill()
        bus_server.start()

    await under_kills(busy, "nats", kill)


@pytest.mark.long
async def test_turns_survive_the_death_of_the_database(
    busy: Fleet, postgres_server: PostgresServer
) -> None:
    def kill() -> None:
        postgres_server.kill()
        postgres_server.start()

    await under_kills(busy, "postgres", kill)


async def test_a_page_is_set_although_the_process_that_sets_it_is_killed(busy: Fleet) -> None:
    def kill() -> None:
        for service in busy.all("generator"):
            for process in service.family()[1:]:
                process.kill()

    await under_kills(busy, "typesetters", kill)
