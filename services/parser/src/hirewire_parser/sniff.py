"""What kind of file it is, told by its first bytes; the media type is only a hint for what bytes can't tell."""

import io
import re
import zipfile
from typing import Literal

from hirewire_common.errors import Refused
from hirewire_parser import refusals

FileKind = Literal["pdf", "docx", "picture", "text"]

_PDF_WITHIN = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_OTHERS = (b"{\\rtf", b"\x7fELF", b"MZ", b"Rar!", b"\x1f\x8b", b"7z\xbc\xaf", b"%!PS")
_WEB = (b"<!doctype", b"<html", b"<?xml", b"<svg")
_MAIN = re.compile(r"word/document\d*\.xml")
_MOST_UNPACKED = 50 << 20
_MOST_RATIO = 100
_RATIO_COUNTS_FROM = 1 << 20
_MOST_MEMBERS = 2000


def kind_of_file(data: bytes, media_type: str = "") -> FileKind:
    """Refused for an empty file, for kinds that can't be read, and for text under the name of another kind."""
    if not data:
        raise Refused("empty", refusals.EMPTY)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if data.startswith(_OLE):
        _refuse_ole(data)
    if data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "picture"
    if data.startswith(_OTHERS) or data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(
        _WEB
    ):
        raise Refused("unsupported_type", refusals.UNSUPPORTED)
    if media_type not in ("", "text/plain") or (not media_type and _is_binary(data)):
        raise Refused("corrupt", refusals.CORRUPT)
    return "text"


def _refuse_ole(data: bytes) -> None:
    """Word puts a document with a password into the same container as the old format."""
    if _ENCRYPTED_PACKAGE in data:
        raise Refused("encrypted", refusals.ENCRYPTED)
    raise Refused("unsupported_type", refusals.OLD_WORD)


def _is_binary(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    head = data[:4096]
    strange = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return strange > len(head) * 0.02


def open_word(data: bytes) -> zipfile.ZipFile:
    """The archive of a Word document, after its sizes were found harmless; nothing is unpacked yet."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Refused("corrupt", refusals.CORRUPT, log=repr(error)) from error
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    bomb = unpacked > max(_RATIO_COUNTS_FROM, _MOST_RATIO * len(data)) or unpacked > _MOST_UNPACKED
    if bomb or len(members) > _MOST_MEMBERS:
        raise Refused("zip_expands", refusals.ZIP_EXPANDS)
    if any(member.flag_bits & 1 for member in members):
        raise Refused("encrypted", refusals.ENCRYPTED)
    if not main_part(archive):
        raise Refused("unsupported_type", refusals.NOT_WORD)
    return archive


def main_part(archive: zipfile.ZipFile) -> str:
    """The name of the part that holds the body, which some programs number; empty when there is none."""
    found = sorted(name for name in archive.namelist() if _MAIN.fullmatch(name))
    return found[0] if found else ""
