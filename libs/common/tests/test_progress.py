"""How far a job has come: nothing of quick ones, but of those that are put off."""

from collections.abc import Mapping
from uuid import UUID

import pytest

from hirewire_common.contracts import Command, Event, JobProgress, Principal
from hirewire_common.contracts.analyzing import AnalyzeRecording, Uploaded
from hirewire_common.errors import NotYet, TryAgain
from hirewire_common.progress import Progress

SHARES: Mapping[str, tuple[int, int]] = {"reading": (0, 40), "writing": (40, 100)}
COMMAND = AnalyzeRecording(
    job=UUID(int=7),
    session="ab" * 16,
    principal=Principal(owner=UUID(int=1)),
    recording=Uploaded(key="recordings/a", size=1, etag="x"),
)


class Bus:
    def __init__(self, *, away: bool = False) -> None:
        self.told: list[int] = []
        self.notes: list[str] = []
        self.away = away

    async def publish(self, message: Command | Event) -> None:
        if self.away:
            raise TryAgain
        assert isinstance(message, JobProgress)
        self.told.append(message.percent)
        self.notes.append(message.note)


async def put_off(bus: Bus, unit: str = "") -> None:
    words = {"writing": "Writing it"}
    async with Progress(bus, COMMAND, SHARES, unit, words=words) as progress:
        progress.tell("writing", 1, 2)
        raise NotYet(5.0, "somebody else is at it")


async def test_of_a_quick_job_nothing_is_told() -> None:
    bus = Bus()
    async with Progress(bus, COMMAND, SHARES, "") as progress:
        progress.tell("writing", 1, 2)
    assert bus.told == []


async def test_of_a_quick_try_that_is_put_off_it_is_told_how_far_it_came() -> None:
    bus = Bus()
    with pytest.raises(NotYet):
        await put_off(bus)
    assert bus.told == [70]


async def test_a_bus_that_is_away_changes_nothing_of_being_put_off() -> None:
    with pytest.raises(NotYet):
        await put_off(Bus(away=True))


@pytest.mark.parametrize(("unit", "note"), [("", "Writing it"), ("page", "page 2 of 2")])
async def test_parts_without_a_name_are_told_in_the_words_of_their_stage(
    unit: str, note: str
) -> None:
    bus = Bus()
    with pytest.raises(NotYet):
        await put_off(bus, unit)
    assert bus.notes == [note]
