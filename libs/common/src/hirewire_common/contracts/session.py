"""The session: a user's workspace, that everything else stands in."""

import json
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, JsonValue

from hirewire_common.contracts.llm import SessionModel
from hirewire_common.contracts.message import Data, Event, Principal, Query, SessionKey

Purpose = Literal["workspace", "storage", "llm", "interview", "recording"]
"""What it was made for: chatting and reading, keeping files, working with a model of the user's own, one interview, or one recording."""

_LARGEST_METADATA = 8 * 1024


def _small(metadata: dict[str, JsonValue]) -> dict[str, JsonValue]:
    if len(json.dumps(metadata)) > _LARGEST_METADATA:
        raise ValueError(f"at most {_LARGEST_METADATA} bytes as JSON")
    return metadata


Metadata = Annotated[dict[str, JsonValue], AfterValidator(_small)]
"""The client's own notes about a session: kept, given back, never read."""


class ChatMessage(Data):
    """One turn of a session's conversation. The user's and the answer to it are of one `job`."""

    role: Literal["user", "assistant"]
    content: str
    timestamp: datetime
    attachments: tuple[str, ...] = ()
    job: UUID | None = None


class Session(Data):
    """`name` is `session_YYYYMMDD_HHMMSS`, unique for its owner: it shows a session, it never opens one.

    Without `expires_at` it stays until it is deleted. `own_model`: it has a language model of its own.
    """

    key: SessionKey
    owner: UUID
    owner_label: str
    owner_kind: Literal["user", "guest"]
    name: str
    created_at: datetime
    updated_at: datetime
    last_accessed: datetime
    purpose: Purpose = "workspace"
    expires_at: datetime | None = None
    device_id: str = ""
    metadata: Metadata = Field(default_factory=dict)
    own_model: bool = False


class SessionContents(Data):
    """A session with what lies in it; `latest_resume` is None until one was parsed."""

    session: Session
    messages: tuple[ChatMessage, ...] = ()
    earlier: int | None = None
    """Where the messages before these are to be asked for; None when these are the first."""
    latest_resume: UUID | None = None
    resumes: int = 0


class NewSession(Data):
    """What its maker says about a session; `hours` until it expires, None for never."""

    purpose: Purpose = "workspace"
    hours: int | None = Field(default=None, ge=1, le=168)
    device_id: str = Field(default="", max_length=200)
    metadata: Metadata = Field(default_factory=dict)
    model: SessionModel | None = None


class CreateSession(Query[Session]):
    """Make a session under this key. The same key and owner twice is the same session.

    One for keeping files may end older ones of its owner: storage keeps so many of the newest as it is set to.
    """

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "create"

    key: SessionKey
    principal: Principal
    wanted: NewSession = NewSession()


class FindSession(Query[Session]):
    """The session of this key, if the caller may use it; being found counts as an access.

    With a principal: the principal's own, or a guest's (whoever knows the id of a guest's session may use
    and claim it, unless its interview is in another account already). Without one: any, because the caller has shown the
    session's id.
    """

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "find"

    key: SessionKey
    principal: Principal | None = None
    expired_too: bool = False
    """To look at it or to delete it; an expired session is of no other use, and not found."""


class FindNamedSession(Query[Session]):
    """The caller's own session of this name."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "named"

    name: str = Field(max_length=64)
    principal: Principal


class CurrentSession(Query[Session]):
    """The caller's newest session, but for those that were made for an interview or a recording; not found when there is none yet."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "current"

    principal: Principal


class ListedSession(Data):
    session: Session
    files: int = 0
    resumes: int = 0


class SessionList(Data):
    """A page of sessions, newest first; `more` when there are older ones."""

    sessions: tuple[ListedSession, ...] = ()
    more: bool = False


class ListSessions(Query[SessionList]):
    """The caller's own that have not expired, those made before `before`."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "list"

    principal: Principal
    purpose: Purpose | None = None
    device_id: str | None = None
    before: datetime | None = None
    most: int = Field(default=100, ge=1, le=100)


class Removed(Data):
    """How much was there."""

    sessions: int = 0
    files: int = 0


class DeleteSession(Query[Removed]):
    """Remove the session and everything in it: rows, objects, news. Its open jobs come to nothing."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "delete"
    time_limit: ClassVar[float] = 30.0

    key: SessionKey
    principal: Principal


class RemoveExpired(Query[Removed]):
    """The same with all sessions of the caller that have expired."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "expire"
    time_limit: ClassVar[float] = 30.0

    principal: Principal


class SessionRemoved(Event):
    """It is not there any more, and nothing of it will be told. `job` is nobody's: the removal's own."""

    noun: ClassVar[str] = "session"
    past: ClassVar[str] = "removed"


class GetSessionContents(Query[SessionContents]):
    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "contents"

    key: SessionKey
    principal: Principal
    messages: int = Field(default=200, ge=0, le=1000)
    """At most this many of the newest messages, and as many as fit into an answer."""
    before: int | None = None
    """The newest of those before here."""
