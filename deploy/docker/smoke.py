"""Runs the images, without an engine, on real servers, and has them work: `python -m deploy.docker.smoke`.

Every service is uid 10001 on a root that it can't write to, and is told everything by files of secrets. Needs root and
buildah, and what `make images` built.
"""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from deploy.docker.contained import Container, container
from deploy.docker.working import WrongAnswer, done

from hirewire_local.home import Home
from hirewire_local.launch import Launch
from hirewire_local.ports import choose_ports
from hirewire_local.programs import SERVICES, Servers
from hirewire_local.server import NotReady, Process
from hirewire_testing.model_server import ModelServer, model_in_background

PATIENCE = 120.0
INSIDE = Path(__file__).parent / "inside.py"


@dataclass(frozen=True)
class Service:
    """One that is to run: `port` is that of its ops."""

    container: Container
    secrets: Path
    port: int

    @property
    def name(self) -> str:
        return self.container.service

    @property
    def settings(self) -> dict[str, str]:
        return {"HIREWIRE_OPS_PORT": str(self.port), "HIREWIRE_OPS_HOST": "127.0.0.1"}

    def healthy(self) -> bool:
        """What the image's own check says, inside."""
        check = self.container.run(self.container.health_check, self.secrets, self.settings)
        return check.returncode == 0

    @contextmanager
    def running(self, log: Path) -> Iterator[None]:
        """Ends it as an engine does, by SIGTERM, and fails when it doesn't end well."""
        words = self.container.command(self.container.program, self.secrets)
        with log.open("wb") as out:
            environment = self.container.environment(self.settings)
            child = subprocess.Popen(words, stdout=out, stderr=out, env=environment)
            try:
                yield
            finally:
                child.terminate()
                code = child.wait(60)
        # uvicorn hands the signal on, once it has ended in order
        if code not in {0, -signal.SIGTERM}:
            raise NotReady(
                f"{self.name} ended with {code}:\n{log.read_text(errors='replace')[-2000:]}"
            )

    def wait(self, log: Path) -> None:
        """Until its ops port says from outside that it is ready; else the end of its log says why it isn't."""
        deadline = time.monotonic() + PATIENCE
        while (said := self._said("/ready")) != "200":
            if time.monotonic() > deadline:
                last = log.read_text(errors="replace")[-2000:]
                raise NotReady(f"{self.name} is not ready: {said}\n{last}")
            time.sleep(0.2)
        if (said := self._said("/live")) != "200":
            raise NotReady(f"{self.name} is ready and not alive: {said}")

    def _said(self, path: str) -> str:
        try:
            answer = httpx.get(f"http://127.0.0.1:{self.port}{path}", timeout=5)
        except httpx.TransportError as error:
            return str(error)
        return str(answer.status_code) if answer.is_success else answer.text


def told(launch: Launch, folder: Path) -> Path:
    """What a launch has in its environment, as files that the container's user may read."""
    folder.mkdir()
    for name, value in launch.environment.items():
        (folder / name.lower()).write_text(value)
    folder.chmod(0o755)
    return folder


def succeeded(made: Container, program: list[str], secrets: Path) -> None:
    ended = made.run(program, secrets)
    if ended.returncode:
        raise NotReady(f"{made.service}: {program}\n{ended.stdout}{ended.stderr[-2000:]}")


def prepared(servers: Servers, folder: Path) -> None:
    """Tables and streams, by the same image and programs as in a deployment."""
    bus = Launch((), "", {"HIREWIRE_NATS_URL": servers.nats.url("admin")})
    with container("storage") as made:
        for name, launch, module in (
            ("migrate", servers.migration(), "hirewire_storage.migrate"),
            ("topology", bus, "hirewire_common.topology"),
        ):
            succeeded(made, ["python3", "-m", module], told(launch, folder / name))


def looked_into(made: Container, folder: Path) -> None:
    """Nothing that its service imports is missing, and the user of the image can't change it."""
    look = folder / "look"
    look.mkdir(exist_ok=True)
    (look / INSIDE.name).write_text(INSIDE.read_text())
    succeeded(made, ["python3", f"/run/secrets/{INSIDE.name}", made.service], look)
    if not made.run(["touch", "/usr/written", "/opt/hirewire/written"], look).returncode:
        raise NotReady(f"{made.service}: its root can be written to")
    print(f"  {made.service}: everything that it imports is there", flush=True)


def begun(stack: ExitStack, service: Service, folder: Path) -> None:
    """Its health check fails before it runs, and succeeds when it does."""
    if service.healthy():
        raise NotReady(f"{service.name}: healthy, and doesn't run")
    stack.enter_context(service.running(folder / f"{service.name}.log"))


def main() -> int:
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        folder.chmod(0o755)
        made = {one: stack.enter_context(container(one)) for one in SERVICES}
        for one in made.values():
            looked_into(one, folder)
        servers = Servers.of(Home(folder / "home"))
        for process in map(Process, servers.all):
            process.start()
            stack.callback(process.stop)
        prepared(servers, folder)
        model = stack.enter_context(model_in_background(lambda _: "Yes."))
        try:
            worked(stack, made, servers, model, folder)
        except (NotReady, WrongAnswer) as error:
            print(f"  failed: {error}")
            return 1
    return 0


def worked(
    stack: ExitStack, made: dict[str, Container], servers: Servers, model: ModelServer, folder: Path
) -> None:
    port, *ports = choose_ports(1 + len(made), "smoke")
    others = {"HIREWIRE_LLM_ALLOWED_ORIGINS": model.url.removesuffix("/v1")}
    services = [
        Service(one, told(servers.service(name, port, others), folder / name), ops)
        for (name, one), ops in zip(made.items(), ports, strict=True)
    ]
    for service in services:
        begun(stack, service, folder)
    for service in services:
        service.wait(folder / f"{service.name}.log")
        if not service.healthy():
            raise NotReady(f"{service.name}: ready, and its health check fails")
        print(f"  {service.name}: ready and alive, and its health check tells", flush=True)
    done(f"http://127.0.0.1:{port}", model)


if __name__ == "__main__":
    sys.exit(main())
