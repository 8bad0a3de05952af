"""LiteLLM, imported when it is first needed (seconds of CPU, some 180 MB) and made to keep what it knows to itself."""

import asyncio
import logging
import os
import threading
from functools import cache
from typing import Any

_SETTLED = {
    "LITELLM_LOCAL_MODEL_COST_MAP": "True",  # else it fetches a price list when imported
    "LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS": "True",  # and another list at the first question to Anthropic
    "LITELLM_MODE": "PRODUCTION",  # else it reads a .env from wherever it was started
    "LITELLM_LOG": "ERROR",
    "DISABLE_AIOHTTP_TRANSPORT": "True",  # httpx ends cleanly when cancelled
}
_TALKERS = ("LiteLLM", "openai", "httpx", "httpcore")


_CANNED = {
    "id": "-",
    "object": "chat.completion",
    "created": 0,
    "model": "-",
    "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "-"}}
    ],
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
}


_importing = threading.Lock()


def litellm() -> Any:
    """The module, after its first question; blocks for seconds the first time, so call it from a thread."""
    with _importing:
        return _imported()


@cache
def _imported() -> Any:
    os.environ.update(_SETTLED)
    import litellm as module

    module.telemetry = False
    module.suppress_debug_info = True
    module.turn_off_message_logging = True
    module.drop_params = True
    module.num_retries = 0
    _silence()
    asyncio.run(_first_question(module))
    return module


async def _first_question(module: Any) -> None:
    """To nobody: it imports another few hundred modules, for which no time-out of a real one should pay."""
    import httpx

    def canned(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=_CANNED)

    async with httpx.AsyncClient(transport=httpx.MockTransport(canned)) as http:
        client = module.AsyncOpenAI(
            api_key="-", base_url="http://nobody.invalid", http_client=http, max_retries=0
        )
        nothing = [{"role": "user", "content": "-"}]
        await module.acompletion(client=client, model="openai/-", messages=nothing, api_key="-")


def _silence() -> None:
    """Their lines hold prompts, answers and addresses with keys in them; what matters comes back as an exception."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(_TALKERS):
            logger = logging.getLogger(name)
            logger.handlers = []
            logger.propagate = False
            logger.disabled = True
