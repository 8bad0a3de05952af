"""What the gateway does for a caller, told without HTTP."""

import hashlib
from dataclasses import dataclass
from typing import BinaryIO, Protocol
from uuid import UUID, uuid4, uuid5

from hirewire_common.contracts import (
    BeginRequest,
    CancelJob,
    CreateSession,
    Document,
    Event,
    GetJob,
    GetResume,
    GetSessionContents,
    Job,
    ObjectRef,
    ParseResume,
    Principal,
    ReadResume,
    Session,
    SessionContents,
    unpack_event,
)
from hirewire_common.errors import NotFound
from hirewire_common.logging import bind
from hirewire_gateway.asking import Asks
from hirewire_gateway.callers import Caller, Callers, Workplace
from hirewire_gateway.domain import documents
from hirewire_gateway.domain.problems import Problem, unknown_job
from hirewire_gateway.jobs import Jobs, Order

_UNGUESSABLE = 16


class Store(Protocol):
    async def put(self, key: str, data: bytes | BinaryIO, *, media_type: str) -> ObjectRef: ...

    async def get(self, ref: ObjectRef) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in, with the client's name for it."""

    name: str
    data: bytes

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.name.encode() + b"\0" + self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A job and the place where its news are heard; `event` ends it, and is None while it goes on."""

    job_id: UUID
    workplace: Workplace
    event: Event | None


@dataclass(frozen=True, slots=True)
class Gateway:
    bus: Asks
    jobs: Jobs
    callers: Callers
    store: Store

    async def create_session(
        self, caller: Caller, idempotency_key: str | None
    ) -> tuple[Workplace, Session]:
        request = await self._request(caller, "create-session", idempotency_key, "")
        place = self.callers.new_workplace(caller, request)
        return place, await self.bus.ask(
            CreateSession(key=place.key, principal=place.principal, trace=caller.trace)
        )

    async def session(self, caller: Caller, session_id: str) -> tuple[Workplace, SessionContents]:
        place = await self.callers.named_workplace(caller, session_id)
        contents = await self.bus.ask(
            GetSessionContents(key=place.key, principal=place.principal, trace=caller.trace)
        )
        return place, contents

    async def parse_resume(
        self, caller: Caller, upload: Upload, *, wait: float, idempotency_key: str | None
    ) -> Accepted:
        media_type = documents.media_type(upload.name, upload.data)
        shown = await self.callers.shown_workplace(caller)
        request = await self._request(caller, "parse", idempotency_key, upload.digest)
        place = shown or self.callers.new_workplace(caller, request)
        job_id, done = (uuid4(), None) if request is None else await self._known(request, place)
        if done is not None:
            return Accepted(job_id, place, done if wait > 0 else None)
        content = await self.store.put(
            f"uploads/{place.principal.tenant}/{place.key}/{job_id}.{documents.SUFFIX[media_type]}",
            upload.data,
            media_type=media_type,
        )
        command = ParseResume(
            job=job_id,
            session=place.key,
            principal=place.principal,
            trace=caller.trace,
            document=Document(name=upload.name, media_type=media_type, content=content),
        )
        bind(**command.ids())
        order = Order(
            command, place.session_id, new_session=place.new, repeatable=request is not None
        )
        event = await self.jobs.run(order, wait)
        return Accepted(job_id, place, event)

    async def _known(self, request: UUID, place: Workplace) -> tuple[UUID, Event | None]:
        """The job of this request and of its repetitions, and how it has ended, if it has.

        One that was cancelled before anybody began it was refused, for a full queue: its repetition is another job.
        """
        job_id = request
        while True:
            try:
                job = await self.bus.ask(GetJob(id=job_id, principal=place.principal))
            except NotFound:
                return job_id, None
            if job.state != "cancelled" or job.attempt:
                return job_id, unpack_event(job.outcome) if job.outcome else None
            job_id = uuid5(job_id, "again")

    async def reading(self, principal: Principal, resume_id: UUID) -> ReadResume:
        """What was read, from storage or, when it is large, from the object store."""
        stored = await self.bus.ask(GetResume(id=resume_id, principal=principal))
        if isinstance(stored.reading, ObjectRef):
            return ReadResume.model_validate_json(await self.store.get(stored.reading))
        return stored.reading

    async def job(self, caller: Caller, job_id: UUID) -> tuple[Principal, Job]:
        principal = await self._asking(caller)
        return principal, await self.bus.ask(
            GetJob(id=job_id, principal=principal, trace=caller.trace)
        )

    async def cancel_job(self, caller: Caller, job_id: UUID) -> Job:
        principal = await self._asking(caller)
        return await self.bus.ask(CancelJob(id=job_id, principal=principal, trace=caller.trace))

    async def _asking(self, caller: Caller) -> Principal:
        """Who asks for a job: the session whose id was shown, else the caller itself."""
        shown = await self.callers.shown_workplace(caller)
        principal = shown.principal if shown else caller.principal
        if principal is None:
            raise unknown_job()
        return principal

    async def _request(
        self, caller: Caller, route: str, key: str | None, digest: str
    ) -> UUID | None:
        """The id that all repetitions of this request share; None when it is not to be repeated."""
        if key is None:
            return None
        principal = caller.principal or _unnamed(caller, key)
        body = hashlib.sha256(f"{digest}:{caller.session_id or ''}".encode()).hexdigest()
        begun = await self.bus.ask(
            BeginRequest(principal=principal, route=route, key=key, digest=body, trace=caller.trace)
        )
        return begun.id


def _unnamed(caller: Caller, key: str) -> Principal:
    """A guest who owns nothing is told from others by its session's id, or else by its address.

    Several guests may share an address, so the key must then be one that nobody guesses.
    """
    if len(key) < _UNGUESSABLE:
        raise Problem(
            400,
            "bad_request",
            f"Without a sign-in an Idempotency-Key needs at least {_UNGUESSABLE} characters: use a UUID.",
        )
    mark = str(caller.session_id or caller.address)
    return Principal(owner=UUID(bytes=hashlib.sha256(f"guest:{mark}".encode()).digest()[:16]))
