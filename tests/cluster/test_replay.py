"""What a server of the bus has acknowledged is replayed at once, whichever server is asked."""

import asyncio

import pytest

from hirewire_common.bus import Bus
from hirewire_testing.fakes import a_command, progress
from hirewire_testing.servers import NatsCluster

pytestmark = [pytest.mark.servers, pytest.mark.stack]

EVENTS = 100


async def test_whatever_was_stored_is_replayed_from_every_node(nodes: NatsCluster) -> None:
    parser = Bus(nodes.cluster.url("parser"), "parser")
    gateways = [Bus(node.url("gateway"), "gateway") for node in nodes.cluster.nodes]
    await asyncio.gather(parser.start(), *(gateway.start() for gateway in gateways))
    command = a_command()
    for number in range(1, EVENTS + 1):
        await parser.publish(progress(command, number))
        for gateway in gateways:
            stored = [event async for event in gateway.replay(command.session, 0)]
            assert len(stored) == number
    await asyncio.gather(parser.stop(), *(gateway.stop() for gateway in gateways))
