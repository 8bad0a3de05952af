"""The home keeps what must be the same in every run, for its owner only."""

import socket
import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from hirewire_common.sealing import Seals, new_key
from hirewire_local.home import Home
from hirewire_local.ports import GRPC_OFFSET
from hirewire_local.programs import Servers


def test_a_secret_is_the_same_in_every_run_and_its_owners_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    first = home.secret("some")
    file = home.path / "secrets" / "some"
    assert Home(home.path).secret("some") == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_secret_of_another_form_is_kept_too(tmp_path: Path) -> None:
    first = Home(tmp_path).secret("sealing", new_key)
    assert Home(tmp_path).secret("sealing", new_key) == first
    assert Seals(SecretStr(first))


def test_who_seals_and_who_opens_has_the_sealing_key_and_who_keeps_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HIREWIRE_SEALING_KEYS", raising=False)
    servers = Servers.of(Home(tmp_path))
    keys = {
        name: servers._unless_set(name).get("HIREWIRE_SEALING_KEYS")
        for name in ("gateway", "parser", "storage")
    }
    assert keys["gateway"] == keys["parser"] == Home(tmp_path).secret("sealing")
    assert keys["storage"] is None


def test_two_secrets_differ(tmp_path: Path) -> None:
    assert Home(tmp_path).secret("one") != Home(tmp_path).secret("two")


def test_ports_are_kept_for_the_next_run(tmp_path: Path) -> None:
    assert Home(tmp_path).ports("it", count=3) == Home(tmp_path).ports("it", count=3)


def test_a_kept_port_gives_way_when_somebody_has_taken_it(tmp_path: Path) -> None:
    (kept,) = Home(tmp_path).ports("it")
    with socket.create_server(("127.0.0.1", kept)):
        (other,) = Home(tmp_path).ports("it")
    assert other != kept
    assert Home(tmp_path).kept_ports("it") == (other,)


def test_a_block_gives_way_when_one_of_its_grpc_ports_is_taken(tmp_path: Path) -> None:
    kept = Home(tmp_path).ports("it", count=2, grpc=True)
    with socket.create_server(("127.0.0.1", kept[1] + GRPC_OFFSET)):
        assert Home(tmp_path).ports("it", count=2, grpc=True) != kept


def test_ports_of_a_server_that_never_came_are_forgotten(tmp_path: Path) -> None:
    home = Home(tmp_path)
    other, kept = home.ports("other"), home.ports("it")
    home.forget_ports("it")
    assert home.kept_ports("it") == ()
    assert home.kept_ports("other") == other
    assert home.ports("it") != kept
