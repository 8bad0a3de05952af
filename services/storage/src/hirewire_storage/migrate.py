"""Brings the database to the newest version: `python -m hirewire_storage.migrate`. Repeat it as often as you like.

With `--check` it changes nothing, and the exit code is 1 when there is something to do.
"""

import asyncio
import sys
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from hirewire_storage.database import UNREACHABLE, by_hand, said_by
from hirewire_storage.settings import MigrationSettings

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('hirewire migrations', 0))")


async def migrate(owner_url: str, revision: str = "head") -> None:
    """All steps or none, in one transaction; a second migrator waits for the first and finds nothing to do."""
    engine = by_hand(owner_url)
    try:
        async with engine.begin() as connection:
            await connection.execute(_LOCK)
            await connection.execute(text("create schema if not exists hirewire"))
            await connection.run_sync(_upgrade, revision)
    finally:
        await engine.dispose()


def downgrade(connection: Connection, revision: str) -> None:
    """Undo what came after that revision, in this transaction; the roles, which belong to the whole server, stay."""
    command.downgrade(configured(connection), revision)


async def missing(owner_url: str) -> tuple[str, ...]:
    """The names of the steps that the database doesn't have yet, in their order."""
    engine = by_hand(owner_url)
    try:
        async with engine.connect() as connection:
            return await connection.run_sync(_missing)
    finally:
        await engine.dispose()


def _missing(connection: Connection) -> tuple[str, ...]:
    options = {"version_table_schema": "hirewire"}
    reached = MigrationContext.configure(connection, opts=options).get_current_revision()
    steps = ScriptDirectory.from_config(configured(connection)).walk_revisions()
    left = [step.revision for step in steps]  # the newest first
    return tuple(reversed(left[: left.index(reached)] if reached in left else left))


def configured(connection: Connection) -> Config:
    """What Alembic's commands need to work on this connection, in its transaction."""
    config = Config()
    config.set_main_option("script_location", str(files("hirewire_storage") / "migrations"))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection, revision: str) -> None:
    command.upgrade(configured(connection), revision)


def check(owner_url: str) -> int:
    """Say whether there is something to do: the exit code is then 1, and 2 when nobody knows."""
    try:
        left = asyncio.run(missing(owner_url))
    except UNREACHABLE as error:
        sys.stderr.write(f"The database can't be read: {said_by(error)}. Is it there?\n")
        return 2
    said = f"Migrations to run: {', '.join(left)}." if left else "The database is up to date."
    sys.stdout.write(f"{said}\n")
    return 1 if left else 0


def main() -> None:
    url = MigrationSettings().database_owner_url.get_secret_value()
    if sys.argv[1:] == ["--check"]:
        sys.exit(check(url))
    try:
        asyncio.run(migrate(url))
    except UNREACHABLE as error:
        if isinstance(error, DBAPIError) and error.statement:
            raise  # a step that fails: somebody must look at all of it
        sys.stderr.write(f"The database can't be reached: {said_by(error)}. Is it there?\n")
        sys.exit(2)
    sys.stdout.write("The database is up to date.\n")


if __name__ == "__main__":
    main()
