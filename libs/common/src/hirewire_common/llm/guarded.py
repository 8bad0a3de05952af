"""The way to an address that a user gave: only there, only if it is public, and with nothing of ours."""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import httpx

from hirewire_common.llm.addresses import is_public, origin
from hirewire_common.llm.bounded import BoundedTransport
from hirewire_common.llm.failures import NotAllowed

Resolve = Callable[[str, int], Awaitable[list[str]]]

_KEPT = frozenset(
    [
        "accept",
        "accept-encoding",
        "anthropic-beta",
        "anthropic-version",
        "connection",
        "content-length",
        "content-type",
        "host",
        "transfer-encoding",
        "user-agent",
    ]
)
"""Others name organisations and projects from the environment, or tell of the machine."""
_KEYS = ("authorization", "x-api-key", "x-goog-api-key")
_TRIED = 3
"""Addresses of one name."""
_CONNECT = 5.0
"""Seconds for one of them."""
_LOOKUPS = ThreadPoolExecutor(8, thread_name_prefix="lookup")
"""Of their own: a name server that never answers must hold up nobody but those who ask for its names."""


async def resolved(host: str, port: int) -> list[str]:
    """All addresses that the system knows for the name; none when it knows no such name."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.run_in_executor(_LOOKUPS, _look_up, host, port)
    except (OSError, UnicodeError):
        return []
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def _look_up(host: str, port: int) -> list[Any]:
    return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)


@dataclass(frozen=True, slots=True)
class Guard:
    """`allowed` are the operator's origins, whose addresses may be any; `trusted` None for the usual certificates."""

    allowed: frozenset[str] = frozenset()
    resolve: Resolve = resolved
    public: Callable[[str], bool] = is_public
    trusted: ssl.SSLContext | None = None

    async def addresses(self, host: str, port: int) -> list[str]:
        """The public addresses of `host`. Raises NotAllowed when one of them is none, and ConnectError for none."""
        found = await self.resolve(host, port)
        if not found:
            raise httpx.ConnectError("no such host")
        if not all(map(self.public, found)):
            raise NotAllowed
        return found[:_TRIED]


class GuardedTransport(BoundedTransport):
    """Asks `base` and nobody else. A name is looked up once, and the address that was checked is the one asked."""

    def __init__(self, guard: Guard, base: str, key: str, most: int) -> None:
        super().__init__(most, guard.trusted)
        self._guard = guard
        self._origin = origin(base)
        self._keys = {key, f"Bearer {key}"} if key else set()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if origin(str(url.copy_with(query=None, fragment=None))) != self._origin:
            raise NotAllowed
        if self._origin in self._guard.allowed:
            return await super().handle_async_request(self._bare(request, url.host))
        if url.scheme != "https":
            raise NotAllowed
        return await self._checked(request, await self._guard.addresses(url.host, url.port or 443))

    async def _checked(self, request: httpx.Request, addresses: list[str]) -> httpx.Response:
        for address in addresses[:-1]:
            try:
                return await super().handle_async_request(self._bare(request, address))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await super().handle_async_request(self._bare(request, addresses[-1]))

    def _bare(self, request: httpx.Request, address: str) -> httpx.Request:
        """What the question needs, and the user's own key, for the host's name at this address.

        A new request, because the one that is given is read again by who made it.
        """
        headers = [
            (name, value)
            for name, value in request.headers.items()
            if name in _KEPT or (name in _KEYS and value in self._keys)
        ]
        return httpx.Request(
            request.method,
            request.url.copy_with(host=address),
            headers=headers,
            stream=request.stream,
            extensions={
                **request.extensions,
                "sni_hostname": request.url.host,
                "timeout": {**request.extensions.get("timeout", {}), "connect": _CONNECT},
            },
        )
