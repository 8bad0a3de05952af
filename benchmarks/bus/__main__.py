"""`python -m benchmarks.bus`: publish, worker and round trip, each against nats-py alone in the same run."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from statistics import median

import psutil
import uvloop

from benchmarks.bus import raw
from benchmarks.bus.report import Row, show
from benchmarks.measuring import SESSION, a_bus, commanding, cpu, crowd, ledger_answers, running
from hirewire_common.bus import Bus
from hirewire_testing.fakes import a_command
from hirewire_testing.servers import NatsServer

ROLES = "benchmarks.bus.processes"
ROUNDS = 5


async def publishing(server: NatsServer, n: int = 2000) -> Row:
    """CPU of one acknowledged publish with 64 in flight, in this process."""
    bus = Bus(server.url("gateway"), "gateway")
    await bus.start()
    client = await raw.connect(server.url("gateway"), "gateway")
    js = client.jetstream(timeout=20)

    async def ours() -> None:
        await bus.publish(a_command(session=SESSION))

    async def theirs() -> None:
        command = a_command(session=SESSION)
        await js.publish(
            command.subject,
            command.model_dump_json().encode(),
            headers={"Nats-Msg-Id": command.message_id},
        )

    async def spent(work: Callable[[], Awaitable[None]]) -> float:
        before = time.process_time()
        await crowd(work, n, 64)
        return (time.process_time() - before) / n * 1e6

    pairs = []
    for _ in range(ROUNDS):
        await asyncio.to_thread(server.purge)
        pairs.append((await spent(ours), await spent(theirs)))
    await bus.stop()
    await client.close()
    mine, peer = (median(values) for values in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    return Row("publish, 64 in flight", f"{mine:.0f} µs CPU", f"{peer:.0f} µs", ratio, "<=", 1.8)


async def round_trip(
    server: NatsServer, worker: psutil.Process, n: int, at_once: int
) -> tuple[float, float]:
    """Commands a second from publish to event, and the worker's CPU seconds for one."""
    async with commanding(server) as done:

        async def once() -> None:
            await done(a_command(session=SESSION))

        await crowd(once, 100, 8)  # warm
        before = cpu(worker)
        seconds = await crowd(once, n, at_once)
        return n / seconds, (cpu(worker) - before) / n


async def working(server: NatsServer, n: int = 1500, at_once: int = 32) -> list[Row]:
    """Our worker, with its ledger in a third process, in turns with a bare one."""
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        for role, results in (("worker", ours), ("raw-worker", theirs)):
            await asyncio.to_thread(server.purge)
            with ExitStack() as stack:
                if role == "worker":
                    stack.enter_context(running(ROLES, "ledger", server.url("storage")))
                    await ledger_answers(server)
                process = stack.enter_context(running(ROLES, role, server.url("parser")))
                results.append(await round_trip(server, process, n, at_once))
    rate, peer_rate = (median(r for r, _ in results) for results in (ours, theirs))
    used, peer_used = (median(u for _, u in results) * 1e3 for results in (ours, theirs))
    ratio = median(a / b for (a, _), (b, _) in zip(ours, theirs, strict=True))
    return [
        Row("worker, one job", f"{used:.2f} ms CPU", f"{peer_used:.2f} ms", used, "<=", 0.8),
        Row(
            "command → event, 32 in flight",
            f"{rate:.0f}/s",
            f"{peer_rate:.0f}/s",
            ratio,
            ">=",
            0.30,
        ),
    ]


async def main() -> None:
    async with a_bus() as server:
        rows = [await publishing(server), *await working(server)]
    show("bus, against nats-py alone", rows)


if __name__ == "__main__":
    uvloop.run(main())
