"""What a client sends into the conversation: words, and files in base64."""

import base64
import binascii
import re
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from hirewire_common.contracts import LONGEST_TURN, MOST_ATTACHMENTS, MediaType
from hirewire_gateway.domain import documents
from hirewire_gateway.domain.documents import shown_name
from hirewire_gateway.domain.problems import Problem, too_large
from hirewire_gateway.domain.sent import Sent, Text

_DATA_URL = re.compile(r"^data:[^,]{0,200};base64,")
_BLANKS = re.compile(r"\s+")
_SUFFIXES: dict[str, str] = {kind: f".{suffix}" for kind, suffix in documents.SUFFIX.items()}


class SentFile(Sent):
    """`file_type` and `mime_type` are what the client thinks; what the file is, is told by its content."""

    filename: Text = Field(default="", max_length=1000)
    content: str
    file_type: Text = ""
    mime_type: Text = ""


class SentTurn(Sent):
    session_id: str
    message: Text = ""
    attachments: Annotated[
        tuple[SentFile, ...],
        BeforeValidator(lambda value: () if value is None else value),
        Field(max_length=MOST_ATTACHMENTS),
    ] = ()


class Taken(BaseModel):
    """A file that came in; without a type `problem` says why it can't be used."""

    name: str
    data: bytes = b""
    media_type: MediaType | None = None
    problem: str = ""

    @property
    def picture(self) -> bool:
        return bool(self.media_type and self.media_type.startswith("image/"))


def check(turn: SentTurn) -> None:
    """Raises Problem 400 for a turn that says nothing, 413 for one that says too much."""
    if not turn.message.strip() and not turn.attachments:
        raise Problem(400, "bad_request", "message: say something, or attach a file.")
    if len(turn.message) > LONGEST_TURN:
        raise Problem(
            413,
            "too_large",
            f"message: at most {LONGEST_TURN:,} characters. Attach a long text as a file instead.",
        )


def taken(sent: SentFile, largest: int) -> Taken:
    """Never raises: what is wrong with one file keeps the turn from nothing."""
    name = shown_name(_named(sent))
    try:
        data = _decoded(sent.content)
        if len(data) > largest:
            raise too_large(name, largest)
        return Taken(name=name, data=data, media_type=documents.media_type(name, data))
    except Problem as problem:
        return Taken(name=name, problem=said_of(name, problem))


def said_of(name: str, problem: Problem) -> str:
    """Of one file among several, whose name is told beside it."""
    return problem.detail.removeprefix(f"'{name}': ")[:500]


def _named(sent: SentFile) -> str:
    """With a suffix: some clients name what they paste only by its type."""
    name = sent.filename or "file"
    return name if "." in name else name + _SUFFIXES.get(sent.mime_type.lower(), "")


def _decoded(content: str) -> bytes:
    """Blanks and a data address around it are what browsers leave there. Raises Problem for what is no base64."""
    bare = _BLANKS.sub("", _DATA_URL.sub("", content, count=1))
    padded = bare + "=" * (-len(bare) % 4)
    try:
        return base64.b64decode(padded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Problem(400, "bad_request", "The content is not base64.") from error
