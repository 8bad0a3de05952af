"""A connection that is lost comes back, to whichever server there is, as soon as that takes it."""

import asyncio
import gc
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

import pytest
from faststream.nats.security import NatsToken, NatsUserPassword

from hirewire_common.bus.broker import addresses_and_login
from hirewire_common.bus.connection import Connection
from hirewire_local.nats import binary
from hirewire_local.ports import choose_ports

# nats-py leaves the socket of a refused attempt to the garbage collector
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Here, and not in whichever test comes when the collector does."""
    yield
    gc.collect()


class Server:
    """A nats-server without JetStream, which is there within a tenth of a second."""

    def __init__(self, port: int, *options: str) -> None:
        self.port, self.options = port, options

    @asynccontextmanager
    async def running(self, taking: str = "right") -> AsyncIterator[None]:
        where = ("--addr", "127.0.0.1", "--port", str(self.port), *self.options)
        login = ("--user", "parser", "--pass", taking)
        command = (binary("nats-server"), *where, *login)
        process = await asyncio.create_subprocess_exec(*command, stderr=DEVNULL)
        try:
            await until(lambda: answers(self.port))
            yield
        finally:
            process.kill()
            await process.wait()


async def answers(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


async def until(look: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not (await found if asyncio.iscoroutine(found := look()) else found):
            await asyncio.sleep(0.02)


async def nothing() -> None:
    """To subscribe to."""


@pytest.mark.servers
async def test_a_server_that_only_the_cluster_has_told_of_takes_us_too() -> None:
    one, route, other, way = choose_ports(4, "reconnecting")
    first = Server(one, "--cluster", f"nats://127.0.0.1:{route}", "--cluster_name", "c")
    routes = ("--routes", f"nats://127.0.0.1:{route}")
    second = Server(other, "--cluster", f"nats://127.0.0.1:{way}", "--cluster_name", "c", *routes)
    connection = Connection(f"nats://parser:right@127.0.0.1:{one}", "parser")
    async with second.running():
        async with first.running():
            await connection.start(nothing)
            await until(lambda: connection.client.discovered_servers)
        await until(lambda: connection.up)
        await connection.stop()


@pytest.mark.servers
async def test_a_server_that_refuses_for_a_while_is_tried_again() -> None:
    (port,) = choose_ports(1, "reconnecting")
    server = Server(port)
    connection = Connection(f"nats://parser:right@127.0.0.1:{port}", "parser")
    async with server.running():
        await connection.start(nothing)
    async with server.running("wrong"):
        await until(lambda: "Authorization" in str(connection.client.last_error))
    async with server.running():
        await until(lambda: connection.up)
        await connection.stop()


@pytest.mark.servers
async def test_whoever_is_refused_at_its_start_is_told_at_once() -> None:
    (port,) = choose_ports(1, "reconnecting")
    connection = Connection(f"nats://parser:right@127.0.0.1:{port}", "parser")
    async with Server(port).running("wrong"):
        with pytest.raises(Exception, match="Authorization Violation"):
            await connection.start(nothing)


def test_an_address_is_where_and_a_login_is_who() -> None:
    where, login = addresses_and_login("nats://ada:x@a.nats:4222,tls://ada:x@b.nats:4222")
    assert where == ["nats://a.nats:4222", "tls://b.nats:4222"]
    assert isinstance(login, NatsUserPassword)
    assert (login.username, login.password) == ("ada", "x")
    where, login = addresses_and_login("ws://word@a:80/path")
    assert where == ["ws://a:80/path"]
    assert isinstance(login, NatsToken)
    assert login.token == "word"
    assert addresses_and_login("localhost:4222") == (["nats://localhost:4222"], None)
