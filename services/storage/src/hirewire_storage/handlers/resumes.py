"""Reading and revising what was recorded of résumés."""

from contextlib import suppress
from dataclasses import dataclass

from hirewire_common.contracts import (
    GetResume,
    ListResumes,
    ObjectRef,
    ResumeList,
    ReviseResume,
    StoredResume,
)
from hirewire_common.errors import NotFound, Refused, TryAgain
from hirewire_storage.database import Database
from hirewire_storage.handlers.jobs import Deletes
from hirewire_storage.rows import resumes as rows
from hirewire_storage.rows import sessions


@dataclass(frozen=True, slots=True)
class Resumes:
    database: Database
    blobs: Deletes

    async def get_resume(self, ask: GetResume) -> StoredResume:
        async with self.database.acting_as(ask.principal) as connection:
            found = await rows.find(connection, ask.id)
        if found is None:
            raise NotFound("This résumé")
        return found

    async def list_resumes(self, ask: ListResumes) -> ResumeList:
        async with self.database.acting_as(ask.principal) as connection:
            return await rows.page(connection, ask)

    async def revise_resume(self, ask: ReviseResume) -> StoredResume:
        async with self.database.acting_as(ask.principal) as connection:
            before = await rows.find(connection, ask.id)
            if before is None:
                raise NotFound("This résumé")
            after = await rows.revise(connection, ask)
            if after is None:
                raise Refused("conflict", "The résumé was changed meanwhile. Load it again.")
            await sessions.touch(connection, after.session)
        if isinstance(before.reading, ObjectRef):
            with suppress(TryAgain):  # nobody refers to it any more, so the sweep finds it
                await self.blobs.delete(before.reading.key)
        return after
