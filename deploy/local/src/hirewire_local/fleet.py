"""Any number of each service as processes of ours, against servers that run: for flow tests and benchmarks."""

import http.client
import json
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from hirewire_common.contracts import ROLES, Role
from hirewire_local.launch import Launch
from hirewire_local.permissions import inbox
from hirewire_local.ports import choose_ports
from hirewire_local.programs import Servers
from hirewire_local.server import NotReady, spawn
from hirewire_local.stack import ask_health

PATIENCE = 60.0
OF_ONE_ADDRESS = {
    "HIREWIRE_SESSIONS_PER_HOUR": "1000000",
    "HIREWIRE_WORK_SESSIONS_PER_HOUR": "1000000",
    "HIREWIRE_INTERVIEWS_PER_HOUR": "1000000",
    "HIREWIRE_EVALUATIONS_PER_MINUTE": "1000000",
}
"""All clients of a fleet come from one address; they are counted, but not held back."""


@dataclass
class Service:
    """One process of one service; `port` is 0 unless it is a gateway."""

    name: str
    number: int
    launch: Launch
    folder: Path
    port: int = 0
    ops_port: int = 0
    _child: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    @property
    def log(self) -> Path:
        return self.folder / f"{self.name}-{self.number}.log"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def ops_url(self) -> str:
        """Where its probes and figures are."""
        return f"http://127.0.0.1:{self.ops_port}"

    @property
    def running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    @property
    def pid(self) -> int:
        return self._child.pid if self._child else 0

    def start(self) -> None:
        """Without waiting: see `Fleet.wait`."""
        file = self.folder / f"{self.name}-{self.number}.json"
        self._child = spawn(self.launch, file, self.log)

    def stop(self) -> int:
        """Ask it to end, and wait; its exit code."""
        if not self._child:
            return 0
        if self.running:
            self._child.terminate()
        try:
            return self._child.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            return self._child.wait()

    def kill(self) -> None:
        """kill -9 of this process only; children of its own must notice by themselves."""
        if self._child:
            self._child.kill()
            self._child.wait()

    def family(self) -> list[psutil.Process]:
        """The process and its descendants, for measuring."""
        process = psutil.Process(self.pid)
        return [process, *process.children(recursive=True)]


@dataclass
class Fleet:
    """The services of one stack, each a process."""

    servers: Servers
    folder: Path
    services: list[Service] = field(default_factory=list)

    def start(self, environment: Mapping[str, str] | None = None, **counts: int) -> None:
        """Start more services and wait until all are ready: `start(gateway=2, parser=1, storage=1)`."""
        for name, count in counts.items():
            for _ in range(count):
                self.add(name.replace("_", "-"), environment).start()
        self.wait()

    def add(self, name: str, environment: Mapping[str, str] | None = None) -> Service:
        """One more, not yet started. `environment` wins over what the stack would give it."""
        port = choose_ports(1, "gateway")[0] if name == "gateway" else 0
        (ops_port,) = choose_ports(1, name)
        given = {
            "HIREWIRE_OPS_PORT": str(ops_port),
            "HIREWIRE_LOG_FORMAT": "json",
            "SUPABASE_JWT_SECRET": self.servers.home.secret("jwt"),
            **OF_ONE_ADDRESS,
            **(environment or {}),
        }
        launch = self.servers.service(name, port, given)
        service = Service(name, len(self.services), launch, self.folder, port, ops_port)
        self.services.append(service)
        return service

    def all(self, name: str) -> list[Service]:
        return [service for service in self.services if service.name == name]

    @property
    def url(self) -> str:
        """The first gateway."""
        return self.all("gateway")[0].url

    @property
    def jwt_secret(self) -> str:
        """With which these gateways verify HS256 tokens, unless they were told another."""
        return self.servers.home.secret("jwt")

    def wait(self, seconds: float = PATIENCE) -> None:
        """Until every running service does its work; NotReady says which one does not, with its last lines."""
        deadline = time.monotonic() + seconds
        while missing := self._missing():
            if time.monotonic() > deadline:
                raise NotReady(missing)
            self._raise_if_dead()
            time.sleep(0.05)

    def stop(self) -> None:
        """Ask all at once, then wait for each."""
        for service in self.services:
            if service.running:
                psutil.Process(service.pid).terminate()
        for service in self.services:
            service.stop()

    def _missing(self) -> str:
        """The first thing that is not there yet; nothing when all is."""
        for name in {service.name for service in self.services if service.running}:
            wanted = sum(service.running for service in self.all(name))
            if name != "gateway" and self._serving(name) < wanted:
                return f"not every {name} listens on the bus yet"
        for gateway in self.all("gateway"):
            if gateway.running:
                try:
                    ask_health(gateway.port)
                except NotReady as reason:
                    return f"gateway {gateway.number}: {reason}"
        return ""

    def _raise_if_dead(self) -> None:
        for service in self.services:
            if service.pid and not service.running:
                last = "\n".join(service.log.read_text(errors="replace").splitlines()[-20:])
                raise NotReady(f"{service.name} has ended:\n{last}")

    def _serving(self, name: str) -> int:
        """How many connections of this service's user have subscribed to what its role answers or handles."""
        role = ROLES[name]
        return sum(
            _listens(name, role, connection.get("subscriptions_list", []))
            for connection in self._connections()
            if connection.get("authorized_user") == name
        )

    def _connections(self) -> Iterator[dict[str, Any]]:
        for place in self.servers.nats.monitors:
            connection = http.client.HTTPConnection(*place, timeout=5)
            try:
                connection.request("GET", "/connz?auth=1&subs=1&limit=4096")
                yield from json.loads(connection.getresponse().read())["connections"] or ()
            except ConnectionRefusedError:  # one node of several is down: its clients are at others
                continue
            finally:
                connection.close()


def _listens(name: str, role: Role, subscriptions: list[str]) -> bool:
    answers = {query.asked_on() for query in role.answers} <= set(subscriptions)
    pulls = any(subject.startswith(f"{inbox(name)}.") for subject in subscriptions)
    return answers and (pulls or not role.handles)
