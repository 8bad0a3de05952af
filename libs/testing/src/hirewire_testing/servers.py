"""The real servers as pytest fixtures: started when first asked for, once per test run, on free ports.

A test that kills or wipes a server starts it again before it ends.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import asyncpg
import nats as nats_client
import pytest
from minio import Minio

from hirewire_common import topology
from hirewire_local.cluster import Cluster
from hirewire_local.fleet import Fleet
from hirewire_local.home import Home
from hirewire_local.nats import Nats
from hirewire_local.permissions import inbox
from hirewire_local.postgres import APP, DATABASE, OWNER, SUPERUSER, Postgres, run
from hirewire_local.programs import Servers
from hirewire_local.seaweedfs import BUCKET, SeaweedFS
from hirewire_local.server import Process

TEMPLATE = "hirewire_template"
ASYNC = "postgresql+asyncpg"


class NatsServer(Process):
    """The bus, with the users and permissions that it has everywhere."""

    server: Nats

    def url(self, user: str) -> str:
        """`admin`, `debug`, or the name of a service."""
        return self.server.url(user)

    def apply_topology(self) -> None:
        run(lambda: topology.apply(self.url("admin")))

    def purge(self) -> None:
        """Forget every message; streams and durables stay."""
        run(self._purge)

    async def _purge(self) -> None:
        prefix = inbox("admin").encode()
        client = await nats_client.connect(self.url("admin"), inbox_prefix=prefix)
        try:
            js = client.jetstream(timeout=10)
            for stream in topology.streams():
                await js.purge_stream(str(stream.name))
        finally:
            await client.close()


@dataclass(frozen=True)
class NatsCluster:
    """Several servers of one bus, with its topology on all of them."""

    cluster: Cluster
    processes: tuple[Process, ...]

    @classmethod
    def of(cls, cluster: Cluster) -> "NatsCluster":
        return cls(cluster, tuple(Process(node) for node in cluster.nodes))

    def start(self) -> None:
        """All at once: none is ready before most of them are there."""
        for process in self.processes:
            process.begin()
        for process in self.processes:
            process.wait()
        run(lambda: topology.apply(self.cluster.url("admin"), replicas=self.cluster.size))

    def stop(self) -> None:
        for process in self.processes:
            process.kill()


@dataclass(frozen=True)
class Database:
    """One database; `owner_url` may change tables, `app_url` is what the storage service gets. Both for SQLAlchemy."""

    name: str
    postgres: Postgres

    @property
    def owner_url(self) -> str:
        return self.postgres.url(OWNER, self.name, ASYNC)

    @property
    def app_url(self) -> str:
        return self.postgres.url(APP, self.name, ASYNC)

    def plain_url(self, role: str = SUPERUSER) -> str:
        """For asyncpg itself."""
        return self.postgres.url(role, self.name)


class PostgresServer(Process):
    """PostgreSQL with the roles of the stack."""

    server: Postgres

    def main(self) -> Database:
        """The database that the stack uses, empty until somebody migrates it."""
        return Database(DATABASE, self.server)

    def create(self, name: str, *, template: str = "template1") -> Database:
        self.execute(f'create database "{name}" owner {OWNER} template "{template}"')
        return Database(name, self.server)

    def drop(self, name: str) -> None:
        self.execute(f'drop database if exists "{name}" with (force)')

    def execute(self, statement: str) -> None:
        """As the superuser, outside of a transaction."""

        async def once() -> None:
            connection = await asyncpg.connect(self.server.url(SUPERUSER, "postgres"), ssl=False)
            try:
                await connection.execute(statement)
            finally:
                await connection.close()

        run(once)


class ObjectStore(Process):
    """SeaweedFS with an S3 user per service."""

    server: SeaweedFS

    @property
    def endpoint(self) -> str:
        return self.server.endpoint

    @property
    def bucket(self) -> str:
        return BUCKET

    def keys(self, user: str) -> tuple[str, str]:
        """Access key and secret key of `admin` or of a service."""
        return self.server.keys(user)

    def client(self, user: str = "admin") -> Minio:
        return self.server.client(user)


def migrate(database: Database) -> None:
    """Bring the tables up to date, as the stack does."""
    command = [sys.executable, "-m", "hirewire_storage.migrate"]
    environment = os.environ | {"HIREWIRE_DATABASE_OWNER_URL": database.owner_url}
    done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"the migrations failed:\n{done.stdout}{done.stderr}")


@pytest.fixture(scope="session")
def servers_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("servers"))


@pytest.fixture(scope="session")
def nats_server(servers_home: Home) -> Iterator[NatsServer]:
    """The bus with its topology; the same for all tests. Most tests want `bus_server`."""
    server = NatsServer(Nats(servers_home))
    server.start()
    server.apply_topology()
    yield server
    server.stop()


@pytest.fixture
def bus_server(nats_server: NatsServer) -> NatsServer:
    """The bus, running, with its topology and without a message."""
    nats_server.start()
    nats_server.apply_topology()
    nats_server.purge()
    return nats_server


@pytest.fixture(scope="session")
def postgres_server(servers_home: Home) -> Iterator[PostgresServer]:
    """Tests end servers, not machines, so it need not wait for the disk."""
    server = PostgresServer(Postgres(servers_home, synced=False))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def object_store(servers_home: Home) -> Iterator[ObjectStore]:
    server = ObjectStore(SeaweedFS(servers_home))
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def migrated_template(postgres_server: PostgresServer) -> str:
    """The name of a database with all tables and no rows."""
    migrate(postgres_server.create(TEMPLATE))
    return TEMPLATE


@contextmanager
def lent(server: PostgresServer, template: str, purpose: str) -> Iterator[Database]:
    """A database with all tables and no rows, until the end of it."""
    name = f"{purpose}_{uuid4().hex[:12]}"
    yield server.create(name, template=template)
    server.drop(name)


@pytest.fixture
def database(postgres_server: PostgresServer, migrated_template: str) -> Iterator[Database]:
    """A database of this test's own, with all tables and no rows."""
    with lent(postgres_server, migrated_template, "test") as database:
        yield database


@pytest.fixture(scope="module")
def module_database(postgres_server: PostgresServer, migrated_template: str) -> Iterator[Database]:
    """The same for all tests of one file."""
    with lent(postgres_server, migrated_template, "module") as database:
        yield database


@pytest.fixture
def stack(
    bus_server: NatsServer, database: Database, object_store: ObjectStore, tmp_path: Path
) -> Iterator[Fleet]:
    """The services against the real servers, none started yet: `stack.start(gateway=1, parser=2, storage=1)`.

    Their logs are `tmp_path / "<service>-<number>.log"`.
    """
    servers = Servers(bus_server.server, database.postgres, object_store.server, database.name)
    fleet = Fleet(servers, tmp_path)
    yield fleet
    fleet.stop()
