"""What a service sees of the bus: it handles commands, answers questions, hears news, asks and publishes."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeVar

import structlog
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from nats.js.api import PubAck
from pydantic import BaseModel, ValidationError

from hirewire_common.bus.announcing import Announcements
from hirewire_common.bus.answering import Listening, Measured, answered
from hirewire_common.bus.attempt import Handler
from hirewire_common.bus.connection import Connection
from hirewire_common.bus.counters import Counters
from hirewire_common.bus.forgetting import forget
from hirewire_common.bus.heartbeat import Heartbeats
from hirewire_common.bus.publishing import Publisher
from hirewire_common.bus.pulling import be_patient
from hirewire_common.bus.queues import Queue, queue_of
from hirewire_common.bus.replay import LiveEvent, last, replay
from hirewire_common.bus.serving import serve
from hirewire_common.bus.taking import take
from hirewire_common.bus.tidying import Tidy
from hirewire_common.bus.work import Work
from hirewire_common.contracts import (
    Command,
    Event,
    Query,
    Tallies,
    buried,
    commands_of,
    events_of,
    live_events_of,
)
from hirewire_common.errors import HirewireError
from hirewire_common.metrics import Metrics
from hirewire_common.settings import Settings

log = structlog.get_logger()
C = TypeVar("C", bound=Command)
E = TypeVar("E", bound=Event)
R = TypeVar("R", bound=BaseModel)
Q = TypeVar("Q", bound=Query[Any])


class Bus:
    """One service's end of the bus. Declare with `handle`, `answer` and `hear`, then `run` or `start`."""

    def __init__(
        self, url: str, name: str, *, grace: float = 20.0, metrics: Metrics | None = None
    ) -> None:
        self.connection = Connection(url, name, grace=grace)
        self.metrics = metrics or Metrics()
        self._publisher = Publisher(self.connection)
        self._heartbeats = Heartbeats()
        self._announcements = Announcements(self._publisher)
        self._listening = Listening(self.connection)
        self._grace = grace
        self._serving = False

    @classmethod
    def of(cls, settings: Settings, name: str) -> "Bus":
        return cls(settings.nats_url.get_secret_value(), name, grace=settings.shutdown_grace)

    def handle(
        self,
        command: type[C],
        handler: Handler[C],
        *,
        concurrency: int = 1,
        tidy: Tidy[C] | None = None,
    ) -> None:
        """Carry out every `command` by `handler`, at most `concurrency` at a time in this process.

        The handler returns the event that ends the job, or raises; see `hirewire_common.errors`. When its job has ended in
        any other way, be it that it was cancelled between two tries, a command goes to `tidy`, maybe more than once: also
        whenever that has raised NotYet or TryAgain.
        """
        work = Work(
            command,
            handler,
            self._publisher,
            self._heartbeats,
            self._announcements,
            self.metrics.of_kind(command.kind()),
            tidy,
        )
        take(self.connection, command, work.deliver, concurrency)

    def answer(self, query: type[Q], handler: Callable[[Q], Awaitable[BaseModel]]) -> None:
        """Answer every `query` by what `handler` returns, or by the fault that it raises."""
        measured = Measured(self.metrics, query)

        async def respond(msg: Msg) -> None:
            with measured.seconds.time():
                body, headers = await answered(query, handler, msg)
            measured.note(headers)
            if msg.reply:
                await self.connection.client.publish(msg.reply, body, headers=headers)

        self._listening.add(query.asked_on(), respond)

    def hear(self, event: type[E], handler: Callable[[E], Awaitable[None]]) -> None:
        """Tell `handler` of every `event` of any session as it happens; one replica of the service hears it."""

        async def heard(msg: Msg) -> None:
            try:
                await handler(event.model_validate_json(msg.data))
            except (ValidationError, HirewireError) as error:
                log.warning("not heard", subject=msg.subject, error=str(error))

        self._listening.add(event.every_live(), heard)

    async def publish(self, message: Command | Event) -> PubAck:
        """See `Publisher.publish`."""
        return await self._publisher.publish(message)

    async def say(self, news: Event) -> None:
        """See `Publisher.say`."""
        await self._publisher.say(news)

    async def ask(self, query: Query[R]) -> R:
        """See `Publisher.ask`."""
        return await self._publisher.ask(query)

    def counters(self, tallies: Tallies) -> Counters:
        """Numbers that it adds up together with others."""
        return Counters(self.connection, tallies)

    async def listen(
        self, session: str, callback: Callable[[Msg], Awaitable[None]]
    ) -> Subscription:
        """Hear one session's events on this very connection, from before the next publish on it."""
        return await self.connection.client.subscribe(live_events_of(session), cb=callback)

    def replay(self, session: str, after: int) -> AsyncIterator[LiveEvent]:
        """See `hirewire_common.bus.replay.replay`."""
        return replay(self.connection, session, after)

    async def last(self, session: str) -> int:
        """See `hirewire_common.bus.replay.last`."""
        return await last(self.connection, session)

    async def commands_outstanding(self, kind: type[Command]) -> int | None:
        """How many commands of this kind the bus holds, waiting or being worked on; None when it can't say."""
        queue = await self.queue(kind)
        return queue.outstanding if queue else None

    async def queue(self, kind: type[Command]) -> Queue | None:
        """See `hirewire_common.bus.queues.queue_of`."""
        return await queue_of(self.connection, kind)

    async def forget_session(self, session: str) -> int:
        """Remove the session's stored events; how many those were. Raises TryAgain."""
        return await forget(self.connection, "EVENTS", events_of(session))

    async def forget_tenant(self, tenant: str) -> int:
        """Remove the commands and dead letters of one tenant."""
        commands = commands_of(tenant)
        waiting = await forget(self.connection, "COMMANDS", commands)
        return waiting + await forget(self.connection, "DEAD", buried(commands))

    @property
    def up(self) -> bool:
        return self.connection.up

    @property
    def serving(self) -> bool:
        """Connected, and the server knows all that is handled, answered and heard here; not any more once it stops."""
        return self._serving and self.connection.up

    def on_reconnect(self, callback: Callable[[], Awaitable[None]]) -> None:
        self.connection.on_reconnect.append(callback)

    async def start(self) -> None:
        await self.connection.start(self._listening.start)
        be_patient(self.connection.broker)
        self._serving = True
        log.info("on the bus", name=self.connection.name)

    async def stop(self) -> None:
        """Take no more, let what runs end within the grace, hand back the rest, and leave."""
        self._serving = False
        await self._announcements.hurry()
        await self._listening.stop(self._grace)
        await self.connection.stop()
        self._heartbeats.stop()

    async def run(self, *background: Callable[[], Awaitable[None]]) -> None:
        """Serve until SIGTERM or SIGINT; `background` loops run beside it and end with it."""
        await serve(self, background)
