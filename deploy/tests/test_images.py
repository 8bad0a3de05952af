"""What every image is: pinned, without rights, and without what only building it takes."""

import re
import runpy
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from hirewire_common.contracts import ROLES

ROOT = Path(__file__).parents[2]
DOCKER = ROOT / "deploy" / "docker"
STAGES = (DOCKER / "Dockerfile").read_text().split("\nFROM ")
LAST = STAGES[-1]


def test_the_base_is_pinned_by_its_digest() -> None:
    (base,) = re.findall(r"^ARG PYTHON=(.+)$", STAGES[0], re.MULTILINE)
    assert re.fullmatch(
        r"docker\.io/library/python:3\.11\.\d+-slim-bookworm@sha256:[0-9a-f]{64}", base
    )
    assert [stage.split()[0] for stage in STAGES[1:]] == ["${PYTHON}", "${PYTHON}"]


def test_it_runs_as_a_number_that_is_not_root_and_is_told_to_end() -> None:
    assert "\nUSER 10001:10001\n" in LAST
    assert "\nSTOPSIGNAL SIGTERM\n" in LAST
    assert "\nHEALTHCHECK " in LAST


def test_of_what_builds_it_nothing_is_left() -> None:
    assert not re.search(r"/opt/uv|pip|binutils|COPY (?!--from=build|deploy/docker/alive)", LAST)


def test_every_service_is_built() -> None:
    (names,) = re.findall(r"\|\| set -- (.+)$", (DOCKER / "images.sh").read_text(), re.MULTILINE)
    assert set(names.split()) == set(ROLES)


def test_what_is_copied_is_not_ignored() -> None:
    kept = {
        line[1:] for line in (ROOT / ".dockerignore").read_text().splitlines() if line[:1] == "!"
    }
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", "\n".join(STAGES), re.MULTILINE)
    for path in " ".join(copied).split():
        assert any(path == one or path.startswith(f"{one}/") for one in kept), path


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, int]]:
    """An ops port that answers `/live` with the status under that name."""
    told = {"/live": 200}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(told.get(self.path, 404))
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    monkeypatch.setenv("HIREWIRE_OPS_PORT", str(server.server_address[1]))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_container_is_healthy_as_long_as_its_service_is_alive(answering: dict[str, int]) -> None:
    alive = runpy.run_path(str(DOCKER / "alive.py"))["main"]
    assert alive() == 0
    answering["/live"] = 503
    assert alive() == 1


def test_what_is_left_out_of_an_image_is_taken_from_what_is_installed(tmp_path: Path) -> None:
    slim = runpy.run_path(str(DOCKER / "slim.py"))
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_bytes(b"12345")
    assert slim["remove"](tmp_path / "kept") == 5
    with pytest.raises(FileNotFoundError):
        slim["remove"](tmp_path / "kept")
