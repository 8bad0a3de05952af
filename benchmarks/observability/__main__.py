"""`python -m benchmarks.observability`: CPU of a job with figures, scraped, and spans of one job in a hundred, against none of it."""

import asyncio
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import psutil
import uvloop
from nats.aio.msg import Msg

from benchmarks.bus import raw
from benchmarks.bus.__main__ import answers, crowd
from benchmarks.bus.processes import cpu
from benchmarks.bus.report import Row, show
from benchmarks.observability import uploads
from benchmarks.observability.processes import running
from benchmarks.observability.scraping import scraped
from hirewire_common.contracts import live_events_of, session_key
from hirewire_local.home import Home
from hirewire_local.nats import Nats
from hirewire_local.ports import choose_ports
from hirewire_testing.fakes import a_command
from hirewire_testing.servers import NatsServer
from hirewire_testing.spans import spans_taken

SESSION = session_key("benchmark")
ROUNDS = 7
SAMPLED = 0.01


def traceparent() -> str:
    """One of a hundred is sampled, by whoever sent the request."""
    sampled = secrets.randbelow(round(1 / SAMPLED)) == 0
    return f"00-{secrets.token_hex(16)}-{secrets.token_hex(8)}-{sampled:02x}"


async def jobs(server: NatsServer, worker: psutil.Process, n: int, at_once: int = 32) -> float:
    """Microseconds of the worker's CPU for one job."""
    client = await raw.connect(server.url("gateway"), "gateway")
    js = client.jetstream(timeout=20)
    waiting: dict[str, asyncio.Future[None]] = {}

    async def heard(msg: Msg) -> None:
        job = (msg.headers or {})["Nats-Msg-Id"].split(":")[0]
        if future := waiting.pop(job, None):
            future.set_result(None)

    await client.subscribe(live_events_of(SESSION), cb=heard)

    async def once() -> None:
        command = a_command(session=SESSION).model_copy(update={"trace": traceparent()})
        future = waiting[command.message_id] = asyncio.get_running_loop().create_future()
        body = command.model_dump_json().encode()
        await js.publish(command.subject, body, headers={"Nats-Msg-Id": command.message_id})
        await asyncio.wait_for(future, 30)

    await crowd(once, 200, 8)  # warm
    before = cpu(worker)
    await crowd(once, n, at_once)
    used = (cpu(worker) - before) / n
    await client.close()
    return used * 1e6


async def seen(server: NatsServer, environment: Mapping[str, str], n: int) -> float:
    (port,) = choose_ports(1, "ops")
    with running(
        "seen", server.url("parser"), {**environment, "HIREWIRE_OPS_PORT": str(port)}
    ) as worker:
        async with scraped(port):
            return await jobs(server, worker, n)


async def unseen(server: NatsServer, n: int) -> float:
    with running("unseen", server.url("parser"), {}) as worker:
        return await jobs(server, worker, n)


async def measured(server: NatsServer, n: int = 2000) -> list[Row]:
    """In turns, each with a new worker."""
    pairs: list[tuple[float, float]] = []
    with ExitStack() as stack:
        spans = stack.enter_context(spans_taken())
        stack.enter_context(running("ledger", server.url("storage"), {}))
        await answers(server)
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
    with tempfile.TemporaryDirectory() as folder:
        server = NatsServer(Nats(Home(Path(folder))))
        server.start()
        try:
            await asyncio.to_thread(server.apply_topology)
            rows = await measured(server)
        finally:
            server.stop()
    show("seen, against unseen", [*rows, await uploads.measured()])


if __name__ == "__main__":
    uvloop.run(main())
