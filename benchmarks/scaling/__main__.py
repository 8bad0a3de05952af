"""`python -m benchmarks.scaling`: throughput of 1, 2 and 4 processes of each service, and what a job costs every process of its way.

`--into docs/scaling.md` replaces the figures of that document, and the picture beside it.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import psutil
import uvloop

from benchmarks.scaling import paper, sockets, writes
from benchmarks.scaling.curves import (
    ANSWERING,
    INDEXING,
    PARSING,
    PAUSE,
    SETTING,
    TURNS,
    UNLIMITED,
    Curve,
    Scene,
    said_by_a_model,
)
from benchmarks.scaling.drawing import svg
from benchmarks.scaling.filling import Clients
from benchmarks.scaling.points import Ledger, Point, idling
from benchmarks.scaling.report import Measured, markdown, reckoned, write_into
from benchmarks.scaling.sockets import Sockets
from benchmarks.standing import stack_standing
from hirewire_common.logging import configure
from hirewire_common.settings import Settings
from hirewire_testing.model_server import model_server

Curves = dict[str, tuple[bool, list[Point]]]


async def of_services(only: str) -> tuple[Curves, dict[str, float], Sockets]:
    """All curves on one stack, what it spends when idle, and the sockets."""
    async with (
        stack_standing() as stack,
        model_server(said_by_a_model, "slow", PAUSE) as model,
    ):
        await asyncio.to_thread(stack.start, UNLIMITED, storage=1, gateway=1)
        environment = {
            "HIREWIRE_LLM_MODEL": "openai/fake",
            "HIREWIRE_LLM_API_KEY": "none",
            "HIREWIRE_LLM_BASE_URL": model.url,
        }
        ledger, clients = await Ledger.of(stack), Clients([stack.fleet.url])
        idle = await idling(stack)
        scene = Scene(stack, ledger, clients, environment, idle)
        found: Curves = {}
        for name, (waits, work) in all_of(scene).items():
            if only in name:
                try:
                    found[name] = waits, await work()
                except RuntimeError as error:
                    print(f"  {name}: {error}", flush=True)
                    continue
                rates = ", ".join(f"{point.rate:.1f}/s" for point in found[name][1])
                print(f"  {name}: {rates}", flush=True)
        return found, idle, await sockets.measured(stack)


def all_of(scene: Scene) -> dict[str, tuple[bool, Callable[[], Awaitable[list[Point]]]]]:
    """In this order: what one leaves, the next one works on."""
    return {
        **of_curve(scene, PARSING, scene.fill_uploads),
        **of_curve(scene, INDEXING, scene.fill_parsed),
        **of_curve(scene, SETTING, scene.fill_documents),
        **of_curve(scene, ANSWERING, scene.fill_answers),
        paper.STORAGE: (False, scene.storage),
        paper.UPLOAD: (False, scene.gateway),
        paper.LOOK: (False, scene.looking),
        **of_curve(scene, TURNS, scene.fill_turns),
    }


def of_curve(
    scene: Scene, curve: Curve, fill: Callable[[], Awaitable[object]]
) -> dict[str, tuple[bool, Callable[[], Awaitable[list[Point]]]]]:
    return {curve.title: (curve.waits, lambda: scene.curve(curve, fill))}


def state(seconds: float, load: tuple[float, float, float]) -> str:
    """Of the machine, in words."""
    at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"Measured {at}, in {seconds:.0f} s, on {os.cpu_count()} cores and {memory:.0f} GiB for clients, servers and services together; "
        f"load average {load[0]:.1f} before it began, {os.getloadavg()[0]:.1f} at its end: by itself it makes some 4."
    )


async def main(only: str) -> Measured:
    configure("benchmark", Settings(log_level="error"))
    began, load = time.monotonic(), os.getloadavg()
    curves, idle, held = await of_services(only)
    stored = await writes.measured()
    with tempfile.TemporaryDirectory() as folder:
        disk = writes.disk(Path(folder))
    return Measured(state(time.monotonic() - began, load), curves, idle, held, stored, disk)


if __name__ == "__main__":
    reader = argparse.ArgumentParser(prog="benchmarks.scaling", description=__doc__)
    reader.add_argument("--into", type=Path, help="a document with marks for the figures")
    reader.add_argument("--only", default="", help="curves with this in their title")
    asked = reader.parse_args()
    measured = uvloop.run(main(asked.only))
    print(f"\n{markdown(measured)}\n{reckoned(measured)}")
    if not set(measured.curves) >= paper.MADE_OF and not asked.only:
        sys.exit("not all could be measured")
    if asked.into:
        write_into(asked.into, measured)
        asked.into.with_suffix(".svg").write_text(svg(measured.curves, measured.state))
