"""`hirewire up`: one stack in the foreground, until Ctrl-C."""

import asyncio
import fcntl
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from hirewire_local.home import Home
from hirewire_local.ports import CLAIMS, is_free
from hirewire_local.programs import Servers
from hirewire_local.server import NotReady
from hirewire_local.stack import Stack
from hirewire_local.starting import StackError

STOPPING = 40.0
"""Seconds that the stack of a launcher that was killed may take to end."""


def say(line: str) -> None:
    print(line, flush=True)


def up(home: Home, port: int) -> int:
    """The exit code: 0 when it was stopped, 1 when it could not start or go on."""
    try:
        with locked(home) as lock:
            check_port(port)
            CLAIMS.claim(
                port, "gateway"
            )  # so that it is given to no server, of this stack or another
            home.keep_port("gateway", port)
            return asyncio.run(_run(Stack(Servers.of(home, os.environ), port, say, lock)))
    except (StackError, NotReady, OSError, RuntimeError) as error:
        print(f"hirewire: {error}", file=sys.stderr)
        return 1


async def _run(stack: Stack) -> int:
    began = time.monotonic()
    work = asyncio.create_task(_start_and_watch(stack, began))
    stop_on_signals(stack, work)
    try:
        await work
    except asyncio.CancelledError:
        say("stopping …")
        return 0
    finally:
        await stack.stop()
        say("stopped")
    return 0


async def _start_and_watch(stack: Stack, began: float) -> None:
    say(f"starting in {stack.servers.home.path}")
    await stack.start()
    say(summary(stack, time.monotonic() - began))
    await stack.watch()


def stop_on_signals(stack: Stack, work: "asyncio.Task[None]") -> None:
    """The first request stops everything in order, a second one at once."""

    def requested() -> None:
        if work.done() or work.cancelling():
            stack.kill()
        else:
            work.cancel()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, requested)


def summary(stack: Stack, seconds: float) -> str:
    servers, path = stack.servers, shown(stack.servers.home.path)
    rows = {
        "Gateway": f"http://127.0.0.1:{stack.port}",
        "API docs": f"http://127.0.0.1:{stack.port}/docs",
        "NATS": f"nats://{servers.nats.address}  (read-only: $(cat {path}/nats-debug.url))",
        "S3": f"{servers.seaweedfs.endpoint}  (bucket hirewire)",
        "PostgreSQL": f"{servers.postgres.address}  (tables: $(cat {path}/database.url))",
        "Data, logs": f"{path}, {path}/logs",
    }
    table = "\n".join(f"  {name:<11} {value}" for name, value in rows.items())
    return f"\nHirewire is ready after {seconds:.1f} s\n\n{table}\n\nCtrl-C stops it."


def shown(path: Path) -> Path:
    """As the user would type it from here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def check_port(port: int) -> None:
    if not is_free(port):
        raise StackError(
            f"port {port} is taken by another program: stop that one, "
            f"or choose another port with HIREWIRE_PORT={port + 1}"
        )


@contextmanager
def locked(home: Home) -> Iterator[IO[str]]:
    """The home for us alone. One whose launcher was killed may still be stopping: that is waited for."""
    file = home.directory("run") / "lock"
    with file.open("a+") as lock:
        deadline = time.monotonic() + STOPPING
        while not _lock(lock):
            if (owner := _owner(file)) or time.monotonic() > deadline:
                raise StackError(
                    f"{shown(home.path)} is in use by a stack that runs already{owner}: "
                    "stop it with Ctrl-C, or choose another directory with HIREWIRE_HOME"
                )
            time.sleep(0.1)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield lock


def _lock(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _owner(file: Path) -> str:
    """The launcher that holds the lock; nothing when it is gone."""
    try:
        number = int(file.read_text())
        os.kill(number, 0)
    except (ValueError, ProcessLookupError):
        return ""
    except PermissionError:
        return f" (process {number}, of another user)"
    return f" (process {number})"
