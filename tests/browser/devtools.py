"""A browser's tabs, driven over the Chrome DevTools Protocol: no more of it than these tests ask for."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 30.0
"""Seconds after which what a page should show counts as not shown."""

Reply = dict[str, Any]
Listener = Callable[[str, Reply], None]


class Fault(Exception):
    """The browser did not do it, or the page's own code threw."""


@dataclass
class DevTools:
    """One connection to one browser; `listeners` hear the events of their tab."""

    _socket: ClientConnection
    listeners: dict[str, Listener] = field(default_factory=dict)
    _waiting: dict[int, asyncio.Future[Reply]] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=count)

    async def ask(self, method: str, session: str = "", **parameters: Any) -> Reply:
        number = next(self._numbers)
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        asked: Reply = {"id": number, "method": method, "params": parameters}
        await self._socket.send(json.dumps({**asked, "sessionId": session} if session else asked))
        async with asyncio.timeout(PATIENCE):
            reply: Reply = await answer
            return reply

    async def listen(self) -> None:
        """Until the browser goes: then everyone who waits hears of it."""
        async for text in self._socket:
            told = json.loads(text)
            if "id" in told:
                self._settle(self._waiting.pop(told["id"]), told)
            elif listener := self.listeners.get(told.get("sessionId", "")):
                listener(told["method"], told["params"])
        for waiting in self._waiting.values():
            waiting.cancel()

    @staticmethod
    def _settle(waiting: asyncio.Future[Reply], told: Reply) -> None:
        if waiting.done():
            return
        if "error" in told:
            waiting.set_exception(Fault(told["error"]["message"]))
        else:
            waiting.set_result(told["result"])


@asynccontextmanager
async def devtools(address: str) -> AsyncIterator[DevTools]:
    async with connect(address, max_size=None, proxy=None, ping_interval=None) as socket:
        tools = DevTools(socket)
        listening = asyncio.create_task(tools.listen())
        try:
            yield tools
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
