"""The doctor tells of work that stands still, which no look at the parts alone shows."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import nats
import pytest
from nats.js import JetStreamContext

from hirewire_common.contracts import ParseResume
from hirewire_local.doctoring import work
from hirewire_local.doctoring.findings import Finding
from hirewire_local.letters import Letter
from hirewire_local.permissions import inbox
from hirewire_local.reaching import Reach
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers
QUEUE = "queue parser.parse"
NOW = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.fixture
async def parser(bus_server: NatsServer) -> AsyncIterator[JetStreamContext]:
    """As the worker, with two commands waiting; what waits is forgotten afterwards."""
    sender = await nats.connect(bus_server.url("gateway"), inbox_prefix=inbox("gateway").encode())
    for _ in range(2):
        subject = ParseResume.every().replace("*", str(uuid4()))
        await sender.jetstream().publish(subject, b"{}")
    client = await nats.connect(bus_server.url("parser"), inbox_prefix=inbox("parser").encode())
    yield client.jetstream(timeout=5)
    await client.close()
    await sender.close()
    await asyncio.to_thread(bus_server.purge)


async def queues(bus_server: NatsServer) -> dict[str, Finding]:
    return {one.about: one for one in await work.queues(Reach(bus_server.server.home, {}))}


async def test_commands_that_no_worker_asks_for_are_named_with_the_service(
    bus_server: NatsServer, parser: JetStreamContext
) -> None:
    found = await queues(bus_server)
    assert list(found) == [QUEUE]
    assert found[QUEUE].state == "wrong"
    assert found[QUEUE].says == "2 command(s) wait, and no parser asks for them"


async def test_commands_that_wait_for_a_busy_worker_are_in_order(
    bus_server: NatsServer, parser: JetStreamContext
) -> None:
    durable = await parser.pull_subscribe_bind(ParseResume.queue(), "COMMANDS")
    (_in_hand,) = await durable.fetch(1, timeout=5)
    assert [one.state for one in (await queues(bus_server)).values()] == ["ok"]


async def test_a_bus_that_is_away_leaves_the_queues_unknown(bus_server: NatsServer) -> None:
    reach = Reach(bus_server.server.home, {"HIREWIRE_NATS_URL": "nats://admin:x@127.0.0.1:1"})
    assert [one.state for one in await work.queues(reach)] == ["unknown"]


def job(age: int, *, held: bool = False) -> dict[str, Any]:
    at = NOW - timedelta(seconds=age)
    return {"kind": "parser.parse", "held": held, "updated_at": at.isoformat()}


@pytest.mark.parametrize(
    ("age", "held", "state"),
    [(100, False, ["notice"]), (1000, False, ["wrong"]), (100, True, []), (1000, True, ["wrong"])],
    ids=["silent", "overdue", "waits for others", "waits for others too long"],
)
def test_an_open_job_without_news_is_told(age: int, *, held: bool, state: list[str]) -> None:
    found = list(work.silent([job(age, held=held)], NOW))
    assert [one.state for one in found] == state


def test_jobs_without_news_are_told_by_kind_with_the_longest_silence() -> None:
    (found,) = work.silent([job(70), job(101)], NOW)
    assert (found.about, found.says) == ("jobs parser.parse", "2 without news, one for 101 s")
    assert "hirewire jobs --kind parser.parse --older 60" in found.remedy


def test_letters_are_told_until_their_jobs_were_done_after_all() -> None:
    letter = Letter(1, "hw.dead.parser.parse.x", NOW, "internal", 4, b"{}")
    assert work.buried([], []).state == work.buried([letter], []).state == "ok"
    found = work.buried([letter, letter], [letter])
    assert (found.state, "dead redrive" in found.remedy) == ("notice", True)
    assert found.says == "1 of failed jobs (parser.parse)"
