"""The peer: the very same gateway application, whose bus, storage and parser are functions in its own process."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
from nats.aio.msg import Msg

from benchmarks.gateway.worker import READING, read
from hirewire_common.blobs import Blobs
from hirewire_common.bus import LiveEvent
from hirewire_common.contracts import (
    Command,
    CreateSession,
    Event,
    GetJob,
    GetResume,
    Job,
    OpenJob,
    ParseResume,
    Session,
    StoredResume,
    pack_event,
)
from hirewire_common.logging import configure
from hirewire_gateway import __main__ as gateway
from hirewire_gateway.app import build
from hirewire_gateway.callers import Callers
from hirewire_gateway.handlers import Gateway
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.live import Hub
from hirewire_gateway.observing import Metrics
from hirewire_gateway.routes.deps import Parts
from hirewire_gateway.settings import GatewaySettings


async def _nothing() -> None:
    return


class NoSubscription:
    async def unsubscribe(self) -> None:
        return


class InProcess:
    """Answers and carries out at once what the bus would have carried elsewhere."""

    up = True

    def __init__(self) -> None:
        self._jobs: dict[UUID, Job] = {}
        self.ended: Callable[[], Awaitable[None]] = _nothing
        """Wakes whoever waits for a job, as the live event would."""

    async def ask(self, query: Any) -> Any:
        now = datetime.now(UTC)
        match query:
            case CreateSession():
                return Session(
                    key=query.key,
                    owner=query.principal.owner,
                    owner_label="guest",
                    owner_kind="guest",
                    name="session_20260101_000000",
                    created_at=now,
                    updated_at=now,
                )
            case OpenJob():
                command = ParseResume.model_validate(query.command.body)
                job = Job(
                    id=command.job,
                    session=command.session,
                    kind=query.command.kind,
                    state="queued",
                    created_at=now,
                    updated_at=now,
                )
                return self._jobs.setdefault(command.job, job)
            case GetJob():
                return self._jobs[query.id]
            case GetResume():
                return StoredResume(
                    id=query.id,
                    session="0" * 32,
                    job=query.id,
                    file_name="cv.txt",
                    file_size_bytes=1,
                    reading=READING,
                )
        raise NotImplementedError(type(query))

    async def publish(self, message: Command | Event) -> None:
        if isinstance(message, ParseResume):
            outcome = pack_event(await read(message))
            ended = {"state": "succeeded", "outcome": outcome}
            self._jobs[message.job] = self._jobs[message.job].model_copy(update=ended)
            await self.ended()

    async def listen(self, session: str, callback: Callable[[Msg], Awaitable[None]]) -> Any:
        del session, callback
        return NoSubscription()

    async def replay(self, session: str, after: int) -> AsyncIterator[LiveEvent]:
        del session, after
        return
        yield

    async def last(self, session: str) -> int:
        del session
        return 0


def main() -> None:
    settings = GatewaySettings()
    bus: Any = InProcess()
    blobs = Blobs(
        settings.s3_endpoint,
        settings.s3_access_key,
        settings.s3_secret_key.get_secret_value(),
        settings.s3_bucket,
    )
    hub = Hub(bus)
    bus.ended = hub.catch_up
    callers = Callers(
        bus,
        gateway.tokens(settings, httpx.AsyncClient()),
        open_mode=True,
        trusted_proxies=frozenset(),
        secret=b"x" * 32,
    )
    parts = Parts(
        settings, bus, blobs, hub, callers, Gateway(bus, Jobs(bus, hub), callers, blobs), Metrics()
    )
    configure("gateway", settings)
    app = build(parts, start=_nothing, stop=_nothing)
    gateway.Server(gateway.config(settings, app), hub).run()


if __name__ == "__main__":
    os.environ.setdefault("HIREWIRE_NATS_URL", "nats://nowhere")
    main()
