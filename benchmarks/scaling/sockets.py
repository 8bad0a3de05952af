"""Two thousand sockets, each of a session of its own: what they keep in the memory of gateway and bus, and what they cost when nothing happens."""

import asyncio
import subprocess
import sys
from dataclasses import dataclass

import httpx
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.measuring import ROOT
from benchmarks.scaling.points import resident, window
from benchmarks.standing import Stack

SOCKETS, AT_ONCE, QUIET = 2000, 16, 5.0


@dataclass(frozen=True)
class Sockets:
    """KiB for one, and CPU seconds a second of the gateway for a thousand that are quiet."""

    number: int
    gateway: float
    nats: float
    idle: float


async def measured(stack: Stack) -> Sockets:
    """At the first gateway; all others are to be gone."""
    command = (sys.executable, "-m", "benchmarks.scaling.sockets", stack.fleet.url)
    client = await asyncio.create_subprocess_exec(
        *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    )
    assert client.stdin
    assert client.stdout
    try:
        await _says(client.stdout, b"ready\n")
        before = {name: resident(stack, name) for name in ("gateway", "nats")}
        client.stdin.write(b"\n")
        await _says(client.stdout, b"open\n")
        with window(stack) as quiet:
            await asyncio.sleep(QUIET)
        kib = {name: (resident(stack, name) - mib) * 1024 / SOCKETS for name, mib in before.items()}
    finally:
        client.kill()
        await client.wait()
    idle = quiet.used["gateway"] / quiet.seconds / SOCKETS * 1000
    return Sockets(SOCKETS, kib["gateway"], kib["nats"], idle)


async def _says(stream: asyncio.StreamReader, word: bytes) -> None:
    line = await asyncio.wait_for(stream.readline(), 300)
    if line != word:
        raise RuntimeError(f"the clients of the sockets ended: {line!r}")


async def sessions(url: str) -> list[str]:
    made: list[str] = []
    left = iter(range(SOCKETS))

    async def loop() -> None:
        async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as http:
            for _ in left:
                answer = await http.post("/create-session")
                made.append(answer.raise_for_status().json()["session_id"])

    await asyncio.gather(*(loop() for _ in range(AT_ONCE)))
    return made


async def client(url: str) -> None:
    """Make the sessions, say so, wait for a line, open the sockets, say so, and stay."""
    made = await sessions(url)
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    gate = asyncio.Semaphore(AT_ONCE)
    address = url.replace("http", "ws", 1)

    async def opened(session: str) -> ClientConnection:
        async with gate:
            return await connect(f"{address}/ws/{session}", compression=None, proxy=None)

    held = await asyncio.gather(*(opened(session) for session in made))
    print("open", flush=True)
    await asyncio.sleep(3600)
    del held


if __name__ == "__main__":
    asyncio.run(client(sys.argv[1]))
