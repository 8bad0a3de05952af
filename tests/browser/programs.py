"""Where a browser is to be had: the one that `make setup` fetched, with the libraries it brings, else one of this machine."""

import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.nodejs import NODE

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
_PACKAGE = MODULES / "@sparticuz" / "chromium"
_UNPACKED = MODULES / ".chromium"
_INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>{own}/fonts</dir><cachedir>{own}/cache</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Program:
    path: str
    environment: dict[str, str] = field(default_factory=dict)

    def runs(self) -> bool:
        """A file for another kind of machine does not."""
        try:
            told = subprocess.run(  # noqa: S603  # our own words
                [self.path, "--no-sandbox", "--version"],
                env={**os.environ, **self.environment},
                capture_output=True,
                timeout=30,
                check=False,
            )
        except OSError:
            return False
        return told.returncode == 0


def chromium() -> Program | None:
    """The first that runs; None where there is none."""
    installed = [Program(path) for name in _INSTALLED if (path := shutil.which(name))]
    fetched = [_fetched()] if _PACKAGE.exists() else []
    return next((program for program in [*fetched, *installed] if program.runs()), None)


def _fetched() -> Program:
    version: str = json.loads((_PACKAGE / "package.json").read_text())["version"]
    home = _UNPACKED / version
    if not home.exists():
        _unpack(home)
    environment = {"LD_LIBRARY_PATH": str(home / "lib"), "FONTCONFIG_FILE": str(home / "own.conf")}
    return Program(str(home / "chromium"), environment)


def _unpack(home: Path) -> None:
    """Whole or not at all: who comes at the same time finds it done, or does it too."""
    _UNPACKED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_UNPACKED) as folder:
        made = Path(folder) / "chromium"
        made.mkdir()
        command = [NODE, str(HERE / "unpack.mjs"), str(_PACKAGE), str(made)]
        subprocess.run(command, check=True, timeout=120)  # noqa: S603  # our own words
        for packed in made.glob("*.tar"):
            with tarfile.open(packed) as archive:
                archive.extractall(made, filter="data")
            packed.unlink()
        (made / "own.conf").write_text(_FONTS.format(own=home))
        try:
            made.rename(home)
        except OSError:  # the other one was faster
            if not home.exists():
                raise
