"""The data directory of one embedded stack: its secrets, its ports, and where each server keeps its files."""

import json
import os
import secrets
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

FIRST_PORT, LAST_PORT = 12000, 22000
"""Below the range that systems give to outgoing connections, so that a kept port is rarely taken."""

_choosing = threading.Lock()

GRPC_OFFSET = 10000
"""SeaweedFS derives the gRPC port of each of its parts so."""


def password() -> str:
    return secrets.token_hex(24)


@dataclass(frozen=True)
class Home:
    """Everything of a stack lies below `path`; removing that directory removes the stack."""

    path: Path

    def directory(self, name: str) -> Path:
        """A directory of its own for `name`, readable by its owner only."""
        return private_directory(private_directory(self.path) / name)

    def secret(self, name: str, make: Callable[[], str] = password) -> str:
        """A random password, or what `make` makes: the same for every run of this home."""
        file = self.directory("secrets") / name
        if not file.exists():
            write_private(file, make())
        return file.read_text().strip()

    def ports(
        self,
        name: str,
        *,
        count: int = 1,
        grpc: bool = False,
        free: Callable[[int], bool] | None = None,
    ) -> tuple[int, ...]:
        """The free ports of `name`: those of the last run, or others when somebody has taken one since."""
        offsets, free = (0, GRPC_OFFSET) if grpc else (0,), free or is_free
        with _choosing:
            kept = self._ports()
            if len(kept.get(name, ())) != count or not are_free(kept[name], offsets, free):
                taken = {port for other in kept.keys() - {name} for port in kept[other]}
                kept[name] = choose_ports(count, offsets, taken, free)
                self._keep(kept)
        return tuple(kept[name])

    def forget_ports(self, name: str) -> None:
        """Have the next run choose others: these may be taken in a way that a look at them doesn't show."""
        with _choosing:
            self._keep({other: ports for other, ports in self._ports().items() if other != name})

    def kept_ports(self, name: str) -> tuple[int, ...]:
        """The ports that `name` has now, whether or not it is running; none before its first run."""
        return tuple(self._ports().get(name, ()))

    def _keep(self, ports: dict[str, list[int]]) -> None:
        write_private(self.directory("run") / "ports.json", json.dumps(ports, indent=2))

    def _ports(self) -> dict[str, list[int]]:
        file = self.path / "run" / "ports.json"
        found: dict[str, list[int]] = json.loads(file.read_text()) if file.exists() else {}
        return found


def private_directory(path: Path) -> Path:
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def write_private(path: Path, text: str) -> Path:
    """Write a file that only its owner may read, in one step: a reader sees the old text or the new."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    with os.fdopen(
        os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(text)
    draft.replace(path)
    return path


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


def are_free(
    ports: Iterable[int], offsets: tuple[int, ...], free: Callable[[int], bool] = is_free
) -> bool:
    return all(free(port + offset) for port in ports for offset in offsets)


def choose_ports(
    count: int,
    offsets: tuple[int, ...],
    avoid: set[int],
    free: Callable[[int], bool] = is_free,
) -> list[int]:
    """Random free ports, each free at all `offsets` too; random so that two stacks starting at once differ."""
    chosen: list[int] = []
    for _ in range(10_000):
        port = FIRST_PORT + secrets.randbelow(LAST_PORT - FIRST_PORT)
        if port not in avoid and port not in chosen and all(free(port + by) for by in offsets):
            chosen.append(port)
        if len(chosen) == count:
            return chosen
    raise RuntimeError(f"no {count} free ports between {FIRST_PORT} and {LAST_PORT}")
