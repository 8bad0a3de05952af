"""The peer: the very same gateway application, whose bus, storage and parser are functions in its own process."""

from typing import Any

import httpx

from benchmarks.gateway.worker import read
from hirewire_common.blobs import Blobs
from hirewire_common.contracts import Command, Event, ParseResume
from hirewire_common.logging import configure
from hirewire_gateway import __main__ as gateway
from hirewire_gateway.app import build
from hirewire_gateway.assembly import assemble
from hirewire_gateway.settings import GatewaySettings
from hirewire_testing.in_process import InProcessBus


async def _carry_out(command: Command) -> Event:
    if not isinstance(command, ParseResume):
        raise NotImplementedError(type(command))
    return await read(command)


async def _nothing() -> None:
    return


def main() -> None:
    settings = GatewaySettings()
    configure("gateway", settings)
    bus: Any = InProcessBus(_carry_out)
    tokens = gateway.tokens(settings, httpx.AsyncClient())
    parts = assemble(settings, bus, Blobs.of(settings), tokens)
    app = build(parts, start=_nothing, stop=_nothing)
    gateway.Server(gateway.config(settings, app), parts.hub).run()


if __name__ == "__main__":
    main()
