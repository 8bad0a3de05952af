"""`hirewire backup`: all rows and all objects into a directory, while everything runs.

Objects are copied twice: all before the rows, and those that are new after them. What a row names was there when the row
came, and goes only after it; so it is copied before the rows are read or after, unless it came and went in between.
"""

import contextlib
from datetime import UTC, datetime
from pathlib import Path

from minio.error import S3Error

from hirewire_local.copying import OBJECTS, TABLES, Copied, Manifest, measured, path_of, postgres
from hirewire_local.doctoring.objects import FAULTS, Store, fault, store
from hirewire_local.home import private_directory
from hirewire_local.reaching import CommandError, Reach

NOT_OURS = (".ready", "doctor/")
"""What checks leave in the bucket."""


def backup(reach: Reach, folder: Path) -> int:
    """Exit code 0 when all is copied; CommandError otherwise, and then the directory is no backup."""
    try:
        if folder.exists() and any(folder.iterdir()):
            raise CommandError(f"{folder} is not empty: a backup wants a directory of its own")
        private_directory(private_directory(folder) / OBJECTS)
    except OSError as error:
        raise CommandError(f"no backup can be written there: {error}") from error
    objects: dict[str, Copied] = {}
    ours = store(reach, "admin")
    try:
        copy_new(ours, folder, objects)
        moment = datetime.now(UTC).isoformat()
        tables = dump(reach, folder)
        copy_new(ours, folder, objects)
    except FAULTS as error:
        raise CommandError(
            f"the objects can't be copied: the object store {fault(error)}"
        ) from error
    Manifest(moment, tables, objects).write(folder)
    size = sum(one.size for one in objects.values())
    print(
        f"{folder}: the tables ({tables.size:,} bytes) and {len(objects)} objects ({size:,} bytes)"
    )
    print(
        "Not in it: passwords and keys. Keep HIREWIRE_SEALING_KEYS and HIREWIRE_SECRET_KEY elsewhere."
    )
    return 0


def dump(reach: Reach, folder: Path) -> Copied:
    file = folder / TABLES
    postgres(
        reach,
        "pg_dump",
        *("--format=custom", "--no-owner", "--schema=public", "--schema=hirewire"),
        *("--file", str(file)),
    )
    file.chmod(0o600)
    return measured(file)


def copy_new(ours: Store, folder: Path, known: dict[str, Copied]) -> None:
    """Copy what isn't `known` yet, and note it there. What is removed meanwhile is nobody's."""
    for item in ours.client.list_objects(bucket_name=ours.bucket, recursive=True):
        key = item.object_name or ""
        if key in known or key.startswith(NOT_OURS) or item.is_dir:
            continue
        with contextlib.suppress(_Removed):
            known[key] = _copy(ours, folder, key)


class _Removed(Exception):
    """It was listed, and isn't there any more."""


def _copy(ours: Store, folder: Path, key: str) -> Copied:
    file = path_of(folder, key)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        found = ours.client.stat_object(bucket_name=ours.bucket, object_name=key)
        ours.client.fget_object(bucket_name=ours.bucket, object_name=key, file_path=str(file))
    except S3Error as error:
        if error.code in ("NoSuchKey", "NoSuchObject"):
            raise _Removed from error
        raise
    file.chmod(0o600)
    return measured(file, found.content_type or "application/octet-stream")
