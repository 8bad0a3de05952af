"""Opening a ZIP of résumés without trusting it: so many entries, so many bytes, and nothing that is no document."""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

from hirewire_gateway.domain.problems import Problem

MOST_ENTRIES = 1_000
MOST_BYTES = 64 * 1024 * 1024
"""Of all entries together, unpacked, those included that are then found too large."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What everybody's archives use. LZMA would take as much memory as the archive tells it to."""
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,  # also for methods, versions and encryptions that are not known
    ValueError,
)
"""What `zipfile` raises for archives that are none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the archive: its bytes, or why there are none."""

    name: str
    data: bytes = b""
    problem: Problem | None = None
    unpacked: int = 0
    """Bytes that were unpacked to know this."""


def entries(name: str, data: bytes, largest: int) -> list[Entry]:
    """The files of the archive `name`, each of at most `largest` bytes. Raises Problem 413 or 422 for the archive itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = [info for info in archive.infolist() if _is_file(info)]
            if len(found) > MOST_ENTRIES:
                raise Problem(413, "too_large", f"'{name}' holds more than {MOST_ENTRIES} files.")
            return _unpacked(name, archive, found, largest)
    except _DAMAGE as error:
        raise Problem(422, "corrupt", f"'{name}' is not a ZIP that can be opened.") from error


def _is_file(info: zipfile.ZipInfo) -> bool:
    """Folders, and what macOS and hidden files leave in archives, are nobody's documents."""
    last = info.filename.replace("\\", "/").rsplit("/", 1)[-1]
    return bool(last) and not last.startswith(".") and not info.filename.startswith("__MACOSX/")


def _unpacked(
    name: str, archive: zipfile.ZipFile, found: list[zipfile.ZipInfo], largest: int
) -> list[Entry]:
    left, unpacked = MOST_BYTES, []
    for info in found:
        entry = _entry(archive, info, largest)
        left -= entry.unpacked
        if left < 0:
            raise Problem(413, "zip_expands", f"'{name}' unpacks to more than is accepted.")
        unpacked.append(entry)
    return unpacked


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int) -> Entry:
    """What the archive says about sizes is not believed: as much is read as is accepted, and one byte more."""
    if info.flag_bits & 0x1:
        problem = Problem(422, "encrypted", "The file is protected by a password in its archive.")
        return Entry(info.filename, problem=problem)
    if info.compress_type not in _METHODS:
        problem = Problem(422, "corrupt", "The file is packed in a way that is not unpacked here.")
        return Entry(info.filename, problem=problem)
    try:
        with archive.open(info) as stream:
            data = stream.read(largest + 1)
    except _DAMAGE as error:
        problem = Problem(422, "corrupt", "The file is damaged in its archive.")
        problem.__cause__ = error
        return Entry(info.filename, problem=problem, unpacked=min(info.file_size, largest))
    if len(data) > largest:
        problem = Problem(413, "too_large", "The file is larger than is accepted.")
        return Entry(info.filename, problem=problem, unpacked=len(data))
    return Entry(info.filename, data, unpacked=len(data))
