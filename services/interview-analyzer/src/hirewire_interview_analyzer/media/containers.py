"""What kind of recording a file is, told by its first bytes: never by its name, and never by a library's own guess."""

from typing import BinaryIO, Final

from hirewire_common.errors import Refused
from hirewire_interview_analyzer.media import refusals

_ID3_HEAD: Final = 10
_HEAD: Final = 4096
_MOST_TAGS: Final = 50
_MATROSKA = b"\x1a\x45\xdf\xa3"


def container_of(file: BinaryIO) -> str:
    """FFmpeg's name of the container. Refused when it is none that is read here.

    What FFmpeg would guess is not asked: it takes a text that lists other files for a recording.
    """
    file.seek(0)
    head = file.read(_HEAD)
    if not head:
        raise Refused("empty", refusals.EMPTY)
    if found := _named(head) or _framed(_after_tags(file)):
        return found
    raise Refused("unsupported_type", refusals.TEXT if _is_text(head) else refusals.UNKNOWN)


def _named(data: bytes) -> str:
    """By a name that the format itself puts at the start."""
    if data.startswith(_MATROSKA):
        return "matroska"
    if data.startswith((b"RIFF", b"RF64")) and data[8:12] == b"WAVE":
        return "wav"
    if data[4:8] == b"ftyp":
        return "mov"
    return {b"OggS": "ogg", b"fLaC": "flac"}.get(data[:4], "")


def _after_tags(file: BinaryIO) -> bytes:
    """The first bytes behind ID3v2 tags, whose length is written in four times seven bits, and their padding."""
    at = 0
    for _ in range(_MOST_TAGS):
        file.seek(at)
        head = file.read(_HEAD)
        if not head.startswith(b"ID3") or len(head) < _ID3_HEAD:
            return head.lstrip(b"\0") if at else head
        length = 0
        for part in head[6:_ID3_HEAD]:
            length = length << 7 | part & 0x7F
        at += _ID3_HEAD + length
    return b""


def _framed(head: bytes) -> str:
    """By the header of a frame: eleven or twelve bits set, then fields of which some values are never used."""
    if head.startswith(b"fLaC"):
        return "flac"
    if len(head) < 4 or head[0] != 0xFF:
        return ""
    if head[1] & 0xF6 == 0xF0:
        return "aac" if head[2] >> 2 & 0xF < 13 else ""
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    is_mpeg = head[1] & 0xE0 == 0xE0 and version != 1 and layer in (1, 2)
    return "mp3" if is_mpeg and 0 < bitrate < 15 and rate != 3 else ""


def _is_text(data: bytes) -> bool:
    """Letters only, or what a text editor of Windows writes."""
    head = data[:512]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not any(byte < 9 or 13 < byte < 32 for byte in head)
