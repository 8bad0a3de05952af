"""Accepting a job: what callers are told is true, also when nobody knows whether a job was opened."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

import pytest

from hirewire_common.bus.publishing import QueueFull
from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import CancelJob, Command, Event, Job, OpenJob, ParseResume, Query
from hirewire_common.errors import NotFound, TryAgain
from hirewire_gateway.domain.places import Place
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.endings import Ending
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.orders import Order
from hirewire_gateway.withdrawals import Withdrawals
from hirewire_testing.fakes import a_command


@dataclass
class FakeBus:
    """Storage, with what goes wrong in the order in which it does; then all is well."""

    opening: list[Exception] = field(default_factory=list)
    publishing: list[Exception] = field(default_factory=list)
    cancelling: list[Exception] = field(default_factory=list)
    cancelled: list[UUID] = field(default_factory=list)
    published: list[Command | Event] = field(default_factory=list)

    async def ask(self, query: Query[Any]) -> Any:
        if isinstance(query, CancelJob):
            _raise_next(self.cancelling)
            self.cancelled.append(query.id)
            return None
        _raise_next(self.opening)
        return opened(cast("OpenJob", query))

    async def publish(self, message: Command | Event) -> None:
        _raise_next(self.publishing)
        self.published.append(message)


@dataclass
class NoHub:
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def waiting(self, place: Place, job: UUID) -> AsyncIterator[Ending]:
        del place, job
        yield Ending()


def _raise_next(errors: list[Exception]) -> None:
    if errors:
        raise errors.pop(0)


def opened(query: OpenJob) -> Job:
    now = datetime.now(UTC)
    body = query.command.body
    return Job(
        id=body["job"],
        session=body["session"],
        kind="parser.parse",
        state="queued",
        created_at=now,
        updated_at=now,
    )


async def accept(bus: FakeBus, *, repeatable: bool = False) -> ParseResume:
    command = a_command()
    jobs = Jobs(bus, NoHub(), Withdrawals(bus), Repeats(bus))
    try:
        await jobs.run(Order(command, Place(command.session, "x"), repeatable=repeatable), 0)
    finally:
        await asyncio.sleep(0.05)  # what is done later is begun
    return command


async def test_a_job_that_nobody_said_is_open_is_withdrawn_as_soon_as_storage_answers() -> None:
    bus = FakeBus(opening=[TryAgain()], cancelling=[TryAgain(after=0.0), TryAgain(after=0.0)])
    with pytest.raises(TryAgain):
        await accept(bus)
    assert len(bus.cancelled) == 1


async def test_a_job_that_its_caller_comes_back_for_is_not_withdrawn() -> None:
    bus = FakeBus(opening=[TryAgain()])
    with pytest.raises(TryAgain):
        await accept(bus, repeatable=True)
    assert bus.cancelled == []


async def test_a_job_that_was_never_opened_is_looked_for_without_harm() -> None:
    bus = FakeBus(opening=[TryAgain()], cancelling=[NotFound("This job")])
    with pytest.raises(TryAgain):
        await accept(bus)
    assert bus.cancelling == []


async def test_a_full_queue_leaves_no_job_also_when_storage_answers_late() -> None:
    bus = FakeBus(publishing=[QueueFull(tenant=True)], cancelling=[TryAgain(), TryAgain(after=0.0)])
    with pytest.raises(Problem) as refused:
        await accept(bus)
    assert (refused.value.status, refused.value.retry_after) == (429, 5.0)
    assert len(bus.cancelled) == 1


async def test_a_bus_that_does_not_take_the_command_is_no_refusal() -> None:
    bus = FakeBus(publishing=[TryAgain()])
    command = await accept(bus)
    assert bus.cancelled == []
    assert bus.published == [command]  # without the reconciler
