"""LiteLLM, imported when it is first needed (seconds of CPU, some 180 MB) and made to keep what it knows to itself."""

import logging
import os
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


@cache
def litellm() -> Any:
    """The module; blocks for seconds the first time, so call it from a thread."""
    os.environ.update(_SETTLED)
    import litellm as module

    module.telemetry = False
    module.suppress_debug_info = True
    module.turn_off_message_logging = True
    module.drop_params = True
    module.num_retries = 0
    _silence()
    return module


def _silence() -> None:
    """Their lines hold prompts, answers and addresses with keys in them; what matters comes back as an exception."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(_TALKERS):
            logger = logging.getLogger(name)
            logger.handlers = []
            logger.propagate = False
            logger.disabled = True
