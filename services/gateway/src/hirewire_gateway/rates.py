"""How often a client may do something, counted by all gateways together on the bus.

An attempt adds one to the counter of its window and is let in if the total that it sees is allowed. The bus puts all
additions in one order, so each attempt is judged by itself: if P were let in before it and R were refused but are not
taken back yet, it sees P + R + 1.

- Never one too many: it is let in only if P + 1 <= P + R + 1 <= allowed.
- None lost: the first one refused has R = 0, so P is what is allowed, and stays so until more is allowed. Refused ones
  take theirs back, so they leave nothing behind that would prolong the refusal. One that arrives in the instant between
  more being allowed and the taking back of an earlier one is refused too early; the next is let in.
- At a border never one too many either: an attempt whose answer comes after its window's end is taken back and made
  again in the next one. So whoever reads the window before, which nobody does before it has ended, reads all that were
  let in. Of a crowd it may read more, for the moment until those are taken back, and refuse too many; never less.

"Before" and "after" are by the gateways' clocks: what they differ by is what a border may let in too early. What was
counted and could not be taken back, because the bus or a gateway ended in between, counts until its window is forgotten.
"""

import hashlib
import hmac
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

import structlog

from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.addresses import client_of
from hirewire_gateway.domain.problems import rate_limited
from hirewire_gateway.domain.windows import SECOND, Limit, Limits

log = structlog.get_logger()
V = TypeVar("V")

_SETTLED = 5 * SECOND
"""After a window's end, longer than an addition may take: then its count does not change any more."""
_REMEMBERED = 20_000
"""Clients that one gateway keeps in mind."""


class Counts(Protocol):
    """Raises TryAgain when nobody can count."""

    async def add(self, name: str, by: int) -> int: ...

    async def value(self, name: str) -> int: ...


class Rates:
    """`secret` hides on the bus who was counted; it is the same for all gateways. `clock` tells nanoseconds since 1970."""

    def __init__(
        self,
        counters: Counts,
        secret: bytes,
        limits: Limits,
        *,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._counters = counters
        self._secret = secret
        self._clock = clock
        self._befores: _Recent[int] = _Recent()
        self._refused: _Recent[int] = _Recent()
        self.limits = limits

    async def new_session(self, address: str, once: str | None = None) -> None:
        """See `admit`."""
        await self.admit(self.limits.sessions, client_of(address), once)

    async def new_work_session(self, address: str, once: str | None = None) -> None:
        """One for uploads or a model. See `admit`."""
        await self.admit(self.limits.work_sessions, client_of(address), once)

    async def message(self, session: str, once: str | None = None) -> None:
        """`session` is its key. See `admit`."""
        await self.admit(self.limits.messages, session, once)

    async def generation(self, session: str, once: str | None = None) -> None:
        """`session` is its key. See `admit`."""
        await self.admit(self.limits.generations, session, once)

    async def edit(self, session: str, once: str | None = None) -> None:
        """`session` is its key. See `admit`."""
        await self.admit(self.limits.edits, session, once)

    async def ranking(self, session: str, once: str | None = None) -> None:
        """`session` is its key. See `admit`."""
        await self.admit(self.limits.rankings, session, once)

    async def search(self, tenant: str) -> None:
        """See `admit`."""
        await self.admit(self.limits.searches, tenant)

    async def interview(self, address: str, once: str | None = None) -> None:
        """See `admit`."""
        await self.admit(self.limits.interviews, client_of(address), once)

    async def answer(self, session: str, once: str | None = None) -> None:
        """`session` is its key. See `admit`."""
        await self.admit(self.limits.answers, session, once)

    async def analysis(self, session: str, once: str | None = None) -> None:
        """`session` is its key. See `admit`."""
        await self.admit(self.limits.analyses, session, once)

    async def question(self, address: str, once: str | None = None) -> None:
        """Without an interview. See `admit`."""
        await self.admit(self.limits.questions, client_of(address), once)

    async def evaluation(self, address: str, once: str | None = None) -> None:
        """Without an interview. See `admit`."""
        await self.admit(self.limits.evaluations, client_of(address), once)

    async def transcript(self, address: str, once: str | None = None) -> None:
        """See `admit`."""
        await self.admit(self.limits.transcripts, client_of(address), once)

    async def admit(self, limit: Limit, who: str, once: str | None = None) -> None:
        """Count one more of `who`. Raises Problem 429 when it is one too many, TryAgain when nobody can count it.

        `once` names a request that may be repeated: its repetitions are let in when it was, for as long as counters
        are kept.
        """
        if limit.most == 0:
            return
        mark = f"{limit.name}-once.{self._hidden(f'{who} {once}')}" if once else ""
        if mark and await self._counters.value(mark):
            return
        await self._admit(limit, f"{limit.name}.{self._hidden(who)}")
        if mark:
            await self._add(mark, 1)

    async def _admit(self, limit: Limit, key: str) -> None:
        self._refuse_known(limit, key)
        while not await self._counted(limit, key):
            log.info("counted after its window's end, once more", limit=limit.name)

    async def _counted(self, limit: Limit, key: str) -> bool:
        """False when the window ended meanwhile. Raises Problem 429 when it is one too many."""
        now = self._clock()
        window = limit.window(now)
        before = await self._before(limit, key, now)
        total = await self._counters.add(f"{key}.{window}", 1)
        now = self._clock()
        in_time = limit.window(now) == window
        allowed = limit.allowed(before, now)
        if in_time and total <= allowed:
            return True
        await self._add(f"{key}.{window}", -1)
        if in_time:
            # the total has other refused ones in it; what is allowed has been let in
            until = now + limit.wait(before, allowed, now)
            if self._settled(limit, now):
                self._refused.put(key, until)
            raise rate_limited(limit, until - now)
        return False

    def _refuse_known(self, limit: Limit, key: str) -> None:
        """Without the bus, as long as nothing but time can let this client in again."""
        until, now = self._refused.get(key), self._clock()
        if until is not None and until > now:
            raise rate_limited(limit, until - now)

    async def _before(self, limit: Limit, key: str, now: int) -> int:
        """What the window before the one that runs has counted."""
        name = f"{key}.{limit.window(now) - 1}"
        known = self._befores.get(name)
        if known is not None:
            return known
        count = await self._counters.value(name)
        if self._settled(limit, now):
            self._befores.put(name, count)
        return count

    def _settled(self, limit: Limit, now: int) -> bool:
        """Whether the window before the one that runs does not change any more."""
        return limit.length - limit.left(now) >= _SETTLED

    async def _add(self, name: str, by: int) -> None:
        """When it is decided already. Perhaps it was done though nobody said so: twice would be worse than not at all."""
        try:
            await self._counters.add(name, by)
        except TryAgain as error:
            log.warning("not counted", by=by, why=error.log)

    def _hidden(self, who: str) -> str:
        return hmac.digest(self._secret, f"rate:{who}".encode(), hashlib.sha256)[:16].hex()


class _Recent(Generic[V]):
    """The values last put, so that strangers can't fill the memory."""

    def __init__(self) -> None:
        self._values: dict[str, V] = {}

    def get(self, key: str) -> V | None:
        return self._values.get(key)

    def put(self, key: str, value: V) -> None:
        self._values.pop(key, None)
        self._values[key] = value
        if len(self._values) > _REMEMBERED:
            del self._values[next(iter(self._values))]
