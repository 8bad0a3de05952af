"""Prometheus and the collector find their files, their variables and whom they ask where the Compose stack has them."""

import re
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parents[1]


def compose(name: str) -> dict[str, Any]:
    """A service of the Compose stack."""
    stack = yaml.safe_load((HERE.parents[1] / "compose.yaml").read_text())
    found: dict[str, Any] = stack["services"][name]
    return found


def test_spans_are_taken_where_the_services_send_them() -> None:
    collector = yaml.safe_load((HERE / "collector.yaml").read_text())
    assert collector["receivers"]["otlp"]["protocols"]["http"]["endpoint"].endswith(":4318")
    (pipeline,) = collector["service"]["pipelines"].values()
    for part in ("receivers", "processors", "exporters"):
        assert set(pipeline[part]) == set(collector[part])
    # memory is looked at before anything is kept, and what is sent is sent in batches
    assert (pipeline["processors"][0], pipeline["processors"][-1]) == ("memory_limiter", "batch")
    limiter = collector["processors"]["memory_limiter"]
    assert set(limiter) == {"check_interval", "limit_mib"}
    megabytes = compose("otel-collector")["deploy"]["resources"]["limits"]["memory"]
    assert limiter["limit_mib"] < int(megabytes.removesuffix("m"))


def test_each_file_is_where_compose_says_and_its_variables_are_set() -> None:
    collector, prometheus = compose("otel-collector"), compose("prometheus")
    named = re.findall(r"\$\{env:(\w+)\}", (HERE / "collector.yaml").read_text())
    assert set(named) == set(collector["environment"])
    (mounted,) = collector["volumes"]
    assert f"--config={mounted.split(':')[1]}" in collector["command"]
    places = dict(one.split(":")[:2] for one in prometheus["volumes"])
    config = places["./deploy/observability/prometheus.yaml"]
    assert f"--config.file={config}" in prometheus["command"]
    (rules_file,) = yaml.safe_load((HERE / "prometheus.yaml").read_text())["rule_files"]
    beside = Path(places["./deploy/observability/alerts.yaml"])
    assert beside == Path(config).parent / rules_file


def test_every_target_that_prometheus_names_is_a_service_of_compose_on_its_network() -> None:
    near = set(compose("prometheus")["networks"])
    prometheus = yaml.safe_load((HERE / "prometheus.yaml").read_text())
    for job in prometheus["scrape_configs"]:
        names = [name for one in job.get("dns_sd_configs", ()) for name in one["names"]]
        targets = [target for one in job.get("static_configs", ()) for target in one["targets"]]
        for name in (*names, *(target.split(":")[0] for target in targets)):
            assert near & set(compose(name)["networks"]), name
