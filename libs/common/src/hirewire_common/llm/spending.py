"""What a session may spend on models: put aside before a question, settled after the answer, counted where all can see."""

import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Literal, Protocol

import structlog

from hirewire_common.errors import HirewireError
from hirewire_common.llm.failures import Failure, ModelFailed

log = structlog.get_logger()

TOTAL = "llm.total"
"""Counters of all sessions begin so: calls, prompt and completion in tokens, cost in millionths of a dollar."""
MICRO = 1_000_000
Outcome = Literal["done", "stopped"] | Failure
"""How a call has ended; `stopped`: nobody has waited for its end."""
_UNCOUNTED = "What this session may spend on a language model can't be looked up right now."


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens; `cost` in millionths of a dollar, 0 where the price is not known."""

    prompt: int = 0
    completion: int = 0
    cost: int = 0

    @property
    def tokens(self) -> int:
        return self.prompt + self.completion

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.prompt + other.prompt, self.completion + other.completion, self.cost + other.cost
        )


class Spending(Protocol):
    """One session's budget."""

    async def reserve(self, most: Usage) -> None:
        """Put so much aside. Raises ModelFailed("budget") when there is not so much left."""
        ...

    async def settle(self, reserved: Usage, meter: "Meter") -> None:
        """Take what was used of what was put aside, and give back the rest. Never raises."""
        ...


class Counts(Protocol):
    """Named numbers that all services share."""

    async def add(self, name: str, by: int) -> int:
        """The number after `by`, which may be below zero, was added to it. Raises HirewireError."""
        ...


class CountsInMemory:
    """Those of one process, for one process."""

    def __init__(self) -> None:
        self.numbers: Counter[str] = Counter()

    async def add(self, name: str, by: int) -> int:
        self.numbers[name] += by
        return self.numbers[name]


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one session: tokens, and cost in dollars; 0 is no limit."""

    tokens: int = 0
    dollars: float = 0.0


class Unlimited:
    """Nobody counts."""

    async def reserve(self, most: Usage) -> None:
        del most

    async def settle(self, reserved: Usage, meter: "Meter") -> None:
        del reserved, meter


@dataclass(frozen=True, slots=True)
class CountedSpending:
    """Exact over all who share the counters: whoever adds first may spend, and who came too late gives back."""

    counts: Counts
    session: str
    limits: Limits = Limits()

    async def reserve(self, most: Usage) -> None:
        try:
            await self._put_aside("tokens", most.tokens, self.limits.tokens)
            try:
                await self._put_aside("cost", most.cost, int(self.limits.dollars * MICRO))
            except ModelFailed:
                await self.counts.add(self._name("tokens"), -most.tokens)
                raise
        except HirewireError as error:
            raise ModelFailed("budget", message=_UNCOUNTED, log=error.log) from None

    async def settle(self, reserved: Usage, meter: "Meter") -> None:
        used = meter.used
        changes = {
            self._name("tokens"): used.tokens - reserved.tokens,
            self._name("cost"): used.cost - reserved.cost,
            f"{TOTAL}.calls": 1,
            f"{TOTAL}.prompt": used.prompt,
            f"{TOTAL}.completion": used.completion,
            f"{TOTAL}.cost": used.cost,
        }
        try:
            for name, by in changes.items():
                if by:
                    await self.counts.add(name, by)
        except HirewireError as error:
            log.warning("spending not counted", why=error.log, session=self.session)

    async def _put_aside(self, what: str, most: int, limit: int) -> None:
        total = await self.counts.add(self._name(what), most) if most else 0
        if limit and total > limit:
            await self.counts.add(self._name(what), -most)
            raise ModelFailed("budget", log=f"{what}: {total} of {limit}")

    def _name(self, what: str) -> str:
        return f"llm.{self.session}.{what}"


class Meter:
    """What one call has used so far, over all its tries, and how it has gone."""

    def __init__(self) -> None:
        self.used = Usage()
        self.outcome: Outcome = "stopped"
        self._began = time.monotonic()

    def add(self, used: Usage) -> None:
        self.used += used

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._began


@asynccontextmanager
async def spent(spending: Spending, most: Usage) -> AsyncIterator[Meter]:
    """Inside, at most so much is spent; what the meter shows at the end is what was."""
    await spending.reserve(most)
    meter = Meter()
    try:
        yield meter
        meter.outcome = "done"
    except ModelFailed as failed:
        meter.outcome = failed.kind
        raise
    finally:
        await spending.settle(most, meter)
