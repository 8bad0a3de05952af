"""Removes all tables, so that a backup's can take their place: `python -m hirewire_storage.clearing [--force]`.

Refuses, with exit code 1, when a table has rows, unless it is forced. All or nothing.
"""

import asyncio
import sys

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_storage.database import owning, said_by
from hirewire_storage.migrate import downgrade
from hirewire_storage.settings import MigrationSettings
from hirewire_storage.tables import audit_heads, metadata


async def clear(owner_url: str, *, force: bool = False) -> list[str]:
    """The tables that have rows, when it was refused for them; nothing when it is done."""
    async with owning(owner_url) as connection:
        filled = await _filled(connection)
        if filled and not force:
            return filled
        await connection.run_sync(_remove)
        return []


async def _filled(connection: AsyncConnection) -> list[str]:
    """The heads of the audit log's chains are there from the beginning."""
    return [
        table.name
        for table in metadata.sorted_tables
        if table is not audit_heads
        and (await connection.execute(select(1).select_from(table).limit(1))).first()
    ]


def _remove(connection: Connection) -> None:
    downgrade(connection, "base")
    connection.execute(text("drop schema hirewire cascade"))


def main() -> None:
    url = MigrationSettings().database_owner_url.get_secret_value()
    try:
        filled = asyncio.run(clear(url, force="--force" in sys.argv[1:]))
    except (OSError, SQLAlchemyError) as error:
        sys.stderr.write(f"The tables can't be removed: {said_by(error)}\n")
        sys.exit(2)
    if filled:
        sys.stderr.write(f"The database is not empty: {', '.join(filled)} have rows.\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
