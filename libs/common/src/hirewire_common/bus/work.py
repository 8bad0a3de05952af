"""What happens to one delivered command: the only place where anything is acknowledged.

start (ask the ledger) → handle → finish (record, first report wins) → announce → acknowledge. A crash between any
two steps is repaired by redelivery, because every step may be repeated.
"""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import structlog
from nats.aio.msg import Msg
from pydantic import ValidationError
from structlog.contextvars import bound_contextvars

from hirewire_common.bus.announcing import Announcements
from hirewire_common.bus.attempt import Again, Attempt, Handler, bury, failure
from hirewire_common.bus.heartbeat import Heartbeats
from hirewire_common.bus.tidying import Tidy, tidied
from hirewire_common.contracts import (
    Command,
    Event,
    FinishJob,
    Job,
    JobFailed,
    ReleaseJob,
    StartJob,
    pack_command,
    pack_event,
    unpack_event,
)
from hirewire_common.errors import NotYet, Refused, TryAgain
from hirewire_common.metrics import JobMetrics, outcome_of
from hirewire_common.tracing import note, receiving

if TYPE_CHECKING:
    from hirewire_common.bus.publishing import Publisher

log = structlog.get_logger()
C = TypeVar("C", bound=Command)

_LONGEST_PAUSE = 5.0
"""Seconds until something is looked at again that went wrong around a job."""


@dataclass(frozen=True, slots=True)
class Work(Generic[C]):
    """One kind of command and the handler that carries it out."""

    command: type[C]
    handler: Handler[C]
    publisher: "Publisher"
    heartbeats: Heartbeats
    announcements: Announcements
    metrics: JobMetrics
    tidy: Tidy[C] | None = None
    """Told of a command whose job has ended in any other way than by the event that the handler returned."""

    async def deliver(self, msg: Msg) -> None:
        """Carry out one delivery and acknowledge it in one of the three ways."""
        try:
            await self._deliver(msg)
        except Exception:
            # not the handler's doing: the ledger, the bus or this very code; somebody must look, nothing is lost
            log.exception("a delivery went wrong", subject=msg.subject)
            await msg.nak(delay=_LONGEST_PAUSE)

    async def _deliver(self, msg: Msg) -> None:
        try:
            command = self.command.model_validate_json(msg.data)
        except ValidationError as error:
            await bury(self.publisher, self.metrics, msg, error)
            await msg.term()
            return
        if msg.metadata.num_delivered > 1:
            self.metrics.redeliveries.inc()
        with (
            bound_contextvars(**command.ids()),
            self.heartbeats.beating(msg),
            self.metrics.running,
            receiving(f"work {command.label()}", "consumer", command.trace, job=str(command.job)),
        ):
            await self._acknowledge(command, msg)

    async def _acknowledge(self, command: C, msg: Msg) -> None:
        try:
            await self._settle(command, msg)
        except TryAgain as error:
            log.warning("handed back", why=error.log or error.message, again_in=error.after)
            await self._hand_back(command, msg, error.after, "try_again", error.log)
        except NotYet as error:
            log.debug("put off", why=error.log, until=error.after)
            await self._hand_back(command, msg, error.after, "not_yet", error.log)
        except Again as error:
            await self._hand_back(command, msg, error.after, "bug", error.why)
        except asyncio.CancelledError:
            # stopping: give it back at once, rather than let it wait for the acknowledgement's time to run out
            await asyncio.shield(self._hand_back(command, msg, 0.0, "stopping", "stopping"))
            raise

    async def _settle(self, command: C, msg: Msg) -> None:
        try:
            await self._carry_out(command, msg)
            await msg.ack()
        except Refused as error:
            await self._unknown(command, msg, error)

    async def _unknown(self, command: C, msg: Msg, error: Refused) -> None:
        """The ledger does not take this job: its session was removed, or somebody made the command up."""
        if error.code == "gone":  # nothing may stay of it, and nobody is left to tell
            log.info("dropped", why=error.message)
            await tidied(self.tidy, command, msg)
            await msg.term()
            return
        await bury(self.publisher, self.metrics, msg, error)
        await self.publisher.publish(failure(command, error.fault))
        await msg.term()

    async def _carry_out(self, command: C, msg: Msg) -> None:
        job = await self.publisher.ask(StartJob(**_about(command), command=pack_command(command)))
        before = _ended(job)
        attempt = Attempt(command, self.handler, self.publisher, self.metrics)
        news = before or await self._recorded(command, await attempt.outcome(job, msg))
        if not before:
            self.metrics.ended(news, job.created_at)
            note("ended", outcome=outcome_of(news))
        if not job.announced:
            await self.publisher.publish(news)
            self.announcements.note(command.job)
        if before or isinstance(news, JobFailed):
            await tidied(self.tidy, command, msg)

    async def _recorded(self, command: C, outcome: Event) -> Event:
        """What stands in the ledger as the job's end, which after a race is another worker's outcome."""
        recorded = await self.publisher.ask(
            FinishJob(**_about(command), outcome=pack_event(outcome))
        )
        return unpack_event(recorded.first) if recorded.first else outcome.told()

    async def _hand_back(self, command: C, msg: Msg, after: float, kind: str, why: str) -> None:
        """`kind` is one of `metrics.WHYS`; only a bug counts as an attempt."""
        self.metrics.handed_back[kind].inc()
        note("handed back", why=kind)
        counts = kind == "bug"
        await self.publisher.tell(ReleaseJob(**_about(command), counts=counts, why=why[:500]))
        await msg.nak(delay=after or None)


def _about(command: Command) -> dict[str, Any]:
    """What all that is told to the ledger has in common."""
    return {
        "id": command.job,
        "session": command.session,
        "principal": command.principal,
        "trace": command.trace,
    }


def _ended(job: Job) -> Event | None:
    """How the job has ended, if it has."""
    if not job.ended:
        return None
    if job.outcome is None:
        raise TryAgain(log="storage says that the job has ended, but not how")
    return unpack_event(job.outcome)
