"""A session spends what it may, by however many at once, and what was put aside and not used comes back."""

import asyncio

import pytest
from libs.common.tests.llm.conftest import USERS_KEY
from pydantic import SecretStr

from hirewire_common.errors import TryAgain
from hirewire_common.llm import (
    CountedSpending,
    CountsInMemory,
    LanguageModel,
    Limits,
    ModelConfig,
    ModelFailed,
)
from hirewire_common.llm.asking import told, usage
from hirewire_common.llm.spending import Usage, spent
from hirewire_testing.model_server import ModelServer

SESSION = "0" * 32
TOKENS, COST = f"llm.{SESSION}.tokens", f"llm.{SESSION}.cost"


class SlowCounts(CountsInMemory):
    """Others come in between."""

    async def add(self, name: str, by: int) -> int:
        await asyncio.sleep(0)
        total = await super().add(name, by)
        await asyncio.sleep(0)
        return total


class NoCounts:
    async def add(self, name: str, by: int) -> int:
        raise TryAgain(log="down")


def model_at(server: ModelServer, spending: CountedSpending) -> LanguageModel:
    config = ModelConfig("openai/gpt-4o-mini", SecretStr(USERS_KEY), server.url, most_tokens=100)
    return LanguageModel(config, spending)


async def test_a_call_is_counted_by_what_the_server_said_and_at_the_lists_price(
    server: ModelServer,
) -> None:
    counts = CountsInMemory()
    await model_at(server, CountedSpending(counts, SESSION)).answer("Where?", "x" * 300)
    price = usage(ModelConfig("openai/gpt-4o-mini"), 7, 5).cost
    assert price > 0
    assert {name: total for name, total in counts.numbers.items() if total} == {
        TOKENS: 12,
        COST: price,
        "llm.total.calls": 1,
        "llm.total.prompt": 7,
        "llm.total.completion": 5,
        "llm.total.cost": price,
    }


async def test_a_call_that_would_go_over_the_budget_is_not_made(server: ModelServer) -> None:
    counts = CountsInMemory()
    spending = CountedSpending(counts, SESSION, Limits(tokens=150))
    model = model_at(server, spending)
    await model.answer("Where?", "x")
    counts.numbers[TOKENS] = 60
    with pytest.raises(ModelFailed) as failed:
        await model.answer("Where?", "x")
    assert (failed.value.kind, len(server.asked)) == ("budget", 1)
    assert counts.numbers[TOKENS] == 60
    with pytest.raises(ModelFailed):
        await anext(aiter(model.stream("Where?", "x")))
    assert (counts.numbers[TOKENS], len(server.asked)) == (60, 1)


async def test_the_cost_has_a_limit_of_its_own_and_then_no_tokens_are_put_aside() -> None:
    counts = CountsInMemory()
    spending = CountedSpending(counts, SESSION, Limits(dollars=0.000010))
    await spending.reserve(Usage(1, 1, 10))
    with pytest.raises(ModelFailed) as failed:
        await spending.reserve(Usage(1, 1, 1))
    assert failed.value.kind == "budget"
    assert (counts.numbers[TOKENS], counts.numbers[COST]) == (2, 10)


async def test_fifty_at_once_never_go_over_the_budget_together() -> None:
    counts = SlowCounts()
    spending = CountedSpending(counts, SESSION, Limits(tokens=100))

    async def one() -> bool:
        try:
            async with spent(spending, Usage(10, 0)) as meter:
                await asyncio.sleep(0.01)
                meter.add(Usage(10, 0))
        except ModelFailed:
            return False
        return True

    came = await asyncio.gather(*(one() for _ in range(50)))
    assert 1 <= sum(came) <= 10
    assert counts.numbers[TOKENS] == 10 * sum(came)


async def test_what_failed_or_was_cancelled_gives_back_what_it_did_not_use() -> None:
    counts = CountsInMemory()
    spending = CountedSpending(counts, SESSION)
    for error in (ModelFailed("timeout"), asyncio.CancelledError()):
        with pytest.raises(type(error)):
            async with spent(spending, Usage(100, 100, 50)):
                raise error
    assert (counts.numbers[TOKENS], counts.numbers[COST]) == (0, 0)


async def test_an_answer_that_never_came_costs_its_question(server: ModelServer) -> None:
    server.mode, counts = "stalls", CountsInMemory()
    config = ModelConfig("openai/x", SecretStr(USERS_KEY), server.url, seconds=0.5)
    with pytest.raises(ModelFailed):
        await LanguageModel(config, CountedSpending(counts, SESSION)).answer("W", "x" * 300)
    assert 100 <= counts.numbers[TOKENS] < 110


async def test_when_nobody_can_count_nothing_is_spent_and_the_reason_is_said(
    server: ModelServer,
) -> None:
    with pytest.raises(ModelFailed, match="down") as failed:
        await model_at(server, CountedSpending(NoCounts(), SESSION)).answer("Where?", "x")
    assert failed.value.message.endswith("can't be looked up right now.")
    assert server.asked == []


@pytest.mark.parametrize(
    ("name", "shown", "known"),
    [
        ("openai/gpt-4o-mini", "", True),
        ("anthropic/claude-sonnet-4-5", "", True),
        ("gemini/gemini-2.5-flash", "google/gemini-2.5-flash", True),
        ("openai/deepseek-chat", "deepseek/deepseek-chat", True),
        ("openai/mistral-large-latest", "mistral/mistral-large-latest", True),
        ("openai/gemma2:2b", "ollama/gemma2:2b", False),
        ("openai/never-heard-of", "", False),
    ],
)
def test_the_price_is_the_lists_for_the_provider_that_is_asked(
    name: str, shown: str, *, known: bool
) -> None:
    assert (usage(ModelConfig(name, shown=shown), 10**6, 10**6).cost > 0) is known


def test_numbers_that_a_server_makes_up_give_nothing_back_and_spoil_no_sum() -> None:
    class Said:
        prompt_tokens, completion_tokens = -5, 3

    class Answer:
        usage = Said

    config = ModelConfig("openai/x")
    assert told(config, Answer()) == Usage(0, 3, 0)
    Said.completion_tokens = 10**18
    assert told(config, Answer()) == Usage(0, 10**7, 0)
    Said.prompt_tokens = "many"  # type: ignore[assignment]  # as a server may say it
    assert told(config, Answer()) is None
