"""What a child said, or how it died, as what happens next."""

import json
import signal
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from hirewire_common.contracts import Fault, ReadResume
from hirewire_common.errors import Refused, TryAgain
from hirewire_common.sandbox.ends import End
from hirewire_parser import refusals
from hirewire_parser.domain.quotes import Quotable
from hirewire_parser.photo import Photo, Photographed
from hirewire_parser.recognition import Drawn

_Outcome = TypeVar("_Outcome", bound=BaseModel)


class ReaderBug(Exception):
    """Our own code failed on this document: tried again up to the limit, then a dead letter."""


class ReadDocument(BaseModel):
    """A reading with what it was read from: the lines that can be quoted, and the plain text."""

    model_config = ConfigDict(frozen=True)

    reading: ReadResume
    lines: tuple[Quotable, ...] = Field(default=(), max_length=20_000)
    text: str = Field(default="", max_length=1_000_000)
    written: str = Field(default="", max_length=2_000_000)
    """The text with its empty lines, of a file that is text and nothing else."""


def read_outcome(answer: bytes, end: End) -> ReadDocument:
    """What was read; or Refused, TryAgain or ReaderBug."""
    return _told("read", ReadDocument, answer, end)


def drawn_outcome(answer: bytes, end: End) -> Drawn:
    """The page as a picture; or Refused, TryAgain or ReaderBug."""
    return _told("drawn", Drawn, answer, end)


def photographed_outcome(answer: bytes, end: End) -> Photo | None:
    """The picture as a photo, None when it is no picture; or Refused, TryAgain or ReaderBug."""
    return _told("photographed", Photographed, answer, end).photo


def _told(name: str, kind: type[_Outcome], answer: bytes, end: End) -> _Outcome:
    """The child may have been taken over by the document: what it says is checked like a stranger's words."""
    try:
        return _checked(name, kind, json.loads(answer))
    except (ValueError, TypeError, AttributeError):
        raise _death(end) from None


def _checked(name: str, kind: type[_Outcome], told: dict[str, Any]) -> _Outcome:
    if name in told:
        return kind.model_validate(told[name])
    if "refused" in told:
        code, message, why = told["refused"]
        fault = Fault(code=code, message=message)
        raise Refused(fault.code, fault.message, log=str(why))
    raise ReaderBug(str(told["bug"]) if "bug" in told else "no outcome")


def _death(end: End) -> Refused | TryAgain:
    """Why a child ended without an outcome."""
    if end.why == "lost":
        return TryAgain(log="the nursery died, and the child with it")
    if end.took_too_long:
        return Refused("timeout", refusals.TOOK_TOO_LONG, log=str(end))
    text = refusals.TOO_MUCH_MEMORY if end.code == -signal.SIGKILL else refusals.CORRUPT
    return Refused("corrupt", text, log=str(end))
