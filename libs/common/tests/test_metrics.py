"""What is counted about jobs, questions and language models, and under which names."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import nats
import pytest
from prometheus_client import CollectorRegistry

from hirewire_common.bus import Bus
from hirewire_common.contracts import Event, Fault, JobFailed, ParseResume
from hirewire_common.errors import TryAgain
from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.measuring import OUTCOMES, MeasuredSpending, names_of
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.spending import (
    CountedSpending,
    CountsInMemory,
    Limits,
    Unlimited,
    Usage,
    spent,
)
from hirewire_common.metrics import Metrics, outcome_of
from hirewire_testing.fakes import FakeLedger, a_command, parsed
from hirewire_testing.servers import NatsServer

KIND = {"kind": "parser.parse"}


def failure(fault: Fault) -> JobFailed:
    return JobFailed(**a_command().common, fault=fault)


def value(registry: CollectorRegistry, name: str, **labels: str) -> float:
    """Nothing is 0, as it is to Prometheus."""
    return registry.get_sample_value(name, labels) or 0.0


@asynccontextmanager
async def worker(
    server: NatsServer,
    handler: Callable[[ParseResume], Awaitable[Event]],
    ledger: FakeLedger | None = None,
) -> AsyncIterator[tuple[Bus, Bus, Bus]]:
    """A gateway's, a parser's and a storage's end of the bus."""
    buses = [Bus(server.url(name), name, grace=1) for name in ("storage", "gateway", "parser")]
    storage, gateway, parser = buses
    (ledger or FakeLedger()).serve_on(storage)
    parser.handle(ParseResume, handler)
    for bus in buses:
        await bus.start()
    try:
        yield gateway, parser, storage
    finally:
        for bus in reversed(buses):
            await bus.stop()


async def until(what: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not what():
            await asyncio.sleep(0.01)


def test_an_end_is_counted_by_whose_fault_it_is() -> None:
    assert outcome_of(parsed(a_command())) == "done"
    faults = (
        Fault(code="encrypted", message="Locked."),
        Fault(code="timeout", message="Too slow."),
        Fault(code="unavailable", message="Away.", kind="try_again"),
        Fault(code="internal", message="Ours.", kind="bug"),
    )
    told = [outcome_of(failure(fault)) for fault in faults]
    assert told == ["refused", "timeout", "try_again", "bug"]


@pytest.mark.servers
async def test_a_job_is_counted_once_with_every_time_that_it_came_and_went(
    bus_server: NatsServer,
) -> None:
    calls = 0

    async def second_time_lucky(command: ParseResume) -> Event:
        nonlocal calls
        calls += 1
        assert value(parser.metrics.registry, "hirewire_jobs_running", **KIND) == 1
        if calls == 1:
            raise TryAgain(after=0.01)
        return parsed(command)

    async with worker(bus_server, second_time_lucky) as (gateway, parser, storage):
        await gateway.publish(a_command())
        told = parser.metrics.registry
        await until(lambda: value(told, "hirewire_jobs_total", **KIND, outcome="done") == 1)
        assert value(told, "hirewire_handed_back_total", **KIND, why="try_again") == 1
        assert value(told, "hirewire_redeliveries_total", **KIND) == 1
        assert value(told, "hirewire_attempt_seconds_count", **KIND) == 2
        assert value(told, "hirewire_job_seconds_count", **KIND) == 1
        await until(lambda: value(told, "hirewire_jobs_running", **KIND) == 0)
        asked = storage.metrics.registry
        assert value(asked, "hirewire_answer_seconds_count", query="job.start") == 2


@pytest.mark.servers
async def test_what_is_no_command_is_counted_as_a_dead_letter(bus_server: NatsServer) -> None:
    async def never(command: ParseResume) -> Event:
        raise AssertionError(command)

    async with worker(bus_server, never) as (_, parser, _):
        client = await nats.connect(bus_server.url("gateway"), inbox_prefix=b"_INBOX_gateway")
        await client.jetstream().publish(a_command().subject, b"{}")
        await client.close()
        told = parser.metrics.registry
        await until(lambda: value(told, "hirewire_dead_letters_total", **KIND) == 1)


@pytest.mark.servers
async def test_a_question_that_is_answered_by_a_fault_is_counted_by_its_code(
    bus_server: NatsServer,
) -> None:
    ledger, lost = FakeLedger(), a_command()
    ledger.unknown.add(lost.job)

    async def never(command: ParseResume) -> Event:
        raise AssertionError(command)

    async with worker(bus_server, never, ledger) as (gateway, parser, storage):
        await gateway.publish(lost)
        told = parser.metrics.registry
        await until(lambda: value(told, "hirewire_dead_letters_total", **KIND) == 1)
        asked, labels = storage.metrics.registry, {"query": "job.start", "code": "not_found"}
        assert value(asked, "hirewire_answer_faults_total", **labels) == 1


def test_models_that_users_bring_have_no_name_of_their_own() -> None:
    theirs = ModelConfig("openai/x'); drop", shown="evil corp/x", stranger=True)
    known = ModelConfig("openai/my-tune", shown="deepseek/my-tune", stranger=True)
    assert names_of(theirs) == ("other", "own")
    assert names_of(known) == ("deepseek", "own")
    assert names_of(ModelConfig("openai/gpt-5-mini")) == ("openai", "openai/gpt-5-mini")


async def test_calls_of_models_are_counted_by_how_they_ended_and_how_long_they_took() -> None:
    metrics, names = Metrics(), {"provider": "openai", "model": "openai/m"}
    spending = MeasuredSpending(Unlimited(), metrics, ModelConfig("openai/m"))
    for error in (ModelFailed("timeout"), ModelFailed("timeout"), asyncio.CancelledError()):
        with suppress(type(error)):
            async with spent(spending, Usage(1, 1)):
                await asyncio.sleep(0.01)
                raise error
    told, calls = metrics.registry, "hirewire_model_calls_total"
    ends = {end: value(told, calls, **names, outcome=end) for end in OUTCOMES}
    assert {end: number for end, number in ends.items() if number} == {"timeout": 2, "stopped": 1}
    assert value(told, "hirewire_model_call_seconds_count", **names) == 3
    assert value(told, "hirewire_model_call_seconds_sum", **names) >= 0.03


async def test_what_models_use_is_counted_and_who_may_ask_no_more_too() -> None:
    metrics = Metrics()
    names = {"provider": "openai", "model": "openai/m"}
    budget = CountedSpending(CountsInMemory(), "s", Limits(tokens=100))
    spending = MeasuredSpending(budget, metrics, ModelConfig("openai/m"))
    async with spent(spending, Usage(50, 50)) as meter:
        meter.add(Usage(30, 40, 2_500_000))
    with pytest.raises(ModelFailed):
        async with spent(spending, Usage(50, 50)):
            pass
    told = metrics.registry
    assert value(told, "hirewire_model_calls_total", **names, outcome="done") == 1
    assert value(told, "hirewire_model_call_seconds_count", **names) == 1
    assert value(told, "hirewire_model_tokens_total", **names, kind="prompt") == 30
    assert value(told, "hirewire_model_tokens_total", **names, kind="completion") == 40
    assert value(told, "hirewire_model_cost_dollars_total", **names) == 2.5
    assert value(told, "hirewire_model_over_budget_total", **names) == 1
