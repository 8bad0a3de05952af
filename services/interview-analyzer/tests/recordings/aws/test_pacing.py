"""Nobody is asked faster than allowed, and about a job ever more rarely."""

import asyncio
from dataclasses import dataclass, field

import pytest

from hirewire_interview_analyzer.aws.pacing import Pace, jittered, patience, until_next


@dataclass
class Clock:
    """`sleep` makes the time pass."""

    now: float = 100.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)


async def test_turns_are_evenly_spread_over_all_who_come_at_once() -> None:
    clock = Clock()
    pace = Pace(4, clock, clock.sleep)
    await asyncio.gather(*(pace.turn() for _ in range(5)))
    assert clock.slept == [0, 0.25, 0.5, 0.75, 1.0]


async def test_who_comes_late_waits_for_nobody_and_nothing_is_saved_up() -> None:
    clock = Clock()
    pace = Pace(4, clock, clock.sleep)
    clock.now += 60
    await asyncio.gather(*(pace.turn() for _ in range(2)))
    assert clock.slept == [0, 0.25]


async def test_being_told_to_slow_down_holds_all_up_once() -> None:
    clock = Clock()
    pace = Pace(10, clock, clock.sleep)
    pace.slow()
    pace.slow()
    await pace.turn()
    assert clock.slept == [1.0]


@pytest.mark.parametrize(("seconds", "first"), [(4, 5.0), (20, 5.0), (60, 15.0), (600, 150.0)])
def test_first_a_quarter_of_the_recording_passes(seconds: float, first: float) -> None:
    assert until_next(0, seconds) == first


def test_then_it_is_asked_about_more_and_more_rarely_up_to_half_a_minute() -> None:
    at, gaps = 0.0, []
    for _ in range(8):
        gaps.append(until_next(at, 20))
        at += gaps[-1]
    assert gaps == [5, 7.5, 11.25, 16.875, 25.3125, 30, 30, 30]


def test_who_comes_in_between_waits_for_the_rest() -> None:
    assert until_next(7, 20) == 5.5
    assert until_next(400, 600) <= 30


def test_no_question_comes_earlier_for_its_jitter_and_none_much_later() -> None:
    assert all(10 <= jittered(10) <= 12 for _ in range(100))


@pytest.mark.parametrize(("seconds", "patient"), [(10, 900), (300, 900), (1800, 5400)])
def test_patience_grows_with_the_recording(seconds: float, patient: float) -> None:
    assert patience(seconds) == patient
