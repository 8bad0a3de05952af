"""Takes out of an environment what its service never opens: `python -m deploy.docker.slim SERVICE`, by the environment's own Python.

A path that is gone from a package that is installed is an error: the list must not outlive what it tells about.
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from deploy.docker.contents import (
    ASKED,
    AWS,
    EVERYWHERE,
    NEIGHBOURS,
    PACKAGES,
    SERVERS,
    STOOD_IN_FOR,
    Gone,
)
from deploy.docker.emptying import bury, remove
from deploy.docker.standing_in import stand_in

NOT_STRIPPED = ".libs"
"""Folders of libraries that patchelf has moved about, which the loader wouldn't take any more."""


def main() -> None:
    """Prints how much is gone."""
    service, site = sys.argv[1], Path(sysconfig.get_path("purelib"))
    before = size(site)
    for gone in chosen(service, site):
        take_out(gone, site)
    for path in (*other_clouds(site), *leftovers(site), *servers(service)):
        remove(path)
    for library in unused(site):
        folders = [site / one for one in NEIGHBOURS[library.parent.name]]
        others = [one for folder in folders for one in folder.rglob("*.so*") if one != library]
        stand_in(library, others, asked=library.name.startswith(ASKED))
    strip([one for one in site.rglob("*.so") if not one.parent.name.endswith(NOT_STRIPPED)])
    bury(site)
    sys.stdout.write(f"{(before - size(site)) >> 20} MiB that {service} doesn't need are gone\n")


def chosen(service: str, site: Path) -> list[Gone]:
    """Those for this service, of packages that are installed; decided before anything is gone."""
    wanted = [one for one in PACKAGES if not one.services or service in one.services]
    whole = {one.package for one in wanted if one.paths == ("",)}
    return [
        one
        for one in wanted
        if (site / one.package).is_dir() and (one.paths == ("",) or one.package not in whole)
    ]


def take_out(gone: Gone, site: Path) -> None:
    """Raises FileNotFoundError where there is nothing of what is to go, or of what is to stay."""
    folder = site / gone.package
    for path in gone.paths:
        found = list(folder.glob(path)) if path else [folder]
        if not found:
            raise FileNotFoundError(folder / path)
        kept = {file for one in gone.but for file in staying((folder / path).parent, one)}
        for one in found:
            remove_but(one, kept)


def staying(folder: Path, pattern: str) -> list[Path]:
    found = list(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(folder / pattern)
    return [*found, *(cached for file in found for cached in bytecode(file))]


def bytecode(file: Path) -> Iterator[Path]:
    return file.parent.glob(f"__pycache__/{file.stem}.*.pyc")


def remove_but(path: Path, kept: set[Path]) -> None:
    if not kept:
        return remove(path)
    for file in [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]:
        if file not in kept:
            file.unlink()
    return None


def other_clouds(site: Path) -> Iterator[Path]:
    """Descriptions of Amazon's services that nobody asks for."""
    data = site / "botocore" / "data"
    if data.is_dir():
        missing = [one for one in AWS if not (data / one).is_dir()]
        if missing:
            raise FileNotFoundError(data / missing[0])
        yield from (one for one in data.iterdir() if one.is_dir() and one.name not in AWS)


def servers(service: str) -> list[Path]:
    scripts = Path(sysconfig.get_path("scripts"))
    return [scripts / name for name in SERVERS] if service == "local" else []


def unused(site: Path) -> Iterator[Path]:
    """Raises FileNotFoundError for one that a package doesn't have any more."""
    for folder, patterns in STOOD_IN_FOR.items():
        for pattern in patterns if (site / folder).is_dir() else ():
            found = list((site / folder).glob(pattern))
            if not found:
                raise FileNotFoundError(site / folder / pattern)
            yield from found


def leftovers(site: Path) -> list[Path]:
    return [
        one
        for one in site.rglob("*")
        if one.is_file() and any(one.match(pattern) for pattern in EVERYWHERE)
    ]


def strip(libraries: list[Path]) -> None:
    """Takes the symbols out that only a debugger reads, up to nine tenths of a library."""
    for one in libraries:
        subprocess.run(["strip", "--strip-unneeded", str(one)], check=True)


def size(folder: Path) -> int:
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())


if __name__ == "__main__":
    main()
