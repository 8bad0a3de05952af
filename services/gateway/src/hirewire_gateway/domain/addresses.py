"""Where a request comes from: the client's address behind proxies that are trusted, and which addresses are one client.

`X-Forwarded-For` alone is read; the header `Forwarded` counts for nothing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_WITH_PORT = re.compile(
    r"(?P<v4>[0-9.]{7,15}):[0-9]{1,5}|\[(?P<v6>[0-9A-Fa-f]*:[0-9A-Fa-f:.]+)\](:[0-9]{1,5})?"
)
_LONGEST = 64
_ONE_CLIENT = 64
"""Bits. Whoever has one IPv6 address has all that share these with it."""


@dataclass(frozen=True, slots=True)
class Proxies:
    """The networks whose word about the client is believed."""

    networks: tuple[Network, ...] = ()

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Proxies":
        """ValueError for what is neither an address nor a network."""
        return cls(tuple(ip_network(text, strict=False) for text in texts))

    def trusts(self, peer: str) -> bool:
        address = parsed(peer)
        return address is not None and self._hold(address)

    def client(self, peer: str, forwarded: Iterable[str]) -> str:
        """The address of the client, when `peer` sends these `X-Forwarded-For` lines.

        Each proxy writes down, at the right end, whom it was asked by. So from the right the first that isn't a trusted
        proxy is the client, and what stands left of it is only what the client says. When there is no such address, the
        furthest one that is vouched for.
        """
        nearest = parsed(peer)
        if nearest is None:
            return peer
        for entry in reversed(",".join(forwarded).split(",")):
            if not self._hold(nearest):
                break
            address = parsed(entry)
            if address is None:
                break
            nearest = address
        return str(nearest)

    def _hold(self, address: Address) -> bool:
        return any(address in network for network in self.networks)


def parsed(text: str) -> Address | None:
    """The address in `text`, with or without a port; None for everything else."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    if match := _WITH_PORT.fullmatch(text):
        text = match["v4"] or match["v6"]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        return address.ipv4_mapped or IPv6Address(int(address))  # without its zone
    return address


def client_of(address: str) -> str:
    """What all addresses of one client have in common: all of an IPv4 address, the network of an IPv6 address."""
    found = parsed(address)
    if isinstance(found, IPv6Address):
        return str(IPv6Network((int(found), _ONE_CLIENT), strict=False))
    return str(found or address)
