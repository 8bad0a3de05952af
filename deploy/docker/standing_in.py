"""Replaces a library by one that has its name and, of its functions, those that its neighbours ask the loader for.

Each answers 0, by which x265 says that it encodes nothing: FFmpeg asks it when it counts up its codecs. By binutils alone.
"""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_FUNCTION = ".globl {0}\n.type {0}, @function\n{0}: xor %eax, %eax\nret\n"


def stand_in(library: Path, neighbours: Iterable[Path]) -> None:
    """Raises ValueError where a neighbour needs something of it that is no function, or where nobody needs anything."""
    asked = {name for one in neighbours for _, name in _symbols(one, "--undefined-only")}
    kinds = {name: kind for kind, name in _symbols(library, "--defined-only") if name in asked}
    if not kinds or set(kinds.values()) - {"T"}:
        raise ValueError(f"{library.name}: {kinds}")
    part, versions = library.with_suffix(".o"), library.with_suffix(".versions")
    names = [name.split("@")[0] for name in sorted(kinds)]
    _piped(["as", "-o", str(part), "-"], "".join(map(_FUNCTION.format, names)))
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
