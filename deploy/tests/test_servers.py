"""The servers of others: told the same by Compose and Kubernetes, and what our promises rest on."""

import re
from typing import Any

import pytest
from deploy.tests.manifests import OVERLAYS, ROOT, Manifest, compose, named

from hirewire_common.contracts import LARGEST_MESSAGE
from hirewire_common.topology import streams
from hirewire_local.postgres import APP, DATABASE, OWNER, ROLES
from hirewire_storage.settings import StorageSettings

NODES = ("nats-0", "nats-1", "nats-2")
PLACE = "/etc/nats"
CONFIGURATION = (ROOT / "deploy" / "nats" / "nats.conf").read_text()
TOLD = dict(re.findall(r'^ *(\w+)(?::| (?=\{|")) ?"?([^"\n]+)"?$', CONFIGURATION, re.M))
"""Of nats.conf every word and its value; `listen` is the last one's, so it is looked at as text."""
each = pytest.mark.parametrize("overlay", OVERLAYS)


def megabytes(size: str) -> int:
    """Of `8G`, `10Gi`, `512m`."""
    number, unit = re.findall(r"(\d+)([MGmg])", size)[0]
    return int(number) * (1024 if unit in "Gg" else 1)


def seconds(time: str) -> int:
    return int(time.removesuffix("s"))


def pod(overlay: str, name: str) -> tuple[Manifest, Manifest]:
    """The spec of a stateful set, and its container."""
    spec = named(overlay, "StatefulSet")[name]["spec"]
    (one,) = spec["template"]["spec"]["containers"]
    return spec, one


def test_a_server_of_the_bus_keeps_what_it_acknowledges_and_lets_in_whom_we_know() -> None:
    assert set(TOLD) == {
        *("server_name", "listen", "http", "max_payload", "pid_file", "jetstream", "cluster"),
        *("lame_duck_grace_period", "lame_duck_duration", "store_dir", "max_mem", "max_file"),
        *("sync_interval", "name", "no_advertise", "include", "ping_interval", "ping_max"),
    }
    assert (TOLD["ping_interval"], TOLD["ping_max"]) == ("4s", "2")
    assert (TOLD["sync_interval"], TOLD["server_name"]) == ("always", "$HOSTNAME")
    assert re.findall(r'include "(.+)"', CONFIGURATION) == ["cluster.conf", "users.conf"]
    assert re.findall(r'listen: "(.+)"', CONFIGURATION) == ["0.0.0.0:4222", "0.0.0.0:6222"]
    assert TOLD["http"] == "0.0.0.0:8222"


def test_the_bus_has_room_for_the_largest_message_and_for_all_streams() -> None:
    largest = max(LARGEST_MESSAGE, *(stream.max_msg_size or 0 for stream in streams()))
    assert megabytes(TOLD["max_payload"]) << 20 >= largest
    assert megabytes(TOLD["max_file"]) << 20 > sum(stream.max_bytes or 0 for stream in streams())


def test_compose_has_three_servers_of_the_bus_that_differ_by_their_names_and_data_alone() -> None:
    alike = []
    for name in NODES:
        told: dict[str, Any] = {**compose()["services"][name]}
        assert told.pop("hostname") == name
        assert told.pop("networks") == {"bus": {"aliases": [f"{name}.nats"]}}
        data, *files = told.pop("volumes")
        assert data == f"{name}:{TOLD['store_dir']}"
        alike.append((told, files))
    assert alike[0] == alike[1] == alike[2]
    assert {file.split(":")[1] for file in alike[0][1]} == {
        f"{PLACE}/{file}.conf" for file in ("nats", "users", "passwords", "cluster")
    }


def test_in_compose_who_is_told_to_end_has_the_time_for_it() -> None:
    told = compose()["services"]
    for name in NODES:
        assert told[name]["stop_signal"] == "SIGUSR2"
        assert seconds(told[name]["stop_grace_period"]) > seconds(TOLD["lame_duck_duration"])
    # what TERM does to PostgreSQL is to wait for whoever is connected
    assert told["postgres"]["stop_signal"] == "SIGINT"


@each
def test_in_kubernetes_a_server_of_the_bus_is_found_keeps_its_data_and_goes_in_order(
    overlay: str,
) -> None:
    spec, one = pod(overlay, "nats")
    service = named(overlay, "Service")[spec["serviceName"]]["spec"]
    assert (service["clusterIP"], service["publishNotReadyAddresses"]) == ("None", True)
    assert spec["podManagementPolicy"] == "Parallel", "the first is not ready without a second"
    inner = spec["template"]["spec"]
    assert inner["terminationGracePeriodSeconds"] > seconds(TOLD["lame_duck_duration"])
    assert one["lifecycle"]["preStop"]["exec"]["command"][-1] == f"-sl=ldm={TOLD['pid_file']}"
    names = {told["name"]: told["valueFrom"] for told in one["env"]}
    assert names == {"HOSTNAME": {"fieldRef": {"fieldPath": "metadata.name"}}}
    (claim,) = spec["volumeClaimTemplates"]
    places = {told["mountPath"]: told["name"] for told in one["volumeMounts"]}
    assert places[TOLD["store_dir"]] == claim["metadata"]["name"]
    room = claim["spec"]["resources"]["requests"]["storage"]
    assert megabytes(room) > megabytes(TOLD["max_file"])
    (config,) = (it for it in inner["volumes"] if it["name"] == places[PLACE])
    assert [set(source) for source in config["projected"]["sources"]] == [{"configMap"}, {"secret"}]
    asked = {kind: one[f"{kind}Probe"]["httpGet"] for kind in ("startup", "liveness", "readiness")}
    # one that only waits for the others must not be killed for it
    alive = {"path": "/healthz?js-enabled-only=true", "port": "monitor"}
    ready = {"path": "/healthz", "port": "monitor"}
    assert asked == {"startup": alive, "liveness": alive, "readiness": ready}


def test_in_production_each_server_of_the_bus_is_on_a_machine_of_its_own() -> None:
    spec, _ = pod("production", "nats")
    apart = spec["template"]["spec"]["affinity"]["podAntiAffinity"]
    (told,) = apart["requiredDuringSchedulingIgnoredDuringExecution"]
    own = {"topologyKey": "kubernetes.io/hostname", "labelSelector": spec["selector"]}
    assert told == own


@each
def test_every_stream_is_on_all_servers_of_the_bus(overlay: str) -> None:
    told = ["--replicas", str(len(NODES))]
    assert compose()["services"]["topology"]["entrypoint"][-2:] == told
    (job,) = named(overlay, "Job")["topology"]["spec"]["template"]["spec"]["containers"]
    assert job["command"] == compose()["services"]["topology"]["entrypoint"]
    (migrate,) = named(overlay, "Job")["migrate"]["spec"]["template"]["spec"]["containers"]
    assert migrate["command"] == compose()["services"]["migrate"]["entrypoint"]


@pytest.mark.parametrize("name", ["nats", "postgres", "seaweedfs"])
def test_a_trial_on_kubernetes_has_the_servers_of_compose(name: str) -> None:
    theirs: dict[str, Any] = compose()["services"].get(name) or compose()["services"]["nats-0"]
    _, one = pod("dev", name)
    assert theirs["image"].rpartition("@")[2] == one["image"].rpartition("@")[2]
    # whom it listens for, and which pages may ask it, are another's in each place
    here = r"-ip=|-s3\.allowedOrigins=|nats-server$"
    ours = [*one.get("command", []), *one.get("args", [])]
    alike = [*theirs.get("entrypoint", []), *theirs.get("command", [])]
    both = [[word for word in words if not re.match(here, word)] for words in (ours, alike)]
    assert both[0] == both[1]
    if name == "postgres":
        asked = theirs["healthcheck"]["test"]
        assert ["CMD", *one["readinessProbe"]["exec"]["command"]] == asked
    if name == "seaweedfs":
        asked = {
            one[f"{kind}Probe"]["httpGet"]["path"] for kind in ("startup", "liveness", "readiness")
        }
        assert asked == {"/healthz"}
        assert theirs["working_dir"] == one["workingDir"] == "/etc/seaweedfs"
        assert "-s3.config=/etc/seaweedfs/s3.json" in ours


def test_postgres_of_a_trial_is_set_up_alike_and_keeps_its_tables() -> None:
    theirs: dict[str, Any] = compose()["services"]["postgres"]
    _, one = pod("dev", "postgres")
    told = {it["name"]: it["value"] for it in one["env"]}
    assert told.pop("PGDATA").startswith("/var/lib/postgresql/")
    assert told == theirs["environment"]
    places = {it["mountPath"] for it in one["volumeMounts"]}
    assert places >= {"/var/lib/postgresql", "/docker-entrypoint-initdb.d", "/run/secrets"}
    mounted = {one.split(":")[1] for one in theirs["volumes"]}
    assert mounted >= {"/var/lib/postgresql", "/docker-entrypoint-initdb.d/roles.sh"}
    settings = StorageSettings.model_fields
    each = settings["database_pool"].default + settings["database_overflow"].default
    (most,) = re.findall(r"max_connections=(\d+)", " ".join(theirs["command"]))
    assert 2 * each + 20 <= int(most)


def test_the_roles_of_the_database_are_the_same_everywhere() -> None:
    """What they may is what `make run` gives them, and what all tests ran with."""
    script = (ROOT / "deploy" / "postgres" / "roles.sh").read_text()
    made = dict(re.findall(r"^create role (\w+) (.+) password", script, re.M))
    assert made == ROLES
    assert "--set ON_ERROR_STOP=1" in script
    assert f"create database {DATABASE} owner {OWNER};" in script
    assert {f"cat /run/secrets/{role}" in script for role in ROLES} == {True}
    spec = named("production", "Cluster")["database"]["spec"]
    bootstrap = spec["bootstrap"]["initdb"]
    assert (bootstrap["database"], bootstrap["owner"]) == (DATABASE, OWNER)
    assert [f"{sql};" in script for sql in bootstrap["postInitApplicationSQL"]] == [True, True]
    for role in spec["managed"]["roles"]:
        words = set(ROLES[role["name"]].split())
        assert role.get("login") is ("login" in words)
        assert role.get("bypassrls", False) is ("bypassrls" in words)
        assert role.get("createrole", False) is ("createrole" in words)
        assert role.get("inherit", True) is ("noinherit" not in words)
        assert not {"superuser", "createdb", "inRoles", "replication"} & set(role)
        secret = {OWNER: "hirewire-postgres-owner", APP: "hirewire-postgres-app"}[role["name"]]
        assert role["passwordSecret"] == {"name": secret}


def test_in_production_what_was_committed_survives_a_machine() -> None:
    spec = named("production", "Cluster")["database"]["spec"]
    assert spec["instances"] > spec["maxSyncReplicas"] >= spec["minSyncReplicas"] >= 1
    assert spec["affinity"]["podAntiAffinityType"] == "required"
    (service,) = spec["managed"]["services"]["additional"]
    assert service["serviceTemplate"]["metadata"]["name"] == "postgres", "as Secrets name it"
