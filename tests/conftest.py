"""The running system that the flow tests of one file share."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from tests.flow import System, client

from hirewire_local.fleet import Fleet
from hirewire_local.programs import Servers
from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer


@pytest.fixture(scope="module")
def system(
    nats_server: NatsServer,
    postgres_server: PostgresServer,
    module_database: Database,
    object_store: ObjectStore,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[System]:
    """Ready when a test gets it. A test that stops something starts it again before it ends."""
    nats_server.start()
    nats_server.apply_topology()
    nats_server.purge()
    servers = Servers(
        nats_server.server, module_database.postgres, object_store.server, module_database.name
    )
    fleet = Fleet(servers, tmp_path_factory.mktemp("fleet"))
    for name, count in (("storage", 1), ("parser", 2), ("gateway", 2)):
        for _ in range(count):
            fleet.add(name)
    fleet.add("gateway", {"HIREWIRE_AUTH_MODE": "jwt"})
    for service in fleet.services:
        service.start()
    try:
        fleet.wait()
        yield System(fleet, nats_server, postgres_server, module_database, object_store)
    finally:
        fleet.stop()


@pytest.fixture
async def one(system: System) -> AsyncIterator[httpx.AsyncClient]:
    """The first gateway in auth mode `open`."""
    async with client(system.one) as http:
        yield http


@pytest.fixture
async def two(system: System) -> AsyncIterator[httpx.AsyncClient]:
    """The second gateway in auth mode `open`."""
    async with client(system.two) as http:
        yield http


@pytest.fixture
async def guarded(system: System) -> AsyncIterator[httpx.AsyncClient]:
    """The gateway in auth mode `jwt`."""
    async with client(system.jwt) as http:
        yield http
