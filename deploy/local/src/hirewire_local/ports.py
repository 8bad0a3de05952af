"""Ports for the servers of a stack: free ones, that no other stack or test on this machine has chosen either."""

import os
import secrets
import socket
import threading
from collections.abc import Callable, Container

FIRST_PORT, LAST_PORT = 12000, 22000
"""Below the range that systems give to outgoing connections, so that a kept port is rarely taken."""

GRPC_OFFSET = 10000
"""SeaweedFS derives the gRPC port of each of its parts so."""

Free = Callable[[int], bool]


class Claims:
    """The ports that this process has chosen: nobody else who claims gets them before it ends.

    A server listens seconds after its port was chosen, and again after each death, so that a look at
    who listens is not enough. A claim is the UDP port of the same number: of no use to our servers, one
    process's alone whoever its user is, and given back by the system however the process ends.
    """

    def __init__(self) -> None:
        self._held: dict[int, tuple[str, int]] = {}
        self._changing = threading.Lock()

    def claim(self, port: int, owner: str) -> bool:
        """Whether `port` is this owner's now, or was already."""
        with self._changing:
            if port not in self._held and (held := _udp(port)) is not None:
                self._held[port] = (owner, held)
            return port in self._held and self._held[port][0] == owner

    def __contains__(self, port: int) -> bool:
        return port in self._held

    def release(self, port: int) -> None:
        with self._changing:
            _, held = self._held.pop(port)
            os.close(held)


CLAIMS = Claims()


def claim_free(port: int, owner: str, offsets: tuple[int, ...], free: Free) -> bool:
    """Whether `port` is its owner's from now on; only when it is free too, at all `offsets`."""
    if not CLAIMS.claim(port, owner):
        return False
    if all(free(port + by) for by in offsets):
        return True
    CLAIMS.release(port)
    return False


def is_free(port: int) -> bool:
    """Whether a server could listen here. Connections that linger after an earlier server are no hindrance."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            # a second socket may bind with SO_REUSEADDR until one of them listens
            probe.listen(1)
        except OSError:
            return False
    return True


def choose_ports(
    count: int,
    owner: str,
    *,
    offsets: tuple[int, ...] = (0,),
    avoid: Container[int] = (),
    free: Free = is_free,
) -> list[int]:
    """Random ports that are `owner`'s until this process ends, each free at all `offsets` too."""
    chosen: list[int] = []
    for _ in range(10_000):
        port = FIRST_PORT + secrets.randbelow(LAST_PORT - FIRST_PORT)
        taken = port in avoid or port in CLAIMS
        if not taken and claim_free(port, owner, offsets, free):
            chosen.append(port)
        if len(chosen) == count:
            return chosen
    raise RuntimeError(f"no {count} free ports between {FIRST_PORT} and {LAST_PORT}")


def _udp(port: int) -> int | None:
    """Its descriptor: nothing but the end of the process, or a release, closes it."""
    claim = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        claim.bind(("127.0.0.1", port))
    except OSError:
        claim.close()
        return None
    return claim.detach()
