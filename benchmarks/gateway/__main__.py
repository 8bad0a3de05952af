"""`python -m benchmarks.gateway`: CPU of a request over the bus against in-process; memory and CPU of sockets."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import httpx
import psutil
import uvloop

from benchmarks.bus.report import Row, show
from benchmarks.gateway.sockets import measure_sockets
from benchmarks.measuring import cpu
from benchmarks.standing import standing
from hirewire_local.fleet import OF_ONE_ADDRESS, Fleet
from hirewire_local.launch import Launch
from hirewire_local.ports import choose_ports
from hirewire_local.programs import Servers

CV = ("cv.txt", b"Jane Roe\njane@example.com\n\nExperience\nAcme Ltd 2019 - 2024\n" * 20)
ROUNDS, REQUESTS, AT_ONCE = 3, 300, 16


async def crowd(url: str, n: int) -> float:
    """Send n uploads, AT_ONCE at a time; seconds."""
    left = iter(range(n))
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as client:

        async def one() -> None:
            for _ in left:
                answer = await client.post("/api/resume/parse", files={"file": CV})
                answer.raise_for_status()

        began = time.perf_counter()
        await asyncio.gather(*(one() for _ in range(AT_ONCE)))
        return time.perf_counter() - began


async def spent(url: str, process: psutil.Process) -> tuple[float, float]:
    """Microseconds of the gateway's CPU for a request, and requests a second."""
    before = cpu(process)
    seconds = await crowd(url, REQUESTS)
    return (cpu(process) - before) / REQUESTS * 1e6, REQUESTS / seconds


@contextmanager
def running(launch: Launch, folder: Path, name: str) -> Iterator[psutil.Process]:
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *launch.arguments],
            env=os.environ | launch.environment,
            stdout=log,
            stderr=log,
            cwd=Path(__file__).parents[2],
        )
        try:
            yield psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait(20)


async def until_up(url: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        for _ in range(400):
            try:
                await client.get(f"{url}/health/live")
            except httpx.HTTPError:
                await asyncio.sleep(0.05)
            else:
                return
    raise TimeoutError(url)


async def measure_requests(servers: Servers, fleet: Fleet, folder: Path) -> Row:
    port = choose_ports(1, "gateway")[0]
    given = (
        servers.service("gateway", port).environment
        | OF_ONE_ADDRESS
        | {"HIREWIRE_LOG_LEVEL": "warning"}
    )
    peer_url = f"http://127.0.0.1:{port}"
    peer = Launch(("benchmarks.gateway.inprocess",), str(folder), given)
    (ours,) = fleet.all("gateway")
    pairs = []
    with running(peer, folder, "inprocess") as process:
        await until_up(peer_url)
        await crowd(ours.url, 50)
        await crowd(peer_url, 50)
        for _ in range(ROUNDS):
            mine, rate = await spent(ours.url, psutil.Process(ours.pid))
            theirs, peer_rate = await spent(peer_url, process)
            pairs.append((mine, theirs))
            print(
                f"  bus {mine:.0f} µs, {rate:.0f}/s; in-process {theirs:.0f} µs, {peer_rate:.0f}/s"
            )
    mine, theirs = (median(values) for values in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    return Row("upload, gateway", f"{mine:.0f} µs CPU", f"{theirs:.0f} µs", ratio, "<=", 2.0)


async def main() -> None:
    async with standing(storage=1, gateway=1) as fleet:
        servers, folder = fleet.servers, fleet.folder
        worker = Launch(
            ("benchmarks.gateway.worker",),
            str(folder),
            {"HIREWIRE_NATS_URL": servers.nats.url("parser")},
        )
        with running(worker, folder, "worker"):
            rows = [await measure_requests(servers, fleet, folder)]
        (gateway,) = fleet.all("gateway")
        rows += await measure_sockets(
            gateway.url, psutil.Process(gateway.pid), servers.nats.url("parser")
        )
    show("gateway", rows)


if __name__ == "__main__":
    uvloop.run(main())
