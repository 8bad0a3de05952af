"""What backing up and restoring have in common: PostgreSQL's programs, the object store, and the list of what was copied."""

import hashlib
import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from hirewire_local.home import write_private
from hirewire_local.reaching import CommandError, Reach

TABLES, OBJECTS, MANIFEST = "tables.dump", "objects", "manifest.json"
_AT_ONCE = 1 << 20


@dataclass(frozen=True)
class Copied:
    """One file of a backup: bytes, their sha-256 in hex, and the media type of an object."""

    size: int
    sha256: str
    media_type: str = ""


@dataclass
class Manifest:
    """`objects` by their keys; `made_at` is when the rows were read, in ISO 8601."""

    made_at: str
    tables: Copied
    objects: dict[str, Copied] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Last, so that a backup that was broken off has none."""
        write_private(folder / MANIFEST, json.dumps(asdict(self), indent=1))

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """CommandError unless it is a whole backup: every file is there and is what was copied."""
        try:
            said = json.loads((folder / MANIFEST).read_text())
            objects = {key: Copied(**one) for key, one in said["objects"].items()}
            manifest = cls(said["made_at"], Copied(**said["tables"]), objects)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise CommandError(f"{folder} holds no whole backup: {MANIFEST}: {error}") from error
        manifest._verify(folder)
        return manifest

    def _verify(self, folder: Path) -> None:
        files = {path_of(folder, key): one for key, one in self.objects.items()}
        for file, meant in {folder / TABLES: self.tables, **files}.items():
            if not file.is_file() or measured(file, meant.media_type) != meant:
                raise CommandError(f"{file} is not what was saved there: the backup is damaged")


def path_of(folder: Path, key: str) -> Path:
    """Where an object lies in a backup. CommandError for a key that would lie elsewhere."""
    path = folder / OBJECTS / key
    if not path.resolve().is_relative_to((folder / OBJECTS).resolve()) or key.endswith("/"):
        raise CommandError(f"an object's key is no path: {key!r}")
    return path


def measured(file: Path, media_type: str = "") -> Copied:
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while chunk := opened.read(_AT_ONCE):
            digest.update(chunk)
    return Copied(file.stat().st_size, digest.hexdigest(), media_type)


def postgres(reach: Reach, program: str, *arguments: str) -> str:
    """Run a program of PostgreSQL's as the owner of the tables; what it says. CommandError when it fails."""
    done = subprocess.run(
        (str(reach.program(program)), *arguments),
        env=os.environ | libpq(reach.owner_url()),
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise CommandError(f"{program} failed: {done.stderr.strip()[-2000:]}")
    return done.stdout


def libpq(url: str) -> Mapping[str, str]:
    """An address as the variables that PostgreSQL's programs read, so that no password stands on a command line."""
    parts = urlsplit(url)
    asked = parse_qs(parts.query)
    try:
        port = parts.port or 5432
    except ValueError as error:
        raise CommandError(f"the database's address is no address: {error}") from error
    named = {
        "PGHOST": unquote(parts.hostname or ""),
        "PGPORT": str(port),
        "PGUSER": unquote(parts.username or ""),
        "PGPASSWORD": unquote(parts.password or ""),
        "PGDATABASE": parts.path.removeprefix("/"),
        "PGCONNECT_TIMEOUT": "10",
    }
    mode = asked.get("sslmode") or asked.get("ssl")
    return named | ({"PGSSLMODE": mode[0]} if mode else {})
