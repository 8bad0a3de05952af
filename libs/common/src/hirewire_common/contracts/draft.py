"""The résumé that a session works on: the model with its design, a growing revision, and how it came to be."""

from datetime import datetime
from typing import Any, ClassVar, Literal
from uuid import UUID

from pydantic import ConfigDict, Field, JsonValue

from hirewire_common.contracts.design import Design
from hirewire_common.contracts.message import Data, ObjectRef, Principal, Query, SessionKey
from hirewire_common.contracts.resume import Resume

LARGEST_DRAFT = 36_000
"""Bytes of a draft as JSON: it travels together with a patch and its inverse, of which each may be as large."""

Change = Literal["none", "minor", "moderate", "major"]
"""How much of it a reader sees anew."""

Author = Literal["user", "assistant", "import", "undo"]
"""The user by form, the assistant on the user's words, a document that was read, or taking one back."""


class Draft(Data):
    resume: Resume = Resume()
    design: Design = Design()
    photo: ObjectRef | None = None
    """A JPEG of our own making."""

    @property
    def visible(self) -> Resume:
        """Without the sections that the design hides."""
        none: dict[str, Any] = {
            name: "" if name == "summary" else () for name in self.design.hidden
        }
        return self.resume.model_copy(update=none)


class PatchOp(Data):
    """One operation of RFC 6902 on a draft, whose paths go by ids: `/resume/experience/experience-1/company`.

    A path into a list of entries names an entry by its id instead of by its index, `-` stands behind the last one;
    lists of texts go by index. What is added to a list of entries stands before the entry that its path names.
    """

    model_config = ConfigDict(populate_by_name=True)

    op: Literal["add", "remove", "replace", "move", "copy", "test"]
    path: str = Field(max_length=300)
    source: str | None = Field(default=None, alias="from", max_length=300)
    value: JsonValue = None


Patch = tuple[PatchOp, ...]


class Revision(Data):
    """One step of a draft. `undoes` is the revision that it takes back."""

    number: int = Field(ge=1)
    author: Author
    note: str = Field(default="", max_length=300)
    """What was done, in a few words."""
    change: Change
    paths: tuple[str, ...] = Field(default=(), max_length=50)
    """What it touched, by ids; the first of many."""
    undoes: int | None = None
    reply: str = Field(default="", max_length=8_000)
    """What the user was told about it, should the telling have to be repeated."""
    job: UUID
    at: datetime


class Step(Data):
    """A revision with what it did and what takes it back."""

    revision: Revision
    patch: Patch
    inverse: Patch


class StoredDraft(Data):
    """`mine` is the revision that the asking job has made already; `k` how tight its newest page was set (see `Fit`)."""

    draft: Draft
    revision: int = Field(ge=1)
    updated_at: datetime
    mine: Revision | None = None
    k: float | None = None


class GetDraft(Query[StoredDraft]):
    """Not found before the first revision. A `job` is told whether it has revised it before."""

    noun: ClassVar[str] = "draft"
    verb: ClassVar[str] = "get"

    key: SessionKey
    principal: Principal
    job: UUID | None = None


class ReviseDraft(Query[StoredDraft]):
    """Put `draft` in the place of what is there, if that still has the revision `seen` (0: nothing yet); else `conflict`.

    The same `job` twice is the same revision.
    """

    noun: ClassVar[str] = "draft"
    verb: ClassVar[str] = "revise"

    key: SessionKey
    principal: Principal
    job: UUID
    seen: int = Field(ge=0)
    draft: Draft
    patch: Patch
    inverse: Patch
    author: Author
    note: str = Field(default="", max_length=300)
    change: Change
    paths: tuple[str, ...] = Field(default=(), max_length=50)
    undoes: int | None = None
    reply: str = Field(default="", max_length=8_000)


class RevisionList(Data):
    """A page of revisions, newest first, without their `reply`; `more` when there are older ones."""

    revisions: tuple[Revision, ...] = ()
    more: bool = False


class ListRevisions(Query[RevisionList]):
    noun: ClassVar[str] = "draft"
    verb: ClassVar[str] = "revisions"

    key: SessionKey
    principal: Principal
    before: int | None = None
    most: int = Field(default=50, ge=1, le=50)


class GetStep(Query[Step]):
    """Not found when the draft has no such revision."""

    noun: ClassVar[str] = "draft"
    verb: ClassVar[str] = "step"

    key: SessionKey
    principal: Principal
    number: int = Field(ge=1)
