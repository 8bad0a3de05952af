"""Making the streams and durables, also while the bus has something else to do."""

from collections.abc import AsyncIterator
from typing import Any

import nats
import nats.errors
import pytest
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js.api import StreamInfo
from nats.js.errors import ServiceUnavailableError

from hirewire_common import topology
from hirewire_testing.servers import NatsServer

pytestmark = pytest.mark.servers


class Electing(JetStreamContext):
    """It answers nothing of a stream to those who ask first."""

    def __init__(self, client: Client, *errors: Exception) -> None:
        super().__init__(client, timeout=5)
        self._errors = list(errors)

    async def stream_info(self, *arguments: Any, **named: Any) -> StreamInfo:
        if self._errors:
            raise self._errors.pop(0)
        return await super().stream_info(*arguments, **named)


@pytest.fixture
async def client(nats_server: NatsServer) -> AsyncIterator[Client]:
    nats_server.wipe()
    nats_server.start()
    client = await nats.connect(nats_server.url("admin"), inbox_prefix=b"_INBOX_admin")
    yield client
    await client.close()


async def test_it_waits_for_a_cluster_that_elects_who_leads(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(topology, "_PAUSE", 0.01)
    await topology.apply_to(
        Electing(client, nats.errors.TimeoutError(), ServiceUnavailableError(code=503))
    )

    there = {info.config.name for info in await client.jetstream().streams_info()}
    assert there == {stream.name for stream in topology.streams()}


async def test_it_does_not_wait_for_ever(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topology, "PATIENCE", 0.0)
    with pytest.raises(nats.errors.TimeoutError):
        await topology.apply_to(Electing(client, nats.errors.TimeoutError()))
