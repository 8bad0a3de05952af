"""Having a recording written down by a provider, by LiteLLM: a file in; its words out, with times as far as they are told."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite
from types import MappingProxyType
from typing import Any

from hirewire_common.llm.failures import ModelFailed, failure
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.quiet import litellm
from hirewire_common.llm.retries import Tries
from hirewire_common.llm.spending import Spending, Unlimited, Usage, spent

_LARGEST = 4 << 20
"""Bytes of an answer; ten minutes of words with their times come to half a megabyte."""
_NO_KEY = "none"
"""Said instead of an empty key, for which LiteLLM would take one from the environment."""
_OF_THEIR_OWN = frozenset({"xai", "edenai"})
"""Counted as compatible by LiteLLM, but for transcripts they have a protocol of their own."""
_UNDERSTOOD_NOT = frozenset({400, 415, 422})
"""How servers say that they don't know a form of answer."""
_FORMS: tuple[Mapping[str, object], ...] = (
    MappingProxyType({"response_format": "verbose_json", "timestamp_granularities": ["word", "segment"]}),
    MappingProxyType({"response_format": "verbose_json"}),
    MappingProxyType({"response_format": "json"}),
)  # fmt: skip
"""From the one that tells most; `gpt-4o-transcribe` knows the last alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """From and to which second of the file."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Written:
    """`language` as the provider calls it, a name or a tag; empty where it says none. Without words it tells no times of them."""

    text: str
    language: str = ""
    words: tuple[Said, ...] = ()
    segments: tuple[Said, ...] = ()


class SpeechModel:
    """One that speaks OpenAI's protocol, as `whisper-1`, `groq/…` and many servers do.

    `language` is a tag, of which it is told the language alone, as it wants it; empty: it finds out.
    """

    def __init__(
        self, config: ModelConfig, language: str = "", spending: Spending | None = None
    ) -> None:
        self.config = config
        self._spending = spending or Unlimited()
        self._language = language.split("-")[0].lower()
        self._form = 0

    async def prepare(self) -> None:
        """Import what takes seconds to import, before somebody waits for an answer."""
        await asyncio.to_thread(litellm)

    async def transcribe(self, audio: bytes, name: str) -> Written:
        """`name` tells of which kind the file is, as `sound.flac`. ModelFailed; a moment's failure is tried again, twice at most."""
        await self.prepare()
        async with spent(self._spending, Usage()):
            return await self._in_time((name, audio))

    async def _in_time(self, file: tuple[str, bytes]) -> Written:
        tries = Tries(asyncio.get_running_loop().time() + self.config.seconds)
        try:
            async with asyncio.timeout(self.config.seconds):
                while True:
                    try:
                        return await self._in_some_form(file)
                    except ModelFailed as failed:
                        await tries.again(failed)
        except TimeoutError:
            raise ModelFailed("timeout", log=f"after {self.config.seconds:.0f} s") from None

    async def _in_some_form(self, file: tuple[str, bytes]) -> Written:
        """In the one that tells most of those that this server knows; which that is, is remembered."""
        for number in range(self._form, len(_FORMS)):
            try:
                found = await self._asked(file, _FORMS[number])
            except ModelFailed as failed:
                if failed.status not in _UNDERSTOOD_NOT or number + 1 == len(_FORMS):
                    raise
            else:
                self._form = number
                return found
        raise ModelFailed("refused")

    async def _asked(self, file: tuple[str, bytes], form: Mapping[str, object]) -> Written:
        module, key = litellm(), self.config.api_key.get_secret_value() or _NO_KEY
        try:
            name, address = _model(module, self.config)
            async with (
                _http(_LARGEST) as http,
                module.AsyncOpenAI(
                    api_key=key, base_url=address, http_client=http, max_retries=0
                ) as client,
            ):
                answer = await module.atranscription(
                    model=f"openai/{name}",
                    client=client,
                    api_key=key,
                    file=file,
                    language=self._language or None,
                    temperature=0,
                    timeout=self.config.seconds,
                    max_retries=0,
                    **form,
                )
        except ModelFailed:
            raise
        except Exception as error:  # noqa: BLE001  (whatever it is: it is told apart, and without its text)
            raise failure(error) from None
        return _written(answer)


def _http(most: int) -> Any:
    """Follows no redirect and reads no proxy from the environment: key and recording go to the address that they are for."""
    # here, so that a service without a model has no HTTP client in memory
    import httpx

    from hirewire_common.llm.bounded import BoundedTransport

    return httpx.AsyncClient(transport=BoundedTransport(most), follow_redirects=False, trust_env=False)  # fmt: skip


def _model(module: Any, config: ModelConfig) -> tuple[str, str | None]:
    """Its name without the provider, and the provider's address; None for OpenAI's own."""
    base = config.base_url or None
    name, provider, _, address = module.get_llm_provider(config.name, api_base=base)
    compatible = provider in module.openai_compatible_providers and provider not in _OF_THEIR_OWN
    if provider != "openai" and not compatible:
        raise ModelFailed("refused", log=f"{provider} doesn't speak OpenAI's protocol")
    return name, base or address


def _written(answer: Any) -> Written:
    """A server may say anything: what isn't as it should be is left out."""
    said: dict[str, Any] = answer.model_dump()
    text = said.get("text")
    if not isinstance(text, str):
        raise ModelFailed("bad_answer", log="no text")
    language = said.get("language")
    return Written(
        text=text.strip(),
        language=language.strip().lower() if isinstance(language, str) else "",
        words=tuple(_timed(said.get("words"), "word")),
        segments=tuple(_timed(said.get("segments"), "text")),
    )


def _timed(told: object, name: str) -> Iterator[Said]:
    for one in told if isinstance(told, list) else ():
        if not isinstance(one, Mapping):
            continue
        text, start, end = one.get(name), _time(one.get("start")), _time(one.get("end"))
        if isinstance(text, str) and text.strip() and start is not None and end is not None:
            yield Said(text.strip(), start, max(start, end))


def _time(value: object) -> float | None:
    if not isinstance(value, int | float) or not isfinite(value) or value < 0:
        return None
    return float(value)
