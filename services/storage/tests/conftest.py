"""Storage's handlers over a real database, with fakes for the bus and the object store, and a clock to turn."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import (
    Command,
    CreateSession,
    Document,
    Event,
    Fault,
    FinishJob,
    GetJob,
    Job,
    JobFailed,
    ObjectRef,
    OpenJob,
    ParseResume,
    Principal,
    ReadResume,
    Recorded,
    Resume,
    ResumeParsed,
    Session,
    StartJob,
    pack_command,
    pack_event,
    session_key,
)
from hirewire_common.contracts.resume import Profile
from hirewire_common.errors import TryAgain
from hirewire_common.metrics import EndedJobs, Metrics
from hirewire_storage.database import Database
from hirewire_storage.dispatch import Dispatch
from hirewire_storage.domain.repair import Ages
from hirewire_storage.handlers import (
    Accounts,
    Analyses,
    Drafts,
    Files,
    Health,
    Interviews,
    Jobs,
    Rankings,
    Requests,
    Resumes,
    Sessions,
)
from hirewire_storage.lanes import Lanes
from hirewire_storage.outages import Outages
from hirewire_storage.reconciler import Bus, Reconciler
from hirewire_storage.removal import Removal
from hirewire_testing import fakes
from hirewire_testing.servers import Database as Address


@dataclass
class FakeBus:
    """`holds` is what it says to hold; None is a bus that can't say."""

    said: list[Command | Event] = field(default_factory=list)
    holds: int | None = 0
    down: bool = False
    asked: list[str] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)

    async def publish(self, message: Command | Event) -> None:
        if self.down:
            raise TryAgain(log="the bus is down")
        self.said.append(message)

    async def say(self, news: Event) -> None:
        await self.publish(news)

    async def forget_session(self, session: str) -> int:
        self.forgotten.append(session)
        return 0

    async def forget_tenant(self, tenant: str) -> int:
        self.forgotten.append(tenant)
        return 0

    async def commands_outstanding(self, kind: type[Command]) -> int | None:
        self.asked.append(kind.kind())
        return self.holds


@dataclass
class FakeBlobs:
    stored: dict[str, datetime] = field(default_factory=dict)
    down: bool = False

    async def delete(self, key: str) -> None:
        if self.down:
            raise TryAgain(log="the object store is down")
        self.stored.pop(key, None)

    async def clear(self, prefix: str) -> int:
        below = [key for key in self.stored if key.startswith(prefix)]
        for key in below:
            await self.delete(key)
        return len(below)

    async def keys(self, prefix: str, *, older_than: timedelta) -> AsyncIterator[str]:
        for key, at in list(self.stored.items()):
            if key.startswith(prefix) and at < datetime.now(UTC) - older_than:
                yield key


@dataclass
class Clock:
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def someone(label: str = "ada@example.com", *, guest: bool = False) -> Principal:
    return Principal(owner=uuid4(), label=label, kind="guest" if guest else "user")


@dataclass
class Storage:
    """The handlers, and shorthand for what tests do over and over."""

    address: Address
    database: Database
    bus: FakeBus = field(default_factory=FakeBus)
    blobs: FakeBlobs = field(default_factory=FakeBlobs)
    clock: Clock = field(default_factory=Clock)
    lanes: Lanes = field(default_factory=Lanes)
    metrics: Metrics = field(default_factory=Metrics)
    outages: Outages = field(default_factory=lambda: Outages(last=datetime.min.replace(tzinfo=UTC)))

    @property
    def sessions(self) -> Sessions:
        return Sessions(self.database, self.removal)

    @property
    def removal(self) -> Removal:
        return Removal(self.database, self.blobs, self.bus)

    @property
    def files(self) -> Files:
        return Files(self.database)

    @property
    def accounts(self) -> Accounts:
        return Accounts(self.database, self.blobs, self.bus)

    @property
    def jobs(self) -> Jobs:
        dispatch = Dispatch(self.bus, Repeats(self.bus))
        return Jobs(
            self.database,
            self.blobs,
            self.bus,
            self.outages,
            dispatch,
            EndedJobs(self.metrics),
            self.lanes,
            self.clock,
        )

    def ended(self, by: str) -> float:
        """How many jobs storage says that it has ended so, as Prometheus is told."""
        labels = {"kind": "parser.parse", "outcome": by}
        return self.metrics.registry.get_sample_value("hirewire_jobs_total", labels) or 0.0

    @property
    def drafts(self) -> Drafts:
        return Drafts(self.database)

    @property
    def resumes(self) -> Resumes:
        return Resumes(self.database, self.blobs)

    @property
    def analyses(self) -> Analyses:
        return Analyses(self.database)

    @property
    def rankings(self) -> Rankings:
        return Rankings(self.database)

    @property
    def interviews(self) -> Interviews:
        return Interviews(self.database, self.removal)

    @property
    def requests(self) -> Requests:
        return Requests(self.database, self.clock)

    @property
    def health(self) -> Health:
        return Health(self.database)

    @property
    def reconciler(self) -> Reconciler:
        return self.reconciler_on(self.bus)

    def reconciler_on(self, bus: Bus) -> Reconciler:
        ages = Ages(timedelta(seconds=10), timedelta(seconds=30), timedelta(seconds=900))
        return Reconciler(self.database, bus, self.blobs, self.removal, ages, clock=self.clock)

    async def session(self, owner: Principal) -> Session:
        key = session_key(uuid4())
        return await self.sessions.create_session(CreateSession(key=key, principal=owner))

    def command(self, session: str, owner: Principal) -> ParseResume:
        job = uuid4()
        key = f"uploads/{owner.owner}/{session}/{job}.pdf"
        self.blobs.stored[key] = datetime.now(UTC)
        content = ObjectRef(key=key, sha256="a" * 64, size=3)
        document = Document(name="cv.pdf", media_type="application/pdf", content=content)
        return ParseResume(job=job, session=session, principal=owner, document=document)

    async def open(self, command: Command) -> Job:
        wire = pack_command(command)
        return await self.jobs.open_job(OpenJob(principal=command.principal, command=wire))

    async def start(self, command: Command) -> Job:
        wire = pack_command(command)
        return await self.jobs.start_job(
            StartJob(principal=command.principal, command=wire, id=command.job)
        )

    async def finish(self, command: Command, news: Event) -> Job:
        await self.report(command, news)
        return await self.jobs.get_job(GetJob(principal=command.principal, id=command.job))

    async def report(self, command: Command, news: Event) -> Recorded:
        wire = pack_event(news)
        return await self.jobs.finish_job(
            FinishJob(principal=command.principal, id=command.job, outcome=wire)
        )

    async def opened(self, owner: Principal | None = None) -> ParseResume:
        """A command of a new session whose job is open."""
        owner = owner or someone()
        command = self.command((await self.session(owner)).key, owner)
        await self.open(command)
        return command

    async def read(self, owner: Principal | None = None, session: str = "") -> ResumeParsed:
        """A résumé, in that session or a new one, with its text."""
        owner = owner or someone()
        command = self.command(session or (await self.session(owner)).key, owner)
        await self.open(command)
        text = ObjectRef(key=command.text_key, sha256="b" * 64, size=9)
        news = parsed(command).model_copy(update={"text": text})
        await self.finish(command, news)
        return news

    async def rows(self, query: str, *values: object) -> list[Any]:
        """As the superuser, whom no policy binds."""
        import asyncpg

        connection = await asyncpg.connect(self.address.plain_url())
        try:
            return list(await connection.fetch(query, *values))
        finally:
            await connection.close()


def parsed(command: ParseResume, name: str = "Ada Lovelace") -> ResumeParsed:
    reading = ReadResume(resume=Resume(profile=Profile(name=name)))
    return fakes.parsed(command, name).model_copy(update={"reading": reading})


def failed(command: Command, code: Any = "encrypted", kind: Any = "refused") -> JobFailed:
    return JobFailed(
        job=command.job,
        session=command.session,
        principal=command.principal,
        kind="parser.parse",
        fault=Fault(code=code, message="No.", kind=kind),
    )


@dataclass(frozen=True)
class Make:
    """Messages and people, for tests that can't import this file."""

    someone = staticmethod(someone)
    parsed = staticmethod(parsed)
    failed = staticmethod(failed)

    @staticmethod
    def bearer(session: Session) -> Principal:
        """Who holds that session's capability and nothing else."""
        return Principal(owner=session.owner, label=session.owner_label, session=session.key)

    @staticmethod
    def job() -> UUID:
        return uuid4()


@pytest.fixture
def make() -> Make:
    return Make()


@pytest.fixture
async def storage(module_database: Address) -> AsyncIterator[Storage]:
    """Over tables that the tests of a file share; their owners are strangers to each other."""
    database = Database(module_database.app_url)
    yield Storage(module_database, database)
    await database.close()


@pytest.fixture
async def own_storage(database: Address) -> AsyncIterator[Storage]:
    """Over tables of the test's own, for what looks across owners."""
    engine = Database(database.app_url)
    yield Storage(database, engine)
    await engine.close()
