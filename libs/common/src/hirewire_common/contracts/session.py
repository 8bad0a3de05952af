"""The session: a user's workspace, that everything else stands in."""

from datetime import datetime
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import Data, Principal, Query, SessionKey


class ChatMessage(Data):
    """One turn of a session's conversation."""

    role: Literal["user", "assistant"]
    content: str
    timestamp: datetime
    attachments: tuple[str, ...] = ()


class Session(Data):
    """`name` is `session_YYYYMMDD_HHMMSS`, unique for its owner: it shows a session, it never opens one."""

    key: SessionKey
    owner: UUID
    owner_label: str
    owner_kind: Literal["user", "guest"]
    name: str
    created_at: datetime
    updated_at: datetime


class SessionContents(Data):
    """A session with what lies in it; `latest_resume` is None until one was parsed."""

    session: Session
    messages: tuple[ChatMessage, ...] = ()
    latest_resume: UUID | None = None
    resumes: int = 0


class CreateSession(Query[Session]):
    """Make a session under this key. The same key and owner twice is the same session."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "create"

    key: SessionKey
    principal: Principal


class FindSession(Query[Session]):
    """The session of this key, if the caller may use it.

    With a principal: the principal's own, or a guest's (whoever knows the id of a guest's session may use
    and claim it). Without one: any, because the caller has shown the session's id.
    """

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "find"

    key: SessionKey
    principal: Principal | None = None


class CurrentSession(Query[Session]):
    """The caller's newest session; not found when there is none yet."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "current"

    principal: Principal


class GetSessionContents(Query[SessionContents]):
    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "contents"

    key: SessionKey
    principal: Principal
    messages: int = Field(default=200, ge=0, le=1000)
    """At most this many of the newest messages."""
