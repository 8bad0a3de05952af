"""Has jobs done once more that failed by a fault of ours: `python -m hirewire_storage.reopening JOB…`.

The job's row is as it was when it was accepted, so the reconciler publishes its command like one that the bus has lost.
Exit code 1 when one of them could not be reopened.
"""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import Principal
from hirewire_common.contracts.message import now
from hirewire_common.errors import NotFound, Refused
from hirewire_storage.database import UNREACHABLE, claim, owning, said_by
from hirewire_storage.domain.acts import reopening
from hirewire_storage.domain.reopening import reopened
from hirewire_storage.rows import audit, jobs, operating
from hirewire_storage.settings import MigrationSettings


async def reopen(owner_url: str, job: UUID) -> str:
    """Its kind. Refused when it can't be; NotFound when there is no such job, or no such session any more."""
    async with owning(owner_url) as connection:
        return await _reopen(connection, job)


async def _reopen(connection: AsyncConnection, job: UUID) -> str:
    seen = await jobs.find(connection, job)
    if seen is None:
        raise NotFound("This job")
    await jobs.one_at_a_time(connection, seen.lane, seen.session_key)
    known = await jobs.find(connection, job, to_change=True) or seen
    entry = reopened(known, now())
    entry = replace(entry, waits_for=await jobs.predecessors(connection, entry.order))
    await operating.reopen(connection, entry)
    owner = Principal(owner=entry.user_id)
    await claim(connection, owner)
    await audit.record(connection, owner, reopening(entry), by="system")
    return entry.kind


async def reopen_all(owner_url: str, some: Sequence[UUID]) -> int:
    """Say of each what came of it; how many could not be reopened."""
    failed = 0
    for job in some:
        try:
            sys.stdout.write(f"{job}  {await reopen(owner_url, job)} is queued again\n")
        except Refused as error:
            failed += 1
            sys.stdout.write(f"{job}  stays as it is: {error.message}\n")
    return failed


def main() -> None:
    url = MigrationSettings().database_owner_url.get_secret_value()
    try:
        failed = asyncio.run(reopen_all(url, [UUID(one) for one in sys.argv[1:]]))
    except UNREACHABLE as error:
        sys.stderr.write(f"The jobs can't be reached: {said_by(error)}\n")
        sys.exit(2)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
