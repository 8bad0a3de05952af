"""One connection to NATS: the broker, what is said when it is lost, and refusals that are heard at once."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import nats.errors
import structlog
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js import JetStreamContext

from hirewire_common.bus.broker import SteadyBroker, addresses_and_login
from hirewire_common.bus.lean import speak_websocket
from hirewire_common.bus.replies import Replies
from hirewire_common.errors import NotPermitted

log = structlog.get_logger()

_LOOK_EVERY = 0.05
_VIOLATION = re.compile(
    r'permissions violation for (publish|subscription) to "([^"]+)"', re.IGNORECASE
)


class Refusals:
    """Turns the server's asynchronous «permissions violation» into an error of the very call that it is about.

    Without it a refused publish looks like a time-out seconds later, and a refused subscription like silence.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, list[_Attempt]] = {}
        self.subscriptions: list[str] = []

    def noticed(self, subject: str) -> "_Attempt":
        """A context inside which a refusal to publish on `subject` raises NotPermitted."""
        return _Attempt(self._waiting, subject)

    def heard(self, error: Exception) -> bool:
        """Whether `error` was a refusal; if so its callers know now."""
        match = _VIOLATION.search(str(error))
        if match is None:
            return False
        what, subject = match[1].lower(), match[2].lower()
        if subject.startswith("_inbox"):
            log.info("an answer came too late to be given", subject=subject)
            return True
        log.critical("the bus refuses", what=what, subject=subject)
        if what == "subscription":
            self.subscriptions.append(subject)
        for attempt in self._waiting.get(subject, ()):
            attempt.refused = True
            attempt.task.cancel()
        return True


class _Attempt:
    """A call that is out; a class and no generator, because every message passes here."""

    __slots__ = ("_key", "_subject", "_waiting", "refused", "task")

    def __init__(self, waiting: "dict[str, list[_Attempt]]", subject: str) -> None:
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("the bus is used from inside a task")
        self.task = task
        self.refused = False
        self._waiting = waiting
        self._subject = subject
        self._key = subject.lower()  # nats-py gives the server's words in lower case

    def __enter__(self) -> None:
        self._waiting.setdefault(self._key, []).append(self)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: object
    ) -> None:
        attempts = self._waiting[self._key]
        attempts.remove(self)
        if not attempts:
            del self._waiting[self._key]
        if isinstance(error, asyncio.CancelledError) and self.refused and self.task.uncancel() <= 0:
            raise NotPermitted(
                f"the bus refuses this service to publish on {self._subject}"
            ) from None


class Connection:
    """The broker and its connection, under the name of one service."""

    def __init__(self, url: str, name: str, *, grace: float = 20.0) -> None:
        self.name = name
        self.inbox_prefix = f"_INBOX_{name}"
        self.refusals = Refusals()
        self.on_reconnect: list[Callable[[], Awaitable[None]]] = []
        self._lost = False
        self._started = False
        self._js: JetStreamContext | None = None
        self._replies = Replies()
        if "ws" in {urlsplit(address).scheme[:2] for address in url.split(",")}:
            speak_websocket()
        addresses, login = addresses_and_login(url)
        self.broker = SteadyBroker(
            addresses,
            security=login,
            name=name,
            apply_types=False,  # bodies are validated by the contracts themselves, once
            logger=None,
            inbox_prefix=self.inbox_prefix,
            allow_reconnect=True,
            # with a limit the pull loops of FastStream spin without an await once it is reached
            max_reconnect_attempts=-1,
            reconnect_time_wait=0.25,  # type: ignore[arg-type]  # seconds; nats-py takes fractions
            ping_interval=4,  # a server that hangs is left at the third, in twelve seconds at most
            graceful_timeout=grace,
            error_cb=self._on_error,
            disconnected_cb=self._on_disconnect,
            reconnected_cb=self._on_reconnect,
        )

    @property
    def client(self) -> Client:
        return self.broker.connection

    @property
    def js(self) -> JetStreamContext:
        if self._js is None:
            self._js = self.client.jetstream()
        return self._js

    @property
    def up(self) -> bool:
        return self._started and self.client.is_connected

    async def back(self, within: float) -> bool:
        """Wait for a lost connection, at most so many seconds; whether it stands."""
        if self.client.is_connected:
            return True
        with suppress(TimeoutError):
            async with asyncio.timeout(within):
                while not self.client.is_connected:  # noqa: ASYNC110  # nats-py has no event of it
                    await asyncio.sleep(_LOOK_EVERY)
        return self.client.is_connected

    async def start(self, subscribe: Callable[[], Awaitable[None]]) -> None:
        """Connect, subscribe (the broker's own and what `subscribe` adds), and return when the server knows it all.

        Raises NotPermitted when it refuses a subscription.
        """
        await self.broker.connect()
        self.broker.standing = True
        await self._replies.start(self.client)  # before the first command, which asks at once
        await self.broker.start()
        self._started = True
        await subscribe()
        for _ in range(2):  # the first ping overtakes what nats-py still holds
            await self.client.flush()
        if self.refusals.subscriptions:
            refused = ", ".join(self.refusals.subscriptions)
            raise NotPermitted(f"the bus refuses {self.name} to subscribe to {refused}")

    async def request(
        self, subject: str, body: bytes, *, within: float, headers: dict[str, Any] | None = None
    ) -> Msg:
        """The answer to what is said on `subject`.

        Raises NotPermitted when the server refuses it, nats.errors.TimeoutError after `within` seconds and
        nats.errors.NoRespondersError when nobody listens there.
        """
        with self.refusals.noticed(subject):
            return await self._replies.ask(
                self.client, subject, body, within=within, headers=headers
            )

    async def stop(self) -> None:
        self._started = False
        try:
            await self.broker.stop()
        except nats.errors.ConnectionReconnectingError:
            await self.client.close()  # nobody is there to say goodbye to

    async def _on_error(self, error: Exception) -> None:
        if self.refusals.heard(error):
            return
        if isinstance(error, nats.errors.SlowConsumerError):
            log.error("bus consumer is too slow", error=str(error))
        elif not self._lost:  # while reconnecting every attempt would repeat the same line
            log.warning("bus error", error=repr(error))

    async def _on_disconnect(self) -> None:
        if not self._lost and self._started:
            log.warning("bus lost, reconnecting")
        self._lost = True

    async def _on_reconnect(self) -> None:
        log.info("bus is back")
        self._lost = False
        for callback in self.on_reconnect:
            await callback()
