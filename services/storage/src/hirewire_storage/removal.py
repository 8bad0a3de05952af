"""Removing sessions for good: their rows, what they have in the object store, and their news on the bus.

The rows go first, because they say what there is. What a fault then leaves in the object store belongs to nobody, and
the reconciler's sweep removes it; what it leaves on the bus ends with the stream's age.
"""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID, uuid4

import structlog

from hirewire_common.contracts import RECORDINGS, Event, Principal, Removed, SessionRemoved
from hirewire_common.errors import HirewireError
from hirewire_storage.database import Database
from hirewire_storage.domain.acts import deletion
from hirewire_storage.domain.audit import ActorKind
from hirewire_storage.domain.repair import SWEPT
from hirewire_storage.rows import audit, removals, sessions

log = structlog.get_logger()


class Clears(Protocol):
    async def clear(self, prefix: str) -> int: ...


class Forgets(Protocol):
    async def forget_session(self, session: str) -> int: ...

    async def say(self, news: Event) -> None: ...


@dataclass(frozen=True, slots=True)
class By:
    """Who removes it, and from where, for the audit log."""

    actor: ActorKind
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Removal:
    database: Database
    blobs: Clears
    bus: Forgets
    _running: set[asyncio.Task[int]] = field(default_factory=set)

    async def remove(self, owner: Principal, keys: Collection[str], by: By) -> Removed:
        """Those of the sessions that are the owner's."""
        gone = await self._remove_rows(owner, keys, by)
        objects = await self._clear_all(owner, gone.keys)
        return Removed(sessions=len(gone.keys), files=gone.files + objects)

    async def remove_soon(self, owner: Principal, keys: Collection[str], by: By) -> None:
        """The same for somebody who waits for something else: only the rows are gone when it returns."""
        gone = await self._remove_rows(owner, keys, by)
        task = asyncio.create_task(self._clear_all(owner, gone.keys))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _remove_rows(self, owner: Principal, keys: Collection[str], by: By) -> removals.Gone:
        if not keys:
            return removals.Gone((), 0)
        async with self.database.system() as connection:
            await removals.remember(connection, keys)
        async with self.database.acting_as(owner) as connection:
            await sessions.one_at_a_time(connection, owner.owner)
            gone = await removals.remove(connection, keys)
            acts = [deletion(key) for key in gone.keys]
            await audit.record(connection, owner, *acts, origin=by.origin, by=by.actor)
        log.info("sessions removed", sessions=len(gone.keys), files=gone.files)
        return gone

    async def _clear_all(self, owner: Principal, keys: Collection[str]) -> int:
        """How many objects of recordings are gone, which no table lists."""
        await tell_of(self.bus, owner, keys)
        return sum([await self.clear(owner.owner, key) for key in keys])

    async def clear(self, owner: UUID, key: str) -> int:
        """Everything of a session that is not in the tables; how many of it were its recording's. Best effort."""
        cleared = dict.fromkeys(SWEPT, 0)
        try:
            for prefix in SWEPT:
                cleared[prefix] = await self.blobs.clear(f"{prefix}{owner}/{key}/")
            await self.bus.forget_session(key)
        except HirewireError as error:
            log.warning("something of a removed session stays for now", why=error.log)
        return cleared[RECORDINGS]


async def tell_of(bus: Forgets, owner: Principal, keys: Collection[str]) -> None:
    """Whoever listens to a session learns that it has gone. Best effort: its rows and its news have gone all the same."""
    try:
        for key in keys:
            whose = owner.model_copy(update={"session": None})
            await bus.say(SessionRemoved(job=uuid4(), session=key, principal=whose))
    except HirewireError as error:
        log.warning("nobody hears that a session was removed", why=error.log)
