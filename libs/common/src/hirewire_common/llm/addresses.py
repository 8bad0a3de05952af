"""Which addresses a user may have us connect to: told by the letters of a URL, and by the numbers behind a name."""

import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Literal
from urllib.parse import SplitResult, urlsplit

Kind = Literal["fine", "loopback", "forbidden"]

_PORTS = {"http": 80, "https": 443}
_FORBIDDEN_IN_URLS = re.compile(r"[\x00-\x20\x7f\\]")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_LOOPBACK_NAMES = {"localhost", "ip6-localhost", "ip6-loopback", "localhost.localdomain"}
_INNER_ZONES = frozenset(
    [
        "arpa",
        "corp",
        "home",
        "internal",
        "intranet",
        "invalid",
        "lan",
        "local",
        "localdomain",
        "onion",
        "private",
        "svc",
        "test",
    ]
)
_NAT64 = IPv6Network("64:ff9b::/96")
_UNICAST = IPv6Network("2000::/3")
_ISATAP = {0x00005EFE, 0x02005EFE}
# the lists of the standard library differ between Python's releases: these are added to all of them
_INNER_V4 = tuple(
    IPv4Network(network)
    for network in (
        "100.64.0.0/10",
        "168.63.129.16/32",  # Azure's metadata
        "192.0.0.0/24",
        "192.88.99.0/24",  # relays into IPv6
        "198.18.0.0/15",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_INNER_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocols, Teredo among them
        "2001:db8::/32",
        "2002::/16",  # 6to4
        "3fff::/20",
    )
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`why` is for the user. `loopback` is the asker's own machine only where that is this one."""

    kind: Kind
    why: str = ""

    @property
    def fine(self) -> bool:
        return self.kind == "fine"


class NotAnAddress(ValueError):
    """This is no URL that can be asked; says why."""


def origin(url: str) -> str:
    """`https://host:443`, the same however the URL is written. Raises NotAnAddress."""
    parts = _parts(url)
    host = _host(parts)
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}:{_port(parts)}"


def origins(text: str) -> frozenset[str]:
    """Those of a list by commas, as a setting has it. Raises NotAnAddress."""
    return frozenset(origin(one.strip()) for one in text.split(",") if one.strip())


def check_url(url: str, allowed: Iterable[str] = ()) -> Verdict:
    """What can be told of a user's URL without asking anybody; `allowed` are the operator's `origins`."""
    try:
        if origin(url) in allowed:
            return Verdict("fine")
        parts = _parts(url)
        found = _judged(_host(parts))
    except NotAnAddress as error:
        return Verdict("forbidden", str(error))
    if found.fine and parts.scheme != "https":
        return Verdict("forbidden", "Only https addresses can be used.")
    return found


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, and leads to no other one inside it."""
    try:
        number = ip_address(address)
    except ValueError:
        return False
    if isinstance(number, IPv4Address):
        return _is_public_v4(number)
    if number in _NAT64:
        return _is_public_v4(IPv4Address(int(number) & 0xFFFFFFFF))
    if number not in _UNICAST or number.scope_id or any(number in inner for inner in _INNER_V6):
        return False
    return number.is_global and (int(number) >> 32) & 0xFFFFFFFF not in _ISATAP


def _is_public_v4(number: IPv4Address) -> bool:
    return number.is_global and not any(number in inner for inner in _INNER_V4)


def _parts(url: str) -> SplitResult:
    if _FORBIDDEN_IN_URLS.search(url):
        raise NotAnAddress("The address has blanks or signs in it that no address has.")
    try:
        parts = urlsplit(url)
        scheme, _ = parts.scheme, parts.port
    except ValueError:
        raise NotAnAddress("This is not an address.") from None
    if scheme not in _PORTS:
        raise NotAnAddress("An address begins with https:// or http://.")
    if "@" in parts.netloc:
        raise NotAnAddress("An address can't have a user or a password in it.")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise NotAnAddress("An address can't have ? or # in it.")
    return parts


def _port(parts: SplitResult) -> int:
    port = _PORTS[parts.scheme] if parts.port is None else parts.port
    if not 1 <= port <= 65535:
        raise NotAnAddress("There is no such port.")
    return port


def _host(parts: SplitResult) -> str:
    """In the one form that all spellings of it share. Raises NotAnAddress where there is none."""
    written = parts.hostname or ""
    if ":" in written:
        try:
            return str(IPv6Address(written.replace("%", "no zones")))
        except ValueError:
            raise NotAnAddress("This is not an IPv6 address.") from None
    try:
        host = written.encode("idna").decode().lower().removesuffix(".")
    except UnicodeError:
        raise NotAnAddress("This is not the name of a host.") from None
    if len(host) > 253 or not all(map(_NAME.fullmatch, host.split("."))):
        raise NotAnAddress("This is not the name of a host.")
    return host


def _judged(host: str) -> Verdict:
    if ":" in host or _NUMBER.fullmatch(host.rsplit(".", 1)[-1]):
        return _judged_number(host)
    if host in _LOOPBACK_NAMES or host.endswith(".localhost"):
        return _loopback()
    if "." not in host or host.rsplit(".", 1)[-1] in _INNER_ZONES:
        return Verdict("forbidden", "This is the name of a host in an inner network.")
    return Verdict("fine")


def _judged_number(host: str) -> Verdict:
    try:
        number = ip_address(host)
    except ValueError:
        hidden = "This is not an IP address." if not _is_hidden(host) else "Write it as a.b.c.d."
        return Verdict("forbidden", hidden)
    if is_public(host):
        return Verdict("fine")
    if number.is_loopback and not (isinstance(number, IPv6Address) and number.ipv4_mapped):
        return _loopback()
    return Verdict("forbidden", "This is an address of an inner network.")


def _is_hidden(host: str) -> bool:
    """An address in one of the forms that C understands and people don't: 0x7f.1, 2130706433."""
    try:
        socket.inet_aton(host)
    except OSError:
        return False
    return True


def _loopback() -> Verdict:
    why = "This is an address of the server itself, which its operator has to allow first."
    return Verdict("loopback", why)
