"""The live side: one bus subscription a session that anyone here listens to, for sockets and waiting requests."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Protocol
from uuid import UUID

import structlog
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from pydantic import ValidationError

from hirewire_common.bus import LiveEvent
from hirewire_common.contracts import Event, ObjectRef, SessionRemoved, read_event
from hirewire_common.errors import NotFound, TryAgain
from hirewire_common.tracing import receiving
from hirewire_gateway.domain.frames import frame, inlined
from hirewire_gateway.domain.places import Place
from hirewire_gateway.endings import Ending

log = structlog.get_logger()


class Feed(Protocol):
    """What is needed of the bus."""

    async def listen(
        self, session: str, callback: Callable[[Msg], Awaitable[None]]
    ) -> Subscription: ...

    def replay(self, session: str, after: int) -> AsyncIterator[LiveEvent]: ...

    async def last(self, session: str) -> int: ...


class Store(Protocol):
    async def get(self, ref: ObjectRef) -> bytes: ...


class Sink(Protocol):
    """A socket's end: takes a frame, or hears that frames may have been missed."""

    streams: bool
    """Wants answers while they are being written."""

    def take(self, seq: int, text: str) -> None: ...

    def catch_up(self) -> None: ...

    def close(self) -> None: ...

    def removed(self) -> None:
        """The session has gone."""


@dataclass(slots=True)
class _Room:
    place: Place
    sinks: set[Sink] = field(default_factory=set)
    waiters: dict[UUID, set[Ending]] = field(default_factory=dict)
    subscription: Subscription | None = None
    guests: int = 0


class Hub:
    """All listeners of this gateway, by session and by what they call it."""

    def __init__(self, feed: Feed, store: Store) -> None:
        self._feed = feed
        self._store = store
        self._rooms: dict[Place, _Room] = {}
        self._entering = asyncio.Lock()
        self.closing = asyncio.Event()

    @property
    def sockets(self) -> int:
        return sum(len(room.sinks) for room in self._rooms.values())

    @asynccontextmanager
    async def socket(self, place: Place, sink: Sink) -> AsyncIterator[None]:
        """Inside, `sink` takes every frame of the session from now on."""
        async with self._inside(place) as room:
            room.sinks.add(sink)
            try:
                yield
            finally:
                room.sinks.discard(sink)

    @asynccontextmanager
    async def waiting(self, place: Place, job: UUID) -> AsyncIterator[Ending]:
        """Inside, the given ending is told when `job` has ended, or this gateway closes."""
        async with self._inside(place) as room:
            with _waiter(room, job) as ending:
                yield ending

    @asynccontextmanager
    async def _inside(self, place: Place) -> AsyncIterator[_Room]:
        async with self._entering:  # so that two who come at once share one subscription
            room = self._rooms.get(place)
            if room is None:
                room = _Room(place)
                room.subscription = await self._feed.listen(
                    place.key, partial(self._on_event, room)
                )
                self._rooms[place] = room
            room.guests += 1
        try:
            yield room
        finally:
            room.guests -= 1
            if room.guests == 0:
                del self._rooms[place]
                await _leave(room)

    async def _on_event(self, room: _Room, msg: Msg) -> None:
        event = _read(msg.subject, msg.data)
        if event is None:
            return
        if isinstance(event, SessionRemoved):
            _end(room)
            return
        if event.terminal:
            for waiter in room.waiters.get(event.job, ()):
                waiter.tell(event)
        if room.sinks:
            with receiving(f"frame {event.label()}", "consumer", event.trace):
                await self._tell(room, event, int((msg.headers or {}).get("Nats-Sequence", 0)))

    async def _tell(self, room: _Room, event: Event, seq: int) -> None:
        """To all sockets of the session; what is not stored only to those that want it."""
        try:
            text = await self._frame(event, seq, room.place)  # once for all of them
        except TryAgain as error:
            log.warning("a frame has to wait", why=error.log)
            for sink in tuple(room.sinks):
                sink.catch_up()
            return
        for sink in tuple(room.sinks):
            if text is not None and (seq or sink.streams):
                sink.take(seq, text)

    async def _frame(self, event: Event, seq: int, place: Place) -> str | None:
        """None also for a document that has been replaced since. Raises TryAgain while the store is away."""
        ref = inlined(event)
        try:
            content = await self._store.get(ref) if ref else b""
        except NotFound:
            log.info("a document is not there any more", job=str(event.job))
            return None
        return frame(event, seq, place.handle, content)

    async def replay(self, place: Place, after: int) -> AsyncIterator[tuple[int, str]]:
        """The frames that a client has missed since `after`, in order."""
        async for stored in self._feed.replay(place.key, after):
            event = _read(stored.subject, stored.body)
            text = await self._frame(event, stored.seq, place) if event else None
            if text is not None:
                yield stored.seq, text

    async def last(self, place: Place) -> int:
        """The `seq` of the session's newest event; 0 before the first."""
        return await self._feed.last(place.key)

    async def catch_up(self) -> None:
        """After the bus was lost: it has no memory of what it could not deliver, so everyone looks again."""
        for room in self._rooms.values():
            for sink in tuple(room.sinks):
                sink.catch_up()
            for waiter in chain.from_iterable(room.waiters.values()):
                waiter.tell()

    def close(self) -> None:
        """Send everyone away: sockets are told to come back, waiting requests get what there is."""
        self.closing.set()
        for room in self._rooms.values():
            for sink in tuple(room.sinks):
                sink.close()
            for waiter in chain.from_iterable(room.waiters.values()):
                waiter.tell()


@contextmanager
def _waiter(room: _Room, job: UUID) -> Iterator[Ending]:
    """Several requests may wait for one job (an idempotent repetition), and one that leaves takes nothing from the others."""
    ending = Ending()
    waiting = room.waiters.setdefault(job, set())
    waiting.add(ending)
    try:
        yield ending
    finally:
        waiting.discard(ending)
        if not waiting:
            del room.waiters[job]


def _end(room: _Room) -> None:
    """Of a session that was removed: sockets are closed, and who waits for a job looks and finds it gone."""
    for sink in tuple(room.sinks):
        sink.removed()
    for waiter in chain.from_iterable(room.waiters.values()):
        waiter.tell()


async def _leave(room: _Room) -> None:
    if room.subscription is not None:
        try:
            await room.subscription.unsubscribe()
        except Exception as error:  # noqa: BLE001  # the connection is gone, and the subscription with it
            log.debug("unsubscribe", error=repr(error))


def _read(subject: str, body: bytes) -> Event | None:
    try:
        return read_event(subject, body)
    except ValidationError as error:
        log.warning("an event that does not fit its contract", subject=subject, error=str(error))
        return None
