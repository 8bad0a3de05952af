"""The bus, storage and a worker as functions in this process: what a gateway sees of them, from memory."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from hirewire_common.bus import LiveEvent
from hirewire_common.contracts import (
    TALLIES,
    Account,
    BeginRequest,
    CancelJob,
    CheckStorage,
    Command,
    CreateSession,
    Event,
    Fault,
    FindSession,
    GetDraft,
    GetJob,
    GetResume,
    GetSessionContents,
    IdempotentRequest,
    Job,
    JobFailed,
    MeetUser,
    OpenJob,
    ReadResume,
    ResumeParsed,
    Session,
    SessionContents,
    StorageHealth,
    StoredDraft,
    StoredResume,
    Tallies,
    pack_event,
    unpack_command,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_common.origin import origin
from hirewire_testing.fakes import FakeCounters

CarryOut = Callable[[Command], Awaitable[Event]]


class _NoSubscription:
    async def unsubscribe(self) -> None:
        return


async def _nobody() -> None:
    return


class InProcessBus:
    """Answers at once; a published command is carried out by `carry_out` before `publish` returns.

    Then it calls what `on_reconnect` was given, by which a gateway's hub has its waiting requests look again.
    """

    up = True

    def __init__(self, carry_out: CarryOut) -> None:
        self.carry_out = carry_out
        self._look_again: Callable[[], Awaitable[None]] = _nobody
        self.jobs: dict[UUID, Job] = {}
        self.sessions: dict[str, Session] = {}
        self.readings: dict[UUID, ReadResume] = {}
        self.drafts: dict[str, StoredDraft] = {}
        self.requests: dict[tuple[UUID, str, str], tuple[UUID, str]] = {}
        self.origins: list[str | None] = []
        self.others: dict[type, Callable[[Any], Any]] = {}
        """What else is answered, by the question's class; it wins."""
        self.counted = {tallies.stream: FakeCounters() for tallies in TALLIES}

    def on_reconnect(self, callback: Callable[[], Awaitable[None]]) -> None:
        self._look_again = callback

    async def ask(self, query: Any) -> Any:
        self.origins.append(origin())
        answers: dict[type, Callable[[Any], Any]] = {
            BeginRequest: self._begin,
            CancelJob: self._cancel,
            CheckStorage: lambda _: StorageHealth(database=True),
            CreateSession: self._create,
            FindSession: self._find,
            GetDraft: self._draft,
            GetJob: self._job,
            GetResume: self._resume,
            GetSessionContents: self._contents,
            MeetUser: self._meet,
            OpenJob: self._open,
        }
        return (answers | self.others)[type(query)](query)

    async def publish(self, message: Command | Event) -> None:
        if not isinstance(message, Command):
            return
        event = await self.carry_out(message)
        if isinstance(event, ResumeParsed) and isinstance(event.reading, ReadResume):
            self.readings[event.resume_id] = event.reading
            event = event.model_copy(update={"reading": None})
        self._end(message.job, event)
        await self._look_again()

    def counters(self, tallies: Tallies) -> FakeCounters:
        return self.counted[tallies.stream]

    async def listen(self, session: str, callback: Callable[[Any], Awaitable[None]]) -> Any:
        del session, callback
        return _NoSubscription()

    async def replay(self, session: str, after: int) -> AsyncIterator[LiveEvent]:
        del session, after
        return
        yield

    async def last(self, session: str) -> int:
        del session
        return 0

    def _end(self, job: UUID, event: Event) -> None:
        state = "failed" if isinstance(event, JobFailed) else "succeeded"
        changed = {"state": state, "outcome": pack_event(event)}
        self.jobs[job] = self.jobs[job].model_copy(update=changed)

    def _begin(self, query: BeginRequest) -> IdempotentRequest:
        whose = (query.principal.owner, query.route, query.key)
        known, digest = self.requests.setdefault(whose, (uuid4(), query.digest))
        if digest != query.digest:
            raise Refused("idempotency_mismatch", "This key was used with another request.")
        return IdempotentRequest(id=known)

    def _create(self, query: CreateSession) -> Session:
        now = datetime.now(UTC)
        session = Session(
            key=query.key,
            owner=query.principal.owner,
            owner_label=query.principal.label,
            owner_kind=query.principal.kind,
            name=now.strftime("session_%Y%m%d_%H%M%S"),
            created_at=now,
            updated_at=now,
            last_accessed=now,
            purpose=query.wanted.purpose,
            expires_at=now + timedelta(hours=query.wanted.hours) if query.wanted.hours else None,
        )
        return self.sessions.setdefault(query.key, session)

    def _find(self, query: FindSession) -> Session:
        session, asker = self.sessions.get(query.key), query.principal
        if session is None:
            raise NotFound("This session")
        if asker and session.owner_kind == "user" and session.owner != asker.owner:
            raise NotFound("This session")
        return session

    def _contents(self, query: GetSessionContents) -> SessionContents:
        return SessionContents(session=self.sessions[query.key])

    def _draft(self, query: GetDraft) -> StoredDraft:
        if query.key not in self.drafts:
            raise NotFound("A résumé of this session")
        return self.drafts[query.key]

    def _meet(self, query: MeetUser) -> Account:
        now = datetime.now(UTC)
        return Account(user_id=query.principal.owner, created_at=now, updated_at=now)

    def _open(self, query: OpenJob) -> Job:
        command, now = unpack_command(query.command), datetime.now(UTC)
        if query.new_session:
            ask = CreateSession(key=command.session, principal=query.principal, wanted=query.wanted)
            self._create(ask)
        job = Job(
            id=command.job,
            session=command.session,
            kind=query.command.kind,
            state="queued",
            created_at=now,
            updated_at=now,
        )
        return self.jobs.setdefault(command.job, job)

    def _job(self, query: GetJob) -> Job:
        if query.id not in self.jobs:
            raise NotFound("This job")
        return self.jobs[query.id]

    def _cancel(self, query: CancelJob) -> Job:
        job = self._job(GetJob(id=query.id, principal=query.principal))
        if not job.ended:
            fault = Fault(code="cancelled", message="You cancelled this job.")
            event = JobFailed(
                job=job.id, session=job.session, principal=query.principal, fault=fault
            )
            changed = {"state": "cancelled", "outcome": pack_event(event)}
            self.jobs[query.id] = job.model_copy(update=changed)
        return self.jobs[query.id]

    def _resume(self, query: GetResume) -> StoredResume:
        if query.id not in self.readings:
            raise NotFound("This résumé")
        return StoredResume(
            id=query.id,
            session="0" * 32,
            job=query.id,
            file_name="cv",
            file_size_bytes=1,
            reading=self.readings[query.id],
            created_at=datetime.now(UTC),
        )
