"""What is ordered, and how it was accepted."""

from dataclasses import dataclass

from hirewire_common.contracts import LARGEST_MESSAGE, Command, Event, Job, NewSession
from hirewire_gateway.domain.ends import end_of
from hirewire_gateway.domain.places import Place
from hirewire_gateway.domain.problems import Problem

_LARGEST_ORDER = LARGEST_MESSAGE - 4096
"""Bytes of a command: in the message that opens its job there is a little more."""
PLAIN = NewSession()
"""A session as it is made when nobody says more about it."""


@dataclass(frozen=True, slots=True)
class Order:
    """A command and what its acceptance has to know: whether its session is to be made with it, as what, whether it is
    `repeatable`, so that its caller may come back for the same job, and whether it is `under_way`, so that it is only waited
    for."""

    command: Command
    place: Place
    new_session: bool = False
    wanted: NewSession = PLAIN
    repeatable: bool = False
    under_way: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """A job that will be done; `event` ends it, and is None while it goes on."""

    job: Job
    event: Event | None

    @classmethod
    def of(cls, job: Job, wait: float) -> "Accepted":
        """For somebody who waits, or not, for a job that there is already."""
        return cls(job, end_of(job) if wait > 0 else None)


def check_size(command: Command) -> None:
    """Raises Problem 413 for what is too large to travel."""
    if len(command.model_dump_json(exclude_none=True).encode()) > _LARGEST_ORDER:
        raise Problem(
            413,
            "too_large",
            "This is more than is worked on at once. Send less, or in several parts.",
        )
