"""The job: one accepted order, from the gateway's acceptance to its one terminal event."""

from datetime import datetime
from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.errors import Fault
from hirewire_common.contracts.message import (
    Data,
    Done,
    Event,
    Principal,
    Query,
    R,
    SessionKey,
)
from hirewire_common.contracts.session import NewSession

JobState = Literal["queued", "running", "succeeded", "failed", "cancelled"]
TERMINAL: frozenset[JobState] = frozenset({"succeeded", "failed", "cancelled"})


class WireCommand(Data):
    """A command as a job row keeps it: enough to publish it again."""

    kind: str
    """`service.verb`."""
    body: dict[str, Any]


class WireEvent(Data):
    """A terminal event as a job row keeps it: enough to publish it again."""

    kind: str
    """`noun.past`."""
    body: dict[str, Any]


class Job(Data):
    """`outcome` is the terminal event, there as soon as the job has ended."""

    id: UUID
    session: SessionKey
    kind: str
    state: JobState
    stage: str = ""
    percent: int = Field(default=0, ge=0, le=100)
    attempt: int = 0
    held: bool = False
    """It waits for other jobs: storage publishes its command when these have ended."""
    outcome: WireEvent | None = None
    announced: bool = False
    """Its end is known to be on the bus."""
    file: str = ""
    """The path in its session of the file that came with it; told when the job is opened or asked for."""
    created_at: datetime
    updated_at: datetime

    @property
    def ended(self) -> bool:
        return self.state in TERMINAL


class JobProgress(Event):
    """A job came this far. Said often, so never the same message twice."""

    noun: ClassVar[str] = "job"
    past: ClassVar[str] = "progressed"

    stage: str = Field(max_length=60)
    percent: int = Field(ge=0, le=100)
    note: str = Field(default="", max_length=300)

    @property
    def message_id(self) -> str:
        return self.stored_once(f"{self.job}:progressed:{self.stage}:{self.percent}")


class JobFailed(Event):
    """The terminal event of every job that did not succeed, cancelled ones included."""

    noun: ClassVar[str] = "job"
    past: ClassVar[str] = "failed"
    terminal: ClassVar[bool] = True

    kind: str = ""
    """The command's, `service.verb`."""
    file: str = ""
    """The user's file that could not be used, where it was about one."""
    fault: Fault


def _ids_of(body: dict[str, Any]) -> dict[str, str]:
    return {name: str(body[name]) for name in ("job", "session") if name in body}


class _AboutJob(Query[R]):
    """A question about a job that has an id already; `session` is only for the log."""

    id: UUID
    principal: Principal
    session: SessionKey | None = None

    def ids(self) -> dict[str, str]:
        named = {"session": self.session} if self.session else {}
        return {**super().ids(), "job": str(self.id), **named}


class OpenJob(Query[Job]):
    """Accept a command: from here on it will happen. The same id twice is the same job.

    With `new_session` the command's session is made first, as `CreateSession` would with what is `wanted`, or not at all
    with the job.
    """

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "open"

    principal: Principal
    command: WireCommand
    new_session: bool = False
    wanted: NewSession = NewSession()

    def ids(self) -> dict[str, str]:
        return {**super().ids(), **_ids_of(self.command.body)}


class GetJob(_AboutJob[Job]):
    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "get"


class CancelJob(_AboutJob[Job]):
    """A job that has already ended stays as it ended."""

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "cancel"


class StartJob(_AboutJob[Job]):
    """A worker takes the job. Answers the job as it then stands.

    One that has ended must not be done again, only announced; one that has crashed its worker too often has
    been failed by storage and comes back ended. A job that storage has never seen (its row was lost, or the
    command was published by hand) is opened from the command.
    """

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "start"

    command: WireCommand


class ReleaseJob(_AboutJob[Done]):
    """A worker hands the job back unfinished; `why` is for the log. It counts as an attempt when `counts`."""

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "release"

    counts: bool = False
    why: str = ""


class Recorded(Data):
    """What a report of a job's end came to: `first` is None when it was the first, else the outcome that stands."""

    first: WireEvent | None = None


class FinishJob(_AboutJob[Recorded]):
    """Record how the job ended, once: a second report changes nothing and gets the first outcome back."""

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "finish"

    outcome: WireEvent


class JobsAnnounced(Query[Done]):
    """The terminal events of these jobs are on the bus, so storage need not publish them itself.

    Said without waiting, of many at a time.
    """

    noun: ClassVar[str] = "job"
    verb: ClassVar[str] = "announced"

    jobs: tuple[UUID, ...] = Field(max_length=1000)
