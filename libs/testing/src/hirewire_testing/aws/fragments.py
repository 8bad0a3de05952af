"""How long a fragmented MP4 is: browsers write such while they record, and only the fragments know."""

import struct

from hirewire_testing.aws.boxes import first, inside

_OWN_DURATION = 0x8
_BASE_OFFSET, _DESCRIPTION = 0x1, 0x2
_DATA_OFFSET, _FIRST_FLAGS = 0x1, 0x4
_SAMPLE_DURATION = 0x100
_OF_A_SAMPLE = (_SAMPLE_DURATION, 0x200, 0x400, 0x800)


def fragments(body: bytes, track: int) -> tuple[int, int]:
    """The frames and the ticks of a track's fragments."""
    usual = 0
    for defaults in inside(body, b"moov", b"mvex", b"trex"):
        which, _, ticks = struct.unpack_from(">III", defaults, 4)
        usual = ticks if which == track else usual
    counted = [
        _run(run, _duration(header, usual))
        for fragment in inside(body, b"moof", b"traf")
        if _of(header := first(fragment, b"tfhd")) == track
        for run in inside(fragment, b"trun")
    ]
    return sum(frames for frames, _ in counted), sum(ticks for _, ticks in counted)


def _of(header: bytes) -> int:
    return int.from_bytes(header[4:8], "big")


def _flags(box: bytes) -> int:
    return int.from_bytes(box[1:4], "big")


def _duration(header: bytes, usual: int) -> int:
    """Of a frame of this fragment, in ticks."""
    flags = _flags(header)
    if not flags & _OWN_DURATION:
        return usual
    at = 8 + (8 if flags & _BASE_OFFSET else 0) + (4 if flags & _DESCRIPTION else 0)
    return int.from_bytes(header[at : at + 4], "big")


def _run(run: bytes, usual: int) -> tuple[int, int]:
    flags, count = _flags(run), int.from_bytes(run[4:8], "big")
    if not flags & _SAMPLE_DURATION:
        return count, count * usual
    at = 8 + (4 if flags & _DATA_OFFSET else 0) + (4 if flags & _FIRST_FLAGS else 0)
    step = 4 * sum(bool(flags & part) for part in _OF_A_SAMPLE)
    durations = (struct.unpack_from(">I", run, at + step * n)[0] for n in range(count))
    return count, sum(durations)
