"""Supervisor, the process manager: its configuration, its life as a child of ours, and what it says of its programs."""

import hashlib
import http.client
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import xmlrpc.client
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from supervisor.xmlrpc import Faults, SupervisorTransport

from hirewire_local.home import Home, write_private
from hirewire_local.launch import Launch

SERVERS, SERVICES = "servers", "services"
DO_NOT_WAIT = False
GROUPS = {SERVERS: 10, SERVICES: 20}
"""Groups with their priorities: stopped from the highest down, each group at once."""


class SupervisorGone(Exception):
    """Supervisor does not answer (any more), or refuses, as it does while it is shutting down."""


@dataclass(frozen=True)
class Program:
    """What supervisor keeps running. It starts the servers itself, the services when it is told."""

    name: str
    launch: Launch
    group: str = SERVICES
    stop_signal: str = "TERM"
    patience: int = 25
    """Seconds that it may take to end."""


@dataclass(frozen=True)
class State:
    """How a program is doing; `pid` is 0 while it isn't running."""

    name: str
    state: str
    pid: int
    since: int


class Supervisor:
    """One per home."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._child: subprocess.Popen[bytes] | None = None

    def start(self, programs: list[Program], lock: IO[str]) -> None:
        """`lock` is kept open, and so locked, as long as supervisor lives, should we die before it."""
        run, logs = self._home.directory("run"), self._home.directory("logs")
        make_private(socket_of(self._home).parent)
        config = write_private(run / "supervisord.conf", self._configuration(programs))
        launch = Launch(
            (sys.executable, "-P", "-m", "supervisor.supervisord", "-c", str(config.absolute())),
            str(self._home.path.absolute()),
            death_signal=signal.SIGTERM,
        )
        with (logs / "supervisord.out").open("wb") as output:
            self._child = subprocess.Popen(
                launch.command(run / "supervisord.json"),
                stdin=lock,
                stdout=output,
                stderr=output,
                start_new_session=True,  # Ctrl-C is for us alone
            )

    @property
    def running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def begin(self, group: str) -> None:
        """Start all programs of a group, without waiting for them."""
        self._call("startProcessGroup", group, DO_NOT_WAIT)

    def begin_again(self, state: State, group: str) -> None:
        """Start a program that was given up after many attempts."""
        self._call("startProcess", f"{group}:{state.name}", DO_NOT_WAIT)

    def states(self) -> list[State]:
        return [
            State(info["name"], info["statename"], info["pid"], info["start"])
            for info in self._call("getAllProcessInfo")
        ]

    def ask_to_stop(self) -> None:
        """Services first, then servers, each with the time that it was promised."""
        if self._child and self.running:
            self._child.terminate()

    def kill(self) -> None:
        """End it and, by its death, all programs."""
        if self._child and self.running:
            self._child.kill()

    def wait(self) -> None:
        if self._child:
            self._child.wait()
            shutil.rmtree(socket_of(self._home).parent, ignore_errors=True)

    def _call(self, method: str, *arguments: object) -> Any:
        transport = SupervisorTransport(None, None, f"unix://{socket_of(self._home)}")
        with xmlrpc.client.ServerProxy("http://supervisor", transport) as server:
            try:
                return getattr(server.supervisor, method)(*arguments)
            except xmlrpc.client.Fault as fault:
                if fault.faultCode == Faults.ALREADY_STARTED:
                    return None  # it was faster than we
                raise SupervisorGone(fault.faultString) from fault
            except (OSError, http.client.HTTPException) as error:
                raise SupervisorGone(str(error)) from error

    def _configuration(self, programs: list[Program]) -> str:
        user = "user=root\n" if os.geteuid() == 0 else ""  # else it complains that nobody said so
        return "\n".join(
            (
                f"[unix_http_server]\nfile={escape(str(socket_of(self._home)))}\nchmod=0600\n",
                f"[supervisord]\nnodaemon=true\nsilent=true\n{user}pidfile=run/supervisord.pid\n"
                "logfile=logs/supervisord.log\nlogfile_maxbytes=2MB\nlogfile_backups=1\n",
                "[rpcinterface:supervisor]\nsupervisor.rpcinterface_factory"
                " = supervisor.rpcinterface:make_main_rpcinterface\n",
                *(self._program(program) for program in programs),
                *(_group(name, programs) for name in GROUPS),
            )
        )

    def _program(self, program: Program) -> str:
        file = self._home.directory("run") / f"{program.name}.json"
        command = " ".join(escape(shlex.quote(word)) for word in program.launch.command(file))
        settings: Mapping[str, object] = {
            "command": command,
            "autostart": str(program.group == SERVERS).lower(),
            "autorestart": "true",
            "startsecs": 1,
            "startretries": 8,
            "stopsignal": program.stop_signal,
            "stopwaitsecs": program.patience,
            "killasgroup": "true",
            "redirect_stderr": "true",
            "stdout_logfile": f"logs/{program.name}.log",
            "stdout_logfile_maxbytes": "10MB",
            "stdout_logfile_backups": 2,
        }
        lines = (f"{key}={value}" for key, value in settings.items())
        return f"[program:{program.name}]\n" + "\n".join(lines) + "\n"


def _group(name: str, programs: list[Program]) -> str:
    members = ",".join(program.name for program in programs if program.group == name)
    return f"[group:{name}]\nprograms={members}\npriority={GROUPS[name]}\n"


def escape(word: str) -> str:
    """Supervisor expands `%(name)s` in every value."""
    return word.replace("%", "%%")


def socket_of(home: Home) -> Path:
    """Where this home's supervisor listens: a short path, for a socket's path may have 100 bytes only."""
    digest = hashlib.sha256(str(home.path.resolve()).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"hirewire-{os.geteuid()}-{digest}" / "supervisor.sock"


def make_private(folder: Path) -> None:
    """Make a directory in a place where others may make some too; PermissionError when it isn't ours alone."""
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if status.st_uid != os.geteuid() or status.st_mode & 0o077 or folder.is_symlink():
        raise PermissionError(f"{folder} is not ours alone: remove it")
