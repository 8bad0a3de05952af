"""What the reconciler makes of what it sees: which commands are lost, which objects nobody owns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from hirewire_common.contracts import RECORDINGS, JobState

SWEPT = (
    "uploads/",
    "processed/",
    "results/",
    "documents/",
    "photos/",
    "features/",
    "reports/",
    RECORDINGS,
)
"""Prefixes of objects; below each a tenant, a session, and a file named after the job that it belongs to, or, of recordings, whatever the session has."""
_OF_A_JOB = re.compile(
    r"^(?:uploads|processed|results|documents|photos|(features)|reports)/[0-9a-f-]{36}/[0-9a-f]{32}/"
    r"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?(1)|\.[a-z0-9]+)$"
)
_OF_A_SESSION = re.compile(
    rf"^{RECORDINGS}[0-9a-f-]{{36}}/([0-9a-f]{{32}})/(?:[0-9a-f-]{{36}}/)?[a-z0-9._-]+$"
)
SETTLING = timedelta(seconds=2)
"""Between opening a job and publishing its command; a younger job's command may be on its way."""


@dataclass(frozen=True, slots=True)
class Ages:
    """How long without news is how suspicious; the settings say why."""

    lost: timedelta
    silent: timedelta
    last_resort: timedelta


@dataclass(frozen=True, slots=True)
class Open:
    """A job that has not ended. `time_limit` is its command's."""

    id: UUID
    state: JobState
    updated_at: datetime
    time_limit: timedelta


def lost(
    stale: Sequence[Open], *, open_jobs: int, outstanding: int, at: datetime, ages: Ages
) -> list[UUID]:
    """Which of the jobs that are open and without news for `ages.lost`, oldest first, the bus has lost.

    Every open job has one message on the bus until it has ended, so the bus has lost at least as many commands as
    it holds fewer messages than there are open jobs; it is a queue, so the oldest jobs are the likeliest. No more
    than that number are chosen: after a wrong guess the next round finds the same gap again.

    A running job is held by a worker that works on it without the bus, or by nobody. It is chosen when its worker
    must have stopped by its own time limit; earlier only if the bus holds nothing at all for the service, because
    a message that a worker has in hand is held until the job has ended.

    A leftover message can hide a gap. So a job without news for `ages.last_resort` is chosen whatever the count:
    at worst its command is on the bus twice, and whoever takes the second finds the job ended.
    """
    missing = max(0, open_jobs - outstanding)
    due = [job for job in stale if _due(job, idle=outstanding == 0, at=at, ages=ages)]
    desperate = [job.id for job in due[missing:] if at - job.updated_at > ages.last_resort]
    return [job.id for job in due[:missing]] + desperate


def _due(job: Open, *, idle: bool, at: datetime, ages: Ages) -> bool:
    patience = ages.lost
    if job.state == "running" and not idle:
        patience = max(ages.lost, job.time_limit + ages.silent)
    return at - job.updated_at > patience


def job_of(key: str) -> UUID | None:
    """The job that an object came for or was made by; None for objects of another make, which are left alone."""
    match = _OF_A_JOB.match(key)
    return UUID(match[2]) if match else None


def session_of(key: str) -> str | None:
    """The session that an object comes and goes with, as a recording and all that was made of it do; None for others."""
    match = _OF_A_SESSION.match(key)
    return match[1] if match else None


@dataclass(frozen=True, slots=True)
class Needed:
    """What the rows say of some objects: the jobs that still need theirs, the keys that are named, the sessions that are there."""

    jobs: set[UUID]
    keys: set[str]
    sessions: set[str]

    def is_orphan(self, key: str) -> bool:
        """Nobody needs it; never said of an object of another make."""
        if key in self.keys:
            return False
        if session := session_of(key):
            return session not in self.sessions
        job = job_of(key)
        return job is not None and job not in self.jobs
