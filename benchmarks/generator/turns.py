"""From a chat turn without a language model to the PDF at the socket, over the real servers and services."""

import asyncio
import json
import os
import statistics
import time
from typing import Any

import httpx
import uvloop
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.bus.report import Row, show
from benchmarks.generator.cost import sample
from benchmarks.standing import standing
from hirewire_common.markdown import to_markdown

TURNS, WARM = 30, 5
_FREE = {"HIREWIRE_MESSAGES_PER_MINUTE": "0", "HIREWIRE_GENERATIONS_PER_MINUTE": "0"}
_PATIENCE = 60
Times = dict[str, float]


async def turn(
    http: httpx.AsyncClient, socket: ClientConnection, session: str, words: str
) -> Times:
    """Milliseconds after the message was sent: until the answer, each kind of frame, and the PDF."""
    begun = time.perf_counter()
    answer = asyncio.create_task(
        http.post("/chat", json={"session_id": session, "message": words, "attachments": []})
    )
    times: Times = {}
    async with asyncio.timeout(_PATIENCE):
        while "resume_pdf_update" not in times:
            frame: dict[str, Any] = _frame(await socket.recv())
            times.setdefault(frame["type"], 1e3 * (time.perf_counter() - begun))
    (await answer).raise_for_status()
    return times


def _frame(said: str | bytes) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(said)
    return told


async def turns(url: str) -> list[Times]:
    """Small edits of a résumé of one page, one after the other."""
    async with httpx.AsyncClient(base_url=url, timeout=_PATIENCE, trust_env=False) as http:
        session = str((await http.post("/create-session")).json()["session_id"])
        address = f"{url.replace('http', 'ws')}/ws/{session}"
        async with connect(address, max_size=None, proxy=None) as socket:
            await turn(http, socket, session, to_markdown(sample(0)))
            return [
                await turn(http, socket, session, f"Change my title to Platform Engineer {number}")
                for number in range(TURNS + WARM)
            ][WARM:]


async def measure() -> list[Row]:
    async with standing(_FREE, storage=1, parser=1, generator=1, gateway=1) as fleet:
        found = await turns(fleet.url)
    for kind in found[0]:
        told = sorted(one[kind] for one in found if kind in one)
        print(
            f"  {kind}: p50 {statistics.median(told):.0f} ms, p90 {told[int(0.9 * len(told))]:.0f} ms"
        )
    p50 = statistics.median(one["resume_pdf_update"] for one in found)
    return [Row("turn to PDF at the socket", f"{p50:.0f} ms", "", p50, "<=", 400)]


def main() -> None:
    rows = uvloop.run(measure())
    show("a turn, on the wall clock", rows)
    print(f"  load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
