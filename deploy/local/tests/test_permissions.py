"""Each service can do on the bus what its role needs, and nothing else."""

import asyncio
import re
from typing import Any
from uuid import uuid4

import nats
import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

from hirewire_common import topology
from hirewire_common.contracts import (
    COMMANDS,
    EVENTS,
    LIVE_ONLY,
    QUERIES,
    RATES,
    ROLES,
    SPENDING,
    TALLIES,
    GetJob,
    JobFailed,
    JobProgress,
    ParseResume,
    Query,
    ResumeParsed,
    StartJob,
    TryModel,
)
from hirewire_local.permissions import inbox, permissions
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers

SESSION, TENANT = "0" * 32, str(uuid4())
COUNTER = "some.counter"


FORBIDDEN_TO_ALL = "forbidden.to.all"
"""Refused last, so that all earlier refusals have been heard when this one is."""


class Attempts:
    """One user's connection, and what the server refuses it."""

    def __init__(self) -> None:
        self.client = Client()
        self._refused: set[str] = set()
        self._last = asyncio.Event()

    async def connect(self, server: NatsServer, user: str) -> None:
        prefix = inbox(user).encode()
        await self.client.connect(server.url(user), error_cb=self._noted, inbox_prefix=prefix)

    async def _noted(self, error: Exception) -> None:
        if found := re.search(
            r'violation for (?:publish|subscription) to "([^"]+)"', str(error), re.I
        ):
            self._refused.add(found[1].lower())
            if found[1] == FORBIDDEN_TO_ALL:
                self._last.set()

    async def refused(self) -> set[str]:
        """Everything refused so far, in lower case as the client reports it; ends the connection."""
        await asyncio.wait_for(self._last.wait(), 5)
        await self.client.close()
        return self._refused


async def allowed(server: NatsServer, user: str, subjects: list[str]) -> set[str]:
    """Those of `subjects` that `user` may publish on."""
    attempts = Attempts()
    await attempts.connect(server, user)
    for subject in (*subjects, FORBIDDEN_TO_ALL):
        await attempts.client.publish(_concrete(subject), b"{}")
    refused = await attempts.refused()
    return {subject for subject in subjects if _concrete(subject).lower() not in refused}


async def heard(server: NatsServer, user: str, subjects: list[str], queue: str = "") -> set[str]:
    """Those of `subjects` that `user` may subscribe to."""
    attempts = Attempts()
    await attempts.connect(server, user)
    for subject in subjects:
        await attempts.client.subscribe(subject, queue=queue)
    await attempts.client.subscribe(FORBIDDEN_TO_ALL)
    refused = await attempts.refused()
    return {subject for subject in subjects if subject.lower() not in refused}


def _concrete(subject: str) -> str:
    return subject.replace("*", SESSION)


SAYABLE = [
    *(command.every() for command in COMMANDS),
    *(event.every() for event in EVENTS),
    *(event.every_live() for event in (*EVENTS, *LIVE_ONLY)),
    *(query.asked_on() for query in QUERIES),
    *(tallies.subject(COUNTER) for tallies in TALLIES),
]


@pytest.mark.parametrize("name", ROLES)
async def test_a_service_says_what_its_role_says_and_nothing_else(
    bus_server: NatsServer, name: str
) -> None:
    role = ROLES[name]
    wanted = {kind.every() for kind in role.publishes} | {ask.asked_on() for ask in role.asks}
    wanted |= {tallies.subject(COUNTER) for tallies in role.counts}
    wanted |= {kind.every_live() for kind in role.says}
    assert await allowed(bus_server, name, SAYABLE) == wanted


API = [
    "$JS.API.STREAM.CREATE.SPY",
    "$JS.API.STREAM.DELETE.NONE",
    "$JS.API.STREAM.PURGE.NONE",
    "$JS.API.STREAM.UPDATE.NONE",
    "$JS.API.STREAM.MSG.GET.COMMANDS",
    "$JS.API.STREAM.MSG.DELETE.NONE",
    "$JS.API.CONSUMER.CREATE.COMMANDS.spy",
    "$JS.API.CONSUMER.DURABLE.CREATE.COMMANDS.spy",
    "$JS.API.CONSUMER.DELETE.COMMANDS.none",
    "$JS.API.CONSUMER.MSG.NEXT.COMMANDS.other",
    "$JS.ACK.COMMANDS.other.1.1.1.1.0",
    "$JS.API.DIRECT.GET.COMMANDS",
    "$JS.API.DIRECT.GET.COUNTERS",
    "$JS.API.DIRECT.GET.BUDGETS",
    "$JS.API.STREAM.MSG.GET.COUNTERS",
    "$JS.API.STREAM.MSG.GET.BUDGETS",
    "$JS.API.STREAM.PURGE.COUNTERS",
    "$JS.API.STREAM.MSG.DELETE.COUNTERS",
    "$JS.API.CONSUMER.CREATE.COUNTERS.spy",
    "hw.dead.other.parse",
    "_INBOX_other.x",
    "_INBOX.x",
]


@pytest.mark.parametrize("name", ROLES)
async def test_no_service_manages_streams_or_touches_anothers_work(
    bus_server: NatsServer, name: str
) -> None:
    assert await allowed(bus_server, name, API) == set()


ON_A_STREAM = (
    *(f"$JS.API.STREAM.{verb}" for verb in ("UPDATE", "DELETE", "PURGE", "INFO", "SNAPSHOT")),
    *("$JS.API.STREAM.MSG.GET", "$JS.API.STREAM.MSG.DELETE", "$JS.API.DIRECT.GET"),
    *("$JS.API.CONSUMER.NAMES", "$JS.API.CONSUMER.LIST", "$JS.API.STREAM.PEER.REMOVE"),
)
STREAMS = [str(stream.name) for stream in topology.streams()]


@pytest.mark.parametrize("name", ROLES)
async def test_of_every_stream_a_service_has_what_its_role_needs(
    bus_server: NatsServer, name: str
) -> None:
    role = ROLES[name]
    asked = [f"{verb}.{stream}" for verb in ON_A_STREAM for stream in STREAMS]
    wanted = {"$JS.API.DIRECT.GET.EVENTS"} if role.relays or role.keeps_commands else set()
    if role.keeps_commands:
        wanted.add("$JS.API.STREAM.INFO.COMMANDS")
    if role.relays:
        wanted.add("$JS.API.STREAM.MSG.GET.EVENTS")
    if role.forgets:
        wanted |= {f"$JS.API.STREAM.PURGE.{stream}" for stream in ("COMMANDS", "EVENTS", "DEAD")}
    assert await allowed(bus_server, name, asked) == wanted


@pytest.mark.parametrize("name", ROLES)
async def test_a_service_takes_the_commands_of_its_own_durable_and_buries_only_its_own(
    bus_server: NatsServer, name: str
) -> None:
    queues = {kind.queue(): service for service, role in ROLES.items() for kind in role.handles}
    taking = {
        subject: service
        for queue, service in {**queues, "another": "another"}.items()
        for subject in (
            f"$JS.API.CONSUMER.MSG.NEXT.COMMANDS.{queue}",
            f"$JS.ACK.COMMANDS.{queue}.1.1.1.1.0",
            f"hw.dead.{service}.parse",
        )
    }
    wanted = {subject for subject, service in taking.items() if service == name}
    assert await allowed(bus_server, name, list(taking)) == wanted
    spying = [f"$JS.API.CONSUMER.CREATE.{stream}.spy" for stream in STREAMS]
    spying += [f"$JS.API.CONSUMER.CREATE.{stream}.spy.hw.>" for stream in STREAMS]
    spying += [f"$JS.API.CONSUMER.DELETE.{stream}.{name}" for stream in STREAMS]
    assert await allowed(bus_server, name, spying) == set()


@pytest.mark.parametrize("name", ROLES)
async def test_no_service_hears_a_tenants_commands_or_stored_events(
    bus_server: NatsServer, name: str
) -> None:
    """Commands are taken from a durable, events read from the stream; on the wire there is nothing to hear."""
    told = [kind.every().replace("*", TENANT, 1) for kind in COMMANDS]
    told += [event.every().replace("*", SESSION, 1) for event in EVENTS]
    told += [tallies.subject(COUNTER) for tallies in TALLIES]
    told += [f"hw.dead.{other}.parse" for other in ROLES]
    assert await heard(bus_server, name, told) == set()
    live = [event.every_live().replace("*", SESSION, 1) for event in EVENTS]
    role = ROLES[name]
    hears = {event.every_live().replace("*", SESSION, 1) for event in role.hears}
    assert await heard(bus_server, name, live) == (set(live) if role.relays else hears)


@pytest.mark.parametrize("name", ROLES)
async def test_no_service_overhears_others(bus_server: NatsServer, name: str) -> None:
    others = [f"{inbox(other)}.>" for other in (*ROLES, "admin", "debug") if other != name]
    everything = [">", "hw.>", "hw.cmd.>", "hw.evt.>", "_INBOX.>", "$JS.>", "$SYS.>"]
    assert await heard(bus_server, name, [*others, *everything]) == set()


@pytest.mark.parametrize("name", ROLES)
async def test_a_question_is_heard_by_who_answers_it_alone_and_only_in_its_queue(
    bus_server: NatsServer, name: str
) -> None:
    asked = [query.asked_on() for query in QUERIES]
    answers = {query.asked_on() for query in ROLES[name].answers}
    assert await heard(bus_server, name, asked, name) == answers
    for queue in ("", "other"):
        assert await heard(bus_server, name, asked, queue) == set()


async def test_the_gateway_hears_live_events_and_reads_stored_ones(bus_server: NatsServer) -> None:
    live = f"hw.live.{SESSION}.>"
    assert await heard(bus_server, "gateway", [live]) == {live}
    assert await heard(bus_server, "parser", [live]) == set()
    reads = ["$JS.API.DIRECT.GET.EVENTS", f"$JS.API.DIRECT.GET.EVENTS.hw.evt.{SESSION}.job.failed"]
    assert await allowed(bus_server, "gateway", reads) == set(reads)
    assert await allowed(bus_server, "parser", reads) == set()


@pytest.mark.parametrize("name", ROLES)
async def test_a_service_reads_the_counters_of_its_role_and_no_others(
    bus_server: NatsServer, name: str
) -> None:
    role = ROLES[name]
    reads = {t.stream: f"$JS.API.DIRECT.GET.{t.stream}.{t.subject(COUNTER)}" for t in TALLIES}
    wanted = {reads[tallies.stream] for tallies in (*role.counts, *role.looks_at)}
    assert await allowed(bus_server, name, list(reads.values())) == wanted


def test_only_the_gateway_counts_who_comes_and_no_gateway_changes_what_was_spent() -> None:
    assert [name for name, role in ROLES.items() if RATES in role.counts] == ["gateway"]
    assert SPENDING not in ROLES["gateway"].counts


async def test_a_worker_takes_and_acknowledges_its_own_commands(bus_server: NatsServer) -> None:
    gateway, parser = (
        await _connected(bus_server, "gateway"),
        await _connected(bus_server, "parser"),
    )
    await gateway.jetstream().publish(ParseResume.every().replace("*", TENANT), b"{}")
    pull = await parser.jetstream().pull_subscribe_bind(ParseResume.queue(), "COMMANDS")
    (message,) = await pull.fetch(1, timeout=5)
    await message.ack_sync()
    assert (await pull.consumer_info()).num_ack_pending == 0
    await gateway.close()
    await parser.close()


@pytest.mark.parametrize(
    ("asker", "answerer", "query"),
    [("parser", "storage", StartJob), ("gateway", "parser", TryModel)],
)
async def test_who_answers_may_answer_whom_it_was_asked_by(
    bus_server: NatsServer, asker: str, answerer: str, query: type[Query[Any]]
) -> None:
    one, other = await _connected(bus_server, asker), await _connected(bus_server, answerer)

    async def answer(message: Msg) -> None:
        await message.respond(b"yes")

    await other.subscribe(query.asked_on(), queue=answerer, cb=answer)
    for _ in range(2):  # the first ping may be sent before the subscription
        await other.flush()
    assert (await one.request(query.asked_on(), b"", timeout=5)).data == b"yes"
    await one.close()
    await other.close()


async def test_the_reconciler_sees_how_much_is_waiting(bus_server: NatsServer) -> None:
    storage = await _connected(bus_server, "storage")
    js = storage.jetstream()
    assert (await js.stream_info("COMMANDS")).state.messages == 0
    assert (await js.consumer_info("COMMANDS", ParseResume.queue())).num_pending == 0
    await storage.close()


async def test_the_debug_user_sees_everything_and_changes_nothing(bus_server: NatsServer) -> None:
    assert await heard(bus_server, "debug", ["hw.>"]) == {"hw.>"}
    assert await allowed(bus_server, "debug", SAYABLE) == set()
    changing = [s for s in API if not s.startswith(("$JS.API.STREAM.MSG.GET", "$JS.API.DIRECT"))]
    assert await allowed(bus_server, "debug", changing) == set()
    debug = await _connected(bus_server, "debug", prefix=b"_INBOX")
    assert (await debug.jetstream().stream_info("EVENTS")).config.name == "EVENTS"
    await debug.close()


async def test_the_admin_neither_says_nor_takes_a_message(bus_server: NatsServer) -> None:
    taking = [
        "$JS.API.CONSUMER.MSG.NEXT.COMMANDS.parser-parse",
        "$JS.ACK.COMMANDS.parser-parse.1.1.1.1.0",
    ]
    assert await allowed(bus_server, "admin", [*SAYABLE, *taking]) == set()
    assert await heard(bus_server, "admin", ["hw.>"]) == set()


@pytest.mark.parametrize("user", [b"", b'"user":"parser","pass":"guessed",'])
async def test_nobody_comes_in_without_the_password(bus_server: NatsServer, user: bytes) -> None:
    host, port = bus_server.server.address.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b'CONNECT {%s"verbose":true}\r\nPING\r\n' % user)
    assert b"Authorization Violation" in await reader.read()
    writer.close()
    await writer.wait_closed()


def test_a_worker_publishes_only_the_events_of_its_role() -> None:
    rights = permissions("parser", ROLES["parser"])
    assert {ResumeParsed.every(), JobFailed.every(), JobProgress.every()} < set(rights.publish)
    assert GetJob.asked_on() not in rights.publish


async def _connected(server: NatsServer, user: str, prefix: bytes | None = None) -> Client:
    return await nats.connect(server.url(user), inbox_prefix=prefix or inbox(user).encode())
