"""Recordings that are wrong in one way each, made by hand. Needs PyAV and NumPy, as the interview-analyzer has them."""

import io
import random
import struct
from collections.abc import Iterator
from fractions import Fraction

import av
import numpy as np

_TRACKS, _TRACK, _CLUSTER = b"\x16\x54\xae\x6b", b"\xae", b"\x1f\x43\xb6\x75"
_NUMBER, _TIME = b"\xd7\x81", b"\xe7"
_RATE, _EACH = 48_000, 960
_SIDES_IN_MP4 = 28
"""Bytes from the name of a sample's description to the width of its picture."""


def sparse(seconds: float, step: float = 50.0) -> bytes:
    """WebM of a few kilobytes that lasts as long as is wanted: a fiftieth of a second of silence, every so many seconds."""
    file = io.BytesIO()
    with av.open(file, "w", format="webm", options={"live": "1"}) as out:
        stream = out.add_stream("libopus", rate=_RATE, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, _EACH), np.int16), layout="mono")
        frame.sample_rate, frame.pts = _RATE, 0
        silence = bytes((stream.encode(frame) or stream.encode(None))[0])
        for at in range(0, int(seconds * _RATE) + 1, int(step * _RATE)):
            packet = av.Packet(silence)
            packet.stream, packet.pts, packet.dts = stream, at, at
            packet.time_base, packet.duration = Fraction(1, _RATE), _EACH
            out.mux(packet)
    return file.getvalue()


def damaged(data: bytes, times: int, seed: str, start: float = 0.0) -> bytes:
    """With so many bits flipped in what comes after the first `start` of its length, always the same ones."""
    chance, found = random.Random(seed), bytearray(data)  # noqa: S311  # no secret
    for _ in range(times):
        found[chance.randrange(int(start * len(data)), len(data))] ^= 1 << chance.randrange(8)
    return bytes(found)


def with_hole(data: bytes, start: float, end: float) -> bytes:
    """Zeros between these shares of its length, as a disk or an upload leaves them that lost a part."""
    begin, behind = int(start * len(data)), int(end * len(data))
    return data[:begin] + bytes(behind - begin) + data[behind:]


def with_tracks(webm: bytes, more: int) -> bytes:
    """So many more copies of its first track, without anything in them."""
    at = webm.index(_TRACKS, webm.index(_TRACKS) + 1)  # the first one is in the table of contents
    size, length = _sized(webm, at + len(_TRACKS))
    begins = at + len(_TRACKS) + length
    body = webm[begins : begins + size]
    entry_size, entry_length = _sized(body, body.index(_TRACK) + 1)
    entry = body[body.index(_TRACK) :][: 1 + entry_length + entry_size]
    head, _, rest = entry.partition(_NUMBER)
    copies = (head + _NUMBER + bytes([3 + at % 120]) + rest[1:] for at in range(more))
    new = body + b"".join(copies)
    sized = (1 << 56 | len(new)).to_bytes(8, "big")
    return webm[: at + len(_TRACKS)] + sized + new + webm[begins + size :]


def with_sides(data: bytes, wide: int, high: int) -> bytes:
    """A WebM, or an MP4 with H.264, of 320 by 240 pixels, whose head claims others."""
    if (at := data.rfind(b"avc1")) >= 0:
        sides = at + _SIDES_IN_MP4
        return data[:sides] + struct.pack(">HH", wide, high) + data[sides + 4 :]
    head = data.replace(b"\xb0\x82\x01\x40", b"\xb0\x82" + struct.pack(">H", wide), 1)
    return head.replace(b"\xba\x81\xf0", b"\xba\x81" + bytes([high]), 1)


def with_time(webm: bytes, cluster: int, milliseconds: int) -> bytes:
    """The time at which this cluster begins is replaced by one of two bytes; it has to have two."""
    starts = [at for at in range(len(webm)) if webm.startswith(_CLUSTER, at)]
    at = webm.index(_TIME, starts[cluster] + len(_CLUSTER) + 1)
    told, length = _sized(webm, at + 1)
    if told != 2:
        raise ValueError(f"a time of {told} bytes")
    at += 1 + length
    return webm[:at] + struct.pack(">H", milliseconds) + webm[at + 2 :]


def disguises(other: str) -> Iterator[tuple[str, bytes]]:
    """Lists that name another recording, by path or address, as such and behind the first bytes of recordings."""
    concat = f"ffconcat version 1.0\nfile '{other}'\nduration 10\n"
    playlist = f"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{other}\n#EXT-X-ENDLIST\n"
    for name, text in (("ffconcat", concat), ("a playlist", playlist)):
        data = text.encode()
        yield name, data
        yield f"{name} behind the head of an MP4", b"\0\0\0\x18ftypisom\0\0\2\0isommp41" + data
        yield f"{name} behind the head of a WebM", b"\x1a\x45\xdf\xa3" + data
        yield f"{name} behind an ID3 tag", b"ID3\x03\0\0\0\0\0\0" + data


def _sized(data: bytes, at: int) -> tuple[int, int]:
    """The number that stands there as Matroska writes sizes, and how many bytes it takes."""
    length = 9 - data[at].bit_length()
    number = int.from_bytes(data[at : at + length], "big")
    return number & (1 << 7 * length) - 1, length
