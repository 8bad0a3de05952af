"""Reads the settings, makes the real clients, and serves until told to stop."""

import asyncio
import resource
from types import FrameType

import httpx
import structlog
import uvicorn
from fastapi import FastAPI

from hirewire_common import logging, tracing
from hirewire_common.blobs import Blobs
from hirewire_common.bus import Bus
from hirewire_common.ops import Ops
from hirewire_gateway.app import build
from hirewire_gateway.assembly import assemble
from hirewire_gateway.live import Hub
from hirewire_gateway.protocol import LimitedProtocol
from hirewire_gateway.settings import GatewaySettings
from hirewire_gateway.tokens import KeySet, Tokens

log = structlog.get_logger()


def tokens(settings: GatewaySettings, client: httpx.AsyncClient) -> Tokens:
    issuer = f"{settings.supabase_url.rstrip('/')}/auth/v1" if settings.supabase_url else None
    url = settings.jwks_url or (f"{issuer}/.well-known/jwks.json" if issuer else None)
    secret = settings.jwt_secret.get_secret_value() if settings.jwt_secret else None
    return Tokens(secret, KeySet(url, client) if url else None, issuer)


class Server(uvicorn.Server):
    """Tells the hub first, so that sockets and waiting requests end by themselves within the grace."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        asyncio.get_running_loop().call_soon_threadsafe(self._hub.close)


def config(settings: GatewaySettings, app: FastAPI) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http=LimitedProtocol,
        ws="websockets-sansio",
        ws_max_size=64 * 1024,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=int(settings.shutdown_grace),
        access_log=False,
        log_config=None,
        log_level="warning",  # below it a line for each socket tells its path, and so the session's id
        server_header=False,
        proxy_headers=False,
    )


def open_as_many_files_as_allowed() -> None:
    """Each socket is one, and a shell allows 1,024 unless it is asked for more."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def main() -> None:
    settings = GatewaySettings()
    logging.configure("gateway", settings)
    open_as_many_files_as_allowed()
    tracing.configure("gateway")
    client = httpx.AsyncClient()
    bus, blobs = Bus.of(settings, "gateway"), Blobs.of(settings)
    parts = assemble(settings, bus, blobs, tokens(settings, client))

    ops = Ops.of(settings, bus, objects=blobs.check)
    ops.show(parts.metrics.registry, parts.usage.look)

    async def start() -> None:
        await ops.start()
        await bus.start()

    async def stop() -> None:
        await bus.stop()
        blobs.close()
        await client.aclose()
        await ops.stop()

    app = build(parts, start=start, stop=stop)
    Server(config(settings, app), parts.hub).run()


if __name__ == "__main__":
    main()
