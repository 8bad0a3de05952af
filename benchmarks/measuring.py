"""What measurements have in common: a crowd that works, processes with their CPU time, commands that are waited for."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path

import psutil
from nats.aio.msg import Msg

from benchmarks.bus import raw
from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    Command,
    StartJob,
    live_events_of,
    pack_command,
    session_key,
)
from hirewire_common.errors import TryAgain
from hirewire_local.home import Home
from hirewire_local.nats import Nats
from hirewire_testing.fakes import a_command
from hirewire_testing.servers import NatsServer

ROOT = Path(__file__).parents[1]
SESSION = session_key("benchmark")


async def crowd(work: Callable[[], Awaitable[object]], n: int, at_once: int) -> float:
    """Run `work` n times, `at_once` at a time; seconds."""
    left = iter(range(n))

    async def one() -> None:
        for _ in left:
            await work()

    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(at_once)))
    return time.perf_counter() - began


def cpu(process: psutil.Process) -> float:
    """Seconds of CPU that the process has used."""
    times = process.cpu_times()
    return float(times.user + times.system)


def spent(family: Iterable[psutil.Process]) -> float:
    """Seconds of CPU of all of them, those of their children included that have ended."""
    total = 0.0
    for process in family:
        with suppress(psutil.NoSuchProcess):  # it has ended since it was listed
            if process.status() != psutil.STATUS_ZOMBIE:
                times = process.cpu_times()
                total += times.user + times.system + times.children_user + times.children_system
    return total


@contextmanager
def running(
    module: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> Iterator[psutil.Process]:
    """`python -m module …` as a process of its own, until the end of the block."""
    command = [sys.executable, "-m", module, *arguments]
    given = os.environ | dict(environment or {})
    with subprocess.Popen(command, cwd=ROOT, env=given) as process:
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()


@asynccontextmanager
async def a_bus() -> AsyncIterator[NatsServer]:
    """A server of its own with all streams and durables, until the end of the block."""
    with tempfile.TemporaryDirectory() as folder:
        server = NatsServer(Nats(Home(Path(folder))))
        server.start()
        try:
            await asyncio.to_thread(server.apply_topology)
            yield server
        finally:
            server.stop()


@asynccontextmanager
async def commanding(
    server: NatsServer,
) -> AsyncIterator[Callable[[Command], Awaitable[None]]]:
    """Publish a command of SESSION as nats-py does, and wait for the event that ends its job."""
    client = await raw.connect(server.url("gateway"), "gateway")
    js = client.jetstream(timeout=20)
    waiting: dict[str, asyncio.Future[None]] = {}

    async def heard(msg: Msg) -> None:
        job = (msg.headers or {})["Nats-Msg-Id"].split(":")[0]
        if future := waiting.pop(job, None):
            future.set_result(None)

    async def done(command: Command) -> None:
        job = command.message_id
        future = waiting[job] = asyncio.get_running_loop().create_future()
        body = command.model_dump_json().encode()
        await js.publish(command.subject, body, headers={"Nats-Msg-Id": job})
        await asyncio.wait_for(future, 30)

    await client.subscribe(live_events_of(SESSION), cb=heard)
    yield done
    await client.close()


async def ledger_answers(server: NatsServer) -> None:
    """Return when the ledger is there."""
    bus = Bus(server.url("parser"), "parser")
    await bus.start()
    command = a_command()
    question = StartJob(id=command.job, principal=command.principal, command=pack_command(command))
    while True:
        try:
            await bus.ask(question)
            break
        except TryAgain:
            await asyncio.sleep(0.05)
    await bus.stop()
