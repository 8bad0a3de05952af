"""The bus: typed messages over NATS JetStream, with every delivery rule in one place."""

from hirewire_common.bus import lean  # noqa: F401  (first: all others import what it imports)
from hirewire_common.bus.bus import Bus
from hirewire_common.bus.connection import Connection
from hirewire_common.bus.counters import Counters
from hirewire_common.bus.replay import LiveEvent

__all__ = ["Bus", "Connection", "Counters", "LiveEvent"]
