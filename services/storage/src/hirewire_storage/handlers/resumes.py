"""Reading what was recorded of a résumé."""

from dataclasses import dataclass

from hirewire_common.contracts import GetResume, StoredResume
from hirewire_common.errors import NotFound
from hirewire_storage.database import Database
from hirewire_storage.rows import resumes as rows


@dataclass(frozen=True, slots=True)
class Resumes:
    database: Database

    async def get_resume(self, ask: GetResume) -> StoredResume:
        async with self.database.acting_as(ask.principal) as connection:
            found = await rows.find(connection, ask.id)
        if found is None:
            raise NotFound("This résumé")
        return found
