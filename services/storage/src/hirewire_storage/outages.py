"""When the parts between a worker and its job's row last came back, as this process knows it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from hirewire_common.contracts.message import now


@dataclass
class Outages:
    """`last` begins with the start of this process: before it, perhaps nobody answered."""

    clock: Callable[[], datetime] = now
    last: datetime = field(default_factory=now)

    async def note(self) -> None:
        """The bus is back."""
        self.last = self.clock()
