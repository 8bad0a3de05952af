"""Prometheus and the collector find their files, their variables and whom they ask where the Compose stack has them."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

HERE = Path(__file__).parents[1]


def compose(name: str) -> dict[str, Any]:
    """A service of the Compose stack."""
    stack = yaml.safe_load((HERE.parents[1] / "compose.yaml").read_text())
    found: dict[str, Any] = stack["services"][name]
    return found


def test_spans_are_taken_where_the_services_send_them() -> None:
    collector = yaml.safe_load((HERE / "collector.yaml").read_text())
    assert collector["receivers"]["otlp"]["protocols"]["http"]["endpoint"] == "0.0.0.0:4318"
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


def test_every_exporter_is_asked_on_its_port_and_every_service_on_its_ops_port() -> None:
    prometheus = yaml.safe_load((HERE / "prometheus.yaml").read_text())
    jobs = {job["job_name"]: job for job in prometheus["scrape_configs"]}
    asked = {
        name: job["static_configs"][0]["targets"]
        for name, job in jobs.items()
        if name != "hirewire"
    }
    told = compose("nats-exporter")["command"]
    (port,) = (word.partition("=")[2] for word in told if word.startswith("-port="))
    assert asked == {
        "nats": [f"nats-exporter:{port}"],
        "postgres": ["postgres-exporter:9187"],
        "node": ["node-exporter:9100"],
    }
    (ours,) = jobs["hirewire"]["dns_sd_configs"]
    image = (HERE.parent / "docker" / "Dockerfile").read_text()
    assert f" HIREWIRE_OPS_HOST=0.0.0.0 HIREWIRE_OPS_PORT={ours['port']}\n" in image
    assert "metrics_path" not in jobs["hirewire"]
    named = {"source_labels": ["__meta_dns_name"], "target_label": "service"}
    assert jobs["hirewire"]["relabel_configs"] == [named]
    # a process of which a part hangs is not dead: it answers after four seconds
    assert int(prometheus["global"]["scrape_timeout"].removesuffix("s")) > 4


def test_every_server_of_the_bus_is_looked_at_with_its_streams() -> None:
    told = compose("nats-exporter")["command"]
    assert {word for word in told if "://" in word} == {f"http://nats-{n}:8222" for n in range(3)}
    assert set(told) >= {"-varz", "-jsz=all"}


def test_the_disks_of_the_machine_are_looked_at() -> None:
    told = compose("node-exporter")
    (mounted,) = told["volumes"]
    assert {f"--path.rootfs={mounted.split(':')[1]}", "--collector.filesystem"} <= set(
        told["command"]
    )


def test_grafana_finds_the_dashboard_and_what_it_asks() -> None:
    grafana = compose("grafana")
    places = dict(one.split(":")[:2] for one in grafana["volumes"])
    assert places["./deploy/observability/provisioning"] == "/etc/grafana/provisioning"
    folder = HERE / "provisioning"
    (provider,) = yaml.safe_load((folder / "dashboards" / "files.yaml").read_text())["providers"]
    dashboard = Path(places["./deploy/observability/dashboard.json"])
    assert str(dashboard.parent) == provider["options"]["path"]
    sources = yaml.safe_load((folder / "datasources" / "prometheus.yaml").read_text())
    ports = {"prometheus": 9090, "jaeger": 16686}
    for source in sources["datasources"]:
        url = urlsplit(source["url"])
        assert (url.hostname, url.port) == (source["type"], ports[source["type"]])
        assert set(grafana["networks"]) & set(compose(str(url.hostname))["networks"])
    (variable,) = json.loads((HERE / "dashboard.json").read_text())["templating"]["list"]
    assert (variable["name"], variable["query"]) == ("datasource", "prometheus")
