"""Every provider is asked by its protocol, at the user's address, with the user's key and with nothing else."""

import json
from contextlib import aclosing

import pytest
from libs.common.tests.llm.conftest import OPERATORS, USERS_KEY, Users, base_of
from pydantic import BaseModel, SecretStr, ValidationError

from hirewire_common.contracts import PROVIDERS as NAMES
from hirewire_common.contracts import LlmConfig
from hirewire_common.llm import LanguageModel, ModelFailed
from hirewire_common.llm.addresses import check_url, is_public
from hirewire_common.llm.guarded import Guard
from hirewire_common.llm.providers import PROVIDERS, config_of
from hirewire_common.llm.quiet import litellm
from hirewire_testing.model_server import ModelServer


class Reply(BaseModel):
    town: str


PATHS = {
    "openai": "/v1/chat/completions",
    "anthropic": "/v1/messages",
    "gemini": "/v1beta/models/fake-1:generateContent",
}
KEY_HEADERS = {"openai": "authorization", "anthropic": "x-api-key", "gemini": "x-goog-api-key"}


def config(**given: object) -> LlmConfig:
    return LlmConfig.model_validate({"provider": "openai", "model_name": "m", **given})


def test_each_name_that_users_may_say_has_its_provider() -> None:
    assert set(NAMES) == set(PROVIDERS)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("operators_environment")
async def test_each_provider_is_asked_by_its_protocol_with_the_users_key_alone(
    users: Users, server: ModelServer, name: str
) -> None:
    model, protocol = users(name), PROVIDERS[name].protocol
    assert model.name == f"{name}/fake-1"
    assert await model.complete("Where?", "x", Reply) == Reply(town="Paris")
    async with aclosing(model.stream("Where?", "x")) as words:
        assert "".join([word async for word in words]) == '{"town": "Paris"}'
    assert server.paths[0] == PATHS[protocol]
    assert KEY_HEADERS[protocol] in server.headers[0]
    assert server.keys == [USERS_KEY, USERS_KEY]
    assert OPERATORS not in json.dumps([server.headers, server.asked, server.paths])


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("operators_environment")
async def test_who_has_no_key_sends_none(users: Users, server: ModelServer, name: str) -> None:
    await users(name, key="").complete("Where?", "x", Reply)
    assert server.keys == [""]
    assert not {"authorization", "x-api-key", "x-goog-api-key"} & server.headers[0].keys()
    assert OPERATORS not in json.dumps([server.headers, server.asked, server.paths])


@pytest.mark.parametrize("name", [name for name, one in PROVIDERS.items() if one.address])
@pytest.mark.usefixtures("operators_environment")
async def test_without_an_address_it_is_the_providers_own_and_never_the_environments(
    name: str,
) -> None:
    looked_up: list[tuple[str, int]] = []

    async def nowhere(host: str, port: int) -> list[str]:
        looked_up.append((host, port))
        return ["10.0.0.1"]

    given = config_of(config(provider=name), SecretStr(USERS_KEY), seconds=5.0)
    with pytest.raises(ModelFailed) as failed:
        await LanguageModel(given, guard=Guard(resolve=nowhere)).answer("Where?", "x")
    assert failed.value.kind == "address"
    address = PROVIDERS[name].address
    if name == "ollama":
        assert (check_url(address).kind, looked_up) == ("loopback", [])
    else:
        assert looked_up == [(address.split("/")[2], 443)]
        assert check_url(address).fine


OTHERWISE = {"custom", "deepseek", "google", "ollama", "openai-compatible"}
"""Names of ours, a beta, and another protocol of the same server."""


@pytest.mark.parametrize("name", sorted(PROVIDERS.keys() - OTHERWISE))
def test_the_table_has_the_addresses_that_litellm_has(name: str) -> None:
    known = litellm().get_llm_provider(f"{name}/m")[3]
    assert known in {None, PROVIDERS[name].address}


@pytest.mark.parametrize(
    "model_name",
    [
        "gemma2:2b",
        "openai/gpt-4o",
        "anthropic/claude-x",
        "meta-llama/Llama-3",
        "hf.co/a/b:Q4",
        "a@b",
    ],
)
@pytest.mark.parametrize("name", ["openai", "openrouter", "ollama", "anthropic"])
async def test_the_model_is_asked_under_the_name_that_the_user_gave(
    users: Users, server: ModelServer, name: str, model_name: str
) -> None:
    await users(name, model_name=model_name).answer("Where?", "x")
    assert server.asked[0]["model"] == model_name


NAMES_OF_OTHER_WAYS = [
    "responses/gpt-5", "gpt-5-pro", "o1-pro", "o3-deep-research", "gpt-5.4", "gpt-3.5-turbo-instruct",
    "codex-mini-latest", "gpt-4o-realtime-preview", "gpt-4o-audio-preview", "ft:gpt-4o:x", "openai/gpt-4o",
    "anthropic/claude-x", "azure/x", "bedrock/x", "gemini-2.5-flash", "deep-research", "text-davinci-003",
    "dall-e-3", "whisper-1", "text-embedding-3-small", "https://x.example", "claude-2",
]  # fmt: skip


@pytest.mark.parametrize("model_name", NAMES_OF_OTHER_WAYS)
@pytest.mark.parametrize("name", ["openai", "anthropic", "gemini"])
async def test_no_name_of_a_model_goes_another_way_than_by_the_guard(
    users: Users, server: ModelServer, name: str, model_name: str
) -> None:
    """LiteLLM asks some models by clients of its own, which know nothing of what is allowed."""
    open_way = users(name, model_name=model_name)
    guarded = LanguageModel(open_way.config, guard=Guard())
    with pytest.raises(ModelFailed) as failed:
        await guarded.answer("Where?", "x")
    assert failed.value.kind in {"address", "refused"}
    assert server.asked == []
    async with aclosing(guarded.stream("Where?", "x")) as words:
        with pytest.raises(ModelFailed) as failed:
            await anext(words)
    assert failed.value.kind in {"address", "refused"}
    assert server.asked == []


async def test_what_the_user_says_about_the_choice_of_words_is_sent(
    users: Users, server: ModelServer
) -> None:
    said = {"temperature": 0.7, "top_p": 0.5, "frequency_penalty": 0.1, "presence_penalty": -0.1}
    more = {"seed": 3, "stop": ["END"], "top_k": 4, "min_p": 0.1}
    await users(max_tokens=99, additional_params=more, **said).answer("Where?", "x")
    (asked,) = server.asked
    wanted = {**said, **more, "max_tokens": 99}
    assert {name: asked.get(name) for name in wanted} == wanted


async def test_without_a_word_about_it_the_most_likely_words_are_taken(
    users: Users, server: ModelServer
) -> None:
    await users().answer("Where?", "x")
    (asked,) = server.asked
    assert asked["temperature"] == 0
    assert "top_p" not in asked


@pytest.mark.parametrize(
    ("provider", "path", "asked"),
    [
        ("ollama", "", "/v1/chat/completions"),
        ("ollama", "/", "/v1/chat/completions"),
        ("custom", "/v1/", "/v1/chat/completions"),
        ("custom", "/api/llm", "/api/llm/chat/completions"),
        ("anthropic", "/v1", "/v1/messages"),
        ("anthropic", "/proxy/v1/", "/proxy/v1/messages"),
        ("gemini", "/v1beta", "/v1beta/models/fake-1:generateContent"),
    ],
)
async def test_an_address_may_be_given_with_or_without_its_path(
    users: Users, server: ModelServer, provider: str, path: str, asked: str
) -> None:
    await users(provider, base_url=base_of(server) + path).answer("Where?", "x")
    assert server.paths == [asked]


@pytest.mark.parametrize(
    "name",
    ["api_key", "base_url", "api_base", "client", "extra_headers", "headers", "extra_body", "mock_response",
     "fallbacks", "model", "messages", "stream", "tools", "timeout", "custom_llm_provider", "num_retries",
     "_skip_responses_api_bridge", "vertex_credentials", "aws_secret_access_key", "max_tokens", "n"],
)  # fmt: skip
def test_parameters_of_the_users_own_can_not_say_where_to_or_with_what_rights(name: str) -> None:
    with pytest.raises(ValidationError, match="can't be set; these can: min_p"):
        config(additional_params={name: "x"})


@pytest.mark.parametrize(
    ("wrong", "field", "why"),
    [
        ({"provider": "bed rock"}, "provider", "not the name of a provider, such as: anthropic, .*ollama"),
        ({"provider": "custom"}, "", "base_url is needed for the provider custom"),
        ({"model_name": ""}, "model_name", "match"),
        ({"model_name": "x\r\ny"}, "model_name", "match"),
        ({"temperature": 2.1}, "temperature", "less than or equal to 2"),
        ({"temperature": -0.1}, "temperature", "greater than or equal to 0"),
        ({"temperature": "hot"}, "temperature", "valid number"),
        ({"temperature": float("nan")}, "temperature", "finite"),
        ({"max_tokens": 0}, "max_tokens", "greater"),
        ({"max_tokens": 10**9}, "max_tokens", "less"),
        ({"top_p": 1.1}, "top_p", "less"),
        ({"presence_penalty": 3}, "presence_penalty", "less"),
        ({"additional_params": {"stop": ["x"] * 9}}, "additional_params", "at most 8"),
        ({"additional_params": {"seed": {"a": 1}}}, "additional_params", "valid"),
        ({"additional_params": "x"}, "additional_params", "dictionary"),
    ],
)  # fmt: skip
def test_a_configuration_that_is_none_says_which_field_and_what_to_do(
    wrong: dict[str, object], field: str, why: str
) -> None:
    with pytest.raises(ValidationError, match=why) as refused:
        config(**wrong)
    places = {str(error["loc"][0]) if error["loc"] else "" for error in refused.value.errors()}
    assert places == {field}


def test_the_document_s_own_example_is_one() -> None:
    sample = {"provider": "ollama", "model_name": "gemma2:2b", "base_url": "http://localhost:11434"}
    given = LlmConfig.model_validate({**sample, "temperature": 0.7, "api_key": None})
    assert config_of(given, SecretStr(""), seconds=1).base_url == "http://localhost:11434/v1"
    assert not is_public("127.0.0.1")


def test_names_are_taken_as_people_write_them_and_nothing_is_a_default() -> None:
    given = config(provider=" OpenAI ", additional_params=None, max_tokens=None, from_the_future=1)
    assert (given.provider, given.additional_params) == ("openai", {})
