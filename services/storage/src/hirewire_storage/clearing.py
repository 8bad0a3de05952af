"""Removes all tables, so that a backup's can take their place: `python -m hirewire_storage.clearing [--force]`.

Refuses, with exit code 1, when a table has rows, unless it is forced. All or nothing. `--count` changes nothing: how many
rows each table has that has some, as JSON.
"""

import asyncio
import json
import sys

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_storage.database import UNREACHABLE, owning, said_by
from hirewire_storage.migrate import downgrade
from hirewire_storage.settings import MigrationSettings
from hirewire_storage.tables import audit_heads, metadata


async def clear(owner_url: str, *, force: bool = False) -> dict[str, int]:
    """The rows of the tables that have some, when it was refused for them; nothing when it is done."""
    async with owning(owner_url) as connection:
        filled = await _filled(connection)
        if filled and not force:
            return filled
        await connection.run_sync(_remove)
        return {}


async def count(owner_url: str) -> dict[str, int]:
    """The rows of the tables that have some; of a database without tables, nothing."""
    async with owning(owner_url) as connection:
        return await _filled(connection)


async def _filled(connection: AsyncConnection) -> dict[str, int]:
    """The heads of the audit log's chains are there from the beginning."""
    there = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
    tables = [one for one in metadata.sorted_tables if one is not audit_heads and one.name in there]
    counted = {
        table.name: await connection.scalar(select(func.count()).select_from(table)) or 0
        for table in tables
    }
    return {name: rows for name, rows in counted.items() if rows}


def _remove(connection: Connection) -> None:
    downgrade(connection, "base")
    connection.execute(text("drop schema hirewire cascade"))


def main() -> None:
    url = MigrationSettings().database_owner_url.get_secret_value()
    try:
        if "--count" in sys.argv[1:]:
            sys.stdout.write(json.dumps(asyncio.run(count(url))))
            return
        filled = asyncio.run(clear(url, force="--force" in sys.argv[1:]))
    except UNREACHABLE as error:
        sys.stderr.write(f"The tables can't be removed: {said_by(error)}\n")
        sys.exit(2)
    if filled:
        sys.stderr.write(f"The database is not empty: {', '.join(filled)} have rows.\n")
        sys.exit(1)


if __name__ == "__main__":
    main()
