"""The one publish path: typed messages out, acknowledged, with refusals and full queues told apart."""

import json
from typing import Any, TypeVar, cast

import nats.errors
import nats.js.errors
import structlog
from nats.aio.msg import Msg
from nats.js.api import PubAck
from pydantic import BaseModel

from hirewire_common.bus.connection import Connection
from hirewire_common.contracts import (
    LARGEST_MESSAGE,
    Command,
    Event,
    Fault,
    Message,
    Query,
    buried,
)
from hirewire_common.errors import HirewireError, TryAgain, raised
from hirewire_common.origin import origin
from hirewire_common.tracing import Span, sending

log = structlog.get_logger()
R = TypeVar("R", bound=BaseModel)
M = TypeVar("M", bound=Message)

FAULT_HEADER = "Hirewire-Fault"
PUBLISH_TIMEOUT = 5.0
BACK_WITHIN = 5.0
"""Seconds that a question waits for a lost connection."""

_TENANT_FULL = 10077  # with discard_new_per_subject: «maximum messages per subject exceeded»


class QueueFull(TryAgain):
    """The stream takes no more; `tenant` when only this tenant's share is used up."""

    def __init__(self, *, tenant: bool) -> None:
        self.tenant = tenant
        whose = (
            "Too many of your requests are waiting" if tenant else "Too many requests are waiting"
        )
        super().__init__(f"{whose}. Try again in a few seconds.", after=5.0, log="queue full")


class Publisher:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def publish(self, message: Command | Event) -> PubAck:
        """Store the message on its stream, once per message id.

        Raises TryAgain while the bus is down, QueueFull when the stream takes no more, NotPermitted when this
        service may not.
        """
        stream = "COMMANDS" if isinstance(message, Command) else "EVENTS"
        headers = {"Nats-Msg-Id": message.message_id}
        with sending(f"publish {message.label()}", "producer", message.trace) as span:
            body = encode(_continued(message, span))
            try:
                return await self._store(stream, message.subject, body, headers)
            except nats.js.errors.APIError as error:
                raise _refused_by_stream(error) from error
            except (nats.errors.Error, OSError) as error:
                raise TryAgain(log=f"publish on {message.subject}: {error!r}") from error

    async def ask(self, query: Query[R]) -> R:
        """The answer to `query`; the fault it was answered with is raised as what it stands for.

        Raises TryAgain when nobody answers. What can't be sent within the time is not sent later either: nats-py
        would keep it for the next connection, and storage would do what nobody waits for any more.
        """
        with sending(f"ask {query.label()}", "client", query.trace) as span:
            reply = await self._answer(_continued(_told_from_where(query), span))
            if reply.headers and FAULT_HEADER in reply.headers:
                raise raised(Fault.model_validate_json(reply.data))
            return cast("R", type(query).answer().model_validate_json(reply.data))

    async def _answer(self, query: Query[R]) -> Msg:
        subject = query.subject
        if not await self._connection.back(BACK_WITHIN):
            raise TryAgain(log=f"no bus to ask on {subject}")
        try:
            return await self._connection.request(subject, encode(query), within=query.time_limit)
        except (nats.errors.Error, OSError) as error:
            raise TryAgain(log=f"nobody answers on {subject}: {error!r}") from error

    async def tell(self, query: Query[Any]) -> None:
        """Say it without waiting for the answer."""
        with sending(f"tell {query.label()}", "producer", query.trace) as span:
            told = _continued(_told_from_where(query), span)
            await self._connection.client.publish(query.subject, encode(told))

    async def say(self, news: Event) -> None:
        """Tell those who listen just now; nobody keeps it. Raises TryAgain without a bus."""
        with sending(f"say {news.label()}", "producer", news.trace) as span:
            try:
                body = encode(_continued(news, span))
                await self._connection.client.publish(news.live_subject, body)
            except (nats.errors.Error, OSError) as error:
                raise TryAgain(log=f"say on {news.live_subject}: {error!r}") from error

    async def bury(self, msg: Msg, error: Exception) -> None:
        """Keep a copy of a command that can't be done, for a person to look at, under an id that makes a repetition harmless."""
        meta = msg.metadata
        headers = {
            "Nats-Msg-Id": f"{meta.stream}:{meta.sequence.stream}",
            "Hirewire-Origin": msg.subject,
            "Hirewire-Error": " ".join(repr(error).split())[:500],
            "Hirewire-Deliveries": str(meta.num_delivered),
        }
        log.error("dead letter", subject=msg.subject, error=headers["Hirewire-Error"])
        await self._store("DEAD", buried(msg.subject), msg.data, headers)

    async def _store(
        self, stream: str, subject: str, body: bytes, headers: dict[str, str]
    ) -> PubAck:
        """Have the stream keep it. Raises what nats-py raises: APIError when the stream refuses."""
        expected = {**headers, "Nats-Expected-Stream": stream}
        reply = await self._connection.request(
            subject, body, within=PUBLISH_TIMEOUT, headers=expected
        )
        said = json.loads(reply.data)
        if "error" in said:
            raise nats.js.errors.APIError.from_error(said["error"])
        return PubAck.from_response(said)


def _told_from_where(query: Query[R]) -> Query[R]:
    address = query.origin or origin()
    return query.model_copy(update={"origin": address}) if address != query.origin else query


def _continued(message: M, span: Span) -> M:
    """The same, and whoever receives it goes on below this span."""
    trace = span.traceparent
    return message.model_copy(update={"trace": trace}) if trace else message


def encode(message: Message) -> bytes:
    body = message.model_dump_json(exclude_none=True).encode()
    if len(body) > LARGEST_MESSAGE:
        raise HirewireError(
            "internal",
            "This result is too large to be passed on.",
            log=f"{type(message).__name__} has {len(body)} bytes; large parts belong in the object store",
        )
    return body


def _refused_by_stream(error: nats.js.errors.APIError) -> TryAgain:
    if error.err_code == _TENANT_FULL:
        per_tenant = "per subject" in (error.description or "")
        return QueueFull(tenant=per_tenant)
    return TryAgain(log=f"the stream refuses: {error!r}")
