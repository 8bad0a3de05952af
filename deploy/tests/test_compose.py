"""compose.yaml is one, and gives nobody more than it needs."""

import re
import subprocess
from importlib.util import find_spec
from typing import Any

import pytest
import yaml
from compose_spec import PyCompose
from deploy.tests.manifests import (
    OURS,
    PINNED,
    READ,
    ROOT,
    SECRET,
    SERVICES,
    SETTINGS,
    TRACES,
    compose,
    started,
    variables,
)

from hirewire_common.contracts import ROLES
from hirewire_common.settings import Settings
from hirewire_gateway.settings import GatewaySettings
from hirewire_local.deployment import Addresses, Secrets
from hirewire_local.home import Home

WITHOUT_DIGEST = {"nats-exporter": "docker.io/natsio/prometheus-nats-exporter:0.20.1"}
"""Whose digest nobody could look up yet; it sees figures only."""
JOBS = ("places", "migrate", "topology")
SERVERS = ("nats-0", "nats-1", "nats-2")
PASSING = {"postgres-exporter": "postgres-app"}
"""Who logs in as somebody else: as the role that may do nothing."""
UNSUSPICIOUS = {
    *("image", "build", "entrypoint", "command", "working_dir", "init", "restart", "environment"),
    *(
        "depends_on",
        "healthcheck",
        "hostname",
        "networks",
        "ports",
        "profiles",
        "deploy",
        "logging",
    ),
    *("volumes", "tmpfs", "shm_size", "stop_signal", "stop_grace_period"),
}
RIGHTS = {"user", "read_only", "cap_drop", "cap_add", "security_opt", "network_mode"}
"""Each looked at below; what is in neither, `privileged`, `pid`, `userns_mode`, nobody has."""
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
    **{name: {"bus", "outside"} for name in ("prometheus", "otel-collector")},
    **{name: {"outside"} for name in ("grafana", "jaeger", "ollama")},
}
EXPORTERS = ("nats-exporter", "postgres-exporter", "node-exporter")
WATCHING = ("otel-collector", "jaeger", "prometheus", "grafana", *EXPORTERS)
PROFILES = {"operator": "operator", "ollama": "ollama", **dict.fromkeys(WATCHING, "observability")}
IMAGES = {**{name: name for name in SERVICES}, "operator": "local"}
IMAGES |= {"migrate": "storage", "topology": "storage"}
"""What each program of ours is built for."""
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
    assert set(PROGRAMS) >= {*SERVICES, *JOBS, *SERVERS, "postgres"}
    for name in SERVICES:
        assert program(name)["build"]["args"]["SERVICE"] == name
        assert set(program(name)["depends_on"]) >= {"topology", "migrate", "seaweedfs"}
    assert set(program("topology")["depends_on"]) == set(SERVERS)
    assert set(program("migrate")["depends_on"]) == {"postgres"}


@pytest.mark.parametrize("name", PROGRAMS)
def test_nothing_has_a_right_that_it_can_do_without(name: str) -> None:
    told = program(name)
    assert told["read_only"] is True
    assert told["cap_drop"] == ["ALL"]
    assert told["security_opt"] == ["no-new-privileges:true"]
    assert told.get("cap_add", []) == (["CHOWN"] if name == "places" else [])
    assert re.fullmatch("0:0" if name in TO_BE_ROOT else r"[1-9]\d*:\d+", told["user"])
    assert set(told) <= UNSUSPICIOUS | RIGHTS
    assert told.get("network_mode", "none") == "none"


@pytest.mark.parametrize("name", PROGRAMS)
def test_everything_has_limits(name: str) -> None:
    assert set(program(name)["deploy"]["resources"]["limits"]) == {"cpus", "memory", "pids"}
    assert set(program(name)["logging"]["options"]) == {"max-size", "max-file"}


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


def test_a_program_is_on_the_networks_of_those_that_it_talks_to() -> None:
    near = {name: set(program(name)["networks"]) for name in PROGRAMS if name != "places"}
    assert near == NETWORKS


def test_spans_of_every_service_reach_the_collector() -> None:
    """Storage has no way out, so that the collector comes to it."""
    near = NETWORKS["otel-collector"]
    assert [name for name in SERVICES if not near & NETWORKS[name]] == []


def test_only_what_watches_operates_or_is_asked_for_waits_for_a_profile() -> None:
    told = {name: program(name)["profiles"] for name in PROGRAMS if "profiles" in program(name)}
    assert told == {name: [profile] for name, profile in PROFILES.items()}


@pytest.mark.parametrize("name", PROGRAMS)
def test_whom_a_program_waits_for_gets_so_far(name: str) -> None:
    for other, told in program(name).get("depends_on", {}).items():
        assert "profiles" not in program(other)
        so_far = "completed_successfully" if other in JOBS else "healthy"
        assert told["condition"] == f"service_{so_far}"
        assert other in JOBS or "test" in program(other)["healthcheck"]


def test_what_runs_on_is_started_again_and_looked_at_in_its_own_way() -> None:
    """A service by the check that its image has; a server by what it answers where it listens."""
    for name in set(PROGRAMS) - {*JOBS, "operator"}:
        assert program(name)["restart"] == "unless-stopped"
    assert [name for name in SERVICES if "healthcheck" in program(name)] == []
    for name, port in {**dict.fromkeys(SERVERS, 8222), "seaweedfs": 8333}.items():
        assert program(name)["healthcheck"]["test"][-1] == f"http://127.0.0.1:{port}/healthz"


@pytest.mark.parametrize("name", IMAGES)
def test_an_image_is_built_alike_by_an_engine_and_without(name: str) -> None:
    """With the extras and packages that `make images` has, and what is built of its sources."""
    service, told = IMAGES[name], program(name)
    script = (ROOT / "deploy" / "docker" / "images.sh").read_text()
    (functions,) = re.findall(
        r"^extras\(\) \{.*?^\}\ncompiled\(\) \{.*?^\}\npackages\(\) \{.*?^\}\n", script, re.M | re.S
    )
    done = subprocess.run(
        [
            "sh",
            "-c",
            f"{functions}for one in extras compiled packages; do echo $($one {service}); done",
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    extras, compiled, packages = done.stdout.splitlines()
    args = {"SERVICE": service, "EXTRAS": extras, "COMPILED": compiled, "PACKAGES": packages}
    assert told["image"] == f"hirewire-{service}:dev"
    assert told["build"] == {
        "context": ".",
        "dockerfile": "deploy/docker/Dockerfile",
        "args": {key: value for key, value in args.items() if value},
    }
    assert any(place.split(":")[0] == "/tmp" for place in told["tmpfs"])


def test_a_job_is_a_module_that_there_is() -> None:
    for name in ("migrate", "topology"):
        (module,) = re.findall(r"-m (\S+)", " ".join(program(name)["entrypoint"]))
        assert find_spec(module)


@pytest.mark.parametrize("name", ["migrate", "topology"])
def test_what_all_others_wait_for_is_tried_again(name: str) -> None:
    """A server that has just begun may answer its health check and nobody else yet."""
    assert program(name)["restart"] == "on-failure:5"


def test_only_the_way_out_leads_out() -> None:
    inner = {name for name, told in compose()["networks"].items() if told.get("internal")}
    assert inner == {"bus", "objects", "tables"}


@pytest.mark.parametrize("name", SERVICES)
def test_a_variable_is_a_setting_of_the_service_that_gets_it(name: str) -> None:
    assert set(program(name)["environment"]) <= variables(SETTINGS[name]) | TRACES
    assert set(program(name)["environment"]) >= TRACES
    model = {"HIREWIRE_LLM_MODEL", "HIREWIRE_LLM_BASE_URL"}
    assert (model <= set(program(name)["environment"])) == (name in WORKERS)


def test_what_an_operator_is_told_the_commands_read() -> None:
    told = program("operator")["environment"]
    assert set(told) <= READ
    urls = {f"http://{name}:9090" for name in SERVICES}
    assert set(told["HIREWIRE_OPS_URLS"].split(",")) == urls


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_starts_with_what_it_is_told(
    name: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Secrets(Home(tmp_path), Addresses()).folders()[name]
    told = started(SETTINGS[name], program(name)["environment"], files, tmp_path, monkeypatch)
    assert told.s3_endpoint == "http://seaweedfs:8333"
    assert told.s3_public_endpoint == "http://127.0.0.1:8333", "as it is published"
    assert f"-bucket={told.s3_bucket}" in program("seaweedfs")["command"]
    if isinstance(told, GatewaySettings):
        assert (told.host, told.port, told.auth_mode) == ("0.0.0.0", 8000, "jwt")  # noqa: S104


def test_every_address_is_that_of_a_program_on_the_same_network(tmp_path: Any) -> None:
    folders = Secrets(Home(tmp_path), Addresses()).folders()
    heard = {"gateway": (8000, 9090), "seaweedfs": (8333,), "postgres": (5432,), "jaeger": (4318,)}
    heard |= dict.fromkeys(WORKERS, (9090,)) | {"storage": (9090,)}
    heard |= {f"{name}.nats": (4222,) for name in SERVERS} | dict.fromkeys(SERVERS, (8222,))
    for name in PROGRAMS:
        words = [*program(name).get("environment", {}).items(), *folders.get(name, {}).items()]
        words += [("", word) for word in program(name).get("command", [])]
        for _, word in (one for one in words if "public" not in one[0].lower()):
            for host, port in re.findall(
                r"(?:://|@|^)([a-z][a-z0-9.-]+):(\d+)(?=[/,]|$)", str(word)
            ):
                if host not in ("localhost", "otel-collector"):
                    assert int(port) in heard[host], (name, word)
                    assert NETWORKS[name] & NETWORKS[host.removesuffix(".nats")], (name, word)


@pytest.mark.parametrize("name", [*SERVICES, "migrate", "topology", "operator"])
def test_secrets_come_as_files_and_only_ones_own(name: str) -> None:
    assert f"./.secrets/{name}:/run/secrets:ro" in program(name)["volumes"]
    others = [source for source, _ in mounts(name) if ".secrets" in source]
    assert len(others) == 1


def test_a_file_of_secrets_is_one_that_make_secrets_writes_and_changed_by_nobody(
    tmp_path: Any,
) -> None:
    folders = Secrets(Home(tmp_path), Addresses()).folders()
    for name in PROGRAMS:
        told = [one.split(":") for one in program(name).get("volumes", []) if isinstance(one, str)]
        for source, _, *how in (one for one in told if one[0].startswith("./")):
            assert how == ["ro"]
            _, _, place, *file = source.split("/")
            assert not source.startswith("./.secrets/") or set(file) <= set(folders[place])
        given = {source.split("/")[2] for source, *_ in told if source.startswith("./.secrets/")}
        assert given <= {"nats" if name in SERVERS else PASSING.get(name, name)}
        for key, value in program(name).get("environment", {}).items():
            if SECRET.search(key):
                assert key.endswith("_FILE"), "no secret stands here"
            if str(value).startswith("/run/secrets/"):
                (place,) = given
                assert value.rpartition("/")[2] in folders[place]


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


def test_disks_belong_to_those_that_write_to_them() -> None:
    """Docker makes a volume as root's."""
    given = dict(mounts("places"))
    assert set(program("places")["entrypoint"][2:]) == set(given.values())
    ours = [name for name in PROGRAMS if program(name)["user"] == "10001:10001"]
    named = set(compose()["volumes"])
    assert set(given) == {source for name in ours for source, _ in mounts(name)} & named
    analyzer = "interview-analyzer"
    folder = program(analyzer)["environment"]["HIREWIRE_MEDIA_FOLDER"]
    assert ("recordings", folder) in mounts(analyzer)


def test_the_machine_is_seen_by_one_and_changed_by_nobody() -> None:
    seeing = {name for name in PROGRAMS for source, _ in mounts(name) if source[0] == "/"}
    assert seeing == {"node-exporter"}
    assert program("node-exporter")["volumes"] == ["/:/host:ro"]


def test_work_may_end_before_it_is_killed() -> None:
    grace = Settings.model_fields["shutdown_grace"].default
    for name in ROLES:
        assert int(program(name)["stop_grace_period"].rstrip("s")) > grace
