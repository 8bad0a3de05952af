"""compose.yaml is one, and gives nobody more than it needs."""

from typing import Any

import pytest
import yaml
from compose_spec import PyCompose
from deploy.tests.manifests import (
    OURS,
    PINNED,
    ROOT,
    SERVICES,
    SETTINGS,
    compose,
    variables,
)

from hirewire_common.contracts import ROLES
from hirewire_common.settings import Settings
from hirewire_local.deployment import Addresses, Secrets
from hirewire_local.home import Home

WITHOUT_DIGEST = {"nats-exporter": "docker.io/natsio/prometheus-nats-exporter:0.20.1"}
"""Whose digest nobody could look up yet; it sees figures only."""
JOBS = ("places", "migrate", "topology")
TO_BE_ROOT = {"places", "ollama"}
"""One gives folders away, the other's home is root's; neither has any other right."""
WORKERS = ("parser", "generator", "ranker", "interview-analyzer")
NETWORKS = {
    "gateway": {"bus", "objects", "outside"},
    **{name: {"bus", "objects", "outside"} for name in WORKERS},
    "storage": {"bus", "objects", "tables"},
    "migrate": {"tables"},
    "topology": {"bus"},
    "operator": {"bus", "objects", "tables"},
    "postgres": {"tables"},
    "seaweedfs": {"objects", "outside"},
    **{f"nats-{number}": {"bus"} for number in range(3)},
    **{name: {"bus"} for name in ("nats-exporter", "node-exporter")},
    "postgres-exporter": {"bus", "tables"},
    "prometheus": {"bus", "outside"},
}
PROGRAMS = tuple(compose()["services"])


def program(name: str) -> dict[str, Any]:
    found: dict[str, Any] = compose()["services"][name]
    return found


def mounts(name: str) -> list[tuple[str, str]]:
    """Source and target, of both forms."""
    told = program(name).get("volumes", [])
    both = (
        one.split(":") if isinstance(one, str) else (one["source"], one["target"]) for one in told
    )
    return [(source, target) for source, target, *_ in both]


def test_it_follows_the_specification() -> None:
    # which knows `on-failure[:max-retries]`, unlike this reading of it
    PyCompose.from_yaml(yaml.safe_dump(compose()).replace("on-failure:5", "on-failure")).validate()


def test_what_the_specification_does_not_know_is_refused() -> None:
    wrong = {**compose(), "services": {"parser": {**program("parser"), "dependson": ["nats-0"]}}}
    with pytest.raises(ValueError, match="dependson"):
        PyCompose.from_yaml(yaml.safe_dump(wrong))


def test_every_service_is_there_with_what_it_needs() -> None:
    assert set(PROGRAMS) >= {*SERVICES, *JOBS, "nats-0", "nats-1", "nats-2", "postgres"}
    for name in SERVICES:
        assert program(name)["build"]["args"]["SERVICE"] == name
        assert set(program(name)["depends_on"]) >= {"topology", "migrate", "seaweedfs"}


@pytest.mark.parametrize("name", PROGRAMS)
def test_nothing_has_a_right_that_it_can_do_without(name: str) -> None:
    told = program(name)
    assert told["read_only"] is True
    assert told["cap_drop"] == ["ALL"]
    assert told["security_opt"] == ["no-new-privileges:true"]
    assert told.get("cap_add", []) == (["CHOWN"] if name == "places" else [])
    assert told["user"].startswith("0:") == (name in TO_BE_ROOT)
    assert not {"privileged", "pid", "ipc", "devices"} & set(told)
    assert told.get("network_mode", "none") == "none"


@pytest.mark.parametrize("name", PROGRAMS)
def test_everything_has_limits(name: str) -> None:
    assert set(program(name)["deploy"]["resources"]["limits"]) == {"cpus", "memory", "pids"}


@pytest.mark.parametrize("name", PROGRAMS)
def test_two_cores_are_enough(name: str) -> None:
    """The engine refuses a container that may have more than the machine has, and with it the whole."""
    assert float(program(name)["deploy"]["resources"]["limits"]["cpus"]) <= 2


def test_the_object_store_begins_with_nothing_of_its_image() -> None:
    """Docker copies what the image has at /data into an empty volume, with its owner, who isn't ours."""
    (data,) = (one for one in program("seaweedfs")["volumes"] if "objects" in str(one))
    assert data["volume"] == {"nocopy": True}


@pytest.mark.parametrize("name", PROGRAMS)
def test_foreign_images_are_pinned_by_their_digests(name: str) -> None:
    image = program(name)["image"]
    if name in WITHOUT_DIGEST:
        assert image == WITHOUT_DIGEST[name]
        return
    assert PINNED.fullmatch(image) or ("build" in program(name) and OURS.fullmatch(image))


def test_nothing_is_reached_from_another_machine() -> None:
    published = {port for name in PROGRAMS for port in program(name).get("ports", [])}
    assert published == {
        *("127.0.0.1:8000:8000", "127.0.0.1:8333:8333"),
        *("127.0.0.1:9091:9090", "127.0.0.1:3001:3000", "127.0.0.1:16686:16686"),
    }


@pytest.mark.parametrize("name", sorted(NETWORKS))
def test_a_program_is_on_the_networks_of_those_that_it_talks_to(name: str) -> None:
    assert set(program(name)["networks"]) == NETWORKS[name]


@pytest.mark.parametrize("name", ["migrate", "topology"])
def test_what_all_others_wait_for_is_tried_again(name: str) -> None:
    """A server that has just begun may answer its health check and nobody else yet."""
    assert program(name)["restart"] == "on-failure:5"


def test_only_the_way_out_leads_out() -> None:
    inner = {name for name, told in compose()["networks"].items() if told.get("internal")}
    assert inner == {"bus", "objects", "tables"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_variable_is_a_setting_of_the_service_that_gets_it(name: str) -> None:
    ours = {key for key in program(name).get("environment", {}) if key.startswith("HIREWIRE_")}
    assert ours <= variables(SETTINGS[name])
    assert "HIREWIRE_S3_ENDPOINT" in ours


@pytest.mark.parametrize("name", [*SERVICES, "migrate", "topology", "operator"])
def test_secrets_come_as_files_and_only_ones_own(name: str) -> None:
    assert f"./.secrets/{name}:/run/secrets:ro" in program(name)["volumes"]
    others = [source for source, _ in mounts(name) if ".secrets" in source]
    assert len(others) == 1


@pytest.mark.parametrize("name", SERVICES)
def test_every_file_of_secrets_is_a_setting(name: str, tmp_path: Any) -> None:
    files = Secrets(Home(tmp_path), Addresses()).folders()[name]
    assert {file.upper() for file in files} <= variables(SETTINGS[name])


def test_what_is_mounted_is_there() -> None:
    places = [source for name in PROGRAMS for source, _ in mounts(name)]
    files = [place for place in places if place.startswith("./")]
    watched = (ROOT / "deploy" / "observability" / "alerts.yaml").exists()  # comes as one piece
    made = ("./.secrets/", *(() if watched else ("./deploy/observability/",)))
    missing = [file for file in files if not file.startswith(made) and not (ROOT / file).exists()]
    assert missing == []
    assert {place for place in places if place[0] not in "./"} == set(compose()["volumes"])
    assert {place for place in places if place[0] == "/"} == {"/"}


def test_the_machine_is_seen_by_one_and_changed_by_nobody() -> None:
    seeing = {name for name in PROGRAMS for source, _ in mounts(name) if source[0] == "/"}
    assert seeing == {"node-exporter"}
    assert program("node-exporter")["volumes"] == ["/:/host:ro"]


def test_work_may_end_before_it_is_killed() -> None:
    grace = Settings.model_fields["shutdown_grace"].default
    for name in ROLES:
        assert int(program(name)["stop_grace_period"].rstrip("s")) > grace
