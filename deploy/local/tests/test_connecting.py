"""What keeps a command from the bus is said in words, and soon."""

import asyncio
import socket

import pytest

from hirewire_local.connecting import connected
from hirewire_local.reaching import CommandError, Line


async def reached(url: str) -> None:
    async with connected(Line(url)):
        pass


@pytest.mark.parametrize("url", ["nats://127.0.0.1:99999", "nats://[::1"])
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(CommandError, match=r"can't be reached|no address"):
        asyncio.run(reached(url))


def test_a_server_that_is_connected_to_and_says_nothing_does_not_answer() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as hung,
        pytest.raises(CommandError, match="it doesn't answer"),
    ):
        asyncio.run(reached(f"nats://a:b@127.0.0.1:{hung.getsockname()[1]}"))
