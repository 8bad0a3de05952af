"""What is asked of models, counted for Prometheus beside the session's budget."""

from typing import get_args

from hirewire_common.llm.failures import Failure, ModelFailed
from hirewire_common.llm.providers import PROVIDERS, ModelConfig
from hirewire_common.llm.spending import MICRO, Meter, Spending, Usage
from hirewire_common.metrics import Metrics

OWN = "own"
"""What a session's own model is called here: its name is a user's words."""
OTHER = "other"
OUTCOMES = ("done", "stopped", *get_args(Failure))
"""How a call may end."""


def names_of(config: ModelConfig) -> tuple[str, str]:
    """Provider and model as labels: a provider of the table, and a model that the operator has named."""
    provider = (config.shown or config.name).partition("/")[0]
    if config.stranger:
        return provider if provider in PROVIDERS else OTHER, OWN
    return provider, config.name


class MeasuredSpending:
    """A budget whose use is counted."""

    def __init__(self, spending: Spending, metrics: Metrics, config: ModelConfig) -> None:
        names = provider, model = names_of(config)
        self._spending = spending
        self._calls = {end: metrics.model_calls.labels(*names, end) for end in OUTCOMES}
        self._seconds = metrics.model_seconds.labels(*names)
        self._prompt = metrics.model_tokens.labels(provider, model, "prompt")
        self._completion = metrics.model_tokens.labels(provider, model, "completion")
        self._dollars = metrics.model_dollars.labels(*names)
        self._over_budget = metrics.over_budget.labels(*names)

    async def reserve(self, most: Usage) -> None:
        try:
            await self._spending.reserve(most)
        except ModelFailed:
            self._over_budget.inc()
            raise

    async def settle(self, reserved: Usage, meter: Meter) -> None:
        used = meter.used
        self._calls[meter.outcome].inc()
        self._seconds.observe(meter.seconds)
        self._prompt.inc(used.prompt)
        self._completion.inc(used.completion)
        self._dollars.inc(used.cost / MICRO)
        await self._spending.settle(reserved, meter)
