"""The running system that flow tests share, and clean servers for files that need services of their own."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import httpx
import pytest
from tests.flow import Ground, System, client
from tests.standing import FIXTURE, Standing, usual

from hirewire_testing.model_server import ModelServer, model_in_background
from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer, lent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that share a system come one after another."""
    for item in items:
        if FIXTURE in getattr(item, "fixturenames", ()):
            item.add_marker("sharing")


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


@pytest.fixture(scope="session")
def llm_server() -> Iterator[ModelServer]:
    """A language model at the one origin that users of the shared system may name; whoever wants it sets `answer`."""
    with model_in_background(lambda _: "Hello there.") as running:
        yield running


@pytest.fixture(scope="session")
def standing(
    request: pytest.FixtureRequest,
    llm_server: ModelServer,
    nats_server: NatsServer,
    postgres_server: PostgresServer,
    migrated_template: str,
    object_store: ObjectStore,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Standing]:
    """Asked by `system`, and told by pytest of every test."""

    @contextmanager
    def ground() -> Iterator[Ground]:
        logs = tmp_path_factory.mktemp("fleet")
        with lent(postgres_server, migrated_template, "standing") as database:
            yield Ground(nats_server, postgres_server, database, object_store, logs)

    shared = Standing(ground, usual(llm_server.url.removesuffix("/v1")))
    request.config.pluginmanager.register(shared)
    yield shared
    request.config.pluginmanager.unregister(shared)
    shared.stop()


@pytest.fixture(scope="module")
def system(standing: Standing) -> System:
    """Ready when a file gets it, with what files before have put into it: a test counts what is its own.

    A test that stops something starts it again before it ends; a file that can't gets a system of its own from `ground`.
    """
    return standing.system()


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
