"""What every server of the stack can do, and running one of them by hand, as the tests do."""

import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import psutil

from hirewire_local.home import Home
from hirewire_local.launch import Launch


class NotReady(Exception):
    """The server does not answer yet; the text says how far it is."""


class Server(Protocol):
    """One server program with its files in a home."""

    @property
    def name(self) -> str: ...

    @property
    def home(self) -> Home: ...

    @property
    def stop_signal(self) -> str:
        """What ends it soon and in order."""

    @property
    def patience(self) -> int:
        """Seconds that it may take to end."""

    def prepare(self) -> Launch:
        """Choose ports, write configuration and first files; answer how to start it. Idempotent."""

    def check(self) -> None:
        """Raise NotReady unless it does its work."""

    def provision(self) -> None:
        """Make what must be in it: roles, a database, a bucket. Idempotent."""

    def clear(self) -> None:
        """Once it has ended, remove what it left outside of its home."""

    def data(self) -> Path:
        """The directory whose loss is the loss of all that the server keeps."""


def wait_until_ready(server: Server, process: "Process | None" = None, seconds: float = 30) -> None:
    """Ask until the server answers; NotReady with its last reason after `seconds`, or at once when it has died."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return server.check()
        except NotReady as reason:
            if process and not process.running:
                raise NotReady(f"{server.name} has ended: {process.last_lines()}") from reason
            if time.monotonic() > deadline:
                raise NotReady(f"{server.name} is not ready: {reason}") from reason
        time.sleep(0.03)


def spawn(launch: Launch, file: Path, log: Path) -> "subprocess.Popen[bytes]":
    """`launch` as a child of ours, told by `file`, with all its output in `log`, out of reach of our terminal."""
    command = launch.command(file)
    with log.open("ab") as out:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )


@dataclass
class Process:
    """A server as a child of ours, to be started, stopped, killed and robbed of its data."""

    server: Server
    _child: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    @property
    def log(self) -> Path:
        return self.server.home.directory("logs") / f"{self.server.name}.log"

    @property
    def running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    @property
    def pid(self) -> int:
        return self._child.pid if self._child else 0

    def start(self) -> None:
        """Start it, or start it again on the same ports with the same data, and wait until it is ready."""
        if self.running:
            return
        self.begin()
        self.wait()

    def begin(self) -> None:
        """Start it without waiting. It ends with the thread that calls this."""
        launch = self.server.prepare()
        file = self.server.home.directory("run") / f"{self.server.name}.json"
        self._child = spawn(launch, file, self.log)

    def wait(self) -> None:
        """Until it is ready, and has in it what must be there."""
        wait_until_ready(self.server, self)
        self.server.provision()

    def stop(self) -> None:
        """Ask it to end, and wait."""
        if self._child and self.running:
            self._child.send_signal(signal.Signals[f"SIG{self.server.stop_signal}"])
            try:
                self._child.wait(self.server.patience)
            except subprocess.TimeoutExpired:
                self.kill()
            self.server.clear()

    def kill(self) -> None:
        """End it without warning, and all of its children."""
        if not self._child or not self.running:
            return
        family = psutil.Process(self._child.pid).children(recursive=True)
        self._child.kill()
        for one in family:
            _kill_quietly(one)
        self._child.wait(15)
        _wait_quietly(family, 15)
        self.server.clear()

    def wipe(self) -> None:
        """Kill it and remove all that it kept."""
        self.kill()
        shutil.rmtree(self.server.data(), ignore_errors=True)

    def last_lines(self, count: int = 5) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-count:]
        return " | ".join(lines) or "it wrote nothing"


def _kill_quietly(process: psutil.Process) -> None:
    try:
        process.kill()
    except psutil.NoSuchProcess:
        return


def _wait_quietly(family: list[psutil.Process], seconds: float) -> None:
    """Until they have ended; some systems take seconds to bury an orphan that has."""
    deadline = time.monotonic() + seconds
    while any(_lives(process) for process in family) and time.monotonic() < deadline:
        time.sleep(0.01)


def _lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
