"""The data directory of one embedded stack: its secrets, its ports, and where each server keeps its files."""

import json
import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hirewire_local.ports import GRPC_OFFSET, Free, choose_ports, claim_free, is_free

_choosing = threading.Lock()


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
        self, name: str, *, count: int = 1, grpc: bool = False, free: Free = is_free
    ) -> tuple[int, ...]:
        """The free ports of `name`: those of the last run, or others when somebody has taken one since.

        Nobody else is given them before this process ends.
        """
        offsets, owner = (0, GRPC_OFFSET) if grpc else (0,), f"{name} in {self.path.absolute()}"
        with _choosing:
            kept = self._ports()
            ours = kept.get(name, [])
            if len(ours) != count or not all(claim_free(p, owner, offsets, free) for p in ours):
                others = {port for other in kept.keys() - {name} for port in kept[other]}
                kept[name] = choose_ports(count, owner, offsets=offsets, avoid=others, free=free)
                self._keep(kept)
        return tuple(kept[name])

    def forget_ports(self, name: str) -> None:
        """Have the next run choose others: these may be taken in a way that a look at them doesn't show."""
        with _choosing:
            self._keep({other: ports for other, ports in self._ports().items() if other != name})

    def keep_port(self, name: str, port: int) -> None:
        """One that was chosen by whoever started it, so that commands beside the stack find it."""
        with _choosing:
            self._keep({**self._ports(), name: [port]})

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
