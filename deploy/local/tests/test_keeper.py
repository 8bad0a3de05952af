"""What the bus has lost is made again, and an error in a log says what it was."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import nats
import pytest
from nats.aio.client import Client

from hirewire_local.keeper import TopologyKeeper, missing
from hirewire_local.logs import LogWatch
from hirewire_local.permissions import inbox
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers


@pytest.fixture
async def admin(bus_server: NatsServer) -> AsyncIterator[Client]:
    client = await nats.connect(bus_server.url("admin"), inbox_prefix=inbox("admin").encode())
    yield client
    await client.close()
    await asyncio.to_thread(bus_server.apply_topology)


async def kept(bus_server: NatsServer, folder: Path) -> list[tuple[str, str]]:
    """The errors that logs in this folder have once a keeper has mended something."""
    logs = LogWatch(folder)
    keeping = asyncio.create_task(
        TopologyKeeper(bus_server.url("admin"), logs.file("keeper")).run()
    )
    try:
        async with asyncio.timeout(30):
            while not (found := logs.errors()):
                await asyncio.sleep(0.05)
        return found
    finally:
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping


async def test_a_lost_stream_is_made_again_and_an_error_names_it(
    bus_server: NatsServer, admin: Client, tmp_path: Path
) -> None:
    await admin.jetstream().delete_stream("DEAD")
    ((program, line),) = await kept(bus_server, tmp_path)
    assert (program, "the bus had lost its streams DEAD;" in line) == ("keeper", True)
    assert await missing(admin) == ""


async def test_a_lost_durable_is_made_again_and_an_error_names_it(
    bus_server: NatsServer, admin: Client, tmp_path: Path
) -> None:
    await admin.jetstream().delete_consumer("COMMANDS", "parser-parse")
    ((_, line),) = await kept(bus_server, tmp_path)
    assert "the bus had lost its durables parser-parse;" in line
    assert await missing(admin) == ""
