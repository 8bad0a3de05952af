"""What a file is called in its session."""

import re
import unicodedata
from collections.abc import Collection

_LONGEST = 150
_LONGEST_SUFFIX = 10
_NUMBERED = 8
"""Characters that a number may take: `_1000000`."""
_UNSAFE = re.compile(r'[<>:"/\\|?*#%\x00-\x1f\x7f\u2028\u2029]+')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """The client's name without what is special in a path, in an address or on somebody's disk.

    Letters of every script stay. Never empty, never hidden, at most 150 characters, the suffix kept.
    """
    plain = unicodedata.normalize("NFC", name)
    shown = "".join(c if unicodedata.category(c)[0] != "C" else "_" for c in plain)
    kept = _UNSAFE.sub("_", shown).strip(" .") or "file"
    if _RESERVED.match(kept):
        kept = f"_{kept}"
    stem, suffix = _parts(kept)
    return f"{stem[: _LONGEST - len(suffix)].rstrip(' .') or 'file'}{suffix}"


def free_name(name: str, taken: Collection[str]) -> str:
    """`cv.pdf`, or the first of `cv_2.pdf`, `cv_3.pdf` … that is not taken; never longer than a safe name."""
    suffix = _parts(name)[1]
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{beginning(name)}_{number}{suffix}"
    return candidate


def beginning(name: str) -> str:
    """What all names have in common that `free_name` makes out of this one."""
    stem, suffix = _parts(name)
    return stem[: _LONGEST - len(suffix) - _NUMBERED]


def _parts(name: str) -> tuple[str, str]:
    """`cv` and `.pdf`; a suffix that is none stays with the stem."""
    stem, dot, suffix = name.rpartition(".")
    if not dot or not stem or not 0 < len(suffix) <= _LONGEST_SUFFIX:
        return name, ""
    return stem, f".{suffix}"
