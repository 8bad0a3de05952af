"""Interviews as they stand, and those that are kept in an account."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    AskedItems,
    DeleteRecord,
    Done,
    GetInterview,
    GetRecord,
    GetStatistics,
    Interview,
    InterviewStatistics,
    KeepInterview,
    KeptInterview,
    ListRecords,
    ListTurns,
    Principal,
    RecentItems,
    RecordList,
    RecordWithAnswers,
    Session,
    SessionKey,
    TurnList,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_common.words.subjects import subjects_of
from hirewire_storage.database import Database, as_account
from hirewire_storage.domain.acts import interview_removed
from hirewire_storage.domain.interviews import check_claim, fitted, in_bank
from hirewire_storage.handlers.keeping import kept
from hirewire_storage.handlers.sessions import whole
from hirewire_storage.removal import By, Removal
from hirewire_storage.rows import asked, audit, records, sessions
from hirewire_storage.rows import interviews as rows

_INTERVIEW = "An interview in this session"
_RECORD = "This interview"


@dataclass(frozen=True, slots=True)
class Interviews:
    database: Database
    removal: Removal

    async def get_interview(self, ask: GetInterview) -> Interview:
        async with self.database.acting_as(ask.principal) as connection:
            found = await rows.with_turns(connection, ask.key)
        if found is None:
            raise NotFound(_INTERVIEW)
        return fitted(found)

    async def list_turns(self, ask: ListTurns) -> TurnList:
        async with self.database.acting_as(ask.principal) as connection:
            return await rows.page(connection, ask)

    async def recent_items(self, ask: RecentItems) -> AskedItems:
        """Names of the bank's items and fingerprints, so whoever holds one session may know them of the others."""
        async with self.database.acting_as(whole(ask.principal, ask.key)) as connection:
            session = await sessions.find(connection, ask.key)
            found = await asked.recently(connection, session, ask) if session else ()
        subjects = dict.fromkeys(told for _, one in found for told in subjects_of(one))
        return AskedItems(items=in_bank([item for item, _ in found]), subjects=tuple(subjects))

    async def keep_interview(self, ask: KeepInterview) -> KeptInterview:
        account = ask.principal
        if account.kind != "user" or account.session is not None:
            raise Refused("bad_request", "Only a signed-in user has an account.")
        async with self.database.acting_as(ask.holder) as connection:
            session, interview = await _to_keep(connection, ask.key)
            check_claim(interview, session, account.owner)
            made = await kept(connection, interview, account, ask.summary)
            async with as_account(connection, account):
                await audit.record(connection, account, *made.acts, origin=ask.origin)
        return KeptInterview(id=interview.id, resume_id=made.resume)

    async def list_records(self, ask: ListRecords) -> RecordList:
        async with self.database.acting_as(ask.principal) as connection:
            return await records.page(connection, ask)

    async def get_record(self, ask: GetRecord) -> RecordWithAnswers:
        async with self.database.acting_as(ask.principal) as connection:
            found = await records.find(connection, ask)
        if found is None:
            raise NotFound(_RECORD)
        return found

    async def delete_record(self, ask: DeleteRecord) -> Done:
        """What it tells of goes first: a repetition then finds the record again, should this be cut off."""
        async with self.database.acting_as(ask.principal) as connection:
            if (
                await records.find(connection, GetRecord(id=ask.id, principal=ask.principal))
                is None
            ):
                raise NotFound(_RECORD)
            place = await rows.place_of(connection, ask.id)
        place = place or await self._claimed(ask)
        if place:
            await self._remove(*place, By("user", ask.origin))
        async with self.database.acting_as(ask.principal) as connection:
            if await records.remove(connection, ask.id):
                await audit.record(
                    connection, ask.principal, interview_removed(ask.id), origin=ask.origin
                )
        return Done()

    async def _claimed(self, ask: DeleteRecord) -> tuple[UUID, str] | None:
        """Where a guest's interview is held that this account has claimed."""
        async with self.database.system() as connection:
            found = await rows.claimed_by(connection, ask.principal.owner, ask.id)
        return found[0] if found else None

    async def _remove(self, owner: UUID, key: str, by: By) -> None:
        """With its session, where that was made for it."""
        holder = Principal(owner=owner, session=key)
        async with self.database.acting_as(holder) as connection:
            session = await sessions.find(connection, key)
            if session and session.purpose != "interview":
                await rows.remove(connection, key)
                return
        await self.removal.remove(Principal(owner=owner), (key,), by)

    async def get_statistics(self, ask: GetStatistics) -> InterviewStatistics:
        async with self.database.acting_as(ask.principal) as connection:
            return await records.statistics(connection, ask.principal.owner)


async def _to_keep(connection: AsyncConnection, key: SessionKey) -> tuple[Session, Interview]:
    """Locked until the transaction ends, so that one after the other asks whose it is."""
    interview = await rows.find(connection, key, to_change=True)
    session = await sessions.find(connection, key)
    if interview is None or session is None:
        raise NotFound(_INTERVIEW)
    return session, interview
