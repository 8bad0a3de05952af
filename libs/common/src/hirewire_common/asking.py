"""Asking storage: all that most of a service needs of the bus, and lists that are answered in pages."""

from collections.abc import Awaitable, Callable, Sequence
from math import inf
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


async def whole(page: Callable[[T | None], Awaitable[Page[T]]], *, enough: float = inf) -> list[T]:
    """All of what is answered in pages, each of which is asked for by the last thing of the one before.

    Once there is `enough`, no further page is asked for.
    """
    found: list[T] = []
    more = True
    while more and len(found) < enough:
        some, more = await page(found[-1] if found else None)
        found.extend(some)
    return found
