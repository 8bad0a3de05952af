"""An operator's commands in Kubernetes: beside the deployment, with all rights, and there only while they are given."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from deploy.tests.manifests import OVERLAYS, READ, ROOT, Manifest, compose, named, workloads

from hirewire_local.deployment import Addresses, Secrets, write
from hirewire_local.home import Home

OPTIONAL = {"HIREWIRE_S3_REGION"}
"""Whose default is right for the object store of the overlay dev."""
each = pytest.mark.parametrize("overlay", OVERLAYS)


def deployed(overlay: str) -> tuple[Manifest, Manifest, Manifest]:
    """The spec of the deployment, of its pod and of its container."""
    spec = named(overlay, "Deployment")["operator"]["spec"]
    (one,) = spec["template"]["spec"]["containers"]
    return spec, spec["template"]["spec"], one


@each
def test_nothing_that_may_do_everything_runs_while_nobody_operates(overlay: str) -> None:
    spec, _, _ = deployed(overlay)
    assert (spec["replicas"], spec["strategy"]) == (0, {"type": "Recreate"})


@each
def test_it_ends_when_it_is_told_to(overlay: str) -> None:
    """As the first process of a container `sleep` would not hear of it."""
    _, pod, one = deployed(overlay)
    assert one["command"] == ["sleep", "infinity"]
    assert pod["shareProcessNamespace"] is True


@each
def test_every_variable_is_one_that_the_commands_read(overlay: str, tmp_path: Path) -> None:
    _, _, one = deployed(overlay)
    told = {variable["name"] for variable in one["env"]}
    files = Secrets(Home(tmp_path), Addresses()).folders()["operator"]
    assert told | {file.upper() for file in files} <= READ
    assert not one.get("envFrom"), "the address for clients leads nowhere in a pod"


@each
def test_what_the_config_map_says_is_there(overlay: str) -> None:
    _, _, one = deployed(overlay)
    asked = [told["valueFrom"]["configMapKeyRef"] for told in one["env"] if "valueFrom" in told]
    said: dict[str, Any] = {name: it["data"] for name, it in named(overlay, "ConfigMap").items()}
    there = {ref["key"] for ref in asked if ref["key"] in said[ref["name"]]}
    assert {ref["key"] for ref in asked if not ref.get("optional")} <= there
    assert {ref["key"] for ref in asked if ref.get("optional")} == OPTIONAL
    assert there >= {"HIREWIRE_S3_ENDPOINT", "HIREWIRE_S3_BUCKET"}


@each
def test_the_gateway_is_asked_where_its_service_is(overlay: str) -> None:
    _, _, one = deployed(overlay)
    (url,) = (it["value"] for it in one["env"] if it["name"] == "HIREWIRE_GATEWAY_URL")
    (port,) = named(overlay, "Service")["gateway"]["spec"]["ports"]
    assert (url, port["port"], port["targetPort"]) == ("http://gateway", 80, "http")


@each
def test_it_is_the_image_that_compose_has(overlay: str) -> None:
    _, _, one = deployed(overlay)
    built = compose()["services"]["operator"]["image"].split(":")[0]
    assert one["image"].split(":")[0].rpartition("/")[2] == built


@each
def test_a_backup_fills_a_disk_of_its_own(overlay: str) -> None:
    _, pod, one = deployed(overlay)
    (name,) = (it["name"] for it in one["volumeMounts"] if it["mountPath"] == "/backups")
    (volume,) = (it for it in pod["volumes"] if it["name"] == name)
    claimed = volume["ephemeral"]["volumeClaimTemplate"]["spec"]["resources"]["requests"]
    assert set(claimed) == {"storage"}


def test_production_takes_every_image_of_ours_from_its_registry() -> None:
    images = [one["image"] for _, it in workloads("production") for one in it["spec"]["containers"]]
    ours = [image for image in images if "hirewire-" in image]
    assert [one for one in ours if not one.startswith("registry.example.com/")] == []
    assert any("/hirewire-local:" in one for one in ours)


KUBECTL = """#!/bin/sh
echo "$*" >> "$SAID"
"""
"""Notes what it is told."""


def test_the_script_makes_a_secret_for_every_pod_of_a_trial(tmp_path: Path) -> None:
    write(tmp_path / "written", Addresses())
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "kubectl").write_text(KUBECTL)
    (tmp_path / "bin" / "kubectl").chmod(0o755)
    script = ROOT / "deploy" / "kubernetes" / "secrets.sh"
    path = f"{tmp_path / 'bin'}:/usr/bin:/bin"
    said = tmp_path / "said"
    subprocess.run(
        ["sh", str(script), "hirewire", str(tmp_path / "written")],
        env={"PATH": path, "SAID": str(said)},
        check=True,
    )
    made = set(re.findall(r"create secret generic (\S+)", said.read_text()))
    assert made == {f"hirewire-{name}" for name in Secrets(Home(tmp_path), Addresses()).folders()}
