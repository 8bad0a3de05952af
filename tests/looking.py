"""What tests look up in a running system's database, over one connection that stays: opening one costs more than what is asked."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import Any

import asyncpg

from hirewire_testing.servers import Database

GONE = (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, ConnectionError)


@dataclass
class Looking:
    """As the superuser, whom no policy binds. It lives in a thread with a loop of its own, because each test has another one."""

    database: Database
    loop: asyncio.AbstractEventLoop
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _connection: Any = None

    async def rows(self, query: str, *values: object) -> list[Any]:
        """What the query finds, from whatever loop it is asked."""
        asked = asyncio.run_coroutine_threadsafe(self._rows(query, values), self.loop)
        return await asyncio.wrap_future(asked)

    async def close(self) -> None:
        if self._connection:
            self._connection.terminate()
            self._connection = None

    async def _rows(self, query: str, values: tuple[object, ...]) -> list[Any]:
        async with self._turn:
            if self._connection:  # else the server has been another one since
                try:
                    return list(await self._connection.fetch(query, *values))
                except GONE:
                    await self.close()
            self._connection = await asyncpg.connect(self.database.plain_url(), ssl=False)
            return list(await self._connection.fetch(query, *values))


@contextmanager
def looking(database: Database) -> Iterator[Looking]:
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    found = Looking(database, loop)
    try:
        yield found
    finally:
        asyncio.run_coroutine_threadsafe(found.close(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
