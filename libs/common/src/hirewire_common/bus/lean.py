"""What the bus is made of, imported without what it would bring along: an eighth of a service's start, and 15 MB.

nats-py needs aiohttp for addresses of WebSockets alone, FastStream uvicorn to be a web server itself, and structlog
rich for tracebacks that show local variables, which must not stand in a log.
"""

import importlib

from hirewire_common.without import without

with without("aiohttp", "rich", "uvicorn"):
    import faststream.nats  # noqa: F401
    import structlog  # noqa: F401
    from nats.aio import transport


def speak_websocket() -> None:
    """For a server whose address begins with `ws`."""
    transport.aiohttp = importlib.import_module("aiohttp")  # type: ignore[attr-defined]  # as it does itself
