"""A folder of one worker's own, of which nothing stays however the worker ends: a worker that starts removes what dead ones have left."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import uuid4

import structlog

log = structlog.get_logger()
_LOCK = ".lock"
"""Beside the folder of that name, held for as long as its worker lives."""


@contextmanager
def own_folder(below: Path | None) -> Iterator[Path]:
    """Below `below`, which is made where it isn't there; None is the system's own place for such.

    Raises OSError where none can be made, PermissionError where somebody else has made ours.
    """
    root = _root(below or Path(tempfile.gettempdir()))
    _sweep(root)
    with _claimed(root) as lock:
        folder = lock.with_suffix("")
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlink(missing_ok=True)


def _root(below: Path) -> Path:
    root = below / f"hirewire-recordings-{os.getuid()}"
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    if root.is_symlink() or root.stat().st_uid != os.getuid():
        raise PermissionError(f"{root} belongs to somebody else; set HIREWIRE_MEDIA_FOLDER")
    return root


def _sweep(root: Path) -> None:
    for lock in root.glob(f"*{_LOCK}"):
        with lock.open("ab") as file:
            if _held(file):
                continue
            shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
            lock.unlink(missing_ok=True)
            log.warning("removed what a worker has left that died", folder=lock.stem)


@contextmanager
def _claimed(root: Path) -> Iterator[Path]:
    """A lock that is ours; one that a sweep has removed before it was taken is none."""
    while True:
        lock = root / f"{uuid4().hex}{_LOCK}"
        with lock.open("ab") as file:
            if not _held(file) and lock.exists():
                yield lock
                return


def _held(file: IO[bytes]) -> bool:
    """Whether somebody else holds it; else it is held by us until the file is closed."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    return False
