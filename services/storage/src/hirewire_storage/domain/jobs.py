"""The life of a job: what opening, starting, releasing, cancelling and finishing make of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from hirewire_common.contracts import (
    COMMANDS,
    Command,
    Event,
    Fault,
    Job,
    JobFailed,
    JobState,
    WireCommand,
    WireEvent,
    pack_event,
    unpack_command,
    unpack_event,
)
from hirewire_common.contracts.job import TERMINAL
from hirewire_common.errors import HirewireError, Refused, TryAgain

_LANES = {kind.kind(): kind.lane for kind in COMMANDS}
MOST_CRASHES = 3
"""A job that has taken its worker down with it this often is failed, lest it takes down the next."""

SOONEST_DEATH = timedelta(seconds=5)
"""A worker's death shows no sooner after its start: the bus gives a command on ten seconds after it was last heard of, and
a worker waits up to five of them for the answer that it has started. What starts again before was only asked again: a
server of the bus that hung hands on, once it runs again, all questions of that time at once."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A job as its row has it."""

    id: UUID
    user_id: UUID
    session_key: str
    kind: str
    command: dict[str, Any]
    created_at: datetime
    updated_at: datetime
    state: JobState = "queued"
    stage: str = ""
    percent: int = 0
    attempt: int = 0
    crashes: int = 0
    outcome: dict[str, Any] | None = None
    announced: bool = False
    started_at: datetime | None = None
    finished_at: datetime | None = None
    waits_for: Sequence[UUID] = ()
    """Jobs that must have ended before its command is published."""

    @property
    def held(self) -> bool:
        return bool(self.waits_for) and not self.ended

    @property
    def ended(self) -> bool:
        return self.state in TERMINAL

    @property
    def lane(self) -> str:
        """Without the trouble of understanding the command."""
        return _LANES.get(self.kind, "")

    @property
    def order(self) -> Command:
        return unpack_command(WireCommand(kind=self.kind, body=self.command))

    @property
    def news(self) -> Event | None:
        """The terminal event, once there is one."""
        return unpack_event(WireEvent.model_validate(self.outcome)) if self.outcome else None

    @property
    def job(self) -> Job:
        return Job(
            id=self.id,
            session=self.session_key,
            kind=self.kind,
            state=self.state,
            stage=self.stage,
            percent=self.percent,
            attempt=self.attempt,
            held=self.held,
            outcome=WireEvent.model_validate(self.outcome) if self.outcome else None,
            announced=self.announced,
            created_at=self.created_at,
            updated_at=self.updated_at,
        )


def understood(wire: WireCommand, owner: UUID) -> Command:
    """The command of this owner that the wire carries; Refused when it is none."""
    try:
        command = unpack_command(wire)
    except (KeyError, ValidationError) as error:
        raise Refused("bad_request", "This command is not known.", log=repr(error)) from error
    if command.principal.owner != owner:
        raise Refused("bad_request", "This command is somebody else's.")
    return command


def opened(command: Command, wire: WireCommand, at: datetime) -> Entry:
    return Entry(
        id=command.job,
        user_id=command.principal.owner,
        session_key=command.session,
        kind=wire.kind,
        command=wire.body,
        created_at=at,
        updated_at=at,
    )


def started(entry: Entry, at: datetime, *, outage: datetime | None = None) -> Entry:
    """One that is still running was never reported back: its worker died, perhaps of it, if there was time for that.

    Unless the bus, storage or the database was away since it began (`outage`: when one of them last came back), for
    then the worker could not report, and may be well.
    """
    if entry.ended:
        return entry
    if entry.held:
        raise TryAgain(log=f"{entry.id} waits for others, and was published all the same")
    crashes = entry.crashes + _crashed(entry, at, outage)
    if crashes >= MOST_CRASHES:
        message = "The program that worked on this ended three times before it was done. Try again; if it happens once more, save the file in another form."
        fault = Fault(code="worker_crashed", message=message, kind="bug")
        return ended(replace(entry, crashes=crashes), failure(entry, fault, at), at)
    return replace(
        entry,
        state="running",
        attempt=entry.attempt + 1,
        crashes=crashes,
        updated_at=at,
        started_at=at,
    )


def _crashed(entry: Entry, at: datetime, outage: datetime | None) -> bool:
    if entry.state != "running" or entry.started_at is None:
        return False
    excused = outage and outage > entry.started_at
    return not excused and at - entry.started_at >= SOONEST_DEATH


def released(entry: Entry, at: datetime, *, counts: bool) -> Entry:
    """Back into the queue. What it has cost so far stays: crashes always, the attempt when it counts."""
    if entry.state != "running":
        return entry
    attempt = entry.attempt if counts else max(0, entry.attempt - 1)
    return replace(entry, state="queued", attempt=attempt, updated_at=at)


def cancelled(entry: Entry, at: datetime) -> Entry:
    if entry.ended:
        return entry
    fault = Fault(code="cancelled", message="This was cancelled before it was done.")
    return ended(entry, failure(entry, fault, at), at)


def ended(entry: Entry, news: Event, at: datetime) -> Entry:
    """How a job that has not ended yet looks after this news."""
    return replace(entry, **ending(news, at))


def ending(news: Event, at: datetime) -> dict[str, Any]:
    """What this news changes in a job, by column."""
    state = state_after(news)
    changes = {
        "state": state,
        "outcome": pack_event(news).model_dump(mode="json"),
        "announced": False,
        "updated_at": at,
        "finished_at": at,
    }
    return changes | {"percent": 100} if state == "succeeded" else changes


def failure(entry: Entry, fault: Fault, at: datetime) -> JobFailed:
    return JobFailed(
        **entry.order.common,
        kind=entry.kind,
        fault=fault,
        at=at,
    )


def lane_of(news: Event) -> str:
    """Of the job that ends with it."""
    return _LANES.get(news.kind, "") if isinstance(news, JobFailed) else news.lane


def state_after(news: Event) -> JobState:
    if not isinstance(news, JobFailed):
        return "succeeded"
    return "cancelled" if news.fault.code == "cancelled" else "failed"


def reported(wire: WireEvent, job: UUID) -> Event:
    """The terminal event that a worker reports for this job; a report of anything else is a bug of the worker."""
    event = unpack_event(wire)
    if event.job != job or not event.terminal:
        raise HirewireError("internal", "Something went wrong.", log=f"{wire.kind} can't end {job}")
    return event


def left_behind(entry: Entry) -> tuple[str, ...]:
    """The keys to remove from the object store after the input's own fault, so that nothing half-stored stays.

    After a fault of ours it stays, for whoever looks into it and for another try.
    """
    if not _refused(entry):
        return ()
    brought = entry.order.objects() if discards_input(entry) else ()
    return (*(ref.key for ref in brought), *entry.order.makes())


def discards_input(entry: Entry) -> bool:
    """What was uploaded to be kept stays when it can't be read, and goes only when the job never came about."""
    return _refused(entry) and (entry.state == "cancelled" or not entry.order.keep)


def _refused(entry: Entry) -> bool:
    news = entry.news
    return isinstance(news, JobFailed) and news.fault.kind == "refused"
