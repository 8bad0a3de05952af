"""Puts an interview that is over into a user's account, in the transaction of whatever asks for it."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Interview, Principal, Summary
from hirewire_storage.database import as_account
from hirewire_storage.domain.acts import interview_kept
from hirewire_storage.domain.audit import Act
from hirewire_storage.domain.interviews import answers, record
from hirewire_storage.rows import interviews, profiles, records


@dataclass(frozen=True, slots=True)
class Kept:
    """`resume` is the one of the account that it is linked with."""

    acts: tuple[Act, ...]
    resume: UUID | None


async def kept(
    connection: AsyncConnection, interview: Interview, account: Principal, summary: Summary
) -> Kept:
    """Of an interview whose row is locked; without acts when it was in the account already, where it is now as it stands.

    Others of the account wait for the statistics from here on, in this order: record, statistics, answers, profile.
    """
    new = await interviews.claim(connection, interview.session, account.owner)
    turns = await interviews.turns(connection, interview.session)
    async with as_account(connection, account):
        resume = await records.resume_of(connection, interview.setting.resume_id)
        row = record(interview, summary, resume)
        await records.keep(connection, account.owner, row, answers(interview, turns))
        await profiles.meet(connection, account)
    return Kept((interview_kept(interview),) if new else (), resume)
