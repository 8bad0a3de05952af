"""Three NATS servers, and services enough that one of each may be missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.chaos.conftest import pytest_collection_modifyitems, pytest_terminal_summary
from tests.chaos.truth import Truth

from hirewire_local.cluster import Cluster
from hirewire_local.fleet import Fleet
from hirewire_local.home import Home
from hirewire_local.programs import Servers
from hirewire_testing.servers import Database, NatsCluster, ObjectStore

__all__ = ["pytest_collection_modifyitems", "pytest_terminal_summary"]


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsCluster]:
    cluster = NatsCluster.of(Cluster(Home(tmp_path_factory.mktemp("cluster"))))
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.stop()


@pytest.fixture
def fleet(
    nodes: NatsCluster, database: Database, object_store: ObjectStore, tmp_path: Path
) -> Iterator[Fleet]:
    """Two gateways, two of storage, and four workers: two parsers, and two rankers that read what these have parsed."""
    servers = Servers(nodes.cluster, database.postgres, object_store.server, database.name)
    fleet = Fleet(servers, tmp_path)
    try:
        fleet.start(storage=2, gateway=2, parser=2, ranker=2)
        yield fleet
    finally:
        fleet.stop()


@pytest.fixture
def truth(fleet: Fleet) -> Truth:
    return Truth(fleet)
