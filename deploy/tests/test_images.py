"""What every image is: pinned, without rights, and without what only building it takes."""

import ctypes
import re
import runpy
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from typing import Any

import pytest
from deploy.docker import contents, root, slim, standing_in

from hirewire_common.contracts import ROLES
from hirewire_common.settings import Settings

ROOT = Path(__file__).parents[2]
DOCKER = ROOT / "deploy" / "docker"
STAGES = (DOCKER / "Dockerfile").read_text().split("\nFROM ")
LAST = STAGES[-1]


def test_the_base_is_pinned_by_its_digest() -> None:
    (base,) = re.findall(r"^ARG PYTHON=(.+)$", STAGES[0], re.MULTILINE)
    assert re.fullmatch(
        r"docker\.io/library/python:3\.11\.\d+-slim-bookworm@sha256:[0-9a-f]{64}", base
    )
    assert [stage.split()[0] for stage in STAGES[1:]] == ["${PYTHON}", "${PYTHON}", "scratch"]


def test_it_runs_as_a_number_that_is_not_root_and_is_told_to_end() -> None:
    assert re.findall("^USER (.+)$", LAST, re.MULTILINE) == ["10001:10001"]
    assert "\nSTOPSIGNAL SIGTERM\n" in LAST
    assert re.findall("^HEALTHCHECK .+ CMD (.+)$", LAST, re.MULTILINE) == [
        '["python3", "-I", "-S", "/usr/local/bin/hirewire-alive"]'
    ]
    assert LAST.endswith('\nENTRYPOINT ["hirewire-service"]\n'), "a shell would not pass SIGTERM on"


def test_what_is_in_it_is_what_is_locked() -> None:
    building = STAGES[1]
    assert "/opt/uv/bin/uv sync --frozen --no-dev --no-editable " in building
    assert re.search(r"pip install --no-cache-dir uv==\d+\.\d+\.\d+\n", building)


def test_its_variables_are_settings_and_none_is_a_secret() -> None:
    told = set(re.findall(r"\b(HIREWIRE_[A-Z_]+)=", "".join(STAGES)))
    assert told == {"HIREWIRE_OPS_HOST", "HIREWIRE_OPS_PORT"}
    assert told <= {f"HIREWIRE_{field.upper()}" for field in Settings.model_fields}


@pytest.mark.parametrize(
    "script",
    [ROOT / ".ci" / "run", *sorted((ROOT / "deploy").glob("*/*.sh"))],
    ids=lambda it: it.name,
)
def test_a_script_ends_where_it_fails(script: Path) -> None:
    begun = next(line for line in script.read_text().splitlines() if line[:1] != "#")
    assert begun == "set -eu"


def test_of_what_builds_it_nothing_is_left() -> None:
    copied = re.findall(r"^COPY (\S+ \S+)", LAST, re.MULTILINE)
    assert copied == [
        "--from=root /",
        "--from=build /opt/hirewire",
        "deploy/docker/alive.py /usr/local/bin/hirewire-alive",
    ]
    assert "\nRUN " not in LAST
    assert "\nADD " not in "\n".join(STAGES), "what it fetches is nowhere pinned"


def test_every_service_and_an_operators_commands_are_built() -> None:
    (names,) = re.findall(r"\|\| set -- (.+)$", (DOCKER / "images.sh").read_text(), re.MULTILINE)
    assert set(names.split()) == {*ROLES, "local"}


def test_what_is_copied_is_not_ignored() -> None:
    assert "*" in (ROOT / ".dockerignore").read_text().splitlines(), "all else is"
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


def test_what_is_left_out_of_an_image_is_there_to_be_left_out() -> None:
    site = Path(sysconfig.get_path("purelib"))
    for gone in contents.PACKAGES:
        for path in filter(None, gone.paths):
            assert list((site / gone.package).glob(path)), (gone.package, path)
        assert (site / gone.package).is_dir(), gone.package


def test_a_path_that_is_gone_already_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "tests").touch()
    gone = contents.Gone("package", "its own tests", ("tests",))
    slim.take_out(gone, tmp_path)
    assert not list((tmp_path / "package").iterdir())
    with pytest.raises(FileNotFoundError):
        slim.take_out(gone, tmp_path)


def test_what_stays_of_a_folder_stays_with_its_bytecode(tmp_path: Path) -> None:
    kept = ["proxy/one.py", "proxy/__pycache__/one.cpython-311.pyc", "proxy/in/two.py"]
    for path in (*kept, "proxy/three.py", "proxy/__pycache__/three.cpython-311.pyc"):
        (tmp_path / "package" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "package" / path).touch()
    gone = contents.Gone("package", "a server", ("proxy/*",), but=("one.py", "in/*.py"))
    slim.take_out(gone, tmp_path)
    left = [path for path in (tmp_path / "package").rglob("*") if path.is_file()]
    assert {str(path.relative_to(tmp_path / "package")) for path in left} == set(kept)


def test_amazons_services_that_are_asked_keep_their_descriptions() -> None:
    asked = {
        name
        for file in (ROOT / "services").glob("*/src/**/*.py")
        for name in re.findall(r"(?:\bask|\.client)\(\s*\"([a-z0-9-]+)\"", file.read_text())
    }
    assert {"s3", "rekognition", "transcribe"} <= asked <= set(contents.AWS)


@pytest.mark.parametrize(("service", "most"), [("gateway", "200"), ("storage", "450")])
def test_an_image_over_its_bar_fails(service: str, most: str) -> None:
    script = (DOCKER / "images.sh").read_text()
    bar = script[script.index("bar() {") : script.index("}\n", script.index("bar() {")) + 2]
    told = subprocess.run(
        ["sh", "-c", f"{bar}bar {service}"], check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == most
    assert re.search(r'-gt "\$\(bar "\$service"\)" \]; then\n.*\n    failed=1', script)


def test_only_libraries_that_are_linked_keep_a_package(tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("no program")
    shell = Path("/bin/sh").resolve()
    assert root.is_elf(shell)
    assert not root.is_elf(text)
    assert any(path.name.startswith("libc.so") for path in root.linked([shell]))


CALLING = "import ctypes, sys; sys.exit(ctypes.CDLL(sys.argv[1]).svt_av1_enc_deinit(None))"


@pytest.mark.skipif(not (which("as") and which("ld") and which("nm")), reason="needs binutils")
@pytest.mark.parametrize(("asked", "ended"), [(False, -signal.SIGILL), (True, 0)])
def test_a_library_that_nobody_calls_is_replaced_by_one_that_ends_who_calls_it_or_answers_0(
    tmp_path: Path, *, asked: bool, ended: int
) -> None:
    (source,) = Path(sysconfig.get_path("purelib")).glob("av.libs/libSvtAv1Enc-*")
    (asking,) = source.parent.glob("libavcodec-*")
    library = tmp_path / source.name
    library.write_bytes(source.read_bytes())
    standing_in.stand_in(library, [asking], asked=asked)
    assert library.stat().st_size < source.stat().st_size / 50
    ctypes.CDLL(str(library))
    calling = [sys.executable, "-c", CALLING, str(library)]
    assert subprocess.run(calling, check=False).returncode == ended
    with pytest.raises(ValueError, match="libSvtAv1Enc"):
        standing_in.stand_in(library, [])
