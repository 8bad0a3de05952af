"""What a client sends about a language model and a session with it, and what it reads."""

from typing import Any

from pydantic import Field, SecretStr

from hirewire_common.contracts import LlmConfig, Metadata
from hirewire_common.llm.addresses import check_url
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import Sent

_LONGEST_KEY = 4096


class SentConfig(LlmConfig):
    """A configuration with its key, which goes no further than this process unsealed."""

    api_key: SecretStr | None = Field(default=None, max_length=_LONGEST_KEY)

    @property
    def config(self) -> LlmConfig:
        return LlmConfig.model_validate(self.model_dump(exclude={"api_key"}))


class SentTrial(SentConfig):
    test_prompt: str | None = Field(default=None, min_length=1, max_length=2000)


class SentSession(Sent):
    """Unknown fields are ignored, as everywhere."""

    llm_config: SentConfig | None = None
    device_id: str | None = Field(default=None, max_length=200)
    session_duration_hours: int = Field(default=24, ge=1, le=168)
    metadata: Metadata | None = None


def checked(config: LlmConfig, allowed: frozenset[str]) -> str:
    """A note about its address, empty when there is nothing to say. Raises Problem 400 for one that is never asked.

    The server's own machine is no fault: the clients' documents name an Ollama there, which may not be meant to be used.
    """
    if not config.addressed:
        return f"provider: {config.provider} is asked only at a base_url that speaks OpenAI's protocol."
    if not config.base_url:
        return ""
    verdict = check_url(config.base_url, allowed)
    if verdict.kind == "forbidden":
        raise Problem(400, "address", f"base_url: {verdict.why}")
    return "" if verdict.fine else f"base_url: {verdict.why}"


def shown(config: LlmConfig | None, *, key: bool) -> dict[str, Any] | None:
    """The configuration without its key: only whether there is one."""
    if config is None:
        return None
    return {**config.model_dump(mode="json"), "has_api_key": key}
