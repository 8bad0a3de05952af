"""The life of the embedded stack: servers, then tables and streams, then services, and the way back."""

import asyncio
import http.client
import json
import os
import subprocess
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import IO

from hirewire_common import topology
from hirewire_local.home import write_private
from hirewire_local.keeper import TopologyKeeper
from hirewire_local.launch import Launch
from hirewire_local.logs import LogWatch
from hirewire_local.postgres import OWNER
from hirewire_local.programs import SERVICES as SERVICE_NAMES
from hirewire_local.programs import Servers
from hirewire_local.server import NotReady, Server
from hirewire_local.starting import StackError, Waiting
from hirewire_local.supervision import SERVERS, SERVICES, Program, State, Supervisor, SupervisorGone

Say = Callable[[str], None]


@dataclass
class Stack:
    """`say` shows a line to the user; `lock` is the home's lock file, held."""

    servers: Servers
    port: int
    say: Say
    lock: IO[str]
    _supervisor: Supervisor = field(init=False)
    _logs: LogWatch = field(init=False)
    _waiting: Waiting = field(init=False)
    _failed: str = ""

    def __post_init__(self) -> None:
        home = self.servers.home
        self._supervisor = Supervisor(home)
        self._logs = LogWatch(home.directory("logs"))
        self._waiting = Waiting(self._supervisor, self._logs, self._show_errors)

    async def start(self) -> None:
        """Ready when the gateway says that it and all behind it are, and all services run."""
        self._logs.skip()
        try:
            await self._start()
        except StackError as error:
            self._failed = error.program
            raise
        except SupervisorGone as error:
            raise self._waiting.died() from error

    async def _start(self) -> None:
        launches = await asyncio.gather(
            *(asyncio.to_thread(server.prepare) for server in self.servers.all)
        )
        self._supervisor.start(self._programs(launches), self.lock)
        await asyncio.gather(*(self._await_server(server) for server in self.servers.all))
        await asyncio.gather(
            self._step("tables", self._migrate()),
            self._step("streams", topology.apply(self.servers.nats.url("admin"))),
        )
        self._write_addresses()
        self._supervisor.begin(SERVICES)
        await self._step("services", self._await_gateway())

    async def watch(self) -> None:
        """Show errors and restarts, and keep the streams, until cancelled; StackError when supervisor has ended."""
        keeper = TopologyKeeper(self.servers.nats.url("admin"), self._logs.file("keeper"))
        keeping = asyncio.create_task(keeper.run())
        try:
            known = self._supervisor.states()
            while True:
                await asyncio.sleep(0.5)
                self._show_errors()
                known = self._show_restarts(known)
        except SupervisorGone as error:
            raise self._waiting.died() from error
        finally:
            keeping.cancel()

    async def stop(self) -> None:
        self._supervisor.ask_to_stop()
        await asyncio.to_thread(self._supervisor.wait)
        for server in self.servers.all:
            server.clear()  # needs the ports that are perhaps forgotten next
            if server.name == self._failed:  # perhaps for its ports, so that no start would ever do
                self.servers.home.forget_ports(server.name)

    def kill(self) -> None:
        self._supervisor.kill()

    def _programs(self, launches: list[Launch]) -> list[Program]:
        servers = [
            Program(server.name, launch, SERVERS, server.stop_signal, server.patience)
            for server, launch in zip(self.servers.all, launches, strict=True)
        ]
        ops = self.servers.ops_ports(os.environ)
        given = {name: {"HIREWIRE_OPS_PORT": str(ops[name])} for name in ops}
        services = [
            Program(n, self.servers.service(n, self.port, given.get(n))) for n in SERVICE_NAMES
        ]
        return servers + services

    async def _await_server(self, server: Server) -> None:
        async def ready() -> None:
            await self._waiting.until(lambda: asyncio.to_thread(server.check), server.name)
            await asyncio.to_thread(server.provision)

        await self._step(server.name, ready())

    async def _await_gateway(self) -> None:
        async def ready() -> None:
            await asyncio.to_thread(ask_health, self.port)
            self._waiting.all_run(SERVICE_NAMES)

        await self._waiting.until(ready, "gateway")

    async def _step(self, name: str, work: Awaitable[None]) -> None:
        began = time.monotonic()
        await work
        self.say(f"  {name:<10} ready  {time.monotonic() - began:4.1f} s")

    async def _migrate(self) -> None:
        launch = self.servers.migration()
        child = await asyncio.create_subprocess_exec(
            *launch.arguments,
            env=os.environ | launch.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        output, _ = await child.communicate()
        if child.returncode != 0:
            raise StackError(f"the migrations failed:\n{output.decode(errors='replace')}")

    def _write_addresses(self) -> None:
        home = self.servers.home
        write_private(home.path / "nats-debug.url", self.servers.nats.url("debug") + "\n")
        write_private(home.path / "database.url", self.servers.postgres.url(OWNER) + "\n")

    def _show_errors(self) -> None:
        for name, line in self._logs.errors():
            self.say(f"  {name}: {line}")

    def _show_restarts(self, known: list[State]) -> list[State]:
        now = self._supervisor.states()
        before = {state.name: state for state in known}
        for state in now:
            if state.since != before[state.name].since and state.pid:
                self.say(f"  {state.name} had ended and was started again")
            if state.state == "FATAL":
                self.say(f"  {state.name} ends again and again; trying once more")
                self._supervisor.begin_again(state, self._group(state))
        return now

    def _group(self, state: State) -> str:
        return SERVICES if state.name in SERVICE_NAMES else SERVERS


def ask_health(port: int) -> None:
    """Raise NotReady, with what the gateway misses, unless it is ready."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health")
        answer = connection.getresponse()
        body = answer.read().decode(errors="replace")
    except (OSError, http.client.HTTPException) as error:
        raise NotReady(str(error)) from error
    finally:
        connection.close()
    if answer.status != http.client.OK or not _says_ready(body):
        raise NotReady(body)


def _says_ready(body: str) -> bool:
    try:
        fields = json.loads(body)
    except ValueError:
        return True
    return not isinstance(fields, dict) or fields.get("ready", True) is not False
