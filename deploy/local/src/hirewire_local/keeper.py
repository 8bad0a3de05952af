"""Keeps the streams: when the bus has come back without them, they are made again."""

import asyncio

import nats
import nats.errors
from nats.aio.client import Client
from nats.js.errors import APIError

from hirewire_common import topology
from hirewire_local.permissions import inbox

EVERY = 5.0
"""Seconds between looks; a reconnection is looked at at once."""


class TopologyKeeper:
    """`url` is the bus's, of the user who may; `restored` counts how often something was missing."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._look = asyncio.Event()
        self.restored = 0

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
            if await is_whole(client):
                return
            await topology.apply_to(client.jetstream(timeout=10))
            self.restored += 1
        except (nats.errors.Error, APIError, OSError):
            return  # the server is away or just starting: there is a next look

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._look.wait(), EVERY)
        except TimeoutError:
            return

    async def _reconnected(self) -> None:
        self._look.set()


async def is_whole(client: Client) -> bool:
    """Whether all streams and durables are there; not whether each is as declared."""
    js = client.jetstream(timeout=5)
    there = {info.config.name for info in await js.streams_info()}
    if not there >= {stream.name for stream in topology.streams()}:
        return False
    consumers = {info.name for info in await js.consumers_info("COMMANDS")}
    return consumers >= {durable.durable_name for durable in topology.durables()}


async def _say_nothing(_: Exception) -> None:
    """A lost connection is shown by the services, which suffer from it."""
