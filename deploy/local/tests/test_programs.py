"""What services of one machine are told."""

from pathlib import Path

import pytest

from hirewire_local.home import Home
from hirewire_local.ports import FIRST_PORT, LAST_PORT
from hirewire_local.programs import SERVICES, Servers


def ops_ports(home: Path, **said: str) -> dict[str, int]:
    return Servers.of(Home(home)).ops_ports(said)


def test_services_of_one_machine_have_ops_ports_of_their_own(tmp_path: Path) -> None:
    ports = ops_ports(tmp_path, HIREWIRE_OPS_PORT="9090")
    assert list(ports.items()) == [(name, 9090 + n) for n, name in enumerate(SERVICES)]


@pytest.mark.parametrize("said", [{}, {"HIREWIRE_OPS_PORT": ""}], ids=["unset", "empty"])
def test_where_none_is_asked_for_they_are_free_ones_that_the_home_keeps(
    said: dict[str, str], tmp_path: Path
) -> None:
    ports = ops_ports(tmp_path, **said)
    assert list(ports) == list(SERVICES)
    assert len(set(ports.values())) == len(SERVICES)
    assert all(FIRST_PORT <= port < LAST_PORT for port in ports.values())
    assert ops_ports(tmp_path, **said) == ports


@pytest.mark.parametrize("said", ["0", "nonsense"])
def test_where_there_shall_be_none_or_nobody_can_tell_they_are_told_none(
    said: str, tmp_path: Path
) -> None:
    assert ops_ports(tmp_path, HIREWIRE_OPS_PORT=said) == {}


def test_who_starts_services_by_hand_says_where_their_ops_ports_are(tmp_path: Path) -> None:
    servers = Servers.of(Home(tmp_path))
    for name, count in (("nats", 2), ("postgres", 1), ("seaweedfs", 8)):
        servers.home.ports(name, count=count)
    given = servers.service("parser", 0, {"HIREWIRE_OPS_PORT": "7000"}).environment
    assert given["HIREWIRE_OPS_PORT"] == "7000"
    assert "HIREWIRE_OPS_PORT" not in servers.service("parser", 0).environment
