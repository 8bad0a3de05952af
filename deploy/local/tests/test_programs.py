"""What services of one machine are told."""

from pathlib import Path

import pytest

from hirewire_local.home import Home
from hirewire_local.programs import SERVICES, Servers


def ops_ports(home: Path, **others: str) -> list[str | None]:
    servers = Servers.of(Home(home))
    for name, count in (("nats", 2), ("postgres", 1), ("seaweedfs", 8)):
        servers.home.ports(name, count=count)
    launches = [servers.service(name, 8000, others) for name in SERVICES]
    return [launch.environment.get("HIREWIRE_OPS_PORT") for launch in launches]


def test_services_of_one_machine_have_ops_ports_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIREWIRE_OPS_PORT", "9090")
    assert ops_ports(tmp_path) == [str(9090 + n) for n in range(6)]
    assert ops_ports(tmp_path, HIREWIRE_OPS_PORT="7000") == ["7000"] * 6


@pytest.mark.parametrize("said", ["", "0", "nonsense"])
def test_without_a_port_they_are_told_none(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIREWIRE_OPS_PORT", said)
    assert ops_ports(tmp_path) == [None] * 6
