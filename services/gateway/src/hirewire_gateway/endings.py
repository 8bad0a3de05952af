"""Where requests wait for the end of their job."""

import asyncio
from contextlib import AbstractAsyncContextManager
from typing import Protocol
from uuid import UUID

from hirewire_common.contracts import Event
from hirewire_gateway.domain.places import Place


class Ending:
    """What waiting requests hear of one job: its terminal event, or only that it is time to look."""

    def __init__(self) -> None:
        self.event: Event | None = None
        self._news = asyncio.Event()

    def tell(self, event: Event | None = None) -> None:
        self.event = self.event or event
        self._news.set()

    async def news(self, seconds: float) -> None:
        """Wait for either, at most so long."""
        try:
            await asyncio.wait_for(self._news.wait(), seconds)
        except TimeoutError:
            return
        if self.event is None:
            self._news.clear()


class Waits(Protocol):
    @property
    def closing(self) -> asyncio.Event: ...

    def waiting(self, place: Place, job: UUID) -> AbstractAsyncContextManager[Ending]: ...
