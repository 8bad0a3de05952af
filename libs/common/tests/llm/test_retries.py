"""A moment's failure is tried again, twice at most and within the time; everything else is not."""

import asyncio

import pytest
from libs.common.tests.llm.conftest import Users
from pydantic import BaseModel

from hirewire_common.llm import ModelFailed
from hirewire_common.llm.retries import LONGEST_PAUSE, MOST, Tries
from hirewire_testing.model_server import Mode, ModelServer

PASSING = ModelFailed("unreachable", passing=True)


class Reply(BaseModel):
    town: str


@pytest.mark.parametrize("mode", ["500", "hangs up", "429"])
@pytest.mark.parametrize("provider", ["openai", "anthropic", "gemini"])
async def test_what_passes_is_asked_again(
    users: Users, server: ModelServer, provider: str, mode: Mode
) -> None:
    server.mode, server.fails, server.retry_after = mode, 1, 0
    assert await users(provider).complete("Where?", "x", Reply) == Reply(town="Paris")
    assert len(server.asked) == 2


async def test_it_is_asked_three_times_and_no_more(users: Users, server: ModelServer) -> None:
    server.mode = "500"
    with pytest.raises(ModelFailed):
        await users().answer("Where?", "x")
    assert len(server.asked) == 3


async def test_who_wants_to_be_left_alone_for_long_is_not_asked_again(
    users: Users, server: ModelServer
) -> None:
    server.mode, server.retry_after = "429", 7
    with pytest.raises(ModelFailed) as failed:
        await users().answer("Where?", "x")
    assert (failed.value.kind, failed.value.retry_after) == ("rate_limit", 7)
    assert len(server.asked) == 1


@pytest.mark.parametrize("mode", ["401", "not json", "floods", "redirects"])
async def test_what_stays_wrong_is_asked_once(
    users: Users, server: ModelServer, mode: Mode
) -> None:
    server.mode = mode
    with pytest.raises(ModelFailed):
        await users().complete("Where?", "x", Reply)
    assert len(server.asked) == 1


async def test_no_try_begins_after_the_time_is_up() -> None:
    clock = asyncio.get_running_loop().time
    end = clock() + 0.01
    with pytest.raises(ModelFailed):
        await Tries(end).again(PASSING)


async def test_a_pause_is_never_shorter_than_the_server_said_nor_longer_than_ours() -> None:
    clock = asyncio.get_running_loop().time
    start = clock()
    soon = ModelFailed("rate_limit", retry_after=0.2, passing=True)
    await Tries(clock() + 60).again(soon)
    assert clock() - start >= 0.2
    late = ModelFailed("rate_limit", retry_after=LONGEST_PAUSE, passing=True)
    with pytest.raises(ModelFailed):
        await Tries(clock() + 60).again(late)


async def test_the_tries_of_a_question_are_counted_over_all_its_forms() -> None:
    tries = Tries(asyncio.get_running_loop().time() + 60)
    for _ in range(MOST):
        await tries.again(PASSING)
    with pytest.raises(ModelFailed):
        await tries.again(PASSING)
