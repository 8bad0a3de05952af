"""What language models have cost all sessions together, as Prometheus reads it."""

import asyncio
from collections.abc import Iterable
from typing import Protocol

import structlog
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from hirewire_common.errors import TryAgain
from hirewire_common.llm.spending import MICRO, TOTAL

log = structlog.get_logger()

_COUNTED = ("calls", "prompt", "completion", "cost")


class Values(Protocol):
    async def value(self, name: str) -> int: ...


class ModelUsage(Collector):
    """The services that ask models count on the bus, so any gateway can tell it; the last that was seen, while it can't."""

    def __init__(self, counters: Values) -> None:
        self._counters = counters
        self._seen = dict.fromkeys(_COUNTED, 0)

    async def look(self) -> None:
        names = [f"{TOTAL}.{name}" for name in _COUNTED]
        try:
            found = await asyncio.gather(*(self._counters.value(name) for name in names))
        except TryAgain as error:
            log.info("what models cost can't be looked up", why=error.log)
            return
        self._seen = dict(zip(_COUNTED, found, strict=True))

    def collect(self) -> Iterable[CounterMetricFamily]:
        seen = self._seen
        calls = CounterMetricFamily("hirewire_llm_calls", "Questions to language models")
        calls.add_metric([], seen["calls"])
        tokens = CounterMetricFamily(
            "hirewire_llm_tokens", "Tokens asked and answered", labels=["kind"]
        )
        for kind in ("prompt", "completion"):
            tokens.add_metric([kind], seen[kind])
        cost = CounterMetricFamily(
            "hirewire_llm_cost_dollars", "By the list of prices, where known"
        )
        cost.add_metric([], seen["cost"] / MICRO)
        return calls, tokens, cost
