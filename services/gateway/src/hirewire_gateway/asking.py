"""What most of the gateway needs of the bus."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeAlias, TypeVar

from pydantic import BaseModel

from hirewire_common.contracts import Query

R = TypeVar("R", bound=BaseModel)
T = TypeVar("T")
Page: TypeAlias = tuple[Sequence[T], bool]
"""Some of it, and whether there is more."""


class Asks(Protocol):
    """Asks storage. Raises what the answer is a fault for, and TryAgain when nobody answers."""

    async def ask(self, query: Query[R]) -> R: ...


async def whole(page: Callable[[T | None], Awaitable[Page[T]]]) -> list[T]:
    """All of what is answered in pages, each of which is asked for by the last thing of the one before."""
    found: list[T] = []
    while True:
        some, more = await page(found[-1] if found else None)
        found.extend(some)
        if not more:
            return found
