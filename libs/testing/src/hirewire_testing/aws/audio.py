"""What the first bytes of a recording tell about its sound: the container, and of WAV and FLAC the length too."""

import struct
from dataclasses import dataclass

FORMATS = ("amr", "flac", "m4a", "mp3", "mp4", "ogg", "wav", "webm")
"""As Transcribe names them."""

_SILENT_FLAC = 0.02
"""Bytes for a sample. Digital silence takes some 14 bytes for a frame of 4,096; noise of one bit takes ten times this."""


@dataclass(frozen=True)
class Audio:
    """`format` is one of FORMATS. None is what isn't read of this container."""

    format: str
    seconds: float | None = None
    rate: int | None = None
    channels: int | None = None
    silent: bool = False


def read_audio(body: bytes) -> Audio | None:
    """None when it is no container that Transcribe knows."""
    found = _format(body)
    if found == "wav":
        return _wav(body)
    if found == "flac":
        return _flac(body)
    return Audio(found) if found else None


def _format(body: bytes) -> str | None:
    if body[:4] == b"RIFF" and body[8:12] == b"WAVE":
        return "wav"
    if body[4:8] == b"ftyp":
        return "m4a" if body[8:11] == b"M4A" else "mp4"
    if body[:4] == b"\x1aE\xdf\xa3":  # EBML: a WebM, or another Matroska
        return "webm" if b"webm" in body[:64] else None
    named = {b"fLaC": "flac", b"OggS": "ogg", b"#!AM": "amr"}.get(body[:4])
    is_mp3 = body[:3] == b"ID3" or (body[:1] == b"\xff" and body[1:2] > b"\xe0")
    return named or ("mp3" if is_mp3 else None)


def _wav(body: bytes) -> Audio:
    form, samples, at = b"", b"", 12
    while at + 8 <= len(body):
        name, size = struct.unpack_from("<4sI", body, at)
        part = body[
            at + 8 : at + 8 + size
        ]  # a stream's size is the largest number, and its end the end
        form = part if name == b"fmt " else form
        samples = part if name == b"data" else samples
        at += 8 + size + size % 2
    if len(form) < 16:
        return Audio("wav")
    _, channels, rate, per_second = struct.unpack_from("<HHII", form)
    if not per_second:
        return Audio("wav", None, rate, channels)
    silent = not samples.strip(samples[:1])
    return Audio("wav", len(samples) / per_second, rate, channels, silent)


def _flac(body: bytes) -> Audio:
    at, last, facts = 4, False, 0
    while not last and at + 4 <= len(body):
        last, kind = bool(body[at] & 0x80), body[at] & 0x7F
        size = int.from_bytes(body[at + 1 : at + 4], "big")
        if kind == 0:  # 20 bits rate, 3 channels less one, 5 bits of a sample less one, 36 samples
            facts = int.from_bytes(body[at + 14 : at + 22], "big")
        at += 4 + size
    rate, channels, samples = facts >> 44, (facts >> 41 & 7) + 1, facts & (1 << 36) - 1
    if not rate or not samples:  # written as a stream, without coming back to its beginning
        return Audio("flac", None, rate or None, channels)
    silent = len(body) - at < samples * _SILENT_FLAC
    return Audio("flac", samples / rate, rate, channels, silent)
