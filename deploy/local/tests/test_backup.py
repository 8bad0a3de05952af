"""What was saved comes back whole into an empty stack, and into no other."""

import asyncio
import io
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from hirewire_common.bus import Bus
from hirewire_common.contracts import CreateSession, OpenJob, pack_command
from hirewire_local.copying import OBJECTS, Manifest
from hirewire_local.doctoring import tables
from hirewire_local.fleet import Fleet
from hirewire_local.reaching import CommandError, Reach
from hirewire_local.restoring import restore
from hirewire_local.saving import backup
from hirewire_testing import fakes
from hirewire_testing.servers import Database, NatsServer, ObjectStore, PostgresServer

pytestmark = [pytest.mark.servers, pytest.mark.stack]


@dataclass
class Place:
    """A database and a bucket, as the environment of a command names them."""

    reach: Reach
    database: Database
    store: ObjectStore
    bucket: str

    async def rows(self) -> dict[str, str]:
        """Each table's rows, as a digest."""
        connection = await asyncpg.connect(self.database.plain_url())
        try:
            named = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
            digest = "select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from {} t"
            names = [row[0] for row in await connection.fetch(named)]
            return {name: await connection.fetchval(digest.format(name)) for name in names}
        finally:
            await connection.close()

    def put(self, key: str, data: bytes, media_type: str) -> None:
        self.store.client().put_object(
            bucket_name=self.bucket,
            object_name=key,
            data=io.BytesIO(data),
            length=len(data),
            content_type=media_type,
        )

    def objects(self) -> dict[str, tuple[bytes, str]]:
        client, found = self.store.client(), {}
        for item in client.list_objects(bucket_name=self.bucket, recursive=True):
            answer = client.get_object(bucket_name=self.bucket, object_name=str(item.object_name))
            media_type = answer.headers["Content-Type"]
            found[str(item.object_name)] = (answer.data, media_type)
            answer.close()
        return found


def place(database: Database, store: ObjectStore) -> Place:
    bucket = f"copy-{uuid4().hex[:12]}"
    store.client().make_bucket(bucket_name=bucket)
    access, secret = store.keys("admin")
    named = {
        "HIREWIRE_DATABASE_OWNER_URL": database.owner_url,
        "HIREWIRE_S3_ENDPOINT": store.endpoint,
        "HIREWIRE_S3_ACCESS_KEY": access,
        "HIREWIRE_S3_SECRET_KEY": secret,
        "HIREWIRE_S3_BUCKET": bucket,
    }
    return Place(Reach(database.postgres.home, {**os.environ, **named}), database, store, bucket)


@pytest.fixture
async def full(
    stack: Fleet, bus_server: NatsServer, database: Database, object_store: ObjectStore
) -> Place:
    """With an owner's session, an open job, and its upload."""
    await asyncio.to_thread(stack.start, storage=1)
    gateway, full = Bus(bus_server.url("gateway"), "gateway"), place(database, object_store)
    await gateway.start()
    order = fakes.a_command()
    await gateway.ask(CreateSession(key=order.session, principal=order.principal))
    await gateway.ask(OpenJob(principal=order.principal, command=pack_command(order)))
    await gateway.stop()
    full.put(order.document.content.key, b"%PDF-1.7 \xff", "application/pdf")
    full.put("results/a/b c/ü.json", b"{}", "application/json")
    return full


@pytest.fixture
def empty(postgres_server: PostgresServer, object_store: ObjectStore) -> Iterator[Place]:
    """A database that nobody has migrated, and an empty bucket."""
    fresh = postgres_server.create(f"fresh_{uuid4().hex[:8]}")
    yield place(fresh, object_store)
    postgres_server.drop(fresh.name)


async def test_a_restored_stack_has_every_row_and_object_and_its_audit_log_is_whole(
    full: Place, empty: Place, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "saved"
    assert await asyncio.to_thread(backup, full.reach, saved) == 0
    before = await full.rows()
    assert await asyncio.to_thread(restore, empty.reach, saved) == 0

    assert await empty.rows() == before
    assert before["jobs"]
    assert before["audit_log"]
    assert empty.objects() == full.objects()
    assert await asyncio.to_thread(empty.reach.run, "audit") == 0
    assert {one.state for one in await tables.examine(empty.reach)} == {"ok"}
    assert saved.stat().st_mode & 0o077 == 0

    refused = (
        r"database fresh_\w+ has \d+ rows, bucket copy-\w+ has objects.* --force removes all rows"
    )
    with pytest.raises(CommandError, match=refused):
        await asyncio.to_thread(restore, empty.reach, saved)
    await asyncio.to_thread(lambda: restore(empty.reach, saved, force=True))
    assert re.search(r"Removing the \d+ rows of database fresh_", capfd.readouterr().out)
    with pytest.raises(CommandError, match="not empty"):
        await asyncio.to_thread(backup, full.reach, saved)

    upload = next(file for file in (saved / OBJECTS).rglob("*") if file.suffix == ".json")
    upload.write_bytes(b"[]")
    with pytest.raises(CommandError, match="damaged"):
        await asyncio.to_thread(lambda: restore(empty.reach, saved, force=True))


@dataclass(frozen=True)
class Busy(Reach):
    """While PostgreSQL's programs run somebody uploads, and somebody removes."""

    meanwhile: Callable[[], None]

    def program(self, name: str) -> Path:
        self.meanwhile()
        return super().program(name)


async def test_what_comes_and_what_goes_while_the_rows_are_read_is_saved_too(
    database: Database, object_store: ObjectStore, tmp_path: Path
) -> None:
    """For the rows may name either."""
    busy = place(database, object_store)
    busy.put("uploads/old", b"old", "text/plain")

    def meanwhile() -> None:
        busy.put("uploads/new", b"new", "text/plain")
        object_store.client().remove_object(bucket_name=busy.bucket, object_name="uploads/old")

    reach = Busy(busy.reach.home, busy.reach.environment, meanwhile)
    await asyncio.to_thread(backup, reach, tmp_path / "saved")
    assert Manifest.read(tmp_path / "saved").objects.keys() == {"uploads/old", "uploads/new"}


def test_a_directory_without_a_manifest_is_no_backup(empty: Place, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no whole backup"):
        restore(empty.reach, tmp_path)
