"""Whether the database is there."""

import asyncio
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from hirewire_common.contracts import CheckStorage, StorageHealth
from hirewire_common.errors import HirewireError
from hirewire_storage.database import Database

LIMIT = 1.5
"""Seconds; a health check waits two for its answer."""


@dataclass(frozen=True, slots=True)
class Health:
    database: Database

    async def check_storage(self, _: CheckStorage) -> StorageHealth:
        try:
            async with asyncio.timeout(LIMIT), self.database.system():
                return StorageHealth(database=True)
        except (HirewireError, TimeoutError):
            return StorageHealth(database=False, detail="The database does not answer.")
        except SQLAlchemyError:
            return StorageHealth(database=False, detail="The database is not set up.")
