"""The manifests are what Kubernetes takes, complete, and give nobody more than it needs."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import kubernetes_validate
import pytest
from deploy.tests.manifests import (
    OURS,
    OVERLAYS,
    PINNED,
    ROOT,
    SECRET,
    SERVICES,
    SETTINGS,
    TRACES,
    Manifest,
    compose,
    named,
    rendered,
    started,
    variables,
    workloads,
)

from hirewire_common.settings import Settings
from hirewire_common.topology import ACK_WAIT
from hirewire_gateway.settings import GatewaySettings
from hirewire_local.deployment import Addresses, Secrets
from hirewire_local.home import Home

FOREIGN = {"Cluster", "ScaledObject"}
"""Kinds of operators, whose schemas aren't Kubernetes'."""
VERSION = "1.34"
SERVED = {
    "gateway": {80: 8000},
    "nats": {4222: 4222, 6222: 6222, 8222: 8222},
    "postgres": {5432: 5432},
    "seaweedfs": {8333: 8333},
}
"""Of each that is called by a name: the ports that it is called on, and those that its container listens on."""
RESTRICTED = {
    "allowPrivilegeEscalation": False,
    "readOnlyRootFilesystem": True,
    "capabilities": {"drop": ["ALL"]},
}
VOLUMES = {"emptyDir", "secret", "configMap", "projected", "ephemeral"}
IMAGES = {"migrate": "storage", "topology": "storage", "operator": "local"}
"""Of those that aren't named like their images."""

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
    assert named(overlay, "StatefulSet")["nats"]["spec"]["replicas"] == 3
    least = {"dev": 1, "production": 2}[overlay]
    counts = {
        name: one["spec"].get("replicas", 2) for name, one in named(overlay, "Deployment").items()
    }
    assert counts == {**dict.fromkeys(SERVICES, least), "operator": 0}
    # not `minAvailable`: where there is one only, its node could not be emptied, and of twenty nineteen could go at once
    assert {name: one["spec"] for name, one in named(overlay, "PodDisruptionBudget").items()} == {
        name: {"maxUnavailable": 1, "selector": {"matchLabels": {"app": name}}}
        for name in (*SERVICES, "nats")
    }
    for name, template in workloads(overlay):
        assert template["metadata"]["labels"]["app"] == name
    for name, one in (named(overlay, "Deployment") | named(overlay, "StatefulSet")).items():
        assert one["spec"]["selector"] == {"matchLabels": {"app": name}}


@each
def test_a_release_takes_no_service_away_and_waits_for_servers(overlay: str) -> None:
    for name in SERVICES:
        strategy = named(overlay, "Deployment")[name]["spec"]["strategy"]
        assert strategy == {"rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}, name
    for name, one in named(overlay, "Job").items():
        assert one["spec"]["backoffLimit"] >= 5, name
        assert one["spec"]["template"]["spec"]["restartPolicy"] == "OnFailure", name


@each
def test_nothing_else_is_there(overlay: str) -> None:
    """What makes pods in another way nobody here would look at; Secrets come from elsewhere."""
    pods = {"Deployment", "StatefulSet", "Job"}
    others = {"Namespace", "ConfigMap", "Service", "NetworkPolicy", "PodDisruptionBudget"}
    scaling = {"ScaledObject", "HorizontalPodAutoscaler", "Cluster"}
    kinds = {one["kind"] for one in rendered(overlay)}
    assert kinds == pods | others | (scaling if overlay == "production" else set())


@each
def test_a_service_of_the_network_leads_to_pods_that_listen_there(overlay: str) -> None:
    wanted = {"gateway", "nats", *({"postgres", "seaweedfs"} if overlay == "dev" else set())}
    assert set(named(overlay, "Service")) == wanted
    pods = dict(workloads(overlay))
    for name, one in named(overlay, "Service").items():
        assert one["spec"]["selector"] == {"app": name}
        (container,) = pods[name]["spec"]["containers"]
        heard = {
            word: port["containerPort"] for port in container["ports"] for word in port.values()
        }
        for port in one["spec"]["ports"]:
            assert heard[port.get("targetPort", port["port"])] == SERVED[name][port["port"]]


def containers(overlay: str) -> Iterator[tuple[str, Manifest, Manifest]]:
    """Each container of each pod: the pod's name, its spec, and the container."""
    for name, template in workloads(overlay):
        assert set(template["spec"]).isdisjoint({"initContainers", "ephemeralContainers"})
        for one in template["spec"]["containers"]:
            yield name, template["spec"], one


@each
def test_all_pods_are_restricted(overlay: str) -> None:
    labels = named(overlay, "Namespace")["hirewire"]["metadata"]["labels"]
    assert labels["pod-security.kubernetes.io/enforce"] == "restricted"
    for name, pod, one in containers(overlay):
        outer = pod["securityContext"]
        assert one["securityContext"] == RESTRICTED, name
        assert set(outer) <= {
            "runAsNonRoot",
            "runAsUser",
            "runAsGroup",
            "fsGroup",
            "seccompProfile",
        }
        assert outer["runAsNonRoot"] is True, name
        assert outer["runAsUser"] == outer["runAsGroup"] > 0, name
        # whose disks are root's otherwise
        assert name in ("migrate", "topology") or outer["fsGroup"] == outer["runAsGroup"], name
        assert outer["seccompProfile"] == {"type": "RuntimeDefault"}, name
        assert pod["automountServiceAccountToken"] is False, name
        assert not {"hostNetwork", "hostPID", "hostIPC"} & set(pod), name
        assert not any("hostPort" in port for port in one.get("ports", [])), name
        assert {key for volume in pod["volumes"] for key in volume} <= VOLUMES | {"name"}, name
        # a token of the API would be one more secret; addresses would be variables that begin with HIREWIRE_
        assert pod["enableServiceLinks"] is False, name


@each
def test_everything_has_requests_and_limits(overlay: str) -> None:
    for name, _, one in containers(overlay):
        for kind in ("requests", "limits"):
            assert set(one["resources"][kind]) == {"cpu", "memory"}, name


@each
@pytest.mark.parametrize("name", SERVICES)
def test_a_service_may_take_the_memory_that_compose_gives_it(overlay: str, name: str) -> None:
    (one,) = named(overlay, "Deployment")[name]["spec"]["template"]["spec"]["containers"]
    theirs = compose()["services"][name]["deploy"]["resources"]["limits"]["memory"]
    assert one["resources"]["limits"]["memory"] == theirs.upper() + "i"


@each
def test_foreign_images_are_pinned_by_their_digests(overlay: str) -> None:
    images = [one["image"] for _, _, one in containers(overlay)]
    ours = {
        name: one["image"] for name, _, one in containers(overlay) if "hirewire" in one["image"]
    }
    tags = {image.rpartition(":")[2] for image in ours.values()}
    assert len(tags - {"latest"}) == len(tags) == 1, "of one release"
    assert {name: image.rpartition(":")[0].rpartition("/")[2] for name, image in ours.items()} == {
        name: f"hirewire-{IMAGES.get(name, name)}" for name in (*SERVICES, *IMAGES)
    }
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
    # a process of which a part hangs says so after four seconds; one that starts has as long as in the image
    assert all(one[f"{kind}Probe"]["timeoutSeconds"] > 4 for kind in ("liveness", "readiness"))
    assert one["startupProbe"]["periodSeconds"] * one["startupProbe"]["failureThreshold"] >= 60


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
def test_a_service_starts_with_what_it_is_told_and_all_of_it_is_settings(
    overlay: str, name: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    (one,) = named(overlay, "Deployment")[name]["spec"]["template"]["spec"]["containers"]
    maps = [source["configMapRef"]["name"] for source in one["envFrom"]]
    told = {variable["name"]: variable["value"] for variable in one.get("env", [])}
    for which in maps:
        told |= named(overlay, "ConfigMap")[which]["data"]
    assert set(told) <= variables(SETTINGS[name]) | TRACES
    secrets = Secrets(Home(tmp_path), Addresses()).folders()[name]
    read = started(SETTINGS[name], told, secrets, tmp_path, monkeypatch)
    if overlay == "dev":
        assert read.s3_endpoint == "http://seaweedfs:8333"
        assert read.s3_public_endpoint.startswith("http://127.0.0.1:"), "by kubectl port-forward"
    else:
        assert urlsplit(read.s3_endpoint).scheme == "https"
        traces = urlsplit(told["OTEL_EXPORTER_OTLP_ENDPOINT"])
        assert (str(traces.hostname).split(".")[1:], traces.port) == (["monitoring"], 4318)
        assert 0 < float(told["OTEL_TRACES_SAMPLER_ARG"]) <= 1
    if isinstance(read, GatewaySettings):
        assert (read.host, read.port, read.auth_mode) == ("0.0.0.0", 8000, "jwt")  # noqa: S104


@each
def test_every_secret_is_one_that_make_secrets_writes(overlay: str, tmp_path: Any) -> None:
    made = {f"hirewire-{name}" for name in Secrets(Home(tmp_path), Addresses()).folders()}
    for name, template in workloads(overlay):
        used = list(_secrets_of(template["spec"]))
        assert used == [f"hirewire-{name}"], name
        assert set(used) <= made


@each
def test_secrets_are_files_where_they_are_looked_for(overlay: str) -> None:
    elsewhere = {"nats": "/etc/nats", "seaweedfs": "/etc/seaweedfs"}
    for name, pod, one in containers(overlay):
        holding = [
            volume["name"] for volume in pod["volumes"] if {"secret", "projected"} & set(volume)
        ]
        places = [it for it in one["volumeMounts"] if it["name"] in holding]
        assert [(it["mountPath"], it["readOnly"]) for it in places] == [
            (elsewhere.get(name, "/run/secrets"), True)
        ]
        if name not in ("nats", "migrate", "topology"):
            assert "/tmp" in {it["mountPath"] for it in one["volumeMounts"]}, name
        told = {variable["name"] for variable in one.get("env", []) if "value" in variable}
        assert [key for key in told if SECRET.search(key) and not key.endswith("_FILE")] == []
    for one in named(overlay, "ConfigMap").values():
        assert [key for key in one["data"] if SECRET.search(key)] == []


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
