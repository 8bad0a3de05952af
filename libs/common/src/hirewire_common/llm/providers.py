"""From the names that users know to how LiteLLM is asked: one protocol of three, and one address, for each provider."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal
from urllib.parse import urlsplit

from pydantic import SecretStr

from hirewire_common.contracts import LlmConfig
from hirewire_common.llm.addresses import origin

Protocol = Literal["openai", "anthropic", "gemini"]
"""As LiteLLM names them. What speaks OpenAI's is asked by OpenAI's own client, which is the one we can hold."""

_NO_KEY = SecretStr("")
_NOT_OPENAIS = frozenset({"min_p", "repetition_penalty", "top_k"})
"""Parameters that OpenAI's client knows nothing of, and many servers of its protocol do."""


@dataclass(frozen=True, slots=True)
class Provider:
    protocol: Protocol = "openai"
    address: str = ""
    """Its own public one; empty when it has none."""


PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {
        "anthropic": Provider("anthropic", "https://api.anthropic.com"),
        "cerebras": Provider(address="https://api.cerebras.ai/v1"),
        "custom": Provider(),
        "dashscope": Provider(address="https://dashscope.aliyuncs.com/compatible-mode/v1"),
        "deepinfra": Provider(address="https://api.deepinfra.com/v1/openai"),
        "deepseek": Provider(address="https://api.deepseek.com/v1"),
        "fireworks_ai": Provider(address="https://api.fireworks.ai/inference/v1"),
        "gemini": Provider("gemini", "https://generativelanguage.googleapis.com/v1beta"),
        "google": Provider("gemini", "https://generativelanguage.googleapis.com/v1beta"),
        "groq": Provider(address="https://api.groq.com/openai/v1"),
        "hosted_vllm": Provider(),
        "lm_studio": Provider(),
        "mistral": Provider(address="https://api.mistral.ai/v1"),
        "moonshot": Provider(address="https://api.moonshot.ai/v1"),
        "nvidia_nim": Provider(address="https://integrate.api.nvidia.com/v1"),
        "ollama": Provider(address="http://localhost:11434/v1"),
        "openai": Provider(address="https://api.openai.com/v1"),
        "openai-compatible": Provider(),
        "openrouter": Provider(address="https://openrouter.ai/api/v1"),
        "perplexity": Provider(address="https://api.perplexity.ai"),
        "sambanova": Provider(address="https://api.sambanova.ai/v1"),
        "together_ai": Provider(address="https://api.together.ai/v1"),
        "xai": Provider(address="https://api.x.ai/v1"),
    }
)


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """`name` as LiteLLM has it; `base_url` empty for the provider's own; `seconds` by the clock for one answer."""

    name: str
    api_key: SecretStr = _NO_KEY
    base_url: str = ""
    seconds: float = 20.0
    most_tokens: int = 4_000
    shown: str = ""
    """What people call it, `deepseek/deepseek-chat`; empty: the same as `name`."""
    parameters: Mapping[str, object] = field(default_factory=dict)
    """How words are chosen; empty: the most likely ones."""
    stranger: bool = False
    """A user gave it: the address is guarded, and nothing from the environment goes there."""
    stream_seconds: float = 120.0
    """By the clock for all of a stream, of which `seconds` may pass between one word and the next."""


def config_of(
    given: LlmConfig, key: SecretStr, *, seconds: float, stream_seconds: float = 120.0
) -> ModelConfig:
    """A user's configuration as a question to LiteLLM. Raises NotAnAddress for a `base_url` that is none."""
    provider = _provider(given)
    base = _base(given.base_url, provider.protocol) if given.base_url else provider.address
    return ModelConfig(
        name=f"{provider.protocol}/{given.model_name}",
        api_key=key,
        base_url=base,
        seconds=seconds,
        most_tokens=given.max_tokens or 4_000,
        shown=shown(given),
        parameters=_parameters(given, provider.protocol),
        stranger=True,
        stream_seconds=stream_seconds,
    )


def _provider(given: LlmConfig) -> Provider:
    """One that isn't in the table is asked by OpenAI's protocol, at the address that its user gives."""
    return PROVIDERS.get(given.provider, Provider())


def shown(given: LlmConfig) -> str:
    return f"{given.provider}/{given.model_name}"


def address_of(given: LlmConfig) -> str:
    """Where the key and the question would go."""
    return given.base_url or _provider(given).address


def _parameters(given: LlmConfig, protocol: Protocol) -> Mapping[str, object]:
    named = {
        "temperature": given.temperature,
        "top_p": given.top_p,
        "frequency_penalty": given.frequency_penalty,
        "presence_penalty": given.presence_penalty,
    }
    more = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in given.additional_params.items()
    }
    apart = {name: more.pop(name) for name in _NOT_OPENAIS & more.keys()}
    said = {name: value for name, value in (named | more).items() if value is not None}
    if protocol == "openai":
        return said | {"extra_body": apart} if apart else said
    return said | {name: value for name, value in apart.items() if name == "top_k"}


def _base(url: str, protocol: Protocol) -> str:
    """With or without the path that every server of the protocol has, as people write it."""
    path = urlsplit(url).path.rstrip("/")
    if protocol == "anthropic":
        path = path.removesuffix("/v1")
    elif not path:
        path = "/v1" if protocol == "openai" else "/v1beta"
    return origin(url) + path
