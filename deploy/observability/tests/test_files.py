"""Alerts and dashboard ask for what is told: by us, or by the exporters of the servers."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import CollectorRegistry

from hirewire_common.contracts import ROLES
from hirewire_common.metrics import Metrics
from hirewire_common.ops import Ops
from hirewire_common.ops.readiness import Readiness
from hirewire_gateway.observing import Metrics as GatewayMetrics
from hirewire_gateway.usage import ModelUsage
from hirewire_storage.queues import Queues

HERE = Path(__file__).parents[1]
THEIRS = {
    "up": {"job", "service", "instance"},
    "pg_up": set[str](),
    "jetstream_server_total_streams": {"is_meta_leader"},
    "node_filesystem_avail_bytes": {"fstype"},
    "node_filesystem_size_bytes": {"fstype"},
    "kubelet_volume_stats_available_bytes": set[str](),
    "kubelet_volume_stats_capacity_bytes": set[str](),
}
"""What others export, with those of their labels that are asked for."""
ADDED = {"job", "service", "instance", "le"}
"""Labels that Prometheus adds."""
SUFFIXES = {"counter": ("_total",), "histogram": ("_bucket", "_count", "_sum")}
WORDS = {"absent", "and", "bool", "by", "histogram_quantile", "increase", "max", "offset", "on"}
WORDS |= {"or", "rate", "sum"}
ALERTS = (
    "ServiceDown NotReady ErrorRate SlowRequests QueueGrowing Redeliveries DeadLetters JobsOverdue "
    "ModelBudget ModelFailing NatsNoQuorum DiskFilling DatabaseDown ObjectStoreDown"
)
_FIGURE = re.compile(r"\bhirewire_[a-z_]+_(?:seconds|total)\b")
_TEXT = re.compile(r'"[^"]*"')
_DURATION = re.compile(r"\[[^\]]*\]|\b\d+[smhd]\b")
_GROUPING = re.compile(r"\b(?:by|on)\s*\(([^)]*)\)")
_SELECTOR = re.compile(r"([a-z_:]+)\{([^}]*)\}")
_NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")


class Nothing:
    async def value(self, name: str) -> int:
        raise AssertionError(name)


def told() -> dict[str, set[str]]:
    """Of each figure that a service exports, its labels."""
    nothing: Any = None
    ops = Ops("127.0.0.1", 0, Readiness({}))
    usage = CollectorRegistry()
    usage.register(ModelUsage(Nothing()))
    metrics = Metrics()
    metrics.of_kind("parser.parse")
    metrics.answer_seconds.labels("job.start")
    ours = (metrics, GatewayMetrics(), Queues(nothing, nothing))
    registries = [usage, *ops.registries, *(one.registry for one in ours)]
    return {name: labels for one in registries for name, labels in _of(one)}


def _of(registry: CollectorRegistry) -> Iterator[tuple[str, set[str]]]:
    for collector in registry._collector_to_names:
        labels = set(getattr(collector, "_labelnames", ()))
        for family in collector.collect():
            told = {label for one in family.samples for label in one.labels}
            for suffix in SUFFIXES.get(family.type, ("",)):
                yield family.name + suffix, labels | told


def expressions() -> dict[str, str]:
    """All that is asked of Prometheus, by who asks."""
    dashboard = json.loads((HERE / "dashboard.json").read_text())
    asked = {rule["alert"]: rule["expr"] for rule in rules()}
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            asked[f"{panel['title']} {target['refId']}"] = target["expr"]
    return asked


def rules() -> list[dict[str, Any]]:
    (group,) = yaml.safe_load((HERE / "alerts.yaml").read_text())["groups"]
    found: list[dict[str, Any]] = group["rules"]
    return found


def figures_in(expression: str) -> set[str]:
    bare = _DURATION.sub("", _TEXT.sub('""', expression))
    bare = re.sub(r"\{[^}]*\}", "", _GROUPING.sub("", bare))
    return set(_NAME.findall(bare)) - WORDS


def labels_in(expression: str) -> set[str]:
    """Those that it groups by or selects."""
    bare = _TEXT.sub('""', expression)
    groups = ",".join(_GROUPING.findall(bare))
    selectors = ",".join(matchers for _, matchers in _SELECTOR.findall(bare))
    return set(_NAME.findall(re.sub(r"[=!~]+", " ", f"{groups},{selectors}")))


@pytest.mark.parametrize("who", expressions())
def test_every_figure_that_is_asked_for_is_exported_with_those_labels(who: str) -> None:
    expression, known = expressions()[who], told() | THEIRS
    figures = figures_in(expression)
    assert figures
    assert figures - set(known) == set()
    labels = ADDED.union(*(known[figure] for figure in figures))
    assert labels_in(expression) - labels == set()


def test_documents_name_only_figures_that_there_are() -> None:
    root = HERE.parents[1]
    pages = [*(root / "docs").glob("*.md"), root / "libs/common/README.md"]
    named = {name for page in pages for name in _FIGURE.findall(page.read_text())}
    assert "hirewire_answer_seconds" in named
    assert named - {name.removesuffix("_count") for name in told()} == set()


@pytest.mark.parametrize("who", expressions())
def test_every_expression_is_closed(who: str) -> None:
    bare = _TEXT.sub("", expressions()[who])
    for opening, closing in ("()", "[]", "{}"):
        assert bare.count(opening) == bare.count(closing)


def test_there_is_a_rule_for_each_alert_and_each_says_what_to_do() -> None:
    assert [rule["alert"] for rule in rules()] == [f"Hirewire{name}" for name in ALERTS.split()]
    runbooks = (HERE.parents[1] / "docs" / "operations.md").read_text()
    assert re.findall(r"^### (Hirewire\w+)$", runbooks, re.M) == [rule["alert"] for rule in rules()]
    for rule in rules():
        assert rule["annotations"]["runbook_url"] == (f"docs/operations.md#{rule['alert'].lower()}")
        assert rule["labels"]["severity"] in ("critical", "warning")
        assert set(rule["annotations"]) == {"summary", "description", "runbook_url"}


def test_what_a_summary_shows_is_a_label_of_its_expression() -> None:
    for rule in rules():
        shown = set(re.findall(r"\$labels\.(\w+)", rule["annotations"]["summary"]))
        figures = figures_in(rule["expr"])
        known = told() | THEIRS
        assert shown <= labels_in(rule["expr"]) | ADDED.union(*(known[one] for one in figures))


def test_every_service_is_looked_at() -> None:
    prometheus = yaml.safe_load((HERE / "prometheus.yaml").read_text())
    (ours,) = [job for job in prometheus["scrape_configs"] if job["job_name"] == "hirewire"]
    (discovery,) = ours["dns_sd_configs"]
    assert set(discovery["names"]) == set(ROLES)
    down = next(rule["expr"] for rule in rules() if rule["alert"] == "HirewireServiceDown")
    assert set(re.findall(r'service="([^"]+)"', down)) == set(ROLES)


def test_panels_ask_whom_is_chosen_and_their_legends_show_labels() -> None:
    known = told() | THEIRS
    for panel in json.loads((HERE / "dashboard.json").read_text())["panels"]:
        for target in panel["targets"]:
            chosen = {"type": "prometheus", "uid": "${datasource}"}
            assert target["datasource"] == panel["datasource"] == chosen
            shown = set(re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]))
            grouped = ",".join(_GROUPING.findall(target["expr"])) or ",".join(
                ADDED.union(*(known[one] for one in figures_in(target["expr"])))
            )
            assert shown <= set(_NAME.findall(grouped)), panel["title"]


def test_only_services_are_selected_by_their_job() -> None:
    selected = "".join(expressions().values())
    assert set(re.findall(r'job="([^"]*)"', selected)) == {"hirewire"}


def test_panels_lie_beside_one_another() -> None:
    taken: set[tuple[int, int]] = set()
    for panel in json.loads((HERE / "dashboard.json").read_text())["panels"]:
        at = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(at["x"], at["x"] + at["w"])
            for y in range(at["y"], at["y"] + at["h"])
        }
        assert not taken & cells
        taken |= cells
