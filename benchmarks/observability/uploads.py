"""CPU of one upload through the real services, all their processes together."""

import asyncio
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from statistics import median

import httpx

from benchmarks.bus.report import Row
from benchmarks.measuring import crowd, spent
from benchmarks.observability.scraping import scraped
from hirewire_local.fleet import Fleet
from hirewire_local.home import Home
from hirewire_local.nats import Nats
from hirewire_local.postgres import Postgres
from hirewire_local.programs import Servers
from hirewire_local.seaweedfs import SeaweedFS
from hirewire_testing.servers import NatsServer, ObjectStore, PostgresServer, migrate
from hirewire_testing.spans import spans_taken

ROUNDS = 7
PAPER = Path(__file__).parents[2] / "examples" / "jane-roe.pdf"
UNSEEN = {"OTEL_EXPORTER_OTLP_ENDPOINT": ""}


@contextmanager
def servers() -> Iterator[Servers]:
    """The three servers, with streams and tables, until the end of the block."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        nats, postgres = NatsServer(Nats(home)), PostgresServer(Postgres(home, synced=False))
        store = ObjectStore(SeaweedFS(home))
        running = (nats, postgres, store)
        for server in running:
            server.start()
        try:
            nats.apply_topology()
            database = postgres.main()
            migrate(database)
            yield Servers(nats.server, postgres.server, store.server, database.name)
        finally:
            for server in running:
                server.stop()


def spent_by(fleet: Fleet) -> float:
    """Seconds of CPU of all processes so far."""
    return spent(process for service in fleet.services for process in service.family())


async def uploads(fleet: Fleet, n: int) -> float:
    """Milliseconds of CPU for one."""
    async with httpx.AsyncClient(base_url=fleet.url, timeout=60, trust_env=False) as http:

        async def once() -> None:
            files = {"file": (PAPER.name, PAPER.read_bytes())}
            (await http.post("/api/resume/parse", files=files)).raise_for_status()

        await crowd(once, 10, 2)  # warm
        before = spent_by(fleet)
        await crowd(once, n, 2)
        return (spent_by(fleet) - before) / n * 1e3


async def round_of(
    places: Servers, folder: Path, environment: Mapping[str, str], n: int, *, scrape: bool
) -> float:
    """With services of its own."""
    fleet = Fleet(places, folder)
    try:
        start = {"gateway": 1, "storage": 1, "parser": 1}
        await asyncio.to_thread(fleet.start, environment, **start)
        async with AsyncExitStack() as stack:
            for service in fleet.services if scrape else ():
                await stack.enter_async_context(scraped(service.ops_port))
            return await uploads(fleet, n)
    finally:
        await asyncio.to_thread(fleet.stop)


async def measured(n: int = 150) -> Row:
    """Spans of one in a hundred, and scraped, against neither; figures are counted in both."""
    pairs: list[tuple[float, float]] = []
    with servers() as places, spans_taken() as spans, tempfile.TemporaryDirectory() as logs:
        seen = spans.environment | {
            "OTEL_BSP_SCHEDULE_DELAY": "5000",
            "OTEL_TRACES_SAMPLER_ARG": "0.01",
        }
        for _ in range(ROUNDS):
            on = await round_of(places, Path(logs), seen, n, scrape=True)
            off = await round_of(places, Path(logs), UNSEEN, n, scrape=False)
            pairs.append((on, off))
    on, off = (median(values) for values in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    return Row("an upload, all processes", f"{on:.1f} ms CPU", f"{off:.1f} ms", ratio, "<=", 1.05)
