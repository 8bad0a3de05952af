"""What the bus holds of one kind of command."""

from dataclasses import dataclass

import nats.errors
import nats.js.errors

from hirewire_common.bus.connection import Connection
from hirewire_common.contracts import Command


@dataclass(frozen=True, slots=True)
class Queue:
    waiting: int
    """Nobody has taken them yet."""
    taken: int
    """Being worked on, or handed back for a while."""

    @property
    def outstanding(self) -> int:
        return self.waiting + self.taken


async def queue_of(connection: Connection, kind: type[Command]) -> Queue | None:
    """None when the bus can't say. Raises NotPermitted to who does not keep the commands."""
    durable = kind.queue()
    try:
        with connection.refusals.noticed(f"$JS.API.CONSUMER.INFO.COMMANDS.{durable}"):
            info = await connection.js.consumer_info("COMMANDS", durable)
    except (nats.errors.Error, nats.js.errors.Error, OSError):
        return None
    return Queue(info.num_pending or 0, info.num_ack_pending or 0)
