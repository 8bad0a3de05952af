"""A stream comes word by word, in time, within its bounds, and ends when nobody reads it any more."""

import asyncio
from contextlib import aclosing

import pytest
from libs.common.tests.llm.conftest import Users
from pydantic import BaseModel

from hirewire_common.llm import CountedSpending, CountsInMemory, LanguageModel, ModelFailed
from hirewire_common.llm.addresses import origin
from hirewire_common.llm.guarded import Guard
from hirewire_testing.model_server import Mode, ModelServer

TEXT = "one two three four five six seven eight"
SESSION = "0" * 32


async def words_of(model: LanguageModel, into: list[str]) -> None:
    async with aclosing(model.stream("Count.", "x")) as words:
        async for word in words:
            into.append(word)  # noqa: PERF401  (what came before a failure counts too)


def counted(model: LanguageModel, server: ModelServer) -> tuple[LanguageModel, CountsInMemory]:
    counts = CountsInMemory()
    guard = Guard(frozenset({origin(server.url)}))
    return LanguageModel(model.config, CountedSpending(counts, SESSION), guard), counts


@pytest.fixture(autouse=True)
def says(server: ModelServer) -> None:
    server.answer = lambda _: TEXT


@pytest.mark.parametrize("provider", ["openai", "anthropic", "gemini"])
async def test_words_come_as_they_are_said_and_what_they_used_is_counted(
    users: Users, server: ModelServer, provider: str
) -> None:
    model, counts = counted(users(provider), server)
    heard: list[str] = []
    await words_of(model, heard)
    assert len(heard) > 3
    assert "".join(heard) == TEXT
    assert counts.numbers[f"llm.{SESSION}.tokens"] == 12
    assert (counts.numbers["llm.total.prompt"], counts.numbers["llm.total.completion"]) == (7, 5)


async def test_a_word_is_there_before_the_last_one_is_said(
    users: Users, server: ModelServer
) -> None:
    server.mode = "stalls midway"
    async with aclosing(users().stream("Count.", "x")) as words:
        assert await anext(words) == "one"


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("stalls", "timeout"),
        ("stalls midway", "timeout"),
        ("breaks midway", "unreachable"),
        ("500", "unreachable"),
        ("hangs up", "unreachable"),
        ("401", "refused_key"),
        ("429", "rate_limit"),
        ("floods", "bad_answer"),
        ("redirects", "bad_answer"),
    ],
)
@pytest.mark.parametrize("provider", ["openai", "anthropic"])
async def test_what_goes_wrong_in_a_stream_has_its_name_and_ends_in_time(
    users: Users, server: ModelServer, provider: str, mode: Mode, kind: str
) -> None:
    server.mode = mode
    heard: list[str] = []
    async with asyncio.timeout(8):
        with pytest.raises(ModelFailed) as failed:
            await words_of(users(provider, seconds=1.0), heard)
    assert failed.value.kind == kind, failed.value.log
    assert bool(heard) == mode.endswith("midway")


async def test_a_stream_that_never_stalls_ends_too(users: Users, server: ModelServer) -> None:
    server.mode, server.answer = "slow", lambda _: "word " * 1000
    model, _ = counted(users(seconds=2.0), server)
    object.__setattr__(model.config, "stream_seconds", 1.0)
    heard: list[str] = []
    async with asyncio.timeout(8):
        with pytest.raises(ModelFailed) as failed:
            await words_of(model, heard)
    assert failed.value.kind == "timeout"
    assert heard


async def test_a_stream_is_taken_only_so_far(users: Users, server: ModelServer) -> None:
    server.answer = lambda _: "x" * 1000 + " " + "y" * 250_000
    heard: list[str] = []
    with pytest.raises(ModelFailed) as failed:
        await words_of(users(), heard)
    assert (failed.value.kind, len(heard)) == ("bad_answer", 1)


async def test_who_stops_reading_hangs_up_and_pays_for_what_was_heard(
    users: Users, server: ModelServer
) -> None:
    server.mode, server.pause, server.answer = "slow", 0.01, lambda _: "word " * 5_000
    model, counts = counted(users(), server)
    async with aclosing(model.stream("Count.", "x")) as words:
        await anext(words)
        await anext(words)
    await asyncio.wait_for(server.left.wait(), 5)
    assert 0 < counts.numbers[f"llm.{SESSION}.tokens"] < 100
    assert counts.numbers["llm.total.calls"] == 1


async def test_who_is_cancelled_while_reading_hangs_up(users: Users, server: ModelServer) -> None:
    server.mode, server.pause, server.answer = "slow", 0.01, lambda _: "word " * 5_000
    model, counts = counted(users(), server)
    heard: list[str] = []
    reading = asyncio.create_task(words_of(model, heard))
    while not heard:
        await asyncio.sleep(0.01)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    await asyncio.wait_for(server.left.wait(), 5)
    assert 0 < counts.numbers[f"llm.{SESSION}.tokens"] < 200


async def test_a_stream_that_fails_before_its_first_word_is_tried_again(
    users: Users, server: ModelServer
) -> None:
    server.mode, server.fails = "500", 2
    heard: list[str] = []
    await words_of(users(), heard)
    assert "".join(heard) == TEXT
    assert len(server.asked) == 3


async def test_a_stream_that_broke_after_its_first_word_is_not_begun_again(
    users: Users, server: ModelServer
) -> None:
    server.mode, server.fails = "breaks midway", 1
    with pytest.raises(ModelFailed):
        await words_of(users(), [])
    assert len(server.asked) == 1


async def test_a_server_that_can_not_count_is_asked_without(
    users: Users, server: ModelServer
) -> None:
    server.mode = "no usage"
    model, counts = counted(users(), server)
    heard: list[str] = []
    await words_of(model, heard)
    assert "".join(heard) == TEXT
    assert "stream_options" not in server.asked[-1]
    assert counts.numbers["llm.total.completion"] == len(TEXT) // 3 + 1


class Town(BaseModel):
    town: str


FORM = '{"town": "New York on the Hudson"}'


async def form_of(model: LanguageModel) -> list[str]:
    async with aclosing(model.stream("Where?", "x", Town)) as words:
        return [word async for word in words]


@pytest.mark.parametrize("provider", ["openai", "anthropic", "gemini"])
async def test_an_answer_by_schema_comes_as_it_is_written(
    users: Users, server: ModelServer, provider: str
) -> None:
    server.answer = lambda _: FORM
    heard = await form_of(users(provider))
    assert len(heard) > 3
    assert "".join(heard) == FORM
    assert "town" in str(server.asked[-1])


async def test_a_stream_of_a_server_without_answers_by_schema_is_asked_for_in_words(
    users: Users, server: ModelServer
) -> None:
    server.mode, server.answer = "no schema", lambda _: FORM
    assert "".join(await form_of(users())) == FORM
    assert "response_format" not in server.asked[-1]
    assert "town" in server.asked[-1]["messages"][0]["content"]


async def test_a_stream_without_a_word_is_no_answer(users: Users, server: ModelServer) -> None:
    server.answer = lambda _: ""
    with pytest.raises(ModelFailed) as failed:
        await words_of(users(), [])
    assert failed.value.kind == "bad_answer"
