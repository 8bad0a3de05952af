"""A connection to the bus for one look, under any of its users."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import nats.errors
from nats.aio.client import Client

from hirewire_local.reaching import CommandError, Line

TRYING = "hirewire-doctor"
"""What a connection is called that asks for what it must not get: the server logs each refusal as an error."""


async def _said(_: Exception) -> None:
    """A refusal shows as a request without an answer, and is told there."""


@asynccontextmanager
async def connected(
    line: Line, heard: Callable[[Exception], Awaitable[None]] = _said, *, name: str = "hirewire"
) -> AsyncIterator[Client]:
    """CommandError when the bus can't be reached; `heard` is told what the server refuses."""
    client = Client()
    try:
        await client.connect(
            line.url.split(","),
            user=line.instead[0] if line.instead else None,
            password=line.instead[1] if line.instead else None,
            name=name,
            inbox_prefix=line.inbox_prefix,
            allow_reconnect=False,
            max_reconnect_attempts=1,  # nats-py counts the first connection too, and would try for two minutes
            reconnect_time_wait=0.2,  # type: ignore[arg-type]  # seconds; nats-py takes fractions
            connect_timeout=5,
            error_cb=heard,
        )
    except ValueError as error:
        raise CommandError(f"this is no address of a bus: {error}") from error
    except (nats.errors.Error, OSError) as error:
        with suppress(AssertionError):  # of nats-py, which found the address wrong before it began
            await client.close()
        why = str(error) or "it doesn't answer in time"
        raise CommandError(f"the bus can't be reached as {line.user or 'nobody'}: {why}") from error
    try:
        yield client
    finally:
        await client.close()
