"""What most of the gateway needs of the bus."""

from typing import Protocol, TypeVar

from pydantic import BaseModel

from hirewire_common.contracts import Query

R = TypeVar("R", bound=BaseModel)


class Asks(Protocol):
    """Asks storage. Raises what the answer is a fault for, and TryAgain when nobody answers."""

    async def ask(self, query: Query[R]) -> R: ...
