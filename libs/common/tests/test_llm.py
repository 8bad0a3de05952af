"""A model that is asked over HTTP gives a checked answer or one of a few reasons why not, in time and without a trace."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator

import pytest
from pydantic import BaseModel, SecretStr

from hirewire_common.llm import LanguageModel, LlmSettings, ModelConfig, ModelFailed
from hirewire_testing.model_server import Mode, ModelServer, model_server

CANARY = "sk-canary-5f1e"
SECRET_TEXT = "Jane Roe, born in Springfield"


class Reply(BaseModel):
    town: str


def in_paris(_: str) -> str:
    return json.dumps({"town": "Paris"})


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    async with model_server(in_paris) as running:
        yield running


@pytest.fixture(autouse=True)
async def imported() -> None:
    """So that no test measures the import."""
    await LanguageModel(ModelConfig("openai/fake")).prepare()


def model_at(server: ModelServer, seconds: float = 5.0, name: str = "openai/fake") -> LanguageModel:
    return LanguageModel(ModelConfig(name, SecretStr(CANARY), server.url, seconds))


async def test_an_answer_comes_back_in_the_form_that_was_asked_for(server: ModelServer) -> None:
    answer = await model_at(server).complete("Where?", SECRET_TEXT, Reply)
    assert answer == Reply(town="Paris")
    (asked,) = server.asked
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert asked["response_format"]["type"] == "json_schema"
    assert "tools" not in asked
    assert server.keys == [CANARY]


async def test_a_server_without_answers_by_schema_is_asked_once_more_in_words(
    server: ModelServer,
) -> None:
    server.mode = "no schema"
    assert await model_at(server).complete("Where?", "x", Reply) == Reply(town="Paris")
    assert "response_format" not in server.asked[-1]
    assert "town" in server.asked[-1]["messages"][0]["content"]


async def test_an_answer_in_a_fence_counts(server: ModelServer) -> None:
    server.answer = lambda _: '```json\n{"town": "Paris"}\n```'
    assert await model_at(server).complete("Where?", "x", Reply) == Reply(town="Paris")


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("401", "refused_key"),
        ("429", "rate_limit"),
        ("500", "unreachable"),
        ("hangs up", "unreachable"),
        ("not json", "bad_answer"),
        ("truncated", "bad_answer"),
        ("floods", "bad_answer"),
        ("stalls", "timeout"),
        ("trickles", "timeout"),
    ],
)
async def test_every_failure_has_its_name_and_ends_in_time(
    server: ModelServer, mode: Mode, kind: str
) -> None:
    server.mode = mode
    start = time.monotonic()
    with pytest.raises(ModelFailed) as failed:
        await model_at(server, seconds=1.0).complete("Where?", SECRET_TEXT, Reply)
    assert (failed.value.kind, time.monotonic() - start < 2.5) == (kind, True), failed.value.log
    assert len(server.asked) == 1 or kind == "unreachable"
    assert failed.value.retry_after == (7.0 if mode == "429" else None)
    for told in (str(failed.value), failed.value.log, failed.value.message):
        assert CANARY not in told
        assert "Springfield" not in told


@pytest.mark.parametrize(
    "name",
    [
        "openai/x", "azure_ai/x", "cerebras/x", "deepseek/x", "fireworks_ai/x", "groq/x", "hosted_vllm/x",
        "lm_studio/x", "mistral/x", "openrouter/x/y", "perplexity/x", "together_ai/x", "xai/x",
    ],
)  # fmt: skip
async def test_every_compatible_provider_is_asked_and_bounded(
    server: ModelServer, name: str
) -> None:
    model = model_at(server, name=name)
    assert await model.complete("Where?", "x", Reply) == Reply(town="Paris")
    server.mode = "floods"
    with pytest.raises(ModelFailed) as failed:
        await model.complete("Where?", "x", Reply)
    assert failed.value.log == "longer than an answer may be"


async def test_a_server_that_is_not_there_can_not_be_reached() -> None:
    nobody = LanguageModel(ModelConfig("openai/fake", SecretStr("k"), "http://127.0.0.1:9/v1", 2.0))
    with pytest.raises(ModelFailed) as failed:
        await nobody.complete("Where?", "x", Reply)
    assert failed.value.kind == "unreachable"


async def test_a_slow_answer_within_the_time_is_taken(server: ModelServer) -> None:
    server.mode = "slow"
    assert await model_at(server, seconds=2.0).complete("Where?", "x", Reply)


async def test_a_key_from_the_environment_is_never_sent(
    server: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-operator")
    keyless = LanguageModel(ModelConfig("openai/fake", base_url=server.url))
    await keyless.complete("Where?", "x", Reply)
    assert server.keys == ["none"]


async def test_nothing_that_is_asked_or_answered_is_printed_or_logged(
    server: ModelServer, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    modes: tuple[Mode, ...] = ("good", "401", "500", "not json")
    for mode in modes:
        server.mode = mode
        try:
            await model_at(server).complete("Where?", SECRET_TEXT, Reply)
        except ModelFailed:
            continue
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")
    for said in (CANARY, "Springfield", "Paris"):
        assert said not in caplog.text


async def test_answers_are_taken_from_several_models_at_once(server: ModelServer) -> None:
    server.mode = "slow"
    start = time.monotonic()
    answers = await asyncio.gather(
        *(model_at(server).complete("Where?", str(n), Reply) for n in range(8))
    )
    assert len(answers) == 8
    assert time.monotonic() - start < 1.5


def test_without_a_model_in_the_settings_there_is_none() -> None:
    assert LlmSettings(llm_model="").llm is None
    named = LlmSettings(llm_model="openai/fake", llm_api_key=SecretStr(CANARY)).llm
    assert named
    assert CANARY not in repr(named)


async def test_litellm_is_imported_only_when_a_model_is_asked_and_without_network() -> None:
    script = (
        "import socket, sys\n"
        "def audit(event, _):\n"
        "    if event in ('socket.connect', 'socket.getaddrinfo'): print(event)\n"
        "sys.addaudithook(audit)\n"
        "import hirewire_common.llm as llm\n"
        "print('litellm' in sys.modules or 'httpx' in sys.modules)\n"
        "from hirewire_common.llm.quiet import litellm\n"
        "litellm()\n"
        "print('litellm' in sys.modules)\n"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    out, err = await process.communicate()
    assert (out.split(), err) == ([b"False", b"True"], b"")
