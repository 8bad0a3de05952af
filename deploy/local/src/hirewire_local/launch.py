"""Becomes one program of the stack: takes its identity, environment and arguments from a private file and executes it.

Passwords so never stand on a command line, and no program outlives the process that started it.
"""

import ctypes
import json
import os
import signal
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

from hirewire_local.home import write_private
from hirewire_local.unprivileged import Identity

PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Launch:
    """A program to be: `environment` is added to what is inherited; `death_signal` comes when the parent ends."""

    arguments: tuple[str, ...]
    directory: str
    environment: dict[str, str] = field(default_factory=dict)
    identity: Identity = field(default_factory=Identity)
    death_signal: int = signal.SIGKILL

    def command(self, file: Path) -> list[str]:
        """Write `file`, and answer the command that executes it."""
        write_private(file, json.dumps(asdict(self)))
        return [sys.executable, "-P", "-m", "hirewire_local.launch", str(file.absolute())]

    @classmethod
    def read(cls, file: Path) -> "Launch":
        plan = json.loads(file.read_text())
        plan["identity"] = Identity(**plan["identity"])
        return cls(**plan)

    def execute(self) -> None:
        parent = os.getppid()
        os.chdir(self.directory)
        self.identity.assume()
        die_with_parent(
            parent, self.death_signal
        )  # after the change of identity, which would undo it
        os.execve(self.arguments[0], self.arguments, os.environ | self.environment)  # noqa: S606


def die_with_parent(parent: int, sign: int) -> None:
    """Have the kernel send us `sign` when our parent ends, however it ends. Only Linux can."""
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(sign))
    if os.getppid() != parent:  # it ended before we asked
        os.kill(os.getpid(), sign)


if __name__ == "__main__":
    Launch.read(Path(sys.argv[1])).execute()
