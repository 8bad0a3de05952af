"""Repairs what a crash between two steps has left: commands that the bus lost, news never told, objects of nobody.

*Accepted means it will happen.* A job is in its row before its command is on the bus, and its end is in its row before
the news is. So whatever the bus forgets, even all of it, the rows know; this loop compares the two. How it tells a lost
command from a waiting one is in `domain.repair.lost`. Three orders matter:

- the bus is asked for what it holds *before* the open jobs are counted, so that a job that ends in between makes the
  gap smaller, not larger;
- jobs are marked as looked after, and that is committed, *before* their commands are published: a worker that takes
  one at once must not wait for our lock, and a crash in between only means that they are looked at again later;
- news is marked as announced *after* it was published: twice is harmless, because the bus drops the same message id.

One replica does it at a time. A stream, consumer or bus that does not answer means that nothing is known, so nothing
is done.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from pydantic import ValidationError

from hirewire_common.contracts import COMMANDS, Command, Event, Principal
from hirewire_common.contracts.message import now
from hirewire_common.errors import HirewireError
from hirewire_storage.database import Database
from hirewire_storage.domain.acts import deletion
from hirewire_storage.domain.jobs import Entry
from hirewire_storage.domain.repair import (
    SETTLING,
    SWEPT,
    Ages,
    Needed,
    Open,
    job_of,
    lost,
    session_of,
)
from hirewire_storage.removal import Removal
from hirewire_storage.rows import audit, interviews, removals, repairs, requests

log = structlog.get_logger()

REMEMBERED = timedelta(days=7)
"""How long removed sessions are known to have been there: longer than anything waits on the bus."""


class Bus(Protocol):
    async def publish(self, message: Command | Event) -> object: ...

    async def commands_outstanding(self, kind: type[Command]) -> int | None: ...


class Blobs(Protocol):
    def keys(self, prefix: str, *, older_than: timedelta) -> AsyncIterator[str]: ...

    async def delete(self, key: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between two rounds, and between two sweeps; how old what nobody needs must be to be removed or given up."""

    every: float = 5.0
    sweep_every: float = 600.0
    orphan_after: float = 3600.0
    expired_after: float = 86_400.0
    abandoned_after: float = 14 * 86_400.0


@dataclass(frozen=True, slots=True)
class Reconciler:
    database: Database
    bus: Bus
    blobs: Blobs
    removal: Removal
    ages: Ages
    pace: Pace = Pace()
    clock: Callable[[], datetime] = now

    async def run(self) -> None:
        """Round after round, until cancelled; a round that fails is a round that the next one makes up for."""
        swept = float("-inf")
        while True:
            time = asyncio.get_running_loop().time()
            try:
                await self.once()
                if time - swept >= self.pace.sweep_every:
                    swept = time
                    await self.sweep()
            except HirewireError as error:
                log.warning("nothing could be repaired", why=error.log or error.message)
            except Exception:
                log.exception("the reconciler stumbled")
            await asyncio.sleep(self.pace.every)

    async def once(self) -> None:
        """Repair what can be seen now."""
        async with self.database.alone("reconciler") as mine:
            if mine:
                sent = [await self._publish_lost(kind) for kind in COMMANDS]
                told = await self._publish_untold()
                if any(sent) or told:
                    log.info("repaired", commands_published=sum(sent), events_published=told)

    async def sweep(self) -> None:
        """Remove what has expired, and objects that nothing needs; give up interviews that nobody came back to."""
        async with self.database.alone("sweep") as mine:
            if mine:
                ended = await self._remove_expired()
                removed = await self._remove_orphans()
                async with self.database.system() as connection:
                    forgotten = await requests.forget_expired(connection, self.clock())
                    await removals.forget(connection, self.clock() - REMEMBERED)
                    forsaken = await interviews.forsake(connection, self._idle_since())
                if ended or removed or forgotten or forsaken:
                    log.info(
                        "swept",
                        sessions=ended,
                        objects_removed=removed,
                        requests_forgotten=forgotten,
                        interviews_forsaken=forsaken,
                    )

    def _idle_since(self) -> datetime:
        return self.clock() - timedelta(seconds=self.pace.abandoned_after)

    async def _publish_lost(self, kind: type[Command]) -> int:
        at, ages = self.clock(), self.ages
        outstanding = await self.bus.commands_outstanding(kind)
        if outstanding is None:
            return 0
        async with self.database.system() as connection:
            total = await repairs.count_open(connection, kind, at - SETTLING)
            age = ages.lost if total > outstanding else ages.last_resort
            entries = await repairs.stale(connection, kind, at - age)
            stale = [seen for entry in entries if (seen := _open(entry))]
            chosen = lost(stale, open_jobs=total, outstanding=outstanding, at=at, ages=ages)
            taken = await repairs.take(connection, chosen, at - ages.lost, at) if chosen else ()
        return await self._publish_again(taken)

    async def _publish_again(self, entries: Sequence[Entry]) -> int:
        """A tenant whose queue is full, or that fails otherwise, does not keep the others waiting."""
        failing = set()
        for entry in entries:
            if entry.user_id not in failing:
                try:
                    await self.bus.publish(entry.order)
                except HirewireError as error:
                    failing.add(entry.user_id)
                    log.warning("not published again", job=entry.id, why=error.log or error.message)
        return sum(entry.user_id not in failing for entry in entries)

    async def _publish_untold(self) -> int:
        async with self.database.system() as connection:
            entries = await repairs.unannounced(connection, self.clock() - self.ages.lost)
        done = []
        try:
            for entry in entries:
                if entry.news:
                    await self.bus.publish(entry.news)
                    done.append(entry.id)
        finally:
            if done:
                async with self.database.system() as connection:
                    await repairs.mark_announced(connection, done)
        return len(done)

    async def _remove_expired(self) -> int:
        """Sessions are kept for a while after they have expired, so that their owners are told why."""
        before, number = self.clock() - timedelta(seconds=self.pace.expired_after), 0
        while True:
            async with self.database.system() as connection:
                found = await removals.expired(connection, before)
                if not found:
                    return number
                keys = [key for key, _ in found]
                await removals.remember(connection, keys)
                number += await removals.remove_expired(connection, keys)
                for key, owner in found:
                    whose = Principal(owner=owner)
                    await audit.record(connection, whose, deletion(key), by="system")
            for key, owner in found:
                await self.removal.clear(owner, key)

    async def _remove_orphans(self) -> int:
        age = timedelta(seconds=self.pace.orphan_after)
        keys = [key for prefix in SWEPT async for key in self.blobs.keys(prefix, older_than=age)]
        number = 0
        for start in range(0, len(keys), repairs.MOST):
            nobodys = await self._nobodys(keys[start : start + repairs.MOST])
            for key in nobodys:
                await self.blobs.delete(key)
            number += len(nobodys)
        return number

    async def _nobodys(self, keys: Sequence[str]) -> list[str]:
        jobs = [job for key in keys if (job := job_of(key))]
        sessions = {session for key in keys if (session := session_of(key))}
        async with self.database.system() as connection:
            needed = Needed(
                await repairs.needing(connection, jobs),
                await repairs.referred_to(connection, keys),
                await repairs.standing(connection, sessions),
            )
        return [key for key in keys if needed.is_orphan(key)]


def _open(entry: Entry) -> Open | None:
    """None for a command that this version does not understand, or that is not its row's own."""
    try:
        order = entry.order
    except (KeyError, ValidationError):
        log.warning("a job's command is not understood", job=entry.id, kind=entry.kind)
        return None
    if (order.job, order.principal.owner) != (entry.id, entry.user_id):
        log.error("a job's command is about something else", job=entry.id)
        return None
    return Open(entry.id, entry.state, entry.updated_at, timedelta(seconds=order.time_limit))
