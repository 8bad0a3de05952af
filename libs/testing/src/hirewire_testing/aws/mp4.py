"""What an MP4 or QuickTime file says about its picture, read from its boxes (ISO/IEC 14496-12)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_CODECS = {b"avc1": "h264", b"avc3": "h264", b"hvc1": "hevc", b"hev1": "hevc", b"av01": "av1"}


@dataclass(frozen=True)
class Video:
    """`codec` as FFmpeg names it, or the four letters of the file."""

    codec: str
    milliseconds: int
    width: int
    height: int
    frame_rate: float


def read_video(body: bytes) -> Video | None:
    """None when it is another container, or has no picture."""
    if body[4:8] != b"ftyp":
        return None
    for track in _inside(body, b"moov", b"trak"):
        if _first(track, b"mdia", b"hdlr")[8:12] == b"vide":
            return _video(track)
    return None


def _video(track: bytes) -> Video:
    scale, length = _time(_first(track, b"mdia", b"mdhd"))
    table = _first(track, b"mdia", b"minf", b"stbl")
    # after the version and the number of entries: the first entry's size, letters, and its own members
    entry = _first(table, b"stsd")[8:]
    width, height = struct.unpack_from(">HH", entry, 32)
    frames = _frames(_first(table, b"stts"))
    return Video(
        codec=_CODECS.get(entry[4:8], entry[4:8].decode("latin-1")),
        milliseconds=round(1000 * length / scale),
        width=width,
        height=height,
        frame_rate=round(frames * scale / length, 3) if length else 0.0,
    )


def _time(header: bytes) -> tuple[int, int]:
    """Ticks for a second, and the length in ticks. In fragmented files, which aren't read further, that is 0."""
    scale, length = struct.unpack_from(
        ">IQ" if header[0] else ">II", header, 20 if header[0] else 12
    )
    return scale, length


def _frames(runs: bytes) -> int:
    (count,) = struct.unpack_from(">I", runs, 4)
    return sum(struct.unpack_from(">I", runs, 8 + 8 * number)[0] for number in range(count))


def _first(body: bytes, *names: bytes) -> bytes:
    """The contents of the first box at this path; raises StopIteration's cousin, LookupError, when there is none."""
    for found in _inside(body, *names):
        return found
    raise LookupError(f"the file has no box {b'/'.join(names)!r}")


def _inside(body: bytes, name: bytes, *names: bytes) -> Iterator[bytes]:
    for found, contents in _boxes(body):
        if found == name and names:
            yield from _inside(contents, *names)
        elif found == name:
            yield contents


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
