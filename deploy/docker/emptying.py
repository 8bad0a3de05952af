"""How files and folders go."""

import shutil
from pathlib import Path


def remove(path: Path) -> None:
    """A file, a link, or a folder with all that is in it. Raises FileNotFoundError when it isn't there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def bury(folder: Path) -> None:
    """Folders in it in which there is nothing any more."""
    folders = [one for one in folder.rglob("*") if one.is_dir() and not one.is_symlink()]
    for one in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        if not any(one.iterdir()):
            one.rmdir()
