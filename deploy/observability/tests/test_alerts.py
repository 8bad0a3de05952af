"""Every alert fires in its case and is silent in the neighbouring one, as Prometheus itself sees it."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parents[1]
PROMTOOL = shutil.which("promtool")
judged = pytest.mark.skipif(
    PROMTOOL is None, reason="there is no promtool here: apt install prometheus"
)


def read(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text())


def promtool(*arguments: str) -> str:
    """What it says, when it finds nothing wrong."""
    ran = subprocess.run(  # noqa: S603
        [str(PROMTOOL), *arguments], cwd=HERE, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_every_alert_has_a_case_in_which_it_fires_and_one_in_which_it_does_not() -> None:
    tried: dict[str, set[bool]] = {}
    for case in read("alerts_test.yaml")["tests"]:
        for expected in case["alert_rule_test"]:
            fires = tried.setdefault(expected["alertname"], set())
            fires.add(bool(expected["exp_alerts"]))
    (group,) = read("alerts.yaml")["groups"]
    assert tried == {rule["alert"]: {True, False} for rule in group["rules"]}


@judged
def test_prometheus_takes_its_configuration_and_the_alerts() -> None:
    alerts = len(read("alerts.yaml")["groups"][0]["rules"])
    assert f"{alerts} rules found" in promtool("check", "config", "prometheus.yaml")


@judged
def test_every_alert_fires_when_it_must_and_at_no_other_time() -> None:
    assert "SUCCESS" in promtool("test", "rules", "alerts_test.yaml")
