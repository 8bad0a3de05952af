"""One question to LiteLLM: what it is given, by which way it goes, and what its answer used."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from hirewire_common.llm.bounded import (
    A_WORD,
    LARGEST_ANSWER,
    BoundedTransport,
    client_for,
)
from hirewire_common.llm.failures import ModelFailed, failure
from hirewire_common.llm.guarded import Guard, GuardedTransport
from hirewire_common.llm.measuring import names_of
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.quiet import litellm
from hirewire_common.llm.spending import MICRO, Usage
from hirewire_common.tracing import calling

_NO_KEY = "none"
"""Said instead of an empty key, for which LiteLLM would take one from the environment."""
_MOST_TOLD = 10**7
"""Tokens of one answer; a server may say anything."""
_BYTES_A_TOKEN = 3
"""Few enough that a guess is rather too high."""


@dataclass(frozen=True, slots=True)
class Question:
    """`counted`: a stream is to end with how much it was, which not every server knows to tell."""

    instructions: str
    data: str
    schema: type[BaseModel] | None = None
    stream: bool = False
    counted: bool = False

    @property
    def size(self) -> int:
        """About how many tokens."""
        return guessed(self.instructions + self.data)


@asynccontextmanager
async def asked(config: ModelConfig, guard: Guard, question: Question) -> AsyncIterator[Any]:
    """LiteLLM's answer, to be read inside. What goes wrong there is raised as ModelFailed too."""
    module = litellm()
    key = config.api_key.get_secret_value()
    transport = _transport(config, guard, key, question)
    if config.stranger and module.get_llm_provider(config.name)[1] != config.name.split("/")[0]:
        # some names LiteLLM takes elsewhere, by clients that know nothing of what is allowed
        raise ModelFailed("refused", log="not a model of this protocol")
    try:
        async with client_for(
            module, config.name, key or _NO_KEY, config.base_url, transport
        ) as client:
            with calling("ask a model", **_shown(config)):
                async with asyncio.timeout(config.seconds):
                    answer = await module.acompletion(
                        client=client, api_key=key or _NO_KEY, **_arguments(config, question)
                    )
            yield answer
    except ModelFailed:
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is: it is told apart, and without its text)
        raise failure(error) from None


def _shown(config: ModelConfig) -> dict[str, str]:
    """What a span may tell: as the figures, nothing that a user has written."""
    provider, model = names_of(config)
    return {"gen_ai.provider.name": provider, "gen_ai.request.model": model}


def guessed(text: str) -> int:
    """About how many tokens."""
    return len(text.encode()) // _BYTES_A_TOKEN + 1


def usage(config: ModelConfig, prompt: int, completion: int) -> Usage:
    """So many tokens, and what they cost where LiteLLM's list of prices has the model."""
    price = _price(config)
    cost = prompt * (price.get("input_cost_per_token") or 0.0)
    cost += completion * (price.get("output_cost_per_token") or 0.0)
    return Usage(prompt, completion, round(cost * MICRO))


def told(config: ModelConfig, answer: Any) -> Usage | None:
    """What the server says that it used; None when it doesn't."""
    counted = getattr(answer, "usage", None)
    prompt, completion = (
        getattr(counted, name, None) for name in ("prompt_tokens", "completion_tokens")
    )
    if not isinstance(prompt, int) or not isinstance(completion, int):
        return None
    return usage(config, *(min(max(0, said), _MOST_TOLD) for said in (prompt, completion)))


def _transport(config: ModelConfig, guard: Guard, key: str, question: Question) -> BoundedTransport:
    most = LARGEST_ANSWER + (A_WORD * config.most_tokens if question.stream else 0)
    if config.stranger:
        return GuardedTransport(guard, config.base_url, key, most)
    return BoundedTransport(most)


def _arguments(config: ModelConfig, question: Question) -> dict[str, Any]:
    options: dict[str, Any] = (
        {"stream_options": {"include_usage": True}} if question.counted else {}
    )
    return {
        "temperature": 0,
        **config.parameters,
        **options,
        "model": config.name,
        "messages": [
            {"role": "system", "content": question.instructions},
            {"role": "user", "content": question.data},
        ],
        "base_url": config.base_url or None,
        "response_format": question.schema,
        "stream": question.stream,
        "timeout": config.seconds,
        "max_tokens": config.most_tokens,
        "max_retries": 0,
        # else some names of models are asked by another client than the one that is given
        "_skip_responses_api_bridge": config.stranger,
    }


def _price(config: ModelConfig) -> dict[str, Any]:
    prices: dict[str, dict[str, Any]] = litellm().model_cost
    for name in (config.shown, config.name):
        provider, _, model = name.partition("/")
        if name in prices:
            return prices[name]
        if prices.get(model, {}).get("litellm_provider") == provider:
            return prices[model]
    return {}
