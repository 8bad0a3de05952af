"""The history of the tables makes what `tables.py` declares, however often and by however many at once."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import uuid4

import asyncpg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from hirewire_storage.migrate import configured, migrate
from hirewire_storage.tables import metadata

if TYPE_CHECKING:
    from hirewire_testing.servers import Database, PostgresServer

pytestmark = pytest.mark.servers


def differences(connection: Connection) -> list[str]:
    options = {"compare_type": True, "include_name": declared}
    context = MigrationContext.configure(connection, opts=options)
    found = [str(one) for one in compare_metadata(context, metadata)]
    # indexes serve queries and are in the migrations only
    return [one for one in found if "remove_index" not in one]


def declared(name: str | None, kind: str, _: object) -> bool:
    """Vectors are there only where pgvector is, and in columns of a kind that nobody else knows."""
    return (kind, name) != ("table", "resume_vectors")


async def test_the_migrated_tables_are_the_declared_ones(database: "Database") -> None:
    engine = create_async_engine(database.owner_url)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


async def test_migrating_twice_and_two_at_once_is_migrating_once(
    postgres_server: "PostgresServer",
) -> None:
    fresh = await asyncio.to_thread(postgres_server.create, f"fresh_{uuid4().hex[:8]}")
    await asyncio.gather(*(migrate(fresh.owner_url) for _ in range(3)))
    await migrate(fresh.owner_url)
    await asyncio.to_thread(postgres_server.drop, fresh.name)


async def test_what_supabase_has_already_is_left_as_it_is(
    postgres_server: "PostgresServer",
) -> None:
    fresh = await asyncio.to_thread(postgres_server.create, f"supabase_{uuid4().hex[:8]}")
    engine = create_async_engine(fresh.owner_url)
    existing = (
        "create schema auth",
        "create table auth.users (id uuid primary key, aud text)",
        "create function auth.uid() returns uuid language sql stable as 'select null::uuid'",
        "create function auth.jwt() returns jsonb language sql stable as 'select null::jsonb'",
    )
    async with engine.begin() as connection:
        for statement in existing:
            await connection.exec_driver_sql(statement)
    await migrate(fresh.owner_url)
    async with engine.connect() as connection:
        columns = await connection.exec_driver_sql("select * from auth.users")
        assert list(columns.keys()) == ["id", "aud"]
        assert (await connection.exec_driver_sql("select auth.uid()")).scalar() is None
    await engine.dispose()
    await asyncio.to_thread(postgres_server.drop, fresh.name)


async def test_every_step_can_be_taken_back_and_again(postgres_server: "PostgresServer") -> None:
    fresh = await asyncio.to_thread(postgres_server.create, f"back_{uuid4().hex[:8]}")
    await migrate(fresh.owner_url)
    engine = create_async_engine(fresh.owner_url)

    async def step(work: Callable[[Config, str], object], target: str) -> None:
        async with engine.begin() as connection:
            await connection.run_sync(lambda here: work(configured(here), target))

    async with engine.connect() as connection:
        steps = await connection.run_sync(revisions)
    for below in [*reversed(steps[:-1]), "base"]:
        await step(command.downgrade, below)
    for target in steps:
        await step(command.upgrade, target)
        await step(command.downgrade, "-1")
        await step(command.upgrade, target)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()
    await asyncio.to_thread(postgres_server.drop, fresh.name)


def revisions(connection: Connection) -> list[str]:
    """The oldest first."""
    history = ScriptDirectory.from_config(configured(connection)).walk_revisions()
    return [one.revision for one in reversed(list(history))]


PAPER = "20000000-0000-4000-8000-000000000000"
THERE = {
    "session": f"'{'0' * 32}'",
    "job": "'10000000-0000-4000-8000-000000000000'",
    "paper": f"'{PAPER}'",
    "resume": "'30000000-0000-4000-8000-000000000000'",
}
BEFORE_FILES = (
    "insert into sessions (key, user_id, owner_label, owner_kind, name)"
    " values ({session}, {job}, 'x', 'user', 'x')",
    "insert into jobs (id, user_id, session_key, kind, command)"
    " values ({job}, {job}, {session}, 'parser.parse', '{{}}')",
    "insert into documents (id, user_id, session_key, job_id, file_name, object_key, sha256, size,"
    " media_type) values ({paper}, {job}, {session}, {job}, 'cv.pdf', 'k', 'x', 1, 'x')",
    "insert into resumes (id, user_id, session_key, job_id, document_id, file_name, object_key,"
    " file_size_bytes, parsed_json)"
    " values ({resume}, {job}, {session}, {job}, {paper}, 'cv.pdf', 'k', 1, '{{}}')",
)


async def test_what_was_stored_before_there_were_files_has_a_path_afterwards(
    postgres_server: "PostgresServer",
) -> None:
    fresh = await asyncio.to_thread(postgres_server.create, f"filled_{uuid4().hex[:8]}")
    await migrate(fresh.owner_url)
    engine = create_async_engine(fresh.owner_url)

    async def step(work: Callable[[Config, str], object], target: str) -> None:
        async with engine.begin() as connection:
            await connection.run_sync(lambda here: work(configured(here), target))

    await step(command.downgrade, "0005")
    superuser = await asyncpg.connect(fresh.plain_url())
    for statement in BEFORE_FILES:
        await superuser.execute(statement.format(**THERE))
    for _ in range(2):
        await step(command.upgrade, "head")
        assert await superuser.fetchval("select path from files") == f"raw_resumes/{PAPER}_cv.pdf"
        await step(command.downgrade, "0005")
        assert await superuser.fetchval("select file_name from documents") == "cv.pdf"
    await superuser.close()
    await engine.dispose()
    await asyncio.to_thread(postgres_server.drop, fresh.name)
