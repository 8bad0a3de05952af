"""A whole stack for one benchmark: the real servers with their tables and streams, and services of its choice."""

import asyncio
import os
import subprocess
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from hirewire_common import topology
from hirewire_local.fleet import Fleet
from hirewire_local.home import Home
from hirewire_local.programs import Servers
from hirewire_local.server import Process

_QUIET = {"HIREWIRE_LOG_LEVEL": "warning"}


@dataclass(frozen=True)
class Stack:
    """The services, and the servers that they work with."""

    fleet: Fleet
    processes: tuple[Process, ...]

    def start(self, environment: Mapping[str, str] | None = None, **counts: int) -> None:
        """So many more of each, and wait until all are ready."""
        self.fleet.start(_QUIET | dict(environment or {}), **counts)

    def families(self) -> dict[str, list[psutil.Process]]:
        """The processes of each server and each kind of service, descendants included."""
        told: dict[str, list[psutil.Process]] = {}
        for server in self.processes:
            one = psutil.Process(server.pid)
            told[server.server.name] = [one, *one.children(recursive=True)]
        for service in self.fleet.services:
            if service.running:
                told.setdefault(service.name, []).extend(service.family())
        return told


@asynccontextmanager
async def stack_standing() -> AsyncIterator[Stack]:
    """The servers alone, on a free place each; all of it goes when it is left, its folder too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        servers = Servers.of(Home(folder))
        processes = tuple(Process(server) for server in servers.all)
        stack = Stack(Fleet(servers, folder), processes)
        try:
            await asyncio.gather(*(asyncio.to_thread(process.start) for process in processes))
            await asyncio.to_thread(_migrate, servers)
            await topology.apply(servers.nats.url("admin"))
            yield stack
        finally:
            stack.fleet.stop()
            for process in processes:
                process.stop()


@asynccontextmanager
async def standing(
    environment: Mapping[str, str] | None = None, **services: int
) -> AsyncIterator[Fleet]:
    """So many of each, ready, with this environment."""
    async with stack_standing() as stack:
        await asyncio.to_thread(stack.start, environment, **services)
        yield stack.fleet


def _migrate(servers: Servers) -> None:
    migration = servers.migration()
    environment = os.environ | migration.environment
    subprocess.run(migration.arguments, env=environment, check=True, stdout=subprocess.DEVNULL)
