"""Models of users at local servers, and everything they could take from the environment."""

from collections.abc import AsyncIterator, Callable

import pytest
from pydantic import SecretStr

from hirewire_common.contracts import LlmConfig
from hirewire_common.llm import LanguageModel, ModelConfig
from hirewire_common.llm.addresses import origin
from hirewire_common.llm.guarded import Guard
from hirewire_common.llm.providers import config_of
from hirewire_testing.model_server import ModelServer, model_server

USERS_KEY = "sk-of-the-user-41aa"
OPERATORS = "of-the-operator-93bc"

Users = Callable[..., LanguageModel]


@pytest.fixture(autouse=True)
async def imported() -> None:
    """So that no test measures the import."""
    await LanguageModel(ModelConfig("openai/fake")).prepare()


@pytest.fixture
async def server() -> AsyncIterator[ModelServer]:
    async with model_server(lambda _: '{"town": "Paris"}') as running:
        yield running


@pytest.fixture
def users(server: ModelServer) -> Users:
    """A user's model at `server`, which the operator allows."""

    def made(
        provider: str = "custom", key: str = USERS_KEY, seconds: float = 5.0, **more: object
    ) -> LanguageModel:
        given = {"provider": provider, "model_name": "fake-1", "base_url": base_of(server), **more}
        config = config_of(LlmConfig.model_validate(given), SecretStr(key), seconds=seconds)
        return LanguageModel(config, guard=Guard(frozenset({origin(server.url)})))

    return made


def base_of(server: ModelServer) -> str:
    """As people write it: without the path."""
    return server.url.removesuffix("/v1")


@pytest.fixture
def operators_environment(monkeypatch: pytest.MonkeyPatch, server: ModelServer) -> None:
    """Keys, organisations and addresses as an operator may have them, all for another server than the user's."""
    names = ("OPENAI", "ANTHROPIC", "GEMINI", "GOOGLE", "DEEPSEEK", "MISTRAL", "GROQ", "OLLAMA")
    more = ("XAI", "TOGETHERAI", "TOGETHER_AI", "FIREWORKS", "FIREWORKS_AI", "CEREBRAS")
    for name in (*names, *more, "OPENROUTER", "PERPLEXITY", "PERPLEXITYAI", "DEEPINFRA"):
        for kind in ("API_KEY", "API_TOKEN", "AUTH_TOKEN"):
            monkeypatch.setenv(f"{name}_{kind}", f"sk-{OPERATORS}")
        for kind in ("API_BASE", "BASE_URL", "API_URL"):
            monkeypatch.setenv(f"{name}_{kind}", f"http://127.0.0.1:9/{OPERATORS}")
    for name in ("OPENAI_ORG_ID", "OPENAI_ORGANIZATION", "OPENAI_PROJECT_ID", "OR_SITE_URL"):
        monkeypatch.setenv(name, OPERATORS)
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", f"X-Operator: {OPERATORS}")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", f"sk-{OPERATORS}")
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
