"""The manifests are what Kubernetes takes, complete, and give nobody more than it needs."""

import json
from collections.abc import Iterator
from typing import Any

import kubernetes_validate
import pytest
from deploy.tests.manifests import (
    OURS,
    OVERLAYS,
    PINNED,
    ROOT,
    SERVICES,
    SETTINGS,
    Manifest,
    named,
    rendered,
    variables,
    workloads,
)

from hirewire_common.settings import Settings
from hirewire_common.topology import ACK_WAIT
from hirewire_local.deployment import Addresses, Secrets
from hirewire_local.home import Home

FOREIGN = {"Cluster", "ScaledObject"}
"""Kinds of operators, whose schemas aren't Kubernetes'."""
VERSION = "1.34"

each = pytest.mark.parametrize("overlay", OVERLAYS)


@each
def test_kubernetes_knows_every_field(overlay: str) -> None:
    unknown = set()
    for one in rendered(overlay):
        try:
            kubernetes_validate.validate(one, VERSION, strict=True)
        except kubernetes_validate.SchemaNotFoundError:
            unknown.add(one["kind"])
    assert unknown == (FOREIGN if overlay == "production" else set())


@each
def test_a_misspelt_field_is_refused(overlay: str) -> None:
    one = json.loads(json.dumps(named(overlay, "Deployment")["parser"]))
    one["spec"]["template"]["spec"]["terminationGraceSeconds"] = 60
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(one, VERSION, strict=True)


@each
def test_every_service_is_there_and_survives_the_draining_of_a_node(overlay: str) -> None:
    assert set(named(overlay, "Deployment")) == {*SERVICES, "operator"}
    assert set(named(overlay, "Job")) == {"migrate", "topology"}
    assert set(named(overlay, "PodDisruptionBudget")) == {*SERVICES, "nats"}
    assert named(overlay, "StatefulSet")["nats"]["spec"]["replicas"] == 3


def containers(overlay: str) -> Iterator[tuple[str, Manifest, Manifest]]:
    """Each container of each pod: the pod's name, its spec, and the container."""
    for name, template in workloads(overlay):
        for one in template["spec"]["containers"]:
            yield name, template["spec"], one


@each
def test_all_pods_are_restricted(overlay: str) -> None:
    labels = named(overlay, "Namespace")["hirewire"]["metadata"]["labels"]
    assert labels["pod-security.kubernetes.io/enforce"] == "restricted"
    for name, pod, one in containers(overlay):
        inner, outer = one["securityContext"], pod["securityContext"]
        assert outer["runAsNonRoot"] is True, name
        assert outer["runAsUser"] > 0, name
        assert outer["seccompProfile"] == {"type": "RuntimeDefault"}, name
        assert inner["capabilities"] == {"drop": ["ALL"]}, name
        assert inner["allowPrivilegeEscalation"] is False, name
        assert inner["readOnlyRootFilesystem"] is True, name
        assert pod["automountServiceAccountToken"] is False, name
        assert not {"hostNetwork", "hostPID", "hostIPC"} & set(pod), name
        assert not any("hostPath" in volume for volume in pod.get("volumes", [])), name


@each
def test_everything_has_requests_and_limits(overlay: str) -> None:
    for name, _, one in containers(overlay):
        for kind in ("requests", "limits"):
            assert set(one["resources"][kind]) == {"cpu", "memory"}, name


@each
def test_foreign_images_are_pinned_by_their_digests(overlay: str) -> None:
    images = [one["image"] for _, _, one in containers(overlay)]
    images += [one["spec"]["imageName"] for one in named(overlay, "Cluster").values()]
    assert [one for one in images if not PINNED.fullmatch(one) and not OURS.fullmatch(one)] == []


@each
@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_asked_on_its_ops_port(overlay: str, name: str) -> None:
    (one,) = named(overlay, "Deployment")[name]["spec"]["template"]["spec"]["containers"]
    ports = {port["name"]: port["containerPort"] for port in one["ports"]}
    assert ports == {"ops": 9090, **({"http": 8000} if name == "gateway" else {})}
    asked = {kind: one[f"{kind}Probe"]["httpGet"] for kind in ("startup", "liveness", "readiness")}
    assert asked["startup"] == asked["liveness"] == {"path": "/live", "port": "ops"}
    assert asked["readiness"] == {"path": "/ready", "port": "ops"}


@each
def test_work_may_end_before_it_is_killed(overlay: str) -> None:
    grace = Settings.model_fields["shutdown_grace"].default
    for name in SERVICES:
        pod = named(overlay, "Deployment")[name]["spec"]["template"]["spec"]
        (one,) = pod["containers"]
        before = int(
            one.get("lifecycle", {}).get("preStop", {}).get("exec", {}).get("command", [0])[-1]
        )
        assert pod["terminationGracePeriodSeconds"] > before + max(grace, ACK_WAIT)


@each
@pytest.mark.parametrize("name", SERVICES)
def test_a_variable_is_a_setting_of_the_service_that_gets_it(overlay: str, name: str) -> None:
    (one,) = named(overlay, "Deployment")[name]["spec"]["template"]["spec"]["containers"]
    maps = [source["configMapRef"]["name"] for source in one["envFrom"]]
    told = {variable["name"] for variable in one.get("env", [])}
    told |= {key for which in maps for key in named(overlay, "ConfigMap")[which]["data"]}
    ours = {key for key in told if key.startswith("HIREWIRE_")}
    assert ours <= variables(SETTINGS[name])
    assert "HIREWIRE_S3_ENDPOINT" in ours


@each
def test_every_secret_is_one_that_make_secrets_writes(overlay: str, tmp_path: Any) -> None:
    made = {f"hirewire-{name}" for name in Secrets(Home(tmp_path), Addresses()).folders()}
    for name, template in workloads(overlay):
        used = list(_secrets_of(template["spec"]))
        assert used == [f"hirewire-{name}"], name
        assert set(used) <= made


def _secrets_of(pod: Manifest) -> Iterator[str]:
    for volume in pod.get("volumes", []):
        if "secret" in volume:
            yield volume["secret"]["secretName"]
        for source in volume.get("projected", {}).get("sources", []):
            if "secret" in source:
                yield source["secret"]["name"]


@each
def test_the_bus_has_the_users_that_the_contracts_make(overlay: str) -> None:
    (config,) = (
        one for name, one in named(overlay, "ConfigMap").items() if name.startswith("nats-")
    )
    for file in ("nats.conf", "users.conf"):
        assert config["data"][file] == (ROOT / "deploy" / "nats" / file).read_text()
