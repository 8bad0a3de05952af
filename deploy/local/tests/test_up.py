"""`hirewire up` starts everything, heals what dies, and leaves nothing behind."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from hirewire_local.home import Home
from hirewire_local.ports import choose_ports
from hirewire_local.programs import SERVICES
from hirewire_local.supervision import State, Supervisor, SupervisorGone, make_private, socket_of
from hirewire_testing.processes import is_alive

pytestmark = [pytest.mark.servers, pytest.mark.stack]

COMMAND = [sys.executable, "-m", "hirewire_local"]


class Running:
    """A stack in a process of its own, and what it has said so far."""

    def __init__(self, path: Path, port: int) -> None:
        self.home, self.port = Home(path), port
        self.environment = os.environ | {"HIREWIRE_HOME": str(path), "HIREWIRE_PORT": str(port)}
        self.process = subprocess.Popen(
            [*COMMAND, "up"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        self.lines.extend(iter(self.process.stdout.readline, ""))

    def says(self, words: str) -> bool:
        return any(words in line for line in list(self.lines))

    def ready(self) -> "Running":
        eventually(lambda: self.says("Ctrl-C stops it") or self.process.poll() is not None, 90)
        assert self.says("Ctrl-C stops it"), "".join(self.lines)
        return self

    def command(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*COMMAND, *arguments],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def state(self, name: str) -> State:
        return next(state for state in Supervisor(self.home).states() if state.name == name)

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(60)
        self._reader.join(5)
        if self.process.stdout:
            self.process.stdout.close()
        shutil.rmtree(socket_of(self.home).parent, ignore_errors=True)


def eventually(true: Callable[[], object], seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.05)


def gone(family: list[psutil.Process], seconds: float) -> bool:
    """Whether all of them end in time; some systems take seconds to bury an orphan that has."""
    pids = [process.pid for process in family]
    deadline = time.monotonic() + seconds
    while any(map(is_alive, pids)):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def healthy(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("up") / "with a space and 100 %d hé ß Документы"
    stack = Running(folder, choose_ports(1, "gateway")[0])
    try:
        yield stack.ready()
    finally:
        stack.end()


def test_it_says_where_things_are(running: Running) -> None:
    said = "".join(running.lines)
    assert f"http://127.0.0.1:{running.port}/docs" in said
    assert str(running.home.path) in said
    assert healthy(running.port)


def test_no_password_stands_on_a_command_line_or_on_the_console(running: Running) -> None:
    secrets = [file.read_text() for file in (running.home.path / "secrets").iterdir()]
    seen = "".join(running.lines) + "".join(
        " ".join(process.cmdline()) for process in running.family()
    )
    assert secrets
    assert not [secret for secret in secrets if secret in seen]


def test_every_file_with_a_password_is_its_owners_only(running: Running) -> None:
    for name in ("nats-debug.url", "database.url"):
        assert (running.home.path / name).stat().st_mode & 0o077 == 0
    assert running.home.path.stat().st_mode & 0o077 == 0


def test_a_second_stack_in_the_same_directory_is_refused(running: Running) -> None:
    done = running.command("up")
    assert done.returncode == 1
    assert "HIREWIRE_HOME" in done.stderr
    assert str(running.process.pid) in done.stderr


def test_a_taken_port_is_named_with_the_variable_that_changes_it(
    running: Running, tmp_path: Path
) -> None:
    other = Running(tmp_path / "other", running.port)
    other.process.wait(60)
    other.end()
    assert other.process.returncode == 1
    assert other.says(f"port {running.port} is taken")
    assert other.says("HIREWIRE_PORT=")


def test_commands_beside_it_find_its_gateway_by_the_home_alone(running: Running) -> None:
    del (environment := dict(running.environment))["HIREWIRE_PORT"]
    asked = [*COMMAND, "watch", "1f0c3b52-7d0a-4f6e-9a53-0c8f3f0f7a11"]
    done = subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=30)
    assert f"127.0.0.1:{running.port}" in done.stdout


def test_status_shows_every_program(running: Running) -> None:
    done = running.command("status")
    assert done.returncode == 0, done.stdout
    for name in ("nats", "postgres", "seaweedfs", "gateway", "parser", "storage", "together"):
        assert name in done.stdout


def test_every_service_says_on_loopback_whether_it_is_ready_and_status_says_where(
    running: Running,
) -> None:
    lines = running.command("status").stdout.splitlines()
    urls = {line.split()[0]: line.split()[-1] for line in lines if "http://" in line}
    assert tuple(sorted(urls)) == tuple(sorted(SERVICES))
    for name, url in urls.items():
        assert url.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(f"{url}/ready", timeout=20) as answer:  # noqa: S310  # our own
            assert json.load(answer)["ready"], name


def test_tables_and_objects_can_be_looked_at(running: Running) -> None:
    assert "hirewire_owner" in running.command("psql", "-Atc", "select current_user").stdout
    assert ".ready" in running.command("objects").stdout


def test_a_minted_token_signs_in_and_what_is_done_with_it_is_in_the_log(running: Running) -> None:
    token = running.command("token", "--email", "ada@example.com").stdout.strip()
    request = urllib.request.Request(  # our own gateway
        f"http://127.0.0.1:{running.port}/create-session",
        method="POST",
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310  # our own gateway
        assert answer.status == 200
    looked = running.command("audit", "verify")
    assert (looked.returncode, "The audit log is whole" in looked.stdout) == (0, True)
    query = "select actor_kind, action, origin from audit_log join audit_details using (shard, seq)"
    assert "user|session.created|127.0.0.1" in running.command("psql", "-Atc", query).stdout
    running.command(
        "psql",
        "-c",
        "begin; alter table audit_log disable trigger all;"
        " update audit_log set action = 'a.b'; commit",
    )
    assert running.command("audit", "verify").returncode == 1


def test_a_service_that_died_is_started_again(running: Running) -> None:
    before = running.state("gateway")
    os.kill(before.pid, signal.SIGKILL)
    eventually(lambda: running.state("gateway").pid not in (0, before.pid))
    eventually(lambda: healthy(running.port))
    eventually(lambda: running.says("gateway had ended and was started again"))


def test_a_bus_that_lost_its_store_gets_its_streams_again(running: Running) -> None:
    before = running.state("nats")
    shutil.rmtree(running.home.path / "nats" / "jetstream")
    os.kill(before.pid, signal.SIGKILL)
    eventually(lambda: running.says("had lost its streams"))
    eventually(lambda: healthy(running.port))


def test_a_killed_database_comes_back(running: Running) -> None:
    before = running.state("postgres")
    os.kill(before.pid, signal.SIGKILL)
    eventually(lambda: running.state("postgres").pid not in (0, before.pid))
    eventually(lambda: healthy(running.port))


def test_on_request_everything_ends_in_order_and_nothing_stays(running: Running) -> None:
    family = running.family()
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(60) == 0
    assert gone(family, 5)
    log = (running.home.path / "logs" / "supervisord.log").read_text()
    assert log.rindex("stopped: storage") < log.rindex("stopped: nats")
    assert not socket_of(running.home).parent.exists()
    with pytest.raises(SupervisorGone):
        Supervisor(running.home).states()


def test_a_wrong_setting_ends_the_start_soon_with_its_reason(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIREWIRE_AUTH_MODE", "foo")
    wrong = Running(running.home.path, running.port)
    eventually(lambda: wrong.says("streams"))
    eventually(lambda: wrong.says("gateway ends again and again"))
    wrong.process.wait(60)
    wrong.end()
    assert wrong.process.returncode == 1
    assert wrong.says("Input should be 'open' or 'jwt'")
    assert wrong.says("logs/gateway.log")


def test_when_supervisor_is_ended_by_another_the_launcher_says_so(running: Running) -> None:
    again = Running(running.home.path, running.port).ready()
    pid = int((running.home.path / "run" / "supervisord.pid").read_text())
    os.kill(pid, signal.SIGTERM)
    eventually(lambda: again.says("supervisor has ended"), 60)
    assert "Traceback" not in again.command("status").stderr
    again.process.wait(60)
    again.end()
    assert again.process.returncode == 1
    assert not again.says("Traceback")


def test_a_socket_directory_that_others_can_enter_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir(mode=0o755)
    with pytest.raises(PermissionError, match="not ours alone"):
        make_private(tmp_path / "open")


def test_it_starts_again_on_the_same_ports_and_nothing_outlives_a_killed_launcher(
    running: Running,
) -> None:
    ports = running.home.kept_ports("nats")
    again = Running(running.home.path, running.port).ready()
    assert running.home.kept_ports("nats") == ports
    family = again.family()
    again.process.kill()
    again.process.wait()
    all_gone = gone(family, 40)
    again.end()
    assert family
    assert all_gone


def test_a_second_request_ends_everything_at_once(running: Running) -> None:
    again = Running(running.home.path, running.port).ready()
    family = again.family()
    again.process.send_signal(signal.SIGINT)
    eventually(lambda: again.says("stopping"))
    again.process.send_signal(signal.SIGINT)
    again.process.wait(10)
    all_gone = gone(family, 10)
    again.end()
    assert all_gone
