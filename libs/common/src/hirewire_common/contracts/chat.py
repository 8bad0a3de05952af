"""The conversation in which a résumé comes about: turns of the user, answers, and edits that were made by hand."""

import hashlib
from typing import ClassVar, Self
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.design import Design
from hirewire_common.contracts.document import MakeDocument
from hirewire_common.contracts.draft import Change, Patch
from hirewire_common.contracts.message import Command, Data, Event

LONGEST_TURN = 20_000
"""Characters of one message."""
MOST_ATTACHMENTS = 10


class Attachment(Data):
    """A file that came with a turn, and the job that reads it; without one `problem` says why there is none."""

    name: str = Field(max_length=255)
    job: UUID | None = None
    problem: str = Field(default="", max_length=500)


class TakeTurn(Command):
    """Answer what the user said, and change the draft accordingly.

    It is done when the jobs of its attachments, and all earlier turns and edits of its session, have ended.
    """

    service: ClassVar[str] = "generator"
    verb: ClassVar[str] = "chat"
    time_limit: ClassVar[float] = 120.0
    lane: ClassVar[str] = "draft"

    message: str = Field(max_length=LONGEST_TURN)
    attachments: tuple[Attachment, ...] = Field(default=(), max_length=MOST_ATTACHMENTS)
    own_model: bool = False
    """The session has a language model of its own, which is then the only one that may be asked."""

    @property
    def after(self) -> tuple[UUID, ...]:
        return tuple(one.job for one in self.attachments if one.job)


class FileRefused(Event):
    """A file of a turn could not be taken at all."""

    noun: ClassVar[str] = "file"
    past: ClassVar[str] = "refused"

    name: str = Field(max_length=255)
    problem: str = Field(max_length=500)

    @property
    def message_id(self) -> str:
        named = hashlib.sha256(self.name.encode()).hexdigest()
        return self.stored_once(f"{self.job}:refused:{named}")


class FilesRead(Event):
    """These files of a turn were read; each one that could not be has been told by itself."""

    noun: ClassVar[str] = "files"
    past: ClassVar[str] = "read"

    names: tuple[str, ...]


class AnswerWorded(Event):
    """A few more words of an answer that is being written; never stored."""

    noun: ClassVar[str] = "answer"
    past: ClassVar[str] = "worded"

    text: str = Field(max_length=20_000)


class _Drafted(Event):
    """`revision` is the draft's from now on, 0 before its first; `follow_ups` goes to storage and is not told."""

    terminal: ClassVar[bool] = True
    lane: ClassVar[str] = "draft"

    revision: int = 0
    change: Change = "none"
    changed: tuple[str, ...] = Field(default=(), max_length=50)
    """Paths by ids; the first of many."""
    documents: tuple[MakeDocument, ...] = Field(default=(), max_length=4)
    """To be made now, on the way to storage."""

    def follow_ups(self) -> tuple[Command, ...]:
        return self.documents

    def told(self) -> Self:
        return self.model_copy(update={"documents": ()})


class TurnTaken(_Drafted):
    noun: ClassVar[str] = "turn"
    past: ClassVar[str] = "taken"

    message: str = Field(max_length=20_000)
    questions: tuple[str, ...] = ()
    """What it would have to know, or to have confirmed."""
    provider_used: str = "builtin"
    degraded_reason: str = ""


class EditDraft(Command):
    """Change the draft by hand: by a patch, by going back `undo` steps, or to how it was at `restore`.

    `seen` is the revision that a patch was made for; None for any. One that does not fit is refused whole.
    """

    service: ClassVar[str] = "generator"
    verb: ClassVar[str] = "edit"
    time_limit: ClassVar[float] = 60.0
    lane: ClassVar[str] = "draft"

    patch: Patch = Field(default=(), max_length=200)
    design: Design | None = None
    undo: int = Field(default=0, ge=0, le=50)
    redo: int = Field(default=0, ge=0, le=50)
    restore: int | None = Field(default=None, ge=1)
    seen: int | None = Field(default=None, ge=0)
    note: str = Field(default="", max_length=300)
    """What a patch does, in a few words; empty for the usual ones."""


class DraftEdited(_Drafted):
    noun: ClassVar[str] = "draft"
    past: ClassVar[str] = "edited"

    note: str = Field(default="", max_length=300)
