"""One language model that can be asked: by its name, its key and its address."""

import asyncio
import json
import re
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, SecretStr, ValidationError

from hirewire_common.llm.failures import ModelFailed, failure
from hirewire_common.llm.quiet import litellm

M = TypeVar("M", bound=BaseModel)

_LONGEST_CONTENT = 200_000
_EMPTY = SecretStr("")
_NO_KEY = "none"
"""Said instead of an empty key, for which LiteLLM would take one from the environment."""
_FENCED = re.compile(r"^\s*```(?:json)?\s*(.*?)\s*```\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ModelConfig:
    """`name` as LiteLLM has it; `base_url` empty for the provider's own; `seconds` by the clock for one answer."""

    name: str
    api_key: SecretStr = _EMPTY
    base_url: str = ""
    seconds: float = 20.0
    most_tokens: int = 4_000


class LanguageModel:
    """Asked without tools, without retries and without memory. Nothing that is asked or answered is logged."""

    def __init__(self, config: ModelConfig) -> None:
        self.config = config

    @property
    def name(self) -> str:
        return self.config.name

    async def prepare(self) -> None:
        """Import what takes seconds to import, before somebody waits for an answer."""
        await asyncio.to_thread(litellm)

    async def complete(
        self, instructions: str, data: str, schema: type[M], *, within: float | None = None
    ) -> M:
        """The answer to `data` under `instructions`, in the form of `schema`. Raises ModelFailed, and nothing else.

        A server that does not know answers by schema is asked once more without. All of it takes no longer than
        the configured time, nor than `within` seconds.
        """
        await self.prepare()
        seconds = min(self.config.seconds, within or self.config.seconds)
        try:
            async with asyncio.timeout(seconds):
                return await self._complete(instructions, data, schema)
        except TimeoutError:
            raise ModelFailed("timeout", log=f"after {seconds:.1f} s") from None

    async def _complete(self, instructions: str, data: str, schema: type[M]) -> M:
        try:
            return _checked(await self._content(instructions, data, schema), schema)
        except ModelFailed as failed:
            if failed.kind != "refused":
                raise
        told = f"{instructions}\n\nAnswer with one JSON object of this schema and nothing else:\n"
        told += json.dumps(schema.model_json_schema())
        return _checked(await self._content(told, data, None), schema)

    async def _content(self, instructions: str, data: str, schema: type[BaseModel] | None) -> str:
        # here, so that a service without a model has no HTTP client in memory
        from hirewire_common.llm.bounded import bounded

        module, config = litellm(), self.config
        messages = [
            {"role": "system", "content": instructions},
            {"role": "user", "content": data},
        ]
        key = config.api_key.get_secret_value() or _NO_KEY
        try:
            async with bounded(module, config.name, key, config.base_url) as client:
                answer = await module.acompletion(
                    client=client,
                    model=config.name,
                    messages=messages,
                    api_key=key,
                    base_url=config.base_url or None,
                    response_format=schema,
                    timeout=config.seconds,
                    max_tokens=config.most_tokens,
                    temperature=0,
                    max_retries=0,
                )
        except Exception as error:  # noqa: BLE001  (whatever it is: it is told apart, and without its text)
            raise failure(error) from None
        return _text_of(answer)


def _text_of(answer: Any) -> str:
    try:
        content = answer.choices[0].message.content
    except (AttributeError, IndexError, TypeError):
        content = None
    if not isinstance(content, str) or not content.strip():
        raise ModelFailed("bad_answer", log="empty")
    if len(content) > _LONGEST_CONTENT:
        raise ModelFailed("bad_answer", log="longer than an answer may be")
    return content


def _checked(content: str, schema: type[M]) -> M:
    """Models like to put a fence around their JSON."""
    fenced = _FENCED.match(content)
    try:
        return schema.model_validate_json(fenced[1] if fenced else content)
    except ValidationError as error:
        kinds = sorted({str(one["type"]) for one in error.errors(include_input=False)})
        raise ModelFailed("bad_answer", log=f"not of the schema: {kinds[:5]}") from None
