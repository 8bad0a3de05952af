"""The résumé that a session works on: as it stands, as it is changed, as it came to be."""

from dataclasses import dataclass

from hirewire_common.contracts import (
    GetDraft,
    GetStep,
    ListRevisions,
    ReviseDraft,
    RevisionList,
    Step,
    StoredDraft,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_storage.database import Database
from hirewire_storage.rows import drafts, sessions


@dataclass(frozen=True, slots=True)
class Drafts:
    database: Database

    async def get_draft(self, ask: GetDraft) -> StoredDraft:
        async with self.database.acting_as(ask.principal) as connection:
            found = await drafts.find(connection, ask.key)
            mine = await drafts.made_by(connection, ask.key, ask.job) if ask.job else None
        if found is None:
            raise NotFound("A résumé of this session")
        return found.model_copy(update={"mine": mine})

    async def revise_draft(self, ask: ReviseDraft) -> StoredDraft:
        """Of a job that has revised it already: the draft as it stands."""
        async with self.database.acting_as(ask.principal) as connection:
            if await drafts.made_by(connection, ask.key, ask.job):
                found = await drafts.find(connection, ask.key)
            else:
                found = await drafts.revise(connection, ask)
            if found is None:
                raise Refused("conflict", "The résumé was changed meanwhile. Load it again.")
            await sessions.touch(connection, ask.key)
        return found

    async def list_revisions(self, ask: ListRevisions) -> RevisionList:
        async with self.database.acting_as(ask.principal) as connection:
            return await drafts.page(connection, ask)

    async def get_step(self, ask: GetStep) -> Step:
        async with self.database.acting_as(ask.principal) as connection:
            found = await drafts.step(connection, ask.key, ask.number)
        if found is None:
            raise NotFound("This revision")
        return found
