"""Small stand-ins, written by hand: a ledger of jobs, an object store, and messages with sensible contents."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import UUID, uuid4

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    Command,
    Document,
    Done,
    Event,
    FinishJob,
    Job,
    JobProgress,
    JobsAnnounced,
    JobState,
    ObjectRef,
    ParseResume,
    Principal,
    Recorded,
    ReleaseJob,
    ResumeParsed,
    StartJob,
    pack_event,
    session_key,
)
from hirewire_common.errors import NotFound, Refused, TryAgain


def a_command(*, session: str | None = None, owner: UUID | None = None) -> ParseResume:
    """An order to read some PDF, by a guest, for a job of its own."""
    return ParseResume(
        job=uuid4(),
        session=session_key(uuid4()) if session is None else session,
        principal=Principal(owner=owner or uuid4()),
        document=Document(
            name="cv.pdf",
            media_type="application/pdf",
            content=ObjectRef(key="uploads/cv.pdf", sha256="0" * 64, size=1),
        ),
    )


def parsed(command: ParseResume, name: str = "Jane Roe") -> ResumeParsed:
    """The good end of `command`."""
    return ResumeParsed(
        job=command.job,
        session=command.session,
        principal=command.principal,
        resume_id=uuid4(),
        document=command.document,
        name=name,
    )


def progress(command: ParseResume, percent: int) -> JobProgress:
    """News of a job that goes on."""
    return JobProgress(
        job=command.job,
        session=command.session,
        principal=command.principal,
        stage="reading",
        percent=percent,
    )


@dataclass
class FakeLedger:
    """What storage says to workers, from memory: the first report about a job wins."""

    jobs: dict[UUID, Job] = field(default_factory=dict)
    released: list[ReleaseJob] = field(default_factory=list)
    announced: list[UUID] = field(default_factory=list)
    unknown: set[UUID] = field(default_factory=set)
    gone: set[UUID] = field(default_factory=set)
    """Jobs whose session was removed."""

    def serve_on(self, bus: Bus) -> None:
        bus.answer(StartJob, self.start)
        bus.answer(FinishJob, self.finish)
        bus.answer(ReleaseJob, self.release)
        bus.answer(JobsAnnounced, self.announce)

    async def start(self, query: StartJob) -> Job:
        if query.id in self.unknown:
            raise NotFound("This job")
        if query.id in self.gone:
            raise Refused("gone", "This session was removed.")
        job = self.jobs.get(query.id) or self._new(query)
        if not job.ended:
            job = job.model_copy(update={"state": "running", "attempt": job.attempt + 1})
        self.jobs[query.id] = job
        return job

    async def finish(self, query: FinishJob) -> Recorded:
        job = self.jobs[query.id]
        if job.ended:
            return Recorded(first=job.outcome)
        state: JobState = "failed" if query.outcome.kind == "job.failed" else "succeeded"
        self.jobs[query.id] = job.model_copy(update={"state": state, "outcome": query.outcome})
        return Recorded()

    def end(self, command: Command, outcome: Event, *, announced: bool = False) -> None:
        """As when somebody else ends it, who may have told so, too."""
        changes = {"state": "succeeded", "outcome": pack_event(outcome), "announced": announced}
        self.jobs[command.job] = self.jobs[command.job].model_copy(update=changes)

    async def release(self, query: ReleaseJob) -> Done:
        self.released.append(query)
        job = self.jobs.get(query.id)
        if job and not job.ended:
            attempt = job.attempt if query.counts else max(0, job.attempt - 1)
            self.jobs[query.id] = job.model_copy(update={"state": "queued", "attempt": attempt})
        return Done()

    async def announce(self, query: JobsAnnounced) -> Done:
        self.announced.extend(query.jobs)
        return Done()

    def _new(self, query: StartJob) -> Job:
        now = datetime.now(UTC)
        return Job(
            id=query.id,
            session=query.command.body["session"],
            kind=query.command.kind,
            state="queued",
            created_at=now,
            updated_at=now,
        )


@dataclass
class FakeStore:
    """An object store in a dictionary."""

    objects: dict[str, bytes] = field(default_factory=dict)

    async def put(self, key: str, data: bytes | BinaryIO, *, media_type: str) -> ObjectRef:
        del media_type
        content = data if isinstance(data, bytes) else data.read()
        self.objects[key] = content
        return ObjectRef(key=key, sha256=hashlib.sha256(content).hexdigest(), size=len(content))

    async def get(self, ref: ObjectRef) -> bytes:
        if ref.key not in self.objects:
            raise NotFound("The stored file")
        return self.objects[ref.key]

    async def head(self, key: str) -> tuple[int, str]:
        if key not in self.objects:
            raise NotFound("The stored file")
        content = self.objects[key]
        return len(content), hashlib.sha256(content).hexdigest()[:32]

    async def load(self, key: str) -> bytes:
        if key not in self.objects:
            raise NotFound("The stored file")
        return self.objects[key]

    async def fetch(self, key: str, to: Path, most: int, etag: str = "") -> int:
        content = await self.load(key)
        if etag and etag != (await self.head(key))[1]:
            raise Refused("gone", "The stored file was replaced by another one.")
        if len(content) > most:
            raise Refused("too_large", "The file is larger than it was said to be.")
        return await asyncio.to_thread(to.write_bytes, content)

    async def delete(self, key: str) -> None:
        self.objects.pop(key, None)

    def link(self, key: str, *, name: str, media_type: str, lasts: timedelta) -> str:
        del media_type
        return f"http://files.test/{key}?as={name}&for={lasts.total_seconds():.0f}"


@dataclass
class FakeCounters:
    """Counters in a dictionary; nobody can count while they are `down`."""

    totals: dict[str, int] = field(default_factory=dict)
    down: bool = False

    async def add(self, name: str, by: int) -> int:
        self.totals[name] = total = self._total(name) + by
        return total

    async def value(self, name: str) -> int:
        return self._total(name)

    def _total(self, name: str) -> int:
        if self.down:
            raise TryAgain(log="nobody counts")
        return self.totals.get(name, 0)
