"""Copies of recordings never outlive the workers that made them by more than a start."""

import subprocess
import sys
from pathlib import Path

import pytest

from hirewire_interview_analyzer.analyses.folders import own_folder

_WORKER = """
import sys
from pathlib import Path
from hirewire_interview_analyzer.analyses.folders import own_folder
with own_folder(Path(sys.argv[1])) as folder:
    (folder / "recording").write_text("somebody's face")
    print(folder, flush=True)
    sys.stdin.read()
"""


def worker(below: Path) -> "tuple[subprocess.Popen[str], Path]":
    """One that has a copy, and lives until it is killed."""
    process = subprocess.Popen(  # noqa: S603  # our own words
        [sys.executable, "-c", _WORKER, str(below)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def test_what_a_killed_worker_has_left_is_gone_when_the_next_one_starts(tmp_path: Path) -> None:
    process, left = worker(tmp_path)
    process.kill()
    process.communicate()
    assert (left / "recording").exists()
    with own_folder(tmp_path) as folder:
        assert not left.exists()
        assert list(folder.parent.iterdir()) != []


def test_what_a_living_worker_has_stays(tmp_path: Path) -> None:
    process, its = worker(tmp_path)
    try:
        with own_folder(tmp_path) as folder:
            assert folder != its
        assert (its / "recording").exists()
    finally:
        process.kill()
        process.communicate()


def test_nothing_stays_after_an_end_and_the_place_is_made(tmp_path: Path) -> None:
    below = tmp_path / "not" / "there"
    with own_folder(below) as folder:
        (folder / "recording").write_text("somebody's face")
        assert folder.stat().st_mode & 0o077 == 0
    assert [one for one in below.rglob("*") if one.is_file()] == []


def test_a_place_that_somebody_else_has_laid_out_is_not_used(tmp_path: Path) -> None:
    with own_folder(tmp_path) as folder:
        root = folder.parent
    root.rmdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    root.symlink_to(elsewhere)
    with pytest.raises(PermissionError), own_folder(tmp_path):
        pass
    assert list(elsewhere.iterdir()) == []
