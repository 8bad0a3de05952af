"""What `make secrets` writes is what the programs of a deployment read."""

import json
import stat
import subprocess
from pathlib import Path

import pytest

from hirewire_common.contracts import ROLES
from hirewire_local.deployment import Addresses, Secrets, write
from hirewire_local.home import Home
from hirewire_local.nats import binary, users
from hirewire_local.seaweedfs import RIGHTS
from hirewire_local.users_conf import variable

ROOT = Path(__file__).parents[2]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    write(tmp_path / "secrets", Addresses())
    return tmp_path / "secrets"


def test_every_service_has_a_user_of_its_own_everywhere(made: Path) -> None:
    for name in ROLES:
        assert f"nats://{name}:" in (made / name / "hirewire_nats_url").read_text()
    keys = {(made / name / "hirewire_s3_secret_key").read_text() for name in ROLES}
    assert len(keys) == len(ROLES)
    known = json.loads((made / "seaweedfs" / "s3.json").read_text())["identities"]
    assert {one["name"] for one in known} == set(RIGHTS)


def test_once_more_no_password_changes(made: Path) -> None:
    before = {file: file.read_text() for file in made.rglob("*") if file.is_file()}
    write(made, Addresses())
    assert {file: file.read_text() for file in made.rglob("*") if file.is_file()} == before


def test_containers_may_read_what_nobody_else_on_this_machine_may(made: Path) -> None:
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE((made / "gateway" / "hirewire_secret_key").stat().st_mode) == 0o444


def test_only_storage_the_migrations_and_the_operator_know_the_database(tmp_path: Path) -> None:
    folders = Secrets(Home(tmp_path), Addresses()).folders()
    knowing = {name for name, files in folders.items() if any("database" in file for file in files)}
    assert knowing == {"storage", "migrate", "operator"}


@pytest.mark.servers
def test_the_server_takes_the_configuration_of_a_deployment(made: Path, tmp_path: Path) -> None:
    assert _checked(made, tmp_path / "whole").returncode == 0
    words = made / "nats" / "passwords.conf"
    words.chmod(0o644)
    words.write_text(words.read_text().replace(variable("parser"), "SOMETHING_ELSE"))
    refused = _checked(made, tmp_path / "broken")
    assert refused.returncode != 0
    assert variable("parser") in refused.stderr


def _checked(made: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """By nats-server itself; the store lies elsewhere than in a container."""
    folder.mkdir()
    for source in (ROOT / "deploy" / "nats", made / "nats"):
        for file in source.glob("*.conf"):
            text = file.read_text().replace('"/data', f'"{folder}/data')
            (folder / file.name).write_text(text)
    command = [binary("nats-server"), "-t", "--config", str(folder / "nats.conf")]
    environment = {"HOSTNAME": "nats-0"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_every_user_of_the_bus_has_a_variable_of_its_own() -> None:
    assert variable("interview-analyzer") == "HIREWIRE_NATS_INTERVIEW_ANALYZER_PASSWORD"
    assert len({variable(user) for user in users()}) == len(users())


def test_servers_of_the_bus_tell_nobody_of_addresses_that_change() -> None:
    """Clients would try them for ever, or find somebody else there."""
    cluster = (ROOT / "deploy" / "nats" / "nats.conf").read_text().partition("\ncluster {\n")[2]
    assert "\n  no_advertise: true\n" in cluster.partition("\n}")[0]
