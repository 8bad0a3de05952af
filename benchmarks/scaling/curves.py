"""Which services are measured, by which jobs, and how their queues are filled."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from benchmarks.measuring import running
from benchmarks.scaling.filling import Clients
from benchmarks.scaling.points import Ledger, Point, measured, window
from benchmarks.standing import Stack

COUNTS = (1, 2, 4)
UNLIMITED = {
    f"HIREWIRE_{name}": "0"
    for name in (
        "SESSIONS_PER_HOUR",
        "WORK_SESSIONS_PER_HOUR",
        "MESSAGES_PER_MINUTE",
        "GENERATIONS_PER_MINUTE",
        "INTERVIEWS_PER_HOUR",
        "ANSWERS_PER_MINUTE",
        "KEEP_SESSIONS",
    )
}
PAUSE = 0.1
"""Seconds that the model lets pass before each part of an answer."""


@dataclass(frozen=True)
class Curve:
    """`kind` is what is counted. Each process does `at_once` jobs at a time; those that wait are measured over as long a time with four as with one."""

    title: str
    service: str
    kind: str
    jobs: int
    at_once: int = 1
    waits: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)

    def wanted(self, processes: int) -> int:
        return self.jobs * (processes if self.waits else 1)

    def warm(self, processes: int) -> int:
        return 4 * processes * self.at_once

    @property
    def queue(self) -> int:
        """How many there must be from the beginning: what is done before all four are there, too."""
        return round(2.2 * sum(self.wanted(n) + self.warm(n) for n in COUNTS))


def one_at_a_time(setting: str) -> dict[str, str]:
    return {f"HIREWIRE_{name}_CONCURRENCY": "1" for name in setting.split()}


PARSING = Curve(
    "parser: a PDF read", "parser", "parser.parse", 60, environment=one_at_a_time("PARSE")
)
INDEXING = Curve(
    "ranker: a résumé indexed", "ranker", "ranker.index", 60, environment=one_at_a_time("RANK")
)
SETTING = Curve(
    "generator: a PDF set",
    "generator",
    "generator.document",
    50,
    environment=one_at_a_time("GENERATE TYPESET"),
)
ANSWERING = Curve(
    "interview-analyzer: a typed answer",
    "interview-analyzer",
    "interview-analyzer.answer",
    60,
    environment=one_at_a_time("INTERVIEW"),
)
TURNS = Curve(
    "generator: a turn by a model", "generator", "generator.chat", 10, at_once=4, waits=True
)


def said_by_a_model(asked: str) -> str:
    """A turn that changes nothing."""
    del asked
    return json.dumps({"reply": "As it was.", "patches": [], "questions": []})


@dataclass(frozen=True)
class Scene:
    """One stack with a storage and a gateway, on which all curves are measured one after the other."""

    stack: Stack
    ledger: Ledger
    clients: Clients
    model: Mapping[str, str]
    """Settings of a worker that has one."""
    idle: Mapping[str, float]

    async def curve(self, curve: Curve, fill: Callable[[], Awaitable[object]]) -> list[Point]:
        """Fill the queue, then four processes, two, one: none has to start while others empty it."""
        await fill()
        environment = {**curve.environment, **(self.model if curve.waits else {})}
        await self.grow(curve.service, COUNTS[-1], environment)
        points: list[Point] = []
        for count in reversed(COUNTS):
            await self.leave(curve.service, stay=count)
            warm, jobs = curve.warm(count), curve.wanted(count)
            opened = await measured(self.stack, self.ledger, curve.kind, warm=warm, jobs=jobs)
            points.insert(0, opened.point(curve.service, count, self.idle))
        await self.leave(curve.service)
        return points

    async def grow(
        self, service: str, count: int, environment: Mapping[str, str] | None = None
    ) -> None:
        """Until there are so many."""
        more = count - len(self.stack.fleet.all(service))
        counts = {service.replace("-", "_"): more}
        await asyncio.to_thread(self.stack.start, environment, **counts)

    async def leave(self, service: str, *, stay: int = 0) -> None:
        """All but the first `stay` of them go."""
        for leaving in self.stack.fleet.all(service)[stay:]:
            await asyncio.to_thread(leaving.stop)
            self.stack.fleet.services.remove(leaving)

    async def fill_uploads(self) -> None:
        await self.clients.uploads(PARSING.queue)

    async def fill_parsed(self) -> None:
        """Whatever was uploaded is read, and waits to be indexed."""
        await self.grow("parser", 2)
        await self.ledger.until(PARSING.kind, PARSING.queue)
        await self.leave("parser")

    async def fill_documents(self) -> None:
        await self.clients.documents(SETTING.queue)

    async def fill_turns(self) -> None:
        await self.clients.turns(TURNS.queue)

    async def fill_answers(self) -> None:
        """One to each interview; those are planned by workers that then go."""
        await self.grow("ranker", 1)
        await self.grow(ANSWERING.service, 2)
        begun = await self.clients.interviews(ANSWERING.queue)
        await self.leave(ANSWERING.service)
        await self.leave("ranker")
        await self.clients.answers(begun)

    async def storage(self, jobs: int = 100) -> list[Point]:
        """By workers that have nothing to do but to ask it, and go on while processes of it leave."""
        await self.clients.uploads(jobs * 16)
        points: list[Point] = []
        url = {"HIREWIRE_NATS_URL": self.stack.fleet.servers.nats.url("parser")}
        await self.grow("storage", COUNTS[-1])
        with ExitStack() as workers:
            for _ in range(2):
                workers.enter_context(running("benchmarks.gateway.worker", environment=url))
            for count in reversed(COUNTS):
                await self.leave("storage", stay=count)
                opened = await measured(self.stack, self.ledger, PARSING.kind, warm=jobs, jobs=jobs)
                points.insert(0, opened.point("storage", count, self.idle))
        return points

    async def gateway(self, uploads: int = 150) -> list[Point]:
        """Uploads that are accepted, and answered with 202."""
        points = []
        for count in COUNTS:
            await self.grow("gateway", count, UNLIMITED)
            clients = Clients([one.url for one in self.stack.fleet.all("gateway")])
            await clients.uploads(20)
            with window(self.stack) as opened:
                await clients.uploads(uploads)
            opened.jobs = uploads
            points.append(opened.point("gateway", count, self.idle))
        await self.leave("gateway", stay=1)
        return points

    async def looking(self, looks: int = 300) -> list[Point]:
        """What a page asks for that is opened; by one gateway."""
        if not self.clients.sessions:
            await self.clients.uploads(8)
        with window(self.stack) as opened:
            await self.clients.looks(looks)
        opened.jobs = looks
        return [opened.point("gateway", 1, self.idle)]
