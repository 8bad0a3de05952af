"""One attempt at a job, and what follows from how it went: the event that ends it, or another try."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

import structlog
from nats.aio.msg import Msg

from hirewire_common.contracts import Command, Event, Job, JobFailed
from hirewire_common.contracts.errors import Fault
from hirewire_common.contracts.message import now
from hirewire_common.errors import HirewireError, NotYet, Refused, TryAgain
from hirewire_common.metrics import JobMetrics
from hirewire_common.tracing import failed, note

if TYPE_CHECKING:
    from hirewire_common.bus.publishing import Publisher

log = structlog.get_logger()
C = TypeVar("C", bound=Command)
Handler = Callable[[C], Awaitable[Event]]

ATTEMPTS = 4
"""How often a command is tried that fails by a bug."""
PATIENCE = 3600.0
"""Seconds that a job waits for a part of the system that is down, before it fails."""
TRIES = 120
"""That it is given at least, some ten minutes of them: it may have waited as long for a worker, and has seen nothing of the fault."""
_LONGEST_PAUSE = 5.0


def pause(deliveries: int) -> float:
    """Seconds until the next try: doubling from half a second, spread so that a crowd does not come back at once."""
    doubled: float = 0.5 * 2.0 ** min(deliveries - 1, 8)
    return min(_LONGEST_PAUSE, doubled) * random.uniform(0.8, 1.2)  # noqa: S311  # no secret


class Again(Exception):  # not an error: the next try
    """The attempt has failed by a bug, and there are more."""

    def __init__(self, after: float, why: str) -> None:
        super().__init__(why)
        self.after = after
        self.why = why


@dataclass(frozen=True, slots=True)
class Attempt(Generic[C]):
    """How a handler carries out one command."""

    command: C
    handler: Handler[C]
    publisher: "Publisher"
    metrics: JobMetrics

    async def outcome(self, job: Job, msg: Msg) -> Event:
        """How the job ended. Raises TryAgain, NotYet or Again when it has not."""
        log.info("started", command=job.kind, attempt=job.attempt)
        note("attempt", number=job.attempt)
        try:
            with self.metrics.attempt_seconds.time():
                async with asyncio.timeout(self.command.time_limit):
                    event = await self.handler(self.command)
        except Refused as error:
            # not the user's text, which may say what the user has written
            log.info("refused", code=error.code, why=error.log)
            return failure(self.command, error.fault)
        except TryAgain as error:
            return self._give_up(job, msg, error)
        except NotYet:
            raise
        except TimeoutError:
            return self._stopped()
        except Exception as error:  # noqa: BLE001  # whatever it is: logged, counted, reported
            return await self._bug(job, msg, error)
        log.info("done", news=f"{event.noun}.{event.past}")
        return event

    def _stopped(self) -> JobFailed:
        limit = self.command.time_limit
        log.warning("stopped", limit=limit)
        told = f"This took longer than {limit:.0f} seconds and was stopped."
        return failure(self.command, Fault(code="timeout", message=told))

    def _give_up(self, job: Job, msg: Msg, error: TryAgain) -> Event:
        waited = (now() - job.created_at).total_seconds()
        if waited < PATIENCE or msg.metadata.num_delivered < TRIES:
            error.after = max(error.after, pause(msg.metadata.num_delivered))
            raise error
        log.error("given up", why=error.log)
        return failure(self.command, error.fault)

    async def _bug(self, job: Job, msg: Msg, error: Exception) -> Event:
        log.error("failed by a bug", attempt=job.attempt, exc_info=error)
        if job.attempt < ATTEMPTS and not isinstance(error, HirewireError):
            raise Again(pause(job.attempt), repr(error)) from error
        await bury(self.publisher, self.metrics, msg, error)
        fault = Fault(
            code="internal", kind="bug", message="Something went wrong on our side; it is recorded."
        )
        return failure(self.command, error.fault if isinstance(error, HirewireError) else fault)


def failure(command: Command, fault: Fault) -> JobFailed:
    """The bad end of `command`."""
    return JobFailed(**command.common, kind=command.kind(), file=command.about, fault=fault)


async def bury(publisher: "Publisher", metrics: JobMetrics, msg: Msg, error: Exception) -> None:
    """Put it aside as a dead letter."""
    await publisher.bury(msg, error)
    metrics.dead_letters.inc()
    failed("dead letter")
