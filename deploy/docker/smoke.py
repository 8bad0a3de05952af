"""Runs the images, without an engine, on real servers, and has a résumé read by them: `python -m deploy.docker.smoke`.

Every service is uid 10001 and told everything by files of secrets. Needs root and buildah, and what `make images` built.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import psutil

from hirewire_local.home import Home
from hirewire_local.launch import Launch
from hirewire_local.ports import choose_ports
from hirewire_local.programs import SERVICES, Servers
from hirewire_local.server import NotReady, Process
from hirewire_local.stack import ask_health

TAG = os.environ.get("TAG", "dev")
PATIENCE = 90.0
USER = 10001
ENDED = b"exited on terminated"
EXAMPLE = Path(__file__).parents[2] / "examples" / "jane-roe.pdf"


@contextmanager
def container(image: str) -> Iterator[str]:
    """Its id."""
    words = ["buildah", "from", "--pull-never", f"localhost/hirewire-{image}:{TAG}"]
    made = subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
    try:
        yield made
    finally:
        subprocess.run(["buildah", "rm", made], check=True, capture_output=True)


def command(made: str, secrets: Path, program: list[str], *settings: str) -> list[str]:
    words = ["buildah", "run", "--isolation", "chroot", "--user", f"{USER}:{USER}"]
    words += ["--volume", f"{secrets}:/run/secrets:ro"]
    return [*words, *(word for one in settings for word in ("--env", one)), made, "--", *program]


def told(launch: Launch, folder: Path) -> Path:
    """What a launch has in its environment, as files that the container's user may read."""
    folder.mkdir()
    for name, value in launch.environment.items():
        (folder / name.lower()).write_text(value)
    folder.chmod(0o755)
    return folder


@contextmanager
def running(name: str, words: list[str], log: Path) -> Iterator[None]:
    """Ends it as an engine does, by SIGTERM, and fails when it doesn't end well."""
    with log.open("wb") as out:
        child = subprocess.Popen(words, stdout=out, stderr=out)
        try:
            yield
        finally:
            first(child.pid).terminate()
            code = child.wait(60)
    # uvicorn hands the signal on, once it has ended in order
    if code and ENDED not in log.read_bytes():
        raise NotReady(f"{name} ended with {code}:\n{log.read_text(errors='replace')[-2000:]}")


def first(parent: int) -> psutil.Process:
    """What an engine calls process 1: the first that isn't buildah's own."""
    family = psutil.Process(parent).children(recursive=True)
    return next(one for one in family if one.cmdline()[:1] == ["/opt/hirewire/bin/python"])


def read_by(url: str) -> str:
    """The name that stands in the example, as the services read it."""
    boundary = uuid4().hex
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="cv.pdf"\r\n\r\n'
    body = head.encode() + EXAMPLE.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    kind = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    request = urllib.request.Request(f"{url}/api/resume/parse", body, kind)  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        return str(json.load(answer)["data"]["name"])


def wait(port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return ask_health(port)
        except NotReady:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)


def main() -> int:
    (port,) = choose_ports(1, "gateway")
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        folder.chmod(0o755)
        servers = Servers.of(Home(folder / "home"))
        for process in map(Process, servers.all):
            process.start()
            stack.callback(process.stop)
        prepared(servers, folder)
        for service in SERVICES:
            secrets = told(servers.service(service, port), folder / service)
            made = stack.enter_context(container(service))
            words = command(made, secrets, ["hirewire-service"], "HIREWIRE_OPS_PORT=0")
            stack.enter_context(running(service, words, folder / f"{service}.log"))
        wait(port)
        found = read_by(f"http://127.0.0.1:{port}")
        print(f"  a résumé was read: {found}")
        return 0 if found == "Jane Roe" else 1


def prepared(servers: Servers, folder: Path) -> None:
    """Tables and streams, by the same image and programs as in a deployment."""
    bus = Launch((), "", {"HIREWIRE_NATS_URL": servers.nats.url("admin")})
    with container("storage") as made:
        for name, launch, module in (
            ("migrate", servers.migration(), "hirewire_storage.migrate"),
            ("topology", bus, "hirewire_common.topology"),
        ):
            secrets = told(launch, folder / name)
            subprocess.run(command(made, secrets, ["python3", "-m", module]), check=True)


if __name__ == "__main__":
    sys.exit(main())
