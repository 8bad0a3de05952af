"""A whole stack for one benchmark: the real servers with their tables and streams, and services of its choice."""

import asyncio
import os
import subprocess
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from hirewire_common import topology
from hirewire_local.fleet import Fleet
from hirewire_local.home import Home
from hirewire_local.programs import Servers
from hirewire_local.server import Process

_QUIET = {"HIREWIRE_LOG_LEVEL": "warning"}


@asynccontextmanager
async def standing(
    environment: Mapping[str, str] | None = None, **services: int
) -> AsyncIterator[Fleet]:
    """So many of each, ready, with this environment; all of it goes when it is left, its folder too."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        servers = Servers.of(Home(folder))
        processes = [Process(server) for server in servers.all]
        fleet = Fleet(servers, folder)
        try:
            await asyncio.gather(*(asyncio.to_thread(process.start) for process in processes))
            await asyncio.to_thread(_migrate, servers)
            await topology.apply(servers.nats.url("admin"))
            given = _QUIET | dict(environment or {})
            await asyncio.to_thread(fleet.start, given, **services)
            yield fleet
        finally:
            fleet.stop()
            for process in processes:
                process.stop()


def _migrate(servers: Servers) -> None:
    migration = servers.migration()
    environment = os.environ | migration.environment
    subprocess.run(migration.arguments, env=environment, check=True, stdout=subprocess.DEVNULL)
