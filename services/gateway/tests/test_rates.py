"""Counting together: many gateways, many attempts at once, and a clock that goes on meanwhile."""

import asyncio
import hashlib
from dataclasses import dataclass, field
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.errors import TryAgain
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.windows import SECOND, Limits
from hirewire_gateway.rates import Rates
from hirewire_testing.fakes import FakeCounters
from hirewire_testing.properties import examples

HOUR = 3600 * SECOND
SECRET = b"k" * 32
HERE = "203.0.113.9"


@dataclass
class Clock:
    now: int = 1000 * HOUR + HOUR // 3

    def __call__(self) -> int:
        return self.now


@dataclass
class SlowCounters(FakeCounters):
    """Each question takes a while to arrive, and each answer too; others come in between."""

    clock: Clock = field(default_factory=Clock)
    random: Random = field(default_factory=Random)
    tick: int = 0

    async def add(self, name: str, by: int) -> int:
        await self._travel()
        total = await super().add(name, by)
        await self._travel()
        return total

    async def value(self, name: str) -> int:
        await self._travel()
        total = await super().value(name)
        await self._travel()
        return total

    async def _travel(self) -> None:
        for _ in range(self.random.randint(0, 4)):
            await asyncio.sleep(0)
        self.clock.now += self.random.randint(0, self.tick)


def limits(sessions: int = 10) -> Limits:
    return Limits.of(
        sessions=sessions,
        work_sessions=60,
        messages=10,
        generations=5,
        edits=60,
        rankings=60,
        interviews=200,
        answers=60,
        evaluations=60,
    )


def gateway(counters: FakeCounters, clock: Clock, sessions: int = 10) -> Rates:
    return Rates(counters, SECRET, limits(sessions), clock=clock)


async def attempt(rates: Rates, address: str = HERE) -> float | None:
    """Seconds to wait; None when it was let in."""
    try:
        await rates.new_session(address)
    except Problem as problem:
        return float(problem.retry_after or 0)
    return None


async def crowd(gateways: list[Rates], n: int) -> int:
    """How many of n attempts at once are let in."""
    tried = [attempt(gateways[number % len(gateways)]) for number in range(n)]
    return (await asyncio.gather(*tried)).count(None)


@examples(100)
@given(st.randoms(use_true_random=False), st.integers(1, 12), st.integers(1, 80))
def test_of_a_crowd_at_many_gateways_exactly_as_many_are_let_in_as_the_limit_says(
    random: Random, most: int, n: int
) -> None:
    counters = SlowCounters(random=random)
    gateways = [gateway(counters, counters.clock, most) for _ in range(4)]
    let_in = asyncio.run(crowd(gateways, n))
    assert let_in == min(n, most)
    assert list(counters.totals.values()) == [let_in]


@examples(100)
@given(
    st.randoms(use_true_random=False), st.integers(1, 12), st.integers(1, 80), st.integers(0, 60)
)
def test_a_crowd_at_a_border_is_never_larger_than_the_limit_in_both_windows_together(
    random: Random, most: int, n: int, lead: int
) -> None:
    counters = SlowCounters(random=random, tick=2)
    counters.clock.now = 1000 * HOUR - lead
    gateways = [gateway(counters, counters.clock, most) for _ in range(4)]
    let_in = asyncio.run(crowd(gateways, n))
    assert let_in <= most
    assert n > 1 or let_in == 1
    assert sum(counters.totals.values()) == let_in


@examples(100)
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_crowd_after_crowd_no_window_lets_in_more_than_its_limit(random: Random, most: int) -> None:
    counters = SlowCounters(random=random, tick=HOUR // 400)
    gateways = [gateway(counters, counters.clock, most) for _ in range(4)]
    total = sum(asyncio.run(crowd(gateways, 30)) for _ in range(6))
    assert sum(counters.totals.values()) == total
    assert max(counters.totals.values()) <= most


@examples(100)
@given(
    st.randoms(use_true_random=False), st.integers(1, 12), st.integers(0, 12), st.integers(1, 40)
)
def test_everybody_in_a_crowd_is_told_the_same_wait_as_who_comes_alone_after_it(
    random: Random, most: int, earlier: int, n: int
) -> None:
    counters = SlowCounters(random=random)
    gateways = [gateway(counters, counters.clock, most) for _ in range(4)]
    asyncio.run(crowd(gateways, earlier))
    counters.clock.now += HOUR
    told = asyncio.run(waits(gateways, n)) - {None}
    alone = asyncio.run(attempt(gateway(counters, counters.clock, most)))
    assert told <= {alone}


async def waits(gateways: list[Rates], n: int) -> set[float | None]:
    tried = [attempt(gateways[number % len(gateways)]) for number in range(n)]
    return set(await asyncio.gather(*tried))


async def test_right_after_a_border_nothing_is_taken_for_final() -> None:
    counters, clock = FakeCounters(), Clock(1000 * HOUR - 1)
    rates = gateway(counters, clock)
    for _ in range(4):
        assert await attempt(rates) is None
    (before,) = counters.totals
    counters.totals[before] += 30  # refused at the last moment, and not taken back yet
    clock.now += SECOND
    assert await attempt(rates) is not None
    counters.totals[before] -= 30
    clock.now += SECOND
    assert [await attempt(rates) for _ in range(6)] == [None] * 6
    assert await attempt(rates) is not None


@given(st.integers(0, 2 * HOUR), st.integers(1, 12), st.integers(0, 12))
def test_after_retry_after_one_is_let_in_and_a_second_earlier_none(
    start: int, most: int, others: int
) -> None:
    asyncio.run(_waits(start, most, others))


async def _waits(start: int, most: int, others: int) -> None:
    counters, clock = FakeCounters(), Clock(1000 * HOUR + start)
    for _ in range(others):
        await attempt(gateway(counters, clock, most))
    clock.now += HOUR // 2
    while (wait := await attempt(gateway(counters, clock, most))) is None:
        pass
    at = clock.now
    clock.now = at + int(wait - 1) * SECOND
    assert await attempt(gateway(counters, clock, most)) is not None
    clock.now = at + int(wait) * SECOND
    assert await attempt(gateway(counters, clock, most)) is None


async def test_who_is_refused_again_and_again_waits_no_longer_for_it() -> None:
    counters, clock = FakeCounters(), Clock()
    rates = [gateway(counters, clock) for _ in range(50)]
    for each in rates[:10]:
        assert await attempt(each) is None
    assert len({await attempt(each) for each in rates}) == 1
    assert list(counters.totals.values()) == [10]


async def test_who_is_refused_is_refused_again_without_the_bus() -> None:
    counters, clock = FakeCounters(), Clock()
    rates = gateway(counters, clock, 1)
    assert await attempt(rates) is None
    wait = await attempt(rates)
    assert wait is not None
    counters.down = True
    assert await attempt(rates) == wait
    clock.now += int(wait) * SECOND
    with pytest.raises(TryAgain):
        await attempt(rates)
    counters.down = False
    assert await attempt(rates) is None


async def test_when_nobody_can_count_nobody_is_let_in() -> None:
    with pytest.raises(TryAgain):
        await attempt(gateway(FakeCounters(down=True), Clock()))


async def test_what_can_not_be_taken_back_stays_counted_and_is_refused_all_the_same() -> None:
    class Forgetful(FakeCounters):
        async def add(self, name: str, by: int) -> int:
            if by < 0:
                raise TryAgain(log="lost")
            return await super().add(name, by)

    counters = Forgetful()
    rates = gateway(counters, Clock(), 1)
    assert await attempt(rates) is None
    assert await attempt(rates) is not None
    assert list(counters.totals.values()) == [2]


async def test_each_client_has_its_own_and_a_network_of_version_6_is_one_client() -> None:
    rates = gateway(FakeCounters(), Clock(), 1)
    assert await attempt(rates, "2001:db8::1") is None
    assert await attempt(rates, "2001:db8::ffff:2") is not None
    assert await attempt(rates, "2001:db8:0:1::1") is None
    assert await attempt(rates, "203.0.113.1") is None
    assert await attempt(rates, "203.0.113.2") is None
    assert await attempt(rates, "::ffff:203.0.113.2") is not None


async def test_nobody_who_sees_the_bus_finds_out_who_came() -> None:
    counters = FakeCounters()
    await gateway(counters, Clock()).new_session(HERE)
    (name,) = counters.totals
    assert name.startswith("sessions.")
    for told in (HERE, HERE.replace(".", "-"), hashlib.sha256(HERE.encode()).hexdigest()[:8]):
        assert told not in name


async def test_a_limit_of_0_is_none_and_is_not_counted() -> None:
    counters = FakeCounters(down=True)
    assert await attempt(gateway(counters, Clock(), 0)) is None


async def test_messages_generations_and_edits_are_counted_by_session_and_minute() -> None:
    counters, clock = FakeCounters(), Clock()
    rates = gateway(counters, clock)
    for _ in range(10):
        await rates.message("a" * 32)
    for _ in range(5):
        await rates.generation("a" * 32)
    for _ in range(60):
        await rates.edit("a" * 32)
    for count in (rates.message, rates.generation, rates.edit):
        with pytest.raises(Problem, match="a minute"):
            await count("a" * 32)
        await count("b" * 32)
    clock.now += 120 * SECOND
    await rates.message("a" * 32)
