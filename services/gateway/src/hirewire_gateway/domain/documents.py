"""What an uploaded file claims to be. Whether it is that, and can be read, is found out in the parser's sandbox."""

import unicodedata

from hirewire_common.contracts import MediaType
from hirewire_gateway.domain.problems import Problem

PDF: MediaType = "application/pdf"
DOCX: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT: MediaType = "text/plain"

SUFFIX: dict[MediaType, str] = {PDF: "pdf", DOCX: "docx", TEXT: "txt"}
_TYPES: dict[str, MediaType] = {
    "pdf": PDF,
    "docx": DOCX,
    "txt": TEXT,
    "text": TEXT,
    "md": TEXT,
    "": TEXT,
}
_PDF_WITHIN = 1024
"""Bytes before which the PDF header must stand, as readers have it."""
_LONGEST_NAME = 255
_WANTED = "Upload a PDF, DOCX or TXT file."


def shown_name(name: str | None) -> str:
    """The client's file name, safe to show and to store: never a path, no control or direction characters."""
    last = (name or "").replace("\\", "/").rsplit("/", 1)[-1]
    plain = unicodedata.normalize("NFC", last)
    kept = "".join(c for c in plain if unicodedata.category(c)[0] != "C").strip()
    return kept[:_LONGEST_NAME] or "resume"


def media_type(name: str, data: bytes) -> MediaType:
    """The type by its first bytes, or else by its name. Raises Problem for an empty file and for other names.

    `name` is what `shown_name` gave. A PDF under the name of a DOCX is no error.
    """
    if not data:
        raise Problem(422, "empty", f"The file '{name}' is empty. {_WANTED}")
    stem, dot, suffix = name.rpartition(".")
    named = _TYPES.get(suffix.lower() if dot and stem else "")
    if named is None:
        raise Problem(
            415, "unsupported_type", f"'{name}': files of type .{suffix} are not read. {_WANTED}"
        )
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    return DOCX if data.startswith(b"PK\x03\x04") else named
