"""Keeps the streams: when the bus has come back without them, they are made again, and that is an error in a log."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import nats
import nats.errors
from nats.aio.client import Client
from nats.js.errors import APIError

from hirewire_common import topology
from hirewire_local.permissions import inbox

EVERY = 5.0
"""Seconds between looks; a reconnection is looked at at once."""


class TopologyKeeper:
    """`url` is the bus's, of the user who may; `log` is the file that has a line for each time something was missing."""

    def __init__(self, url: str, log: Path) -> None:
        self._url = url
        self._log = log
        self._look = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled."""
        client = await nats.connect(
            self._url,
            name="topology keeper",
            inbox_prefix=inbox("admin").encode(),
            max_reconnect_attempts=-1,
            reconnect_time_wait=0.25,
            reconnected_cb=self._reconnected,
            error_cb=_say_nothing,
        )
        try:
            while True:
                await self._keep(client)
                self._look.clear()
                await self._wait()
        finally:
            await client.close()

    async def _keep(self, client: Client) -> None:
        try:
            lost = await missing(client)
            if lost:
                await topology.apply_to(client.jetstream(timeout=10))
                self._tell(lost)
        except (nats.errors.Error, APIError, OSError):
            return  # the server is away or just starting: there is a next look

    def _tell(self, lost: str) -> None:
        at = datetime.now(UTC).isoformat(timespec="microseconds")
        with self._log.open("a") as log:
            log.write(f"{at} [error    ] the bus had {lost}; they are there again\n")

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._look.wait(), EVERY)
        except TimeoutError:
            return

    async def _reconnected(self) -> None:
        self._look.set()


async def missing(client: Client) -> str:
    """Which streams or durables are not there, in words; not whether each is as declared."""
    js = client.jetstream(timeout=5)
    there = {info.config.name for info in await js.streams_info()}
    if gone := {str(stream.name) for stream in topology.streams()} - there:
        return f"lost its streams {', '.join(sorted(gone))}"
    consumers = {info.name for info in await js.consumers_info("COMMANDS")}
    if gone := {str(durable.durable_name) for durable in topology.durables()} - consumers:
        return f"lost its durables {', '.join(sorted(gone))}"
    return ""


async def _say_nothing(_: Exception) -> None:
    """A lost connection is shown by the services, which suffer from it."""
