"""However an analysis ends, nothing stays with its providers, and one that nobody needs any more ends soon."""

import asyncio
from typing import Any

import pytest
from structlog.testing import capture_logs

from hirewire_common.errors import HirewireError, NotYet, Refused, TryAgain
from hirewire_interview_analyzer.analyses.providers import Waiting

Rig = Any
"""Of conftest.py, whose folder has a name that can't be imported by."""


async def test_once_it_is_done_or_refused_nothing_stays_with_the_providers(rig: Rig) -> None:
    rig.asked.fails["transcribe"] = [Waiting(8.0, "there-1", "aws")]
    with pytest.raises(NotYet):
        await rig.run()
    assert rig.asked.forgotten == []
    await rig.run()
    assert [one.external_id for one in rig.asked.forgotten] == ["there-1", ""]


async def test_one_that_is_cancelled_meanwhile_stops_and_is_forgotten(rig: Rig) -> None:
    rig.asked.pauses["transcribe"] = asyncio.Event()
    rig.watched = 0.01
    running = asyncio.create_task(rig.run())
    while "transcribe" not in rig.asked.calls:
        await asyncio.sleep(0)
    rig.bus.over = True
    with pytest.raises(Refused) as refused:
        await asyncio.wait_for(running, 5)
    assert refused.value.code == "cancelled"
    assert rig.bus.state("transcribe") == "open"
    await rig.analyzing.withdraw(rig.command)  # as the bus does
    assert len(rig.asked.forgotten) == 2
    assert not list(rig.folder.iterdir())


async def test_while_nobody_can_say_whether_it_was_cancelled_it_goes_on(rig: Rig) -> None:
    rig.asked.pauses["faces"] = pause = asyncio.Event()
    rig.watched = 0.01
    running = asyncio.create_task(rig.run())
    while rig.bus.state("transcribe") != "done":
        await asyncio.sleep(0)
    rig.bus.away = True
    await asyncio.wait({running}, timeout=0.1)
    rig.bus.away = False
    pause.set()
    assert (await asyncio.wait_for(running, 5)).analysis


async def test_one_that_was_cancelled_between_two_tries_is_forgotten(rig: Rig) -> None:
    rig.asked.fails["transcribe"] = [Waiting(8.0, "there-1", "aws")]
    with pytest.raises(HirewireError):
        await rig.run()
    await rig.analyzing.withdraw(rig.command)
    assert [one.external_id for one in rig.asked.forgotten] == ["there-1", ""]


async def test_of_a_provider_that_still_works_on_it_it_is_removed_later_and_at_once_of_the_other(
    rig: Rig,
) -> None:
    rig.asked.clings = Waiting(8.0, "there-1", "aws")
    with pytest.raises(NotYet) as waiting:
        await rig.analyzing.withdraw(rig.command)
    assert waiting.value.after == 8.0
    assert len(rig.asked.forgotten) == 2
    rig.asked.clings = None
    await rig.analyzing.withdraw(rig.command)


async def test_what_may_not_be_removed_is_the_operators_business(rig: Rig) -> None:
    rig.asked.clings = Refused("unavailable", "Not set up.", log="not allowed: s3:DeleteObject")
    with capture_logs() as logs:
        await rig.analyzing.withdraw(rig.command)
    assert {one["why"] for one in logs} == {"not allowed: s3:DeleteObject"}


async def test_a_provider_that_does_not_let_go_harms_no_analysis(rig: Rig) -> None:
    rig.asked.clings = TryAgain(log="not now")
    assert (await rig.run()).analysis
    assert len(rig.asked.forgotten) == 2
