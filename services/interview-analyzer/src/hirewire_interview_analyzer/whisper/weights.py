"""Whether faster-whisper can be used here: it is installed, and the weights of its model lie on this machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "faster_whisper"
_WEIGHTS = "model.bin"
_PASSED = ("PATH", "PYTHONPATH", "HOME", "XDG_CACHE_HOME", "SSL_CERT_FILE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy")  # fmt: skip
"""And Hugging Face's own; no key or address of the service's goes along."""


class NotHere(Exception):  # not an error: others can do it
    """Why, for the operator."""


def is_installed() -> bool:
    """Found out without importing anything."""
    return find_spec(PACKAGE) is not None


def folder_of(name: str, *, download: bool = False) -> Path:
    """Of this model's weights: a folder, or a name that Hugging Face's cache knows. NotHere; with `download` it may take minutes. Blocks."""
    if not is_installed():
        raise NotHere("the extra `whisper` isn't installed")
    folder = Path(name).expanduser()
    if not folder.is_dir():
        folder = _cached(name, download=download)
    if not (folder / _WEIGHTS).is_file():
        raise NotHere(f"no {_WEIGHTS} in the folder of {name}")
    return folder


def readable(folder: Path) -> tuple[str, ...]:
    """What a child must be let open: the folder, and where its files really lie, since caches are full of links."""
    places = {folder.resolve()} | {file.resolve().parent for file in folder.iterdir()}
    return tuple(sorted(map(str, places)))


def _cached(name: str, *, download: bool) -> Path:
    command = [sys.executable, "-m", "hirewire_interview_analyzer.whisper.finding", name]
    command += ["download"] if download else []
    asked = subprocess.run(  # noqa: S603 -- no shell, and the operator's own words
        command,
        env=dict(_environment()),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode:
        why = ", ".join(asked.stderr.strip().splitlines()[-1:])
        raise NotHere(f"no weights of {name} on this machine ({why})")
    return Path(asked.stdout.strip().splitlines()[-1])


def _environment() -> Iterator[tuple[str, str]]:
    for name, value in os.environ.items():
        if name in _PASSED or name.startswith("HF_"):
            yield name, value
    yield "HF_HUB_DISABLE_TELEMETRY", "1"
