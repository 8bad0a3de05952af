"""Pausing, resuming and ending an interview before its last question."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from hirewire_common.contracts import Interview, InterviewStatus
from hirewire_common.errors import Refused

Action = Literal["pause", "resume", "end"]


@dataclass(frozen=True, slots=True)
class Steered:
    """`paused_seconds` are all in which it has stood still; `changed` is False for what it was already."""

    status: InterviewStatus
    paused_seconds: float
    changed: bool = True


def steered(interview: Interview, action: Action, at: datetime) -> Steered:
    """Refused for an interview that is over or not there yet; to end what is over changes nothing."""
    if interview.over:
        if action == "end":
            return Steered(interview.status, interview.paused_seconds, changed=False)
        raise Refused("conflict", "This interview is over, so that it can only be looked at.")
    if interview.current is None:
        raise Refused("conflict", "This interview is still being planned, or could not be.")
    paused = interview.paused_seconds + _standing(interview, at)
    if action == "pause":
        return Steered("paused", interview.paused_seconds, changed=interview.status == "asking")
    if action == "resume":
        return Steered("asking", paused, changed=interview.status != "asking")
    some = interview.answered + interview.skipped or (interview.last is not None)
    return Steered("completed" if some else "abandoned", paused)


def _standing(interview: Interview, at: datetime) -> float:
    """Seconds of the pause that runs."""
    return max(0.0, (at - interview.paused_at).total_seconds()) if interview.paused_at else 0.0
