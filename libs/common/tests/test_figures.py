"""Plain numbers are told to Prometheus as its own would be."""

from contextlib import suppress

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from hirewire_common.figures import Counts, Histograms, Level

LIMITS = (0.05, 1, 2.5)
TIMES = (0.0, 0.05, 0.051, 1, 2.5, 2.6, 900.0)


def told(registry: CollectorRegistry) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Every sample, but for when prometheus_client's own began."""
    families = text_string_to_metric_families(generate_latest(registry).decode())
    samples = [one for family in families for one in family.samples]
    return {
        (one.name, frozenset(one.labels.items())): one.value
        for one in samples
        if not one.name.endswith("_created")
    }


def test_a_histogram_tells_what_prometheus_clients_own_tells() -> None:
    ours, theirs = CollectorRegistry(), CollectorRegistry()
    mine = Histograms("seconds", "How long", "kind", LIMITS, ours).labels("a")
    own = Histogram("seconds", "How long", ("kind",), buckets=LIMITS, registry=theirs).labels("a")
    for seconds in TIMES:
        mine.observe(seconds)
        own.observe(seconds)
    assert told(ours) == told(theirs)
    assert len(told(ours)) == len(LIMITS) + 3


def test_a_counter_tells_what_prometheus_clients_own_tells_from_zero_on() -> None:
    ours, theirs = CollectorRegistry(), CollectorRegistry()
    labels = ("kind", "outcome")
    mine, own = Counts("jobs_total", "Ended", labels, ours), Counter("jobs_total", "Ended", labels, registry=theirs)  # fmt: skip
    for outcome, times in (("done", 3), ("bug", 0)):
        for _ in range(times):
            mine.labels("a", outcome).inc()
            own.labels("a", outcome).inc()
        assert mine.labels("a", outcome).value == own.labels("a", outcome)._value.get()
    assert told(ours) == told(theirs)


def test_what_takes_time_is_observed_also_when_it_fails() -> None:
    registry = CollectorRegistry()
    times = Histograms("seconds", "How long", "kind", LIMITS, registry).labels("a")
    with suppress(KeyError), times.time():
        raise KeyError
    with times.time():
        pass
    assert registry.get_sample_value("seconds_count", {"kind": "a"}) == 2
    assert 0 < times.total < 1


def test_a_level_is_how_many_are_inside() -> None:
    level = Level()
    with level:
        with level:
            assert level.value == 2
        assert level.value == 1
    assert level.value == 0
