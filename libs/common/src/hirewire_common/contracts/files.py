"""The files of a session, under the paths that clients see; where their bytes lie is storage's own affair."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from hirewire_common.contracts.message import Data, ObjectRef, Principal, Query, SessionKey

UPLOADED, PROCESSED, GENERATED, PHOTOS = "raw_resumes/", "processed/", "generated/", "photos/"
REPORTS = "reports/"


class StoredFile(Data):
    """`path` is unique in its session (`raw_resumes/cv.pdf`); `name` is the client's own for it."""

    path: str
    name: str
    media_type: str
    content: ObjectRef
    job: UUID | None = None
    """The job that it came with, or that made it."""
    created_at: datetime


class FileList(Data):
    """A page of files in the order of their paths; `more` when others follow."""

    files: tuple[StoredFile, ...] = ()
    more: bool = False


class ListFiles(Query[FileList]):
    """The session's files whose path begins with `prefix`, those after the path `after`."""

    noun: ClassVar[str] = "file"
    verb: ClassVar[str] = "list"

    key: SessionKey
    principal: Principal
    prefix: str = Field(default="", max_length=300)
    after: str = Field(default="", max_length=300)
    most: int = Field(default=100, ge=1, le=100)
