"""LiteLLM, imported when it is first needed (seconds of CPU, some 180 MB) and made to keep what it knows to itself."""

import asyncio
import json
import logging
import os
import threading
import warnings
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
_CHUNK = {
    "id": "-",
    "object": "chat.completion.chunk",
    "created": 0,
    "model": "-",
    "choices": [{"index": 0, "finish_reason": "stop", "delta": {"content": "-"}}],
}
_importing = threading.Lock()


def litellm() -> Any:
    """The module, after its first question; blocks for seconds the first time, so call it from a thread."""
    with _importing:
        return _imported()


@cache
def _imported() -> Any:
    os.environ.update(_SETTLED)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what its types make pydantic say is nothing for our logs
        import litellm as module

        module.telemetry = False
        module.suppress_debug_info = True
        module.turn_off_message_logging = True
        module.drop_params = True
        module.num_retries = 0
        _silence()
        asyncio.run(_first_questions(module))
    return module


async def _first_questions(module: Any) -> None:
    """To nobody: they import another few hundred modules, for which no time-out of a real one should pay."""
    import httpx

    def canned(request: httpx.Request) -> httpx.Response:
        if b'"stream":true' not in request.content:
            return httpx.Response(200, json=_CANNED)
        events = f"data: {json.dumps(_CHUNK)}\n\ndata: [DONE]\n\n"
        return httpx.Response(200, text=events, headers={"content-type": "text/event-stream"})

    async with httpx.AsyncClient(transport=httpx.MockTransport(canned)) as http:
        client = module.AsyncOpenAI(
            api_key="-", base_url="http://nobody.invalid", http_client=http, max_retries=0
        )
        nothing = [{"role": "user", "content": "-"}]
        asked = {"client": client, "model": "openai/-", "messages": nothing, "api_key": "-"}
        await module.acompletion(**asked)
        async for _ in await module.acompletion(**asked, stream=True):
            pass


def _silence() -> None:
    """Their lines hold prompts, answers and addresses with keys in them; what matters comes back as an exception."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(_TALKERS):
            logger = logging.getLogger(name)
            logger.handlers = []
            logger.propagate = False
            logger.disabled = True
