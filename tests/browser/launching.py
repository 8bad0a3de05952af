"""A headless browser of our own for one test, and its tabs."""

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.browser.devtools import PATIENCE, DevTools, devtools
from tests.browser.programs import Program

_OPTIONS = (
    "--headless",
    "--no-sandbox",  # it shows our own pages only, and a sandbox asks for rights that not every machine gives
    "--no-zygote",
    "--in-process-gpu",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--no-proxy-server",
    # our pages come out of the test and not from an address, so that it takes them for strangers' to this machine
    "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets",
    "--remote-debugging-port=0",
    "--window-size=1000,1400",
)


@asynccontextmanager
async def launched(
    program: Program, folder: Path, places: str, *options: str
) -> AsyncIterator[DevTools]:
    """`places` says which address stands for which: `MAP localhost:8000 127.0.0.1:4711`."""
    profile = folder / "profile"
    command = [program.path, *_OPTIONS, *options, f"--user-data-dir={profile}"]
    with (folder / "browser.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: ASYNC220, S603  # starting takes no time; our own words
            [*command, f"--host-resolver-rules={places}", "about:blank"],
            env={**os.environ, "HOME": str(folder), **program.environment},
            stdout=log,
            stderr=log,
        )
    try:
        async with devtools(await _address(process, profile / "DevToolsActivePort")) as tools:
            yield tools
    finally:
        process.kill()
        process.wait()


async def _address(process: "subprocess.Popen[bytes]", file: Path) -> str:
    """Where it is to be driven, which it writes down once it can be."""
    async with asyncio.timeout(PATIENCE):
        while len(lines := _lines(file)) < 2:
            assert process.poll() is None, "the browser has ended before it began"
            await asyncio.sleep(0.05)
    return f"ws://127.0.0.1:{lines[0]}{lines[1]}"


def _lines(file: Path) -> list[str]:
    return file.read_text().split("\n") if file.exists() else []
