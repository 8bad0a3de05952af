"""HTTP clients that take only so much of an answer, for servers that send without end."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any

import httpx

from hirewire_common.llm.failures import SentAway, TooLong

LARGEST_ANSWER = 1 << 20
"""Bytes over the wire; compressed answers are not taken, so they are what it takes in memory too."""
A_WORD = 512
"""Bytes over the wire for a token of a stream, with all that is said about it; only the word is kept."""
_PLAIN = {"", "identity"}
_NOT_BY_OPENAI = frozenset(
    [
        "azure_ai",
        "cometapi",
        "deepseek",
        "edenai",
        "fireworks_ai",
        "groq",
        "hosted_vllm",
        "ragflow",
        "together_ai",
        "xai",
    ]
)
"""Providers that LiteLLM, in the version that is pinned, counts as compatible but asks by a client of its own."""


class _Bounded(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._left = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._left -= len(chunk)
            if self._left < 0:
                raise TooLong
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


class BoundedTransport(httpx.AsyncHTTPTransport):
    """Takes `most` bytes of an answer, and no redirect."""

    def __init__(self, most: int, trusted: ssl.SSLContext | None = None) -> None:
        super().__init__(verify=trusted or _certificates())
        self._most = most

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.headers["accept-encoding"] = "identity"
        response = await super().handle_async_request(request)
        if response.has_redirect_location:
            await response.aclose()
            raise SentAway
        if response.headers.get("content-encoding", "") not in _PLAIN:
            await response.aclose()
            raise TooLong
        if isinstance(response.stream, httpx.AsyncByteStream):
            response.stream = _Bounded(response.stream, self._most)
        return response


@cache
def _certificates() -> ssl.SSLContext:
    """Those that the environment names, or the usual ones. Read once: it takes longer than many an answer."""
    return httpx.create_ssl_context()


@asynccontextmanager
async def client_for(
    litellm: Any, model: str, key: str, base_url: str, transport: httpx.AsyncBaseTransport
) -> AsyncIterator[Any]:
    """The client that LiteLLM is to use for this model, until the end of the block.

    It follows no redirect and reads no proxy from the environment: the key goes to the address that it is for.
    """
    _, provider, _, address = litellm.get_llm_provider(model, api_base=base_url or None)
    async with httpx.AsyncClient(
        transport=transport, follow_redirects=False, trust_env=False
    ) as http:
        yield _client(litellm, provider, key, base_url or address, http)


def _client(litellm: Any, provider: str, key: str, address: str, http: httpx.AsyncClient) -> Any:
    compatible = provider == "openai" or provider in litellm.openai_compatible_providers
    if compatible and provider not in _NOT_BY_OPENAI:
        return litellm.AsyncOpenAI(
            api_key=key, base_url=address or None, http_client=http, max_retries=0
        )
    handler = litellm.AsyncHTTPHandler(follow_redirects=False)
    handler.client = http
    return handler
