"""Whose request it is, behind proxies that are trusted and in front of those who would like to be somebody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_gateway.domain.addresses import Proxies, client_of, parsed

PROXIES = Proxies.of(("10.0.0.0/8", "2001:db8:ffff::/48", "192.0.2.1"))
PROXY, CLIENT = "10.0.0.1", "198.51.100.7"


@pytest.mark.parametrize(
    ("peer", "lines", "client"),
    [
        (CLIENT, [], CLIENT),
        (CLIENT, ["203.0.113.1"], CLIENT),
        (PROXY, [], PROXY),
        (PROXY, [CLIENT], CLIENT),
        (PROXY, [f"203.0.113.1, {CLIENT}"], CLIENT),
        (PROXY, [f"{CLIENT}, 10.9.9.9, 192.0.2.1"], CLIENT),
        (PROXY, ["203.0.113.1", CLIENT], CLIENT),
        (PROXY, [f"203.0.113.1, {CLIENT}", "10.2.2.2"], CLIENT),
        (PROXY, ["10.2.2.2, 10.3.3.3"], "10.2.2.2"),
        (PROXY, [f"{CLIENT}:51234"], CLIENT),
        (PROXY, ["[2001:db8::5]:443"], "2001:db8::5"),
        (PROXY, ["[2001:db8::5]"], "2001:db8::5"),
        (PROXY, ["2001:DB8:0::5"], "2001:db8::5"),
        (PROXY, ["fe80::1%eth0"], "fe80::1"),
        (PROXY, [f"::ffff:{CLIENT}"], CLIENT),
        ("::ffff:10.0.0.1", [CLIENT], CLIENT),
        ("2001:db8:ffff::1", [CLIENT], CLIENT),
        ("192.0.2.2", [CLIENT], "192.0.2.2"),
    ],
)
def test_the_client_is_the_last_whom_no_trusted_proxy_is(
    peer: str, lines: list[str], client: str
) -> None:
    assert PROXIES.client(peer, lines) == client


@pytest.mark.parametrize(
    "garbage",
    [
        "", " ", ",", "unknown", "_hidden", "localhost", "999.1.1.1", "1.2.3", "010.0.0.1", "1.2.3.4:",
        "1.2.3.4:123456", "[1.2.3.4]", "[::1", "::1]", "[::1]x", "'1.2.3.4'", '"[::1]"', "1.2.3.4 5.6.7.8",
        "1.2.3.4;5.6.7.8", "for=1.2.3.4", "0x7f000001", "2130706433", "1.2.3.4/32", "a" * 5000, "é", "１.2.3.4",
        "\x00",
    ],
)  # fmt: skip
def test_what_is_no_address_ends_the_search_at_the_proxy_that_said_it(garbage: str) -> None:
    assert PROXIES.client(PROXY, [f"{CLIENT}, {garbage}"]) == PROXY
    assert PROXIES.client(PROXY, [f"{CLIENT}, {garbage}, 10.5.5.5"]) == "10.5.5.5"
    assert PROXIES.client(PROXY, [f"{garbage}, {CLIENT}"]) == CLIENT


@pytest.mark.parametrize("said", ["203.0.113.1", PROXY, "127.0.0.1", "garbage", "[::1]:1"])
def test_nobody_gets_another_address_by_what_he_says_himself(said: str) -> None:
    assert PROXIES.client(CLIENT, [said] * 3) == CLIENT
    assert PROXIES.client(PROXY, [", ".join([said] * 1000 + [CLIENT])]) == CLIENT


@given(st.lists(st.text(max_size=60), max_size=5))
def test_whatever_a_client_says_its_own_address_stands(said: list[str]) -> None:
    assert PROXIES.client(PROXY, [*said, CLIENT]) == CLIENT
    assert PROXIES.client(CLIENT, said) == CLIENT


@pytest.mark.parametrize("peer", ["", "testclient", "/run/socket"])
def test_a_peer_without_an_address_is_not_trusted(peer: str) -> None:
    assert not PROXIES.trusts(peer)
    assert PROXIES.client(peer, [CLIENT]) == peer


def test_without_a_setting_nobody_is_trusted() -> None:
    assert not Proxies().trusts("127.0.0.1")
    assert Proxies().client("127.0.0.1", [CLIENT]) == "127.0.0.1"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.1", "203.0.113.2", False),
        ("2001:db8::1", "2001:db8::ffff:ffff:ffff:ffff", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:203.0.113.1", "203.0.113.1", True),
        ("::ffff:203.0.113.1", "::ffff:203.0.113.2", False),
        ("", "testclient", False),
    ],
)
def test_an_ipv6_network_is_one_client(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert (client_of(one) == client_of(other)) is same


@given(st.ip_addresses())
def test_every_address_is_read(address: object) -> None:
    assert parsed(str(address)) is not None
