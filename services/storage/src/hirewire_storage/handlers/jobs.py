"""The life of a job, kept where every worker and gateway can ask for it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    CancelJob,
    Done,
    Event,
    FinishJob,
    GetJob,
    Job,
    JobProgress,
    JobsAnnounced,
    OpenJob,
    Recorded,
    ReleaseJob,
    StartJob,
)
from hirewire_common.contracts.message import now
from hirewire_common.errors import HirewireError, NotFound, Refused
from hirewire_common.metrics import EndedBy
from hirewire_storage.database import Database
from hirewire_storage.domain.acts import cancelling
from hirewire_storage.domain.jobs import (
    Entry,
    cancelled,
    discards_input,
    lane_of,
    left_behind,
    opened,
    released,
    reported,
    started,
    understood,
)
from hirewire_storage.handlers.interviewing import came_to_nothing
from hirewire_storage.handlers.opening import Opened, opened_in, with_session
from hirewire_storage.handlers.recording import recorded
from hirewire_storage.handlers.sessions import whole
from hirewire_storage.lanes import Lanes
from hirewire_storage.outages import Outages
from hirewire_storage.rows import audit, files, removals, repairs
from hirewire_storage.rows import jobs as rows

log = structlog.get_logger()

_PATIENCE = 2.0
"""Seconds that an answer may wait for the object store, which it does not depend on."""


class Deletes(Protocol):
    async def delete(self, key: str) -> None: ...


class Publishes(Protocol):
    async def publish(self, message: Event) -> object: ...


class Ends(Protocol):
    """Counts the jobs that no worker ends."""

    def note(self, kind: str, by: EndedBy) -> None: ...


class Sends(Protocol):
    def soon(self, entries: Sequence[Entry]) -> None: ...


@dataclass(frozen=True, slots=True)
class Jobs:
    database: Database
    blobs: Deletes
    bus: Publishes
    outages: Outages
    dispatch: Sends
    ends: Ends
    lanes: Lanes = field(default_factory=Lanes)
    clock: Callable[[], datetime] = now

    async def open_job(self, ask: OpenJob) -> Job:
        entry = opened(understood(ask.command, ask.principal.owner), ask.command, self.clock())
        key, owner = entry.session_key, ask.principal
        acting = whole(owner, key) if ask.new_session else owner
        async with (
            self._unless_removed(key),
            self.lanes.turn(entry.lane, key),
            self.database.acting_as(acting) as connection,
        ):
            place = (
                await with_session(connection, key, owner, ask.wanted) if ask.new_session else None
            )
            ledger = await opened_in(connection, entry)
            acts = (*(place.acts if place else ()), *ledger.acts)
            await audit.record(connection, owner, *acts, origin=ask.origin)
        log.info("job opened", kind=entry.kind, state=ledger.entry.state)
        return ledger.entry.job.model_copy(update={"file": ledger.file})

    async def get_job(self, ask: GetJob) -> Job:
        async with self.database.acting_as(ask.principal) as connection:
            job = _found(await rows.find(connection, ask.id)).job
            file = await files.path_of(connection, job.id)
        return job.model_copy(update={"file": file})

    async def start_job(self, ask: StartJob) -> Job:
        new = opened(understood(ask.command, ask.principal.owner), ask.command, self.clock())
        async with (
            self._unless_removed(new.session_key),
            self.lanes.turn(new.lane, new.session_key),
            self.database.acting_as(ask.principal) as connection,
        ):
            await rows.one_at_a_time(connection, new.lane, new.session_key)
            known = await rows.find(connection, new.id, to_change=True)
            outage = await self._last_outage(connection, known)
            ledger = Opened(known, new=False) if known else await opened_in(connection, new)
            entry = started(ledger.entry, self.clock(), outage=outage)
            if entry != known:
                await rows.save(connection, entry)
                await came_to_nothing(connection, entry, self.clock())
            due = await rows.let_go(connection, entry, self.clock()) if entry.ended else []
            await audit.record(connection, ask.principal, *ledger.acts, by="worker")
        self.dispatch.soon(due)
        if entry.ended and not ledger.entry.ended:
            self.ends.note(entry.kind, "crashed")
        return entry.job

    async def release_job(self, ask: ReleaseJob) -> Done:
        async with self.database.acting_as(ask.principal) as connection:
            known = await rows.find(connection, ask.id, to_change=True)
            if known and not known.ended:
                await rows.save(connection, released(known, self.clock(), counts=ask.counts))
        return Done()

    async def cancel_job(self, ask: CancelJob) -> Job:
        """Tells of it at once; if that fails, the reconciler will."""
        async with self.database.acting_as(ask.principal) as connection:
            seen = _found(await rows.find(connection, ask.id))
            await rows.one_at_a_time(connection, seen.lane, seen.session_key)
            before = _found(await rows.find(connection, ask.id, to_change=True))
            entry = cancelled(before, self.clock())
            await rows.save(connection, entry)
            if discards_input(entry):
                await files.remove_of(connection, entry.id)
            await came_to_nothing(connection, entry, self.clock())
            due = await rows.let_go(connection, entry, self.clock())
            acts = () if before.ended else (cancelling(entry),)
            await audit.record(connection, ask.principal, *acts, origin=ask.origin)
        self.dispatch.soon(due)
        if not before.ended:
            self.ends.note(entry.kind, "cancelled")
            await self._tidy(entry)
            await self._announce(entry)
        return entry.job

    async def finish_job(self, ask: FinishJob) -> Recorded:
        news = reported(ask.outcome, ask.id)
        lane = lane_of(news)
        async with (
            self._unless_removed(news.session),
            self.lanes.turn(lane, news.session),
            self.database.acting_as(ask.principal) as connection,
        ):
            await rows.one_at_a_time(connection, lane, news.session)
            entry = await rows.finish(connection, news.told(), self.clock())
            if entry is None:
                first = _ended(await rows.find(connection, ask.id)).job.outcome
                return Recorded(first=first)
            left = await recorded(connection, entry, news, self.clock())
            await audit.record(connection, ask.principal, *left.acts, by="worker")
        log.info("job recorded", kind=entry.kind, state=entry.state)
        self.dispatch.soon(left.due)
        await self._tidy(entry)
        return Recorded()

    async def jobs_announced(self, ask: JobsAnnounced) -> Done:
        """Across owners: workers speak for everyone, and it only says that something is on the bus."""
        async with self.database.system() as connection:
            await repairs.mark_announced(connection, ask.jobs)
        return Done()

    async def job_progressed(self, news: JobProgress) -> None:
        async with self.database.acting_as(news.principal) as connection:
            await rows.advance(connection, news.job, news.stage, news.percent, self.clock())

    @asynccontextmanager
    async def _unless_removed(self, session: str) -> AsyncIterator[None]:
        """What is under way for a removed session ends as `gone`: there is nobody left to tell."""
        try:
            yield
        except NotFound as error:
            async with self.database.system() as connection:
                if await removals.was_removed(connection, session):
                    raise Refused("gone", "This session was removed.") from error
            raise

    async def _tidy(self, entry: Entry) -> None:
        """Best effort: what stays behind, the reconciler's sweep finds."""
        for key in left_behind(entry):
            try:
                async with asyncio.timeout(_PATIENCE):
                    await self.blobs.delete(key)
            except (HirewireError, TimeoutError) as error:
                log.warning(
                    "an upload of a refused job stays for now", job=entry.id, why=str(error)
                )

    async def _last_outage(
        self, connection: AsyncConnection, known: Entry | None
    ) -> datetime | None:
        if known is None or known.state != "running":
            return None
        return max(self.outages.last, await rows.database_up_since(connection))

    async def _announce(self, entry: Entry) -> None:
        with suppress(HirewireError):
            if entry.news:
                await self.bus.publish(entry.news)
                await self.jobs_announced(JobsAnnounced(jobs=(entry.id,)))


def _ended(entry: Entry | None) -> Entry:
    """The job as the first report left it; one that is open here was reported for another session."""
    if not _found(entry).ended:
        raise HirewireError("internal", "Something went wrong.", log="a report for another session")
    return _found(entry)


def _found(entry: Entry | None) -> Entry:
    if entry is None:
        raise NotFound("This job")
    return entry
