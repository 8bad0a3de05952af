"""How a server of a test listens, and ends with whatever it is still busy with."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
_WAITING = 64 << 10
"""Bytes, as asyncio has it by itself."""


@asynccontextmanager
async def listening(
    serve: Serve,
    host: str = "127.0.0.1",
    *,
    tls: ssl.SSLContext | None = None,
    limit: int = _WAITING,
) -> AsyncIterator[int]:
    """Gives the free port that was found. `limit` is how many bytes wait to be read."""
    running: set[asyncio.Task[None]] = set()

    async def each(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            running.add(task)
            task.add_done_callback(running.discard)
        await serve(reader, writer)

    server = await asyncio.start_server(each, host, 0, ssl=tls, limit=limit)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
