"""Figures of what every job and every question passes, kept as plain numbers, and made Prometheus's own when it asks.

Those of prometheus_client take a lock for each change: all that a job passes took a twentieth of what an empty one costs.
All of this happens in one thread.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from time import perf_counter
from types import TracebackType

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector


class Count:
    """It only grows."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value = 0

    def inc(self) -> None:
        self.value += 1


class Level:
    """How many are inside `with level:` just now."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value = 0

    def __enter__(self) -> None:
        self.value += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.value -= 1


class Times:
    """How often something took how long, by `limits` in seconds; what took longer than the last is counted too."""

    __slots__ = ("_counts", "_limits", "total")

    def __init__(self, limits: Sequence[float]) -> None:
        self._limits = limits
        self._counts = [0] * (len(limits) + 1)
        self.total = 0.0
        """Seconds."""

    def observe(self, seconds: float) -> None:
        self._counts[bisect_left(self._limits, seconds)] += 1
        self.total += seconds

    def time(self) -> "_Timed":
        """What is done inside `with` is observed, however it ends."""
        return _Timed(self)

    @property
    def buckets(self) -> list[tuple[str, float]]:
        """Of each limit, how often it took no longer."""
        names = [*map(str, map(float, self._limits)), "+Inf"]
        return list(zip(names, map(float, accumulate(self._counts)), strict=True))


class _Timed:
    __slots__ = ("_began", "_times")

    def __init__(self, times: Times) -> None:
        self._times = times

    def __enter__(self) -> None:
        self._began = perf_counter()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._times.observe(perf_counter() - self._began)


class Counts(Collector):
    """A counter for each combination of labels that was asked for."""

    def __init__(
        self, name: str, about: str, labels: Sequence[str], registry: CollectorRegistry
    ) -> None:
        self._said = name, about, tuple(labels)
        self._known: dict[tuple[str, ...], Count] = {}
        registry.register(self)

    def labels(self, *values: str) -> Count:
        return self._known.setdefault(values, Count())

    def collect(self) -> Iterator[CounterMetricFamily]:
        name, about, labels = self._said
        family = CounterMetricFamily(name, about, labels=labels)
        for values, count in self._known.items():
            family.add_metric(values, count.value)
        yield family


class Histograms(Collector):
    """Times for each value of one label that was asked for."""

    def __init__(
        self,
        name: str,
        about: str,
        label: str,
        limits: Sequence[float],
        registry: CollectorRegistry,
    ) -> None:
        self._said, self._limits = (name, about, label), limits
        self._known: dict[str, Times] = {}
        registry.register(self)

    def labels(self, value: str) -> Times:
        return self._known.setdefault(value, Times(self._limits))

    def collect(self) -> Iterator[HistogramMetricFamily]:
        name, about, label = self._said
        family = HistogramMetricFamily(name, about, labels=(label,))
        for value, times in self._known.items():
            family.add_metric((value,), times.buckets, times.total)
        yield family
