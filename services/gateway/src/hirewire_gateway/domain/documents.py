"""What an uploaded file claims to be. Whether it is that, and can be read, is found out in the parser's sandbox."""

import unicodedata

from hirewire_common.contracts import MediaType
from hirewire_gateway.domain.problems import Problem

PDF: MediaType = "application/pdf"
DOCX: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT: MediaType = "text/plain"

SUFFIX: dict[MediaType, str] = {
    PDF: "pdf",
    DOCX: "docx",
    TEXT: "txt",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/bmp": "bmp",
    "image/webp": "webp",
    "image/tiff": "tif",
}
_TYPES: dict[str, MediaType] = {
    "pdf": PDF,
    "docx": DOCX,
    "txt": TEXT,
    "text": TEXT,
    "md": TEXT,
    "markdown": TEXT,
    "": TEXT,
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "jpe": "image/jpeg",
    "jfif": "image/jpeg",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "webp": "image/webp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
}
_BEGINNINGS: dict[bytes, MediaType] = {
    b"PK\x03\x04": DOCX,
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
}
_PDF_WITHIN = 1024
"""Bytes before which the PDF header must stand, as readers have it."""
_LONGEST_NAME = 255
_LONGEST_SUFFIX = 10
_NEVER_SHOWN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Controls, directions, what is no character, and ends of lines."""
_KEPT = (".pdf", ".docx", ".txt")
_WANTED = "Upload a PDF, DOCX or TXT file, or a picture of the pages."


def shown_name(name: str | None) -> str:
    """The client's file name, safe to show and to store: never a path, no control or direction characters.

    In NFC, and of at most 255 characters. Letters of every script stay.
    """
    last = (name or "").replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(c for c in last if unicodedata.category(c) not in _NEVER_SHOWN)
    kept = unicodedata.normalize("NFC", plain).strip()
    return _shortened(kept).strip() or "resume"


def _shortened(name: str) -> str:
    """With its suffix, which tells the type."""
    stem, dot, suffix = name.rpartition(".")
    if not stem or len(suffix) > _LONGEST_SUFFIX:
        return name[:_LONGEST_NAME]
    return f"{stem[: _LONGEST_NAME - len(suffix) - 1]}{dot}{suffix}"


def media_type(name: str, data: bytes) -> MediaType:
    """The type by its first bytes, or else by its name. Raises Problem for an empty file and for other names.

    `name` is what `shown_name` gave. A PDF under the name of a DOCX, or a JPEG under that of a PNG, is no error.
    """
    if not data:
        raise Problem(422, "empty", f"The file '{name}' is empty. {_WANTED}")
    stem, dot, suffix = name.rpartition(".")
    named = _TYPES.get(suffix.lower() if dot and stem else "")
    if named is None:
        raise Problem(
            415, "unsupported_type", f"'{name}': files of type .{suffix} are not read. {_WANTED}"
        )
    return _told_by(data) or named


def named_type(name: str) -> MediaType | None:
    """What a name says of its file's type."""
    return _TYPES.get(name.rpartition(".")[2].lower())


def is_archive(name: str) -> bool:
    return name.lower().endswith(".zip")


def kept_type(
    name: str, data: bytes, wanted: str = "Send .pdf, .docx or .txt files, or a .zip of them."
) -> MediaType:
    """The same for documents only. Raises Problem 400, as these clients expect, which says what is `wanted`."""
    if not name.lower().endswith(_KEPT):
        raise Problem(
            400, "unsupported_type", f"'{name}': files of this type are not taken. {wanted}"
        )
    kind = media_type(name, data)
    if kind not in (PDF, DOCX, TEXT):
        raise Problem(400, "unsupported_type", f"'{name}' is a picture inside. {wanted}")
    return kind


def _told_by(data: bytes) -> MediaType | None:
    """The type by the file's own beginning; None where it says nothing, as text."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[:2] == b"BM" and data[6:10] == bytes(4):  # two letters alone also begin words
        return "image/bmp"
    return next((kind for begin, kind in _BEGINNINGS.items() if data.startswith(begin)), None)
