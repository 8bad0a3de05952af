"""`python -m benchmarks.observability`: CPU of a job with figures, scraped, and spans of one job in a hundred, against none of it."""

import asyncio
import secrets
from collections.abc import Mapping
from contextlib import ExitStack
from statistics import median

import psutil
import uvloop

from benchmarks.bus.report import Row, show
from benchmarks.measuring import SESSION, a_bus, commanding, cpu, crowd, ledger_answers, running
from benchmarks.observability import uploads
from benchmarks.observability.scraping import scraped
from hirewire_local.ports import choose_ports
from hirewire_testing.fakes import a_command
from hirewire_testing.servers import NatsServer
from hirewire_testing.spans import spans_taken

ROLES = "benchmarks.observability.processes"
ROUNDS = 9
SAMPLED = 0.01


def traceparent() -> str:
    """One of a hundred is sampled, by whoever sent the request."""
    sampled = secrets.randbelow(round(1 / SAMPLED)) == 0
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-{sampled:02x}"


async def jobs(server: NatsServer, worker: psutil.Process, n: int, at_once: int = 32) -> float:
    """Microseconds of the worker's CPU for one job."""
    async with commanding(server) as done:

        async def once() -> None:
            await done(a_command(session=SESSION).model_copy(update={"trace": traceparent()}))

        await crowd(once, 200, 8)  # warm
        before = cpu(worker)
        await crowd(once, n, at_once)
        return (cpu(worker) - before) / n * 1e6


async def seen(server: NatsServer, environment: Mapping[str, str], n: int) -> float:
    (port,) = choose_ports(1, "ops")
    given = {**environment, "HIREWIRE_OPS_PORT": str(port)}
    with running(ROLES, "seen", server.url("parser"), environment=given) as worker:
        async with scraped(port):
            return await jobs(server, worker, n)


async def unseen(server: NatsServer, n: int) -> float:
    with running(ROLES, "unseen", server.url("parser")) as worker:
        return await jobs(server, worker, n)


async def measured(server: NatsServer, n: int = 6000) -> list[Row]:
    """In turns, each with a new worker."""
    pairs: list[tuple[float, float]] = []
    with ExitStack() as stack:
        spans = stack.enter_context(spans_taken())
        stack.enter_context(running(ROLES, "ledger", server.url("storage")))
        await ledger_answers(server)
        for _ in range(ROUNDS):
            await asyncio.to_thread(server.purge)
            environment = spans.environment | {"OTEL_BSP_SCHEDULE_DELAY": "5000"}
            pairs.append((await seen(server, environment, n), await unseen(server, n)))
        assert spans.named("work parser.parse"), "nothing was traced"
    on, off = (median(values) for values in zip(*pairs, strict=True))
    ratio = median(seen / unseen for seen, unseen in pairs)
    told = f"{on:.0f} µs CPU", f"{off:.0f} µs"
    return [Row("a worker, an empty job", *told, ratio, "<=", 1.05)]


async def main() -> None:
    async with a_bus() as server:
        rows = await measured(server)
    show("seen, against unseen", [*rows, await uploads.measured()])


if __name__ == "__main__":
    uvloop.run(main())
