"""The running system that the flow tests of one file share."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest
from tests.flow import UNHURRIED, Ground, System, client, usual

from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer


@pytest.fixture(scope="module")
def ground(
    nats_server: NatsServer,
    postgres_server: PostgresServer,
    module_database: Database,
    object_store: ObjectStore,
    tmp_path_factory: pytest.TempPathFactory,
) -> Ground:
    """For files that need services of their own."""
    logs = tmp_path_factory.mktemp("fleet")
    return Ground(nats_server, postgres_server, module_database, object_store, logs)


@pytest.fixture(scope="module")
def system(ground: Ground) -> Iterator[System]:
    """Ready when a test gets it. A test that stops something starts it again before it ends."""
    with ground.system(*usual()) as running:
        yield running


@pytest.fixture(scope="module")
def whole_system(ground: Ground) -> Iterator[System]:
    """The same with two generators, and without limits to what is said and made in a session."""
    with ground.system(("generator", {}), ("generator", {}), *usual(UNHURRIED)) as running:
        yield running


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
