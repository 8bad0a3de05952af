"""Stored files on their way out: into a file of ours, and to clients by a name of theirs."""

from collections.abc import Iterable
from typing import BinaryIO
from urllib.parse import quote

from hirewire_common.errors import Refused


def copied(chunks: Iterable[bytes], file: BinaryIO, most: int) -> int:
    """How many bytes they are. Refused as soon as it are more than `most`."""
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise Refused("too_large", "The file is larger than it was said to be.")
        file.write(chunk)
    return size


def attachment(name: str) -> str:
    """`Content-Disposition` as RFC 6266 has it: a name of plain letters, and the whole one beside it."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " ._-") else "_" for c in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
