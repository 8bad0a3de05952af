"""`python -m benchmarks.limits`: the time of one decision, against one publish and its acknowledgement by nats-py."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from statistics import median, quantiles

import uvloop
from nats.aio.client import Client

from benchmarks.bus import raw
from benchmarks.bus.report import Row, show
from benchmarks.measuring import a_bus
from hirewire_common.bus import Bus
from hirewire_common.contracts import RATES
from hirewire_common.logging import configure
from hirewire_common.settings import Settings
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.windows import Limit, Limits
from hirewire_gateway.rates import Rates
from hirewire_testing.servers import NatsServer

ROUNDS, TIMES, AT_ONCE = 7, 500, 64
LIMITS = Limits.of(
    sessions=10,
    work_sessions=60,
    interviews=600,
    messages=10,
    generations=5,
    edits=60,
    rankings=60,
    answers=60,
    evaluations=60,
)
PLENTY = Limit("messages", "messages", 1_000_000, 60)
NONE_MORE = Limit("generations", "documents", 1, 60)

Work = Callable[[], Awaitable[object]]


async def each(work: Work) -> list[float]:
    """Milliseconds of each of TIMES, one after another."""
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        await work()
        taken.append((time.perf_counter() - began) * 1e3)
    return taken


async def rate(work: Work) -> float:
    """How many a second with AT_ONCE under way."""
    left = iter(range(TIMES * 4))

    async def one() -> None:
        for _ in left:
            await work()

    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(AT_ONCE)))
    return TIMES * 4 / (time.perf_counter() - began)


def decisions(bus: Bus) -> dict[str, Work]:
    """Each kind of decision that there is."""
    rates = Rates(bus.counters(RATES), b"k" * 32, LIMITS)
    strangers = (str(number) for number in itertools.count())
    crowded = (f"crowded-{number}" for number in itertools.count())

    async def refused_anew() -> None:
        who = next(crowded)
        await rates.admit(NONE_MORE, who)
        with suppress(Problem):
            await rates.admit(NONE_MORE, who)

    async def refused_again() -> None:
        with suppress(Problem):
            await rates.admit(NONE_MORE, "somebody")

    return {
        "let in, known client": lambda: rates.admit(PLENTY, "somebody"),
        "let in, new client": lambda: rates.admit(PLENTY, next(strangers)),
        "let in, and then refused": refused_anew,
        "refused again": refused_again,
    }


async def bare(client: Client) -> Work:
    js = client.jetstream(timeout=10)

    async def publish() -> None:
        await js.publish(RATES.subject("bare.1"), b"", headers={"Nats-Incr": "1"})

    return publish


async def measure(server: NatsServer) -> list[Row]:
    bus = Bus(server.url("gateway"), "gateway")
    await bus.start()
    client = await raw.connect(server.url("gateway"), "gateway")
    kinds, peer = decisions(bus), await bare(client)
    taken: dict[str, list[float]] = {name: [] for name in (*kinds, "bare")}
    for _ in range(ROUNDS):
        for name, work in {**kinds, "bare": peer}.items():
            taken[name] += await each(work)
    rates = [(await rate(kinds["let in, known client"]), await rate(peer)) for _ in range(ROUNDS)]
    await bus.stop()
    await client.close()
    floor = median(taken["bare"])
    rows = [_decided(name, taken[name], floor) for name in kinds]
    rows.append(_ratio("a decision to a bare publish", taken["let in, known client"], floor))
    mine, theirs = (median(values) for values in zip(*rates, strict=True))
    ratio = median(a / b for a, b in rates)
    rows.append(Row(f"{AT_ONCE} under way", f"{mine:.0f}/s", f"{theirs:.0f}/s", ratio, ">=", 0.7))
    return rows


def _decided(name: str, taken: list[float], floor: float) -> Row:
    slow = quantiles(taken, n=100)[98]
    ours = f"{median(taken):.3f}, 99 % {slow:.1f} ms"
    return Row(name, ours, f"{floor:.3f} ms", median(taken), "<=", 1.0)


def _ratio(name: str, taken: list[float], floor: float) -> Row:
    return Row(name, f"{median(taken):.3f} ms", f"{floor:.3f} ms", median(taken) / floor, "<=", 1.3)


async def main() -> None:
    configure("gateway", Settings(log_level="warning"))
    async with a_bus() as server:
        rows = await measure(server)
    show("limits, against one acknowledged publish by nats-py", rows)


if __name__ == "__main__":
    uvloop.run(main())
