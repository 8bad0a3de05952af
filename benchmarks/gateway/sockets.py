"""A thousand sockets on one session: what an idle one keeps in memory, and what a broadcast frame costs."""

import asyncio
import subprocess
import sys
from uuid import UUID, uuid4

import httpx
import psutil
import uvloop
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.bus.report import Row
from benchmarks.measuring import ROOT, cpu
from hirewire_common.bus import Bus
from hirewire_common.contracts import JobProgress, Principal, session_key

SOCKETS, EVENTS = 1000, 50


async def client(url: str) -> None:
    """Open the sockets, say so, count frames, say so; a process of its own, so that its cost is not the gateway's."""
    frames = 0
    finished = asyncio.Event()

    async def listen(socket: ClientConnection) -> None:
        nonlocal frames
        async for _ in socket:
            frames += 1
            if frames == SOCKETS * EVENTS:
                finished.set()

    gate = asyncio.Semaphore(50)

    async def opened() -> ClientConnection:
        async with gate:
            return await connect(
                url, compression=None, ping_interval=None, max_queue=None, proxy=None
            )

    sockets = await asyncio.gather(*(opened() for _ in range(SOCKETS)))
    listeners = [asyncio.create_task(listen(socket)) for socket in sockets]
    print("open", flush=True)
    await asyncio.wait_for(finished.wait(), 120)
    print("done", flush=True)
    await asyncio.sleep(3600)
    del listeners


async def measure_sockets(url: str, gateway: psutil.Process, nats_url: str) -> list[Row]:
    async with httpx.AsyncClient(base_url=url, trust_env=False) as http:
        session = UUID((await http.post("/create-session")).json()["session_id"])
    bus = Bus(nats_url, "parser")
    await bus.start()
    before = gateway.memory_info().rss
    address = f"{url.replace('http', 'ws')}/ws/{session}"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.gateway.sockets", address),
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout
    try:
        assert await process.stdout.readline() == b"open\n"
        await asyncio.sleep(1)
        kib = (gateway.memory_info().rss - before) / SOCKETS / 1024
        began = cpu(gateway)
        for n in range(EVENTS):
            await bus.publish(progress(session, n))
            await asyncio.sleep(0.1)
        assert await process.stdout.readline() == b"done\n"
        micros = (cpu(gateway) - began) / (SOCKETS * EVENTS) * 1e6
    finally:
        process.kill()
        await process.wait()
        await bus.stop()
    return [
        Row("idle socket, of 1000", f"{kib:.0f} KiB", "", kib, "<=", 48),
        Row("broadcast frame", f"{micros:.0f} µs CPU", "", micros, "<=", 40),
    ]


def progress(session: UUID, n: int) -> JobProgress:
    return JobProgress(
        job=uuid4(),
        session=session_key(session),
        principal=Principal(owner=uuid4()),
        stage=f"step {n}",
        percent=n,
    )


if __name__ == "__main__":
    uvloop.run(client(sys.argv[1]))
