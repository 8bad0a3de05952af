"""Listening on core subjects: questions and live news, several at once, each in a task of its own.

Straight on nats-py: no acknowledgement is involved, and FastStream's path costs seven times the CPU a message.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from pydantic import BaseModel, ValidationError
from structlog.contextvars import bound_contextvars

from hirewire_common.bus.connection import Connection
from hirewire_common.bus.publishing import FAULT_HEADER
from hirewire_common.contracts import Query
from hirewire_common.errors import HirewireError, Refused
from hirewire_common.metrics import Metrics
from hirewire_common.tracing import receiving

log = structlog.get_logger()
Q = TypeVar("Q", bound=Query[Any])
Deliver = Callable[[Msg], Awaitable[None]]

AT_ONCE = 64
"""Messages in work in one process; the rest waits in the connection's buffer."""


@dataclass(frozen=True, slots=True)
class Listener:
    subject: str
    deliver: Deliver


class Listening:
    """The subscriptions of one service, under one queue group: one replica takes each message."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._listeners: list[Listener] = []
        self._subscriptions: list[Subscription] = []
        self._running: set[asyncio.Task[None]] = set()
        self._places = asyncio.Semaphore(AT_ONCE)

    def add(self, subject: str, deliver: Deliver) -> None:
        self._listeners.append(Listener(subject, deliver))

    async def start(self) -> None:
        client, queue = self._connection.client, self._connection.name
        for listener in self._listeners:
            self._subscriptions.append(
                await client.subscribe(listener.subject, queue=queue, cb=self._into_task(listener))
            )

    async def stop(self, grace: float) -> None:
        """Take no more; deal with all that has come, within `grace` seconds.

        What the server has sent counts as taken, be it in work or not: nobody else is given it.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await self._drained()
                while self._running:
                    await asyncio.wait(self._running)
        for task in self._running:
            task.cancel()

    async def _drained(self) -> None:
        """Return when nothing more comes, and the last of it is in work."""
        if not self._connection.up:
            return
        draining = [one.drain() for one in self._subscriptions]  # type: ignore[no-untyped-call]  # of nats-py
        for how in await asyncio.gather(*draining, return_exceptions=True):
            if isinstance(how, Exception):
                log.warning("the bus was lost while stopping", error=repr(how))

    def _into_task(self, listener: Listener) -> Deliver:
        async def received(msg: Msg) -> None:
            await self._places.acquire()
            task = asyncio.create_task(self._deliver(listener, msg))
            self._running.add(task)
            task.add_done_callback(self._done)

        return received

    async def _deliver(self, listener: Listener, msg: Msg) -> None:
        try:
            await listener.deliver(msg)
        except Exception:
            log.exception("a message could not be dealt with", subject=msg.subject)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._running.discard(task)
        self._places.release()


class Measured:
    """The figures of one kind of question."""

    def __init__(self, metrics: Metrics, query: type[Query[Any]]) -> None:
        self._faults, self._name = metrics.faults, query.label()
        self.seconds = metrics.answer_seconds.labels(self._name)

    def note(self, headers: dict[str, str] | None) -> None:
        """How it was answered."""
        if headers:
            self._faults.labels(self._name, headers[FAULT_HEADER]).inc()


async def answered(
    query: type[Q], handler: Callable[[Q], Awaitable[BaseModel]], msg: Msg
) -> tuple[bytes, dict[str, str] | None]:
    """The answer to one question as body and headers; whatever goes wrong is a fault."""
    try:
        asked = query.model_validate_json(msg.data)
        with (
            bound_contextvars(**asked.ids()),
            receiving(f"answer {query.label()}", "server", asked.trace),
        ):
            answer = await handler(asked)
        return answer.model_dump_json(exclude_none=True).encode(), None
    except ValidationError as error:
        fault = Refused("bad_request", "This question is not well formed.", log=str(error)).fault
    except HirewireError as error:
        fault = error.fault
    except Exception:
        log.exception("a question could not be answered", query=query.__name__)
        fault = HirewireError("internal", "Something went wrong on our side; it is recorded.").fault
    return fault.model_dump_json(exclude_none=True).encode(), {FAULT_HEADER: fault.code}
