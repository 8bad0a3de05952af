"""The fixtures start real servers that can be killed and come back."""

import asyncpg
import nats
import pytest

from hirewire_common import topology
from hirewire_testing.servers import NatsServer, ObjectStore, PostgresServer

pytestmark = pytest.mark.servers


async def test_the_bus_has_its_streams_and_comes_back_after_a_kill(bus_server: NatsServer) -> None:
    bus_server.kill()
    assert not bus_server.running
    bus_server.start()
    client = await nats.connect(bus_server.url("debug"))
    names = {info.config.name for info in await client.jetstream().streams_info()}
    await client.close()
    assert names == {stream.name for stream in topology.streams()}


async def test_a_wiped_bus_has_no_stream_until_the_topology_is_applied(
    bus_server: NatsServer,
) -> None:
    bus_server.wipe()
    bus_server.start()
    client = await nats.connect(bus_server.url("debug"))
    before = await client.jetstream().streams_info()
    bus_server.apply_topology()
    after = await client.jetstream().streams_info()
    await client.close()
    assert (len(before), len(after)) == (0, len(topology.streams()))


async def test_every_database_of_the_server_is_its_own(postgres_server: PostgresServer) -> None:
    one = postgres_server.create("one")
    connection = await asyncpg.connect(one.plain_url("hirewire_owner"))
    await connection.execute("create table here (id int)")
    await connection.close()
    two = postgres_server.create("two", template="one")
    postgres_server.drop("one")
    connection = await asyncpg.connect(two.plain_url("hirewire_owner"))
    assert await connection.fetchval("select count(*) from here") == 0
    await connection.close()
    postgres_server.drop("two")


def test_what_was_stored_outlives_a_kill(
    postgres_server: PostgresServer, object_store: ObjectStore
) -> None:
    postgres_server.execute("create table kept as select 1 as one")
    postgres_server.kill()
    object_store.kill()
    postgres_server.start()
    object_store.start()
    postgres_server.execute("drop table kept")
    found = object_store.client("gateway").get_object(
        bucket_name=object_store.bucket, object_name=".ready"
    )
    assert found.read() == b"yes"
    found.close()
