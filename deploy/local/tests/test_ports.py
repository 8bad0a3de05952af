"""A port that was chosen is nobody else's, long before a server listens on it."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from hirewire_local.home import Home
from hirewire_local.ports import CLAIMS, choose_ports, claim_free, is_free

ELSEWHERE = "import sys; from hirewire_local.ports import CLAIMS; sys.exit(not CLAIMS.claim(int(sys.argv[1]), 'it'))"


def another_process_gets(port: int) -> bool:
    return subprocess.run([sys.executable, "-c", ELSEWHERE, str(port)], check=False).returncode == 0


def test_a_chosen_port_is_given_to_no_other_process_though_nobody_listens_yet() -> None:
    (port,) = choose_ports(1, "it")
    assert is_free(port)
    assert not another_process_gets(port)
    CLAIMS.release(port)
    assert another_process_gets(port)


def test_a_chosen_port_is_chosen_once_in_a_process_too() -> None:
    (port,) = choose_ports(1, "it")
    others = set(range(12000, 22000)) - {port}
    with pytest.raises(RuntimeError, match="no 1 free ports"):
        choose_ports(1, "it", avoid=others)


def test_a_server_listens_on_its_port_whoever_has_claimed_it() -> None:
    (port,) = choose_ports(1, "it")
    with socket.create_server(("127.0.0.1", port)):
        assert not is_free(port)


def test_a_kept_port_that_is_another_s_now_gives_way(tmp_path: Path) -> None:
    (kept,) = Home(tmp_path).ports("it")
    CLAIMS.release(kept)
    assert CLAIMS.claim(kept, "the gateway of this stack, say")
    assert Home(tmp_path).ports("it") != (kept,)


def test_a_port_that_is_not_free_is_not_claimed() -> None:
    (port,) = choose_ports(1, "it")
    CLAIMS.release(port)
    assert not claim_free(port, "it", (0,), lambda _: False)
    assert port not in CLAIMS


def test_ports_of_another_server_are_never_chosen() -> None:
    taken = set(range(12000, 21900))
    (chosen,) = choose_ports(1, "it", avoid=taken, free=lambda _: True)
    assert chosen >= 21900


def test_it_is_an_error_when_nothing_is_free() -> None:
    with pytest.raises(RuntimeError, match="no 1 free ports"):
        choose_ports(1, "it", free=lambda _: False)


def test_a_port_with_a_listener_is_not_free() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert not is_free(server.getsockname()[1])
