"""What an MP4 or QuickTime file says about its picture, read from its boxes."""

import struct
from dataclasses import dataclass

from hirewire_testing.aws.boxes import first, inside
from hirewire_testing.aws.fragments import fragments

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
    """None when it is another container, or has no picture, or is damaged."""
    if body[4:8] != b"ftyp":
        return None
    try:
        return _first_video(body)
    except (LookupError, struct.error, ZeroDivisionError):
        return None


def _first_video(body: bytes) -> Video | None:
    for track in inside(body, b"moov", b"trak"):
        if first(track, b"mdia", b"hdlr")[8:12] == b"vide":
            return _video(body, track)
    return None


def _video(body: bytes, track: bytes) -> Video:
    scale, length = _time(first(track, b"mdia", b"mdhd"))
    table = first(track, b"mdia", b"minf", b"stbl")
    # after the version and the number of entries: the first entry's size, letters, and its own members
    entry = first(table, b"stsd")[8:]
    width, height = struct.unpack_from(">HH", entry, 32)
    frames = _frames(first(table, b"stts"))
    if not frames:
        frames, length = fragments(body, _number(first(track, b"tkhd")))
    return Video(
        codec=_CODECS.get(entry[4:8], entry[4:8].decode("latin-1")),
        milliseconds=round(1000 * length / scale),
        width=width,
        height=height,
        frame_rate=round(frames * scale / length, 3) if length else 0.0,
    )


def _time(header: bytes) -> tuple[int, int]:
    """Ticks for a second, and the length in ticks; the second version has longer numbers."""
    scale, length = struct.unpack_from(
        ">IQ" if header[0] else ">II", header, 20 if header[0] else 12
    )
    return scale, length


def _number(header: bytes) -> int:
    """The track's."""
    return int(struct.unpack_from(">I", header, 20 if header[0] else 12)[0])


def _frames(runs: bytes) -> int:
    (count,) = struct.unpack_from(">I", runs, 4)
    return sum(struct.unpack_from(">I", runs, 8 + 8 * number)[0] for number in range(count))
