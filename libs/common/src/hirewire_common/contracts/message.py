"""What all messages share: who asked, in which session, for which job, and the subject they travel on."""

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar, Generic, Literal, Self, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

SessionKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""How everything behind the gateway names a session: see `session_key`."""

Trace = Annotated[str, StringConstraints(pattern=r"^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$")]
"""A W3C `traceparent`."""

LARGEST_MESSAGE = 128 * 1024
"""Bytes; the streams refuse more. Larger things travel as an `ObjectRef`."""

LARGEST_INLINE = 64 * 1024
"""Bytes of a part of a message; above it the part is put into the object store first."""


def session_key(session_id: UUID | str) -> str:
    """The first 128 bits of the sha-256 of a session's id, in hex.

    The id itself lets its holder in, so only the client and the gateway ever see it; subjects, rows,
    objects and logs carry this key, from which the id can't be found again.
    """
    return hashlib.sha256(str(session_id).encode()).hexdigest()[:32]


def now() -> datetime:
    return datetime.now(UTC)


class Data(BaseModel):
    """Plain, frozen data; unknown fields of a newer version are ignored. No error says what stood in a field: it is logged."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", defer_build=True, hide_input_in_errors=True
    )


class Principal(Data):
    """On whose behalf something happens.

    `owner` is the tenant that rows, objects and commands belong to. A principal with a `session` holds
    that session's capability only: nothing else of its owner is in its reach.
    """

    owner: UUID
    label: str = Field(default="guest", max_length=320)
    kind: Literal["user", "guest"] = "guest"
    session: SessionKey | None = None

    @property
    def tenant(self) -> str:
        """The owner as a subject token."""
        return str(self.owner)


class ObjectRef(Data):
    """A claim check: where the bytes lie, and how to know that they are the ones meant."""

    key: str = Field(max_length=512)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    size: int = Field(ge=0)


class Message(Data):
    """Anything that crosses the bus."""

    v: Literal[1] = 1
    trace: Trace | None = None

    @property
    def subject(self) -> str:
        raise NotImplementedError

    @classmethod
    def label(cls) -> str:
        """What kind of message it is, for people: of no tenant and no session."""
        raise NotImplementedError

    def ids(self) -> dict[str, str]:
        """What belongs on every log line about this message."""
        return {"trace": self.trace} if self.trace else {}


class JobMessage(Message):
    """A message that is about one job of one session."""

    job: UUID
    session: SessionKey
    principal: Principal
    again: int | None = Field(default=None, ge=1)
    """How often an operator has had the job done once more: part of the message's id, since the bus stores an id once."""

    def ids(self) -> dict[str, str]:
        return {**super().ids(), "job": str(self.job), "session": self.session}

    @property
    def common(self) -> dict[str, Any]:
        """The fields that its news have in common with it, and the orders that follow from it."""
        return {
            "job": self.job,
            "session": self.session,
            "principal": self.principal,
            "trace": self.trace,
            "again": self.again,
        }

    def stored_once(self, name: str) -> str:
        """A message id under which the bus takes it once each time that the job is done."""
        return f"{name}:{self.again}" if self.again else name


class Command(JobMessage):
    """An order: exactly one service carries it out."""

    service: ClassVar[str]
    verb: ClassVar[str]
    time_limit: ClassVar[float] = 60.0
    """Seconds that one attempt may take."""

    lane: ClassVar[str] = ""
    """Commands of one lane are done one after the other in their session, in the order they were accepted."""

    quiet: ClassVar[bool] = False
    """Nobody asked for it by itself: no client hears how it ended, and no session is kept for it."""

    keep: bool = False
    """What it brought along stays also when it can't be done, because it was uploaded to be kept."""

    @property
    def subject(self) -> str:
        return f"hw.cmd.{self.service}.{self.verb}.{self.principal.tenant}"

    @property
    def message_id(self) -> str:
        return self.stored_once(str(self.job))

    @classmethod
    def kind(cls) -> str:
        """What rows call it."""
        return f"{cls.service}.{cls.verb}"

    @classmethod
    def label(cls) -> str:
        return cls.kind()

    @classmethod
    def queue(cls) -> str:
        """The durable that its workers take it from: each kind has its own, so that quick ones don't wait for slow ones."""
        return f"{cls.service}-{cls.verb}"

    @classmethod
    def every(cls) -> str:
        """The subject that all tenants' commands of this kind match."""
        return f"hw.cmd.{cls.service}.{cls.verb}.*"

    @property
    def after(self) -> tuple[UUID, ...]:
        """Jobs that must have ended before it is begun, whichever way they end."""
        return ()

    @property
    def about(self) -> str:
        """The file that it is about, as the user calls it."""
        return ""

    def objects(self) -> tuple[ObjectRef, ...]:
        """The stored objects that this command brought along, to be removed with it when it is refused."""
        return ()

    def makes(self) -> tuple[str, ...]:
        """Keys of objects that carrying it out may have stored, to be removed with it too."""
        return ()


class Event(JobMessage):
    """News: this happened; anyone with the right may listen."""

    noun: ClassVar[str]
    past: ClassVar[str]
    terminal: ClassVar[bool] = False
    """True when the job has ended with this event."""
    lane: ClassVar[str] = ""
    """That of the command whose job ends with it."""

    at: datetime = Field(default_factory=now)

    @property
    def subject(self) -> str:
        return f"hw.evt.{self.session}.{self.noun}.{self.past}"

    @classmethod
    def label(cls) -> str:
        return f"{cls.noun}.{cls.past}"

    @property
    def message_id(self) -> str:
        """The same news about the same job is stored once."""
        return self.stored_once(f"{self.job}:{self.noun}.{self.past}")

    def follow_ups(self) -> tuple[Command, ...]:
        """What has to be done now: accepted together with this news, or not at all."""
        return ()

    def told(self) -> Self:
        """What of it is kept as the job's outcome and told to all: without what goes into a row of its own."""
        return self

    @classmethod
    def every(cls) -> str:
        """The stored subject of this kind in all sessions."""
        return f"hw.evt.*.{cls.noun}.{cls.past}"

    @property
    def live_subject(self) -> str:
        return f"hw.live.{self.session}.{self.noun}.{self.past}"

    @classmethod
    def every_live(cls) -> str:
        """The republished subject of this kind in all sessions."""
        return f"hw.live.*.{cls.noun}.{cls.past}"


R = TypeVar("R", bound=BaseModel)


class Query(Message, Generic[R]):
    """A question to the one service that answers it, with an `R` or with a `Fault`."""

    noun: ClassVar[str]
    verb: ClassVar[str]
    time_limit: ClassVar[float] = 5.0
    """Seconds that the asker waits for the answer; below the two minutes in which the bus lets one through."""

    origin: str | None = Field(default=None, max_length=45)
    """The client's address, put in by whoever sends; storage writes it beside the audit log and nowhere else."""

    @property
    def subject(self) -> str:
        return self.asked_on()

    @classmethod
    def label(cls) -> str:
        return f"{cls.noun}.{cls.verb}"

    @classmethod
    def asked_on(cls) -> str:
        return f"hw.qry.{cls.noun}.{cls.verb}"

    @classmethod
    def answer(cls) -> type[BaseModel]:
        """The model of the answer, read from the class's own bases: `class GetJob(Query[Job])`."""
        for base in cls.__mro__:
            arguments = getattr(base, "__pydantic_generic_metadata__", {}).get("args", ())
            if arguments:
                found: Any = arguments[0]
                return found  # type: ignore[no-any-return]
        raise TypeError(f"{cls.__name__} does not say what its answer is: Query[...]")


class Done(Data):
    """The answer to a question that has nothing to tell."""


def events_of(session: str) -> str:
    """All stored events of one session."""
    return f"hw.evt.{session}.>"


def commands_of(tenant: str) -> str:
    """All commands of one tenant."""
    return f"hw.cmd.*.*.{tenant}"


def buried(command: str) -> str:
    """Where commands of this subject are kept that can't be done."""
    return command.replace("hw.cmd.", "hw.dead.", 1)


def live_events_of(session: str) -> str:
    """All events of one session as they happen."""
    return f"hw.live.{session}.>"
