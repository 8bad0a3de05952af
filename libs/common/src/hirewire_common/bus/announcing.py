"""Telling storage which jobs are announced: many at a time, because it is said of every job and nobody waits for it."""

import asyncio
from contextvars import Context
from uuid import UUID

import nats.errors
import structlog

from hirewire_common.bus.publishing import Publisher
from hirewire_common.contracts import JobsAnnounced

log = structlog.get_logger()

_GATHER = 0.1
"""Seconds in which announcements come together."""
_MOST = 1000


class Announcements:
    """What is lost of them, by a crash or an outage, storage publishes again, which is harmless."""

    def __init__(self, publisher: Publisher) -> None:
        self._publisher = publisher
        self._jobs: list[UUID] = []
        self._telling: asyncio.Task[None] | None = None
        self._gather = _GATHER

    def note(self, job: UUID) -> None:
        """This job's terminal event is on the bus."""
        self._jobs.append(job)
        if self._telling is None:
            # of many jobs, so below none of their spans
            self._telling = asyncio.create_task(self._later(), context=Context())

    async def hurry(self) -> None:
        """Say what there is, and from now on each at once: the connection is about to end."""
        self._gather = 0.0
        await self._tell()

    async def _tell(self) -> None:
        while self._jobs:
            jobs, self._jobs = self._jobs[:_MOST], self._jobs[_MOST:]
            try:
                await self._publisher.tell(JobsAnnounced(jobs=tuple(jobs)))
            except (nats.errors.Error, OSError) as error:
                log.warning("announcements not told", jobs=len(jobs), why=repr(error))

    async def _later(self) -> None:
        await asyncio.sleep(self._gather)
        self._telling = None
        await self._tell()
