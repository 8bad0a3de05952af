"""Whether faster-whisper can be used here: it is installed, and the weights of its model lie on this machine."""

from importlib.util import find_spec
from pathlib import Path

from hirewire_interview_analyzer.apart import NotHere, told_by

PACKAGE = "faster_whisper"
_WEIGHTS = "model.bin"


def is_installed() -> bool:
    """Found out without importing anything."""
    return find_spec(PACKAGE) is not None


def folder_of(name: str, *, download: bool = False) -> Path:
    """Of this model's weights: a folder, or a name that Hugging Face's cache knows.

    NotHere where there are none. Blocks; with `download` maybe for minutes.
    """
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
    more = ("download",) if download else ()
    try:
        return Path(told_by("hirewire_interview_analyzer.whisper.finding", name, *more))
    except NotHere as why:
        raise NotHere(f"no weights of {name} on this machine ({why})") from None
