"""Leaves of the system under an image what Python and its service need: `python3 -m deploy.docker.root`, in a stage of its own.

Kept are the packages that `contents.py` names, and those that own a library which they or Python need. The list of
packages stays true, so that whoever looks for known faults finds what is there.
"""

import compileall
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from py_compile import PycInvalidationMode

from deploy.docker.contents import PROGRAMS, STDLIB_GONE, SYSTEM, SYSTEM_GONE
from deploy.docker.emptying import bury, remove

DPKG = Path("/var/lib/dpkg")
PYTHON = Path(sysconfig.get_path("stdlib"))
UNCHECKED = PycInvalidationMode.UNCHECKED_HASH
"""Nothing changes in an image, and copying may change the times of files."""
ELF = b"\x7fELF"


def main() -> None:
    """Prints which packages are left."""
    for pattern in (*SYSTEM_GONE, *(str(PYTHON / one) for one in STDLIB_GONE)):
        for path in list(Path("/").glob(pattern.removeprefix("/"))):
            remove(path)
    # the official image has no bytecode, and where it runs nobody may write it
    compileall.compile_dir(PYTHON, quiet=2, force=True, invalidation_mode=UNCHECKED)
    owned = {name: files(name) for name in installed()}
    for package, program in PROGRAMS.items():
        for path in owned.get(package, ()):
            if path.parent == Path("/usr/bin") and path.name != program:
                path.unlink()
    kept = needed(owned)
    theirs = {path for name in kept for path in owned[name]}
    for path in {path for name in owned.keys() - kept for path in owned[name]} - theirs:
        path.unlink(missing_ok=True)
    remember(kept)
    bury(Path("/usr"))
    sys.stdout.write(f"{len(kept)} packages: {' '.join(sorted(kept))}\n")


def installed() -> list[str]:
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", "${binary:Package}\n"],
        check=True,
        capture_output=True,
        text=True,
    )
    return told.stdout.split()


def files(package: str) -> set[Path]:
    """Of one package, by the names that they really have: `/bin` is `/usr/bin`."""
    listed = (DPKG / "info" / f"{package}.list").read_text().splitlines()
    paths = [Path(line) for line in listed if line != "/."]
    return {
        path.parent.resolve() / path.name for path in paths if path.is_symlink() or path.is_file()
    }


def needed(owned: dict[str, set[Path]]) -> set[str]:
    kept = {name for name in owned if name.split(":")[0] in SYSTEM}
    own = [path for path in Path("/usr/local").rglob("*") if path.is_file()]
    asking = [*own, *(path for name in kept for path in owned[name])]
    libraries = linked([path for path in asking if is_elf(path)])
    return kept | {name for name, paths in owned.items() if paths & libraries}


def is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(ELF)) == ELF


def linked(programs: list[Path]) -> set[Path]:
    """The libraries that they need and those need, with the links by which they are found."""
    told = subprocess.run(["ldd", *map(str, programs)], check=False, capture_output=True, text=True)
    named = {Path(one) for one in re.findall(r"(/\S+) \(0x", told.stdout)}
    places = {path.parent.resolve() / path.name for path in named}
    return places | {path.resolve() for path in places}


def remember(kept: set[str]) -> None:
    """Has dpkg's list tell of these alone, without what installs and removes them."""
    status = (DPKG / "status").read_text().split("\n\n")
    names = {name.split(":")[0] for name in kept}
    left = [one for one in status if one.split("\n")[0].removeprefix("Package: ") in names]
    (DPKG / "status").write_text("\n\n".join(left) + "\n")
    (DPKG / "status-old").unlink(missing_ok=True)
    for path in (DPKG / "info").iterdir():
        if path.stem not in kept or path.suffix not in {".list", ".md5sums"}:
            path.unlink()


if __name__ == "__main__":
    main()
