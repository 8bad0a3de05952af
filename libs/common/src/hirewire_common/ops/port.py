"""One port beside the work: `/live`, `/ready` and `/metrics`."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Protocol, Self

import structlog
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Gauge,
    ProcessCollector,
    generate_latest,
)

from hirewire_common.errors import HirewireError, TryAgain
from hirewire_common.metrics import Metrics
from hirewire_common.ops.http import Answer, Server
from hirewire_common.ops.readiness import Check, Readiness
from hirewire_common.settings import Settings

log = structlog.get_logger()

BUS = "bus"
Look = Callable[[], Awaitable[object]]
"""Brings figures up to date that lie elsewhere, before they are told. Asked only while there is a bus; may raise HirewireError."""


class Serving(Protocol):
    """The bus, as far as the ops port looks at it."""

    @property
    def serving(self) -> bool: ...

    @property
    def metrics(self) -> Metrics: ...


class Ops:
    """Open from `start` to `stop`, or inside `async with`. With port 0 there is none."""

    def __init__(self, host: str, port: int, readiness: Readiness) -> None:
        self._place = (host, port)
        self._readiness = readiness
        self.registries: list[CollectorRegistry] = []
        self._looks: list[Look] = []
        own = CollectorRegistry()
        ProcessCollector(registry=own)
        self._parts = Gauge(
            "hirewire_ready", "Whether a part that the work needs is there", ("part",), registry=own
        )
        self.show(own)
        routes = {"/live": self._live, "/ready": self._ready, "/metrics": self._metrics}
        self._server = Server(routes)

    @classmethod
    def of(cls, settings: Settings, bus: Serving, **checks: Check) -> Self:
        """Ready while `bus` serves and none of `checks` raises; their names are what `/ready` misses."""

        async def on_the_bus() -> None:
            if not bus.serving:
                raise TryAgain(log="not on the bus")

        readiness = Readiness({BUS: on_the_bus, **checks})
        ops = cls(settings.ops_host, settings.ops_port, readiness)
        ops.show(bus.metrics.registry)
        return ops

    def show(self, registry: CollectorRegistry, *looks: Look) -> None:
        """Tell these figures too; no name may be in two registries."""
        self.registries.append(registry)
        self._looks.extend(looks)

    async def start(self) -> None:
        """Raises OSError when the port can't be had."""
        if self._place[1]:
            await self._server.start(*self._place)

    async def stop(self) -> None:
        await self._server.stop()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _live(self) -> Answer:
        return Answer(b"live\n")

    async def _ready(self) -> Answer:
        parts = await self._readiness.parts()
        missing = [name for name, there in parts.items() if not there]
        status = HTTPStatus.SERVICE_UNAVAILABLE if missing else HTTPStatus.OK
        told = {"ready": not missing, "missing": missing}
        return Answer(json.dumps(told).encode(), "application/json", status)

    async def _metrics(self) -> Answer:
        if await self._look_at_parts():
            await asyncio.gather(*(self._in_time(look) for look in self._looks))
        told = b"".join(generate_latest(registry) for registry in self.registries)
        return Answer(told, CONTENT_TYPE_LATEST)

    async def _look_at_parts(self) -> bool:
        """Whether there is a bus, without which nothing can be looked up."""
        parts = await self._readiness.parts()
        for name, there in parts.items():
            self._parts.labels(name).set(there)
        return parts.get(BUS, True)

    async def _in_time(self, look: Look) -> None:
        """What takes longer, or can't be had, is told as it was last seen."""
        try:
            async with asyncio.timeout(self._readiness.within):
                await look()
        except (HirewireError, TimeoutError) as error:
            log.warning("figures are told as they were last seen", why=repr(error))
