"""HTTP and WebSocket in front of the bus."""

from importlib.metadata import version

from hirewire_common.without import without

with without(
    "rich"
):  # which both import for consoles that are none of ours, before anything of ours is imported
    import httpx  # noqa: F401
    import structlog  # noqa: F401

VERSION = version("hirewire-gateway")
