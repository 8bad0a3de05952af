"""How far an analysis is never falls."""

from typing import get_args

from hirewire_common.contracts import Stage
from hirewire_interview_analyzer.analyses.telling import SHARES, WORDS, Telling


class Percent:
    def __init__(self) -> None:
        self.told: list[int] = []
        self.stages: list[Stage] = []

    def __call__(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        first, last = SHARES[stage]
        self.told.append(first + (last - first) * done // total)
        self.stages.append(stage)


async def test_two_stages_side_by_side_are_one_way() -> None:
    percent = Percent()
    tell = Telling(percent)
    steps: list[tuple[Stage, float]] = [
        ("probe", 1.0), ("extract", 0.5), ("faces", 0.0), ("transcribe", 0.0), ("faces", 0.4),
        ("transcribe", 0.2), ("faces", 1.0), ("transcribe", 0.1), ("transcribe", 1.0), ("metrics", 0.0), ("coach", 1.0),
    ]  # fmt: skip
    for stage, share in steps:
        await tell(stage, share)
    assert percent.told == sorted(percent.told)
    assert percent.told[-1] == 99
    assert percent.told[-3] == SHARES["transcribe"][1]


async def test_a_try_after_another_goes_on_where_that_one_was() -> None:
    percent = Percent()
    tell = Telling(percent)
    before: list[tuple[Stage, float]] = [("probe", 1.0), ("extract", 1.0), ("faces", 1.0)]
    again: list[tuple[Stage, float]] = [
        ("probe", 1.0),
        ("extract", 1.0),
        ("transcribe", 0.0),
        ("faces", 1.0),
    ]
    for stage, share in (*before, *again, ("transcribe", 0.5)):
        await tell(stage, share)
    assert percent.told == sorted(percent.told)
    assert percent.told[-1] == 10 + 75 * 7 // 10


async def test_of_two_side_by_side_the_one_is_named_that_is_not_done() -> None:
    percent = Percent()
    tell = Telling(percent)
    steps: list[tuple[Stage, float]] = [
        ("extract", 1.0), ("transcribe", 0.0), ("faces", 0.5), ("faces", 1.0), ("transcribe", 1.0), ("metrics", 0.0),
    ]  # fmt: skip
    for stage, share in steps:
        await tell(stage, share)
    assert percent.stages == ["extract", *["transcribe"] * 4, "metrics"]
    other = Percent()
    tell = Telling(other)
    await tell("transcribe", 1.0)
    await tell("faces", 0.1)
    assert other.stages == ["faces", "faces"]


def test_every_stage_is_told_in_words_of_its_own() -> None:
    assert set(WORDS) == set(SHARES) == set(get_args(Stage))
    assert len(set(WORDS.values())) == len(WORDS)
