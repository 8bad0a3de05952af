"""Replaces a library by one that has its name and, of its functions, those that its neighbours ask the loader for.

Calling one ends the process, as nobody should: what was wrong about that must not go on with a made-up answer. But for
x265, which FFmpeg asks when it counts up its codecs: each answers 0, by which it says that it encodes nothing. By
binutils alone.
"""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_FUNCTION = ".globl {0}\n.type {0}, @function\n{0}: {1}\n"
_TRAP, _ZERO = "ud2", "xor %eax, %eax\nret"


def stand_in(library: Path, neighbours: Iterable[Path], *, asked: bool = False) -> None:
    """`asked`: some of it is called, and may be answered 0. Raises ValueError where a neighbour needs something of it that is no function, or where nobody needs anything."""
    wanted = {name for one in neighbours for _, name in _symbols(one, "--undefined-only")}
    kinds = {name: kind for kind, name in _symbols(library, "--defined-only") if name in wanted}
    if not kinds or set(kinds.values()) - {"T"}:
        raise ValueError(f"{library.name}: {kinds}")
    part, versions = library.with_suffix(".o"), library.with_suffix(".versions")
    names = [name.split("@")[0] for name in sorted(kinds)]
    body = _ZERO if asked else _TRAP
    _piped(["as", "-o", str(part), "-"], "".join(_FUNCTION.format(name, body) for name in names))
    versions.write_text(_script(set(kinds)))
    library.unlink()
    linking = ["ld", "-shared", "-soname", library.name, "-z", "noexecstack", "-o", str(library)]
    _piped([*linking, "--version-script", str(versions), str(part)])
    part.unlink()
    versions.unlink()


def _script(symbols: set[str]) -> str:
    """Which version each symbol has, as the linker reads it; for a library without versions all are public."""
    versions = {name.partition("@")[2] for name in symbols}
    if versions == {""}:
        return "{ global: *; };"
    return "\n".join(
        f"{version} {{ global: {'; '.join(sorted(_of(version, symbols)))}; }};"
        for version in sorted(versions)
    )


def _of(version: str, symbols: set[str]) -> list[str]:
    return [name.split("@")[0] for name in symbols if name.partition("@")[2] == version]


def _symbols(library: Path, which: str) -> list[tuple[str, str]]:
    """Kinds and names, these with their version after one `@`."""
    told = _piped(["nm", "-D", "--with-symbol-versions", which, str(library)])
    found = re.findall(r"([A-Za-z]) (\S+)$", told, re.MULTILINE)
    return [(kind, name.replace("@@", "@")) for kind, name in found]


def _piped(words: list[str], text: str = "") -> str:
    ended = subprocess.run(words, input=text, text=True, check=True, stdout=subprocess.PIPE)
    return ended.stdout
