"""`hirewire restore`: what `hirewire backup` has saved, into a stack that has nothing yet."""

import tempfile
from pathlib import Path

from hirewire_local.copying import TABLES, Manifest, path_of, postgres
from hirewire_local.doctoring.objects import FAULTS, Store, store
from hirewire_local.reaching import CommandError, Reach
from hirewire_local.saving import NOT_OURS


def restore(reach: Reach, folder: Path, *, force: bool = False) -> int:
    """Exit code 0 when all is there again. Refuses, by CommandError, where there is something already, unless `force`d:
    then the rows that are there are removed.

    Rows come before objects, because the sweep removes objects that no row names.
    """
    manifest = Manifest.read(folder)
    ours = store(reach, "admin")
    rows = sum(reach.read("clearing", "--count").values())
    if not force:
        _raise_unless_empty(reach, ours, rows)
    elif rows:
        print(f"Removing the {rows} rows of database {libpq_database(reach)}.", flush=True)
    for work, *arguments in (("migrate",), ("clearing", *(("--force",) if force else ()))):
        done = reach.ask(work, *arguments)
        if done.returncode:
            raise CommandError((done.stderr or done.stdout).strip())
    _load(reach, folder)
    if reach.run("migrate"):
        raise CommandError("the tables are there, but not brought up to this version")
    _upload(ours, folder, manifest)
    return _compare(reach, manifest)


def _raise_unless_empty(reach: Reach, ours: Store, rows: int) -> None:
    found = [f"database {libpq_database(reach)} has {rows} rows"] if rows else []
    if _has_objects(ours):
        found.append(f"bucket {ours.bucket} has objects")
    if found:
        raise CommandError(
            f"this stack is not empty: {', '.join(found)}. Restore into an empty one;"
            f" --force removes all rows ({rows}), and writes over objects of the same name"
        )


def _has_objects(ours: Store) -> bool:
    try:
        listed = ours.client.list_objects(bucket_name=ours.bucket, recursive=True)
        return any(not (item.object_name or "").startswith(NOT_OURS) for item in listed)
    except FAULTS as error:
        raise CommandError(f"the object store can't be read: {error}") from error


def _load(reach: Reach, folder: Path) -> None:
    """All or nothing. The schema `public` is there in every database, so it is not made."""
    file = str(folder / TABLES)
    contents = postgres(reach, "pg_restore", "--list", file).splitlines()
    wanted = [line for line in contents if " SCHEMA - public " not in line]
    with tempfile.NamedTemporaryFile("w", suffix=".list") as chosen:
        chosen.write("\n".join(wanted))
        chosen.flush()
        name = libpq_database(reach)
        postgres(
            reach,
            "pg_restore",
            *("--single-transaction", "--exit-on-error", "--no-owner"),
            *("--use-list", chosen.name, "--dbname", name, file),
        )


def libpq_database(reach: Reach) -> str:
    return reach.owner_url().split("?")[0].rpartition("/")[2]


def _upload(ours: Store, folder: Path, manifest: Manifest) -> None:
    try:
        for key, one in manifest.objects.items():
            ours.client.fput_object(
                bucket_name=ours.bucket,
                object_name=key,
                file_path=str(path_of(folder, key)),
                content_type=one.media_type,
            )
    except FAULTS as error:
        raise CommandError(f"the objects can't be stored: {error}") from error


def _compare(reach: Reach, manifest: Manifest) -> int:
    named = set(reach.read("looking", "keys"))
    missing = named - manifest.objects.keys()
    print(f"As of {manifest.made_at}: the tables, and {len(manifest.objects)} objects.")
    if missing:
        print(f"{len(missing)} objects that rows name came and went while the backup was made:")
        print("\n".join(f"  {key}" for key in sorted(missing)))
    return 0
