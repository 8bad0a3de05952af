"""Doing a job once more that has failed by a fault of ours: what that makes of it, and when it can't be."""

from dataclasses import replace
from datetime import datetime

from pydantic import ValidationError

from hirewire_common.contracts import JobFailed
from hirewire_common.errors import Refused
from hirewire_storage.domain.jobs import Entry


def reopened(entry: Entry, at: datetime) -> Entry:
    """The job as if it had just been accepted, under its id, with a command that the bus takes anew.

    For whom it waits now is for the ledger to say. Refused, with the reason, unless it has failed by a fault of ours.
    """
    _raise_unless_ours(entry)
    return replace(
        entry,
        command={**entry.command, "again": int(entry.command.get("again") or 0) + 1},
        state="queued",
        stage="",
        percent=0,
        attempt=0,
        crashes=0,
        outcome=None,
        announced=False,
        updated_at=at,
        started_at=None,
        finished_at=None,
        waits_for=(),
    )


def _raise_unless_ours(entry: Entry) -> None:
    if not entry.ended:
        raise Refused("conflict", f"It goes on: it is {entry.state}.")
    try:
        news, _ = entry.news, entry.order
    except (KeyError, ValidationError) as error:
        message = "This version does not understand its command."
        raise Refused("bad_request", message, log=type(error).__name__) from error
    if not isinstance(news, JobFailed):
        raise Refused("conflict", "It has succeeded.")
    if news.fault.kind == "refused":
        reason = f"It has ended by its user's will or its input's fault ({news.fault.code})"
        raise Refused("conflict", f"{reason}, and what came with it is removed.")
