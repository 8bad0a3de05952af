"""How commands come off the stream: as loops of one message each, which FastStream runs."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, cast

from faststream import AckPolicy
from faststream.nats import JStream, PullSub
from nats.aio.msg import Msg

from hirewire_common.bus.connection import Connection
from hirewire_common.contracts import Command

if TYPE_CHECKING:
    from faststream.nats.message import NatsMessage

_COMMANDS = JStream("COMMANDS", declare=False)
_PULL_TIMEOUT = 2.0
"""Seconds. A pull that is out when the server dies is lost; this is how long a worker waits on it in vain."""


def take(
    connection: Connection,
    command: type[Command],
    deliver: Callable[[Msg], Awaitable[None]],
    loops: int,
) -> None:
    """Give every `command` to `deliver`, at most so many at a time."""
    for _ in range(loops):  # of one each: prefetched messages would age unattended
        connection.broker.subscriber(
            command.every(),
            stream=_COMMANDS,
            durable=command.queue(),
            pull_sub=PullSub(batch_size=1, timeout=_PULL_TIMEOUT),
            inbox_prefix=f"{connection.inbox_prefix}.".encode(),
            ack_policy=AckPolicy.MANUAL,
            decoder=_undecoded,
        )(_delivery(connection, deliver))


def _delivery(
    connection: Connection, deliver: Callable[[Msg], Awaitable[None]]
) -> Callable[[bytes], Any]:
    context = connection.broker.context

    async def delivered(_: bytes) -> None:
        # by an accessor, because an annotation would cost a thread hop a message
        message = cast("NatsMessage", context.get("message"))
        await deliver(message.raw_message)

    return delivered


async def _undecoded(message: "NatsMessage") -> bytes:
    return bytes(message.body)
