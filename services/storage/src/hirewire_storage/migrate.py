"""Brings the database to the newest version: `python -m hirewire_storage.migrate`. Repeat it as often as you like."""

import asyncio
import sys
from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from hirewire_storage.database import driver_url
from hirewire_storage.settings import MigrationSettings

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('hirewire migrations', 0))")


async def migrate(owner_url: str, revision: str = "head") -> None:
    """All steps or none, in one transaction; a second migrator waits for the first and finds nothing to do."""
    engine = create_async_engine(driver_url(owner_url), poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            await connection.execute(_LOCK)
            await connection.execute(text("create schema if not exists hirewire"))
            await connection.run_sync(_upgrade, revision)
    finally:
        await engine.dispose()


def configured(connection: Connection) -> Config:
    """What Alembic's commands need to work on this connection, in its transaction."""
    config = Config()
    config.set_main_option("script_location", str(files("hirewire_storage") / "migrations"))
    config.attributes["connection"] = connection
    return config


def _upgrade(connection: Connection, revision: str) -> None:
    command.upgrade(configured(connection), revision)


def main() -> None:
    settings = MigrationSettings()
    asyncio.run(migrate(settings.database_owner_url.get_secret_value()))
    sys.stdout.write("The database is up to date.\n")


if __name__ == "__main__":
    main()
