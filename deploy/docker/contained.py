"""Containers without an engine: an image's programs as its user, on a root that can't be written to, with a `/tmp` in memory.

As in compose.yaml but for what needs an engine: capabilities are none because the user isn't root, processes and the
network are the machine's.
"""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TAG = os.environ.get("TAG", "dev")
SECRETS = "run/secrets"
SHARED = ("etc/hosts", "etc/resolv.conf")
"""Files that an engine writes for each container."""
_ENTER = """
set -eu
root=$1 secrets=$2 user=$3
shift 3
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o size=1g,mode=1777 tmpfs "$root/tmp"
mount --bind "$secrets" "$root/run/secrets"
for file in etc/hosts etc/resolv.conf; do mount --bind "/$file" "$root/$file"; done
mount -o remount,bind,ro "$root"
exec /usr/bin/setpriv --no-new-privs /usr/sbin/chroot --userspec="$user" "$root" env -C /tmp "$@"
"""


@dataclass(frozen=True)
class Container:
    """Of one service; `root` is what it has as `/`, `config` what its image says of it."""

    service: str
    root: Path
    config: Mapping[str, Any]

    @property
    def program(self) -> list[str]:
        words: list[str] = self.config["Entrypoint"]
        return words

    @property
    def health_check(self) -> list[str]:
        """As an engine runs it inside. Raises ValueError where the image has none that is a program."""
        kind, *words = map(str, self.config["Healthcheck"]["Test"])
        if kind != "CMD":
            raise ValueError(f"{self.service}: {kind}")
        return words

    def command(self, program: list[str], secrets: Path) -> list[str]:
        """Becomes the program: who is signalled is the program itself."""
        enter = ["unshare", "--mount", "--propagation", "private", "sh", "-c", _ENTER, "enter"]
        return [*enter, str(self.root), str(secrets), self.config["User"], *program]

    def environment(self, settings: Mapping[str, str] | None = None) -> dict[str, str]:
        return dict(one.split("=", 1) for one in self.config["Env"]) | dict(settings or {})

    def run(
        self, program: list[str], secrets: Path, settings: Mapping[str, str] | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """To its end, whatever that is."""
        return subprocess.run(
            self.command(program, secrets),
            env=self.environment(settings),
            capture_output=True,
            text=True,
            check=False,
        )


@contextmanager
def container(service: str) -> Iterator[Container]:
    """Removed in the end, as is what was written to it."""
    image = f"localhost/hirewire-{service}:{TAG}"
    made = _buildah("from", "--pull-never", image)
    try:
        root = Path(_buildah("mount", made))
        (root / SECRETS).mkdir(parents=True)
        for file in SHARED:
            (root / file).touch()
        told = json.loads(_buildah("inspect", "--type", "image", image))
        yield Container(service, root, told["Docker"]["config"])
    finally:
        _buildah("rm", made)


def _buildah(*words: str) -> str:
    return subprocess.run(
        ["buildah", *words], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()
