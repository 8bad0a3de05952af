"""What a child said, or how it died, as what happens next."""

import json
import signal
from typing import Any

from hirewire_common.contracts import Fault, ReadResume
from hirewire_common.errors import Refused, TryAgain
from hirewire_parser import refusals


class ReaderBug(Exception):
    """Our own code failed on this document: tried again up to the limit, then a dead letter."""


def read_outcome(answer: bytes, end: bytes) -> ReadResume:
    """The reading; or Refused, TryAgain or ReaderBug.

    The child may have been taken over by the document: what it says is checked like a stranger's words.
    """
    try:
        return _checked(json.loads(answer))
    except (ValueError, TypeError, AttributeError):
        raise _death(end) from None


def _checked(told: dict[str, Any]) -> ReadResume:
    if "reading" in told:
        return ReadResume.model_validate(told["reading"])
    if "refused" in told:
        code, message, why = told["refused"]
        fault = Fault(code=code, message=message)
        raise Refused(fault.code, fault.message, log=str(why))
    raise ReaderBug(str(told["bug"]) if "bug" in told else "no outcome")


def _death(end: bytes) -> Refused | TryAgain:
    """Why a child ended without an outcome."""
    if not end:
        return TryAgain(log="the nursery died, and the child with it")
    why, code = json.loads(end)
    if why == "late" or code == -signal.SIGXCPU:
        return Refused("timeout", refusals.TOOK_TOO_LONG, log=f"{why}, exit code {code}")
    text = refusals.TOO_MUCH_MEMORY if code == -signal.SIGKILL else refusals.CORRUPT
    return Refused("corrupt", text, log=f"{why}, exit code {code}")
