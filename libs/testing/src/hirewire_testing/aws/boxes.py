"""The boxes that MP4 and QuickTime files are made of (ISO/IEC 14496-12)."""

import struct
from collections.abc import Iterator


def inside(body: bytes, name: bytes, *names: bytes) -> Iterator[bytes]:
    """The contents of all boxes at this path of names, in their order."""
    for found, contents in _boxes(body):
        if found == name and names:
            yield from inside(contents, *names)
        elif found == name:
            yield contents


def first(body: bytes, *names: bytes) -> bytes:
    """The contents of the first box at this path; raises LookupError when there is none."""
    for found in inside(body, *names):
        return found
    raise LookupError(f"the file has no box {b'/'.join(names)!r}")


def _boxes(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(body):
        size, name = struct.unpack_from(">I4s", body, at)
        head = 8
        if size == 1:
            (size,), head = struct.unpack_from(">Q", body, at + 8), 16
        size = size or len(body) - at  # 0: until the end
        if size < head:
            return
        yield name, body[at + head : at + size]
        at += size
