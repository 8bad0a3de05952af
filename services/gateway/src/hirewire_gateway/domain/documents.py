"""What an uploaded file is: told by its content, with its name as a witness."""

import io
import unicodedata
import zipfile
from pathlib import PurePath

from hirewire_common.contracts import MediaType
from hirewire_gateway.domain.problems import Problem

PDF: MediaType = "application/pdf"
DOCX: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT: MediaType = "text/plain"

SUFFIX: dict[MediaType, str] = {PDF: "pdf", DOCX: "docx", TEXT: "txt"}
_NAMES = {".pdf": PDF, ".docx": DOCX, ".txt": TEXT, ".text": TEXT, ".md": TEXT, "": None}
_HEAD = 1024
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
    """The type of a résumé document. Raises Problem for what is none.

    `name` is what `shown_name` gave. One document type under another's name is no error; any other name is.
    """
    if not data:
        raise Problem(422, "empty", f"The file '{name}' is empty. {_WANTED}")
    suffix = PurePath(name).suffix.lower()
    if suffix not in _NAMES:
        raise Problem(
            415, "unsupported_type", f"'{name}': files of type {suffix} are not read. {_WANTED}"
        )
    found = _sniff(data)
    if found is None or (found == TEXT and suffix in (".pdf", ".docx")):
        raise _not_what_it_says(name, suffix, data)
    return found


def _sniff(data: bytes) -> MediaType | None:
    if b"%PDF-" in data[:_HEAD]:
        return PDF
    if data[:4] == b"PK\x03\x04":
        return DOCX if _has_document(data) else None
    return TEXT if _is_text(data) else None


def _has_document(data: bytes) -> bool:
    """Only the directory is read here; unpacking is the parser's business, in its sandbox."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False


def _is_text(data: bytes) -> bool:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    return b"\0" not in data[:65536] and not any(c < 9 or 13 < c < 27 for c in data[:4096])


def _not_what_it_says(name: str, suffix: str, data: bytes) -> Problem:
    if suffix in (".pdf", ".docx"):
        kind = suffix[1:].upper()
        code = "corrupt" if _sniff(data) in (TEXT, None) else "unsupported_type"
        return Problem(
            422, code, f"'{name}' is not a readable {kind} file. Export it again. {_WANTED}"
        )
    return Problem(415, "unsupported_type", f"'{name}' is not a document that is read. {_WANTED}")
