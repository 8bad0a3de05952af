"""Listing the files of a session."""

from dataclasses import dataclass

from hirewire_common.contracts import FileList, ListFiles
from hirewire_storage.database import Database
from hirewire_storage.rows import files as rows


@dataclass(frozen=True, slots=True)
class Files:
    database: Database

    async def list_files(self, ask: ListFiles) -> FileList:
        async with self.database.acting_as(ask.principal) as connection:
            return await rows.page(connection, ask)
