"""HTTP and WebSocket in front of the bus."""

from importlib.metadata import version

VERSION = version("hirewire-gateway")
