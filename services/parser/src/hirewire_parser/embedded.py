"""The JSON Resume that our own documents carry: an attachment of a PDF, a custom XML part of a Word file.

- PDF: an embedded file named `resume.json`.
- DOCX: a part `customXml/item<n>.xml` whose root is `{urn:hirewire:json-resume:1}resume` and whose text is the JSON;
  Word keeps such parts when it saves.

Found it is only bytes; whether they are believed is decided in `domain/embedded.py`.
"""

import re
import zipfile

from lxml import etree

from hirewire_common.errors import Refused
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.sniff import FileKind, open_word

ATTACHMENT = "resume.json"
PART = re.compile(r"customXml/item\d{1,3}\.xml")
ROOT = "{urn:hirewire:json-resume:1}resume"
LARGEST = 512 << 10
"""Bytes of JSON."""
_LARGEST_PACKED = 256 << 10
_MOST_FILES = 50
_SIGNS = (b"/EmbeddedFile", b"/ObjStm")
"""One of them is in every PDF with an attachment, and looking for them is cheaper than opening it again."""
_DAMAGED = (RuntimeError, ValueError, KeyError, IndexError, OSError, EOFError, zipfile.BadZipFile)


def find_embedded(data: bytes, kind: FileKind) -> bytes | None:
    """The JSON as it lies in the document; None when there is none, or none that is fit to be read."""
    try:
        found = {"pdf": _in_pdf, "docx": _in_word}.get(kind, _nowhere)(data)
    except (pymupdf.mupdf.FzErrorBase, etree.LxmlError, Refused, *_DAMAGED):
        return None
    return found if found and len(found) <= LARGEST else None


def _nowhere(data: bytes) -> bytes | None:
    del data
    return None


def _in_pdf(data: bytes) -> bytes | None:
    if not any(sign in data for sign in _SIGNS) or not _has_attachments(data):
        return None
    with pymupdf.open(stream=data, filetype="pdf") as document:
        names = document.embfile_names() if document.embfile_count() <= _MOST_FILES else []
        if ATTACHMENT not in names:
            return None
        if document.embfile_info(ATTACHMENT)["length"] > _LARGEST_PACKED:
            return None
        return bytes(document.embfile_get(ATTACHMENT))


def _has_attachments(data: bytes) -> bool:
    """Asked of the file's own objects, which takes a fifth of the time of opening it as a document."""
    mupdf = pymupdf.mupdf
    file = mupdf.fz_open_buffer(mupdf.fz_new_buffer_from_copied_data(data))
    objects = mupdf.pdf_open_document_with_stream(file)
    names = mupdf.pdf_dict_getp(mupdf.pdf_trailer(objects), "Root/Names/EmbeddedFiles")
    return bool(mupdf.pdf_is_dict(names))


def _in_word(data: bytes) -> bytes | None:
    with open_word(data) as archive:
        parts = [part for part in archive.infolist() if PART.fullmatch(part.filename)]
        for part in parts[:_MOST_FILES]:
            if part.file_size <= 2 * LARGEST and (found := _ours(archive.read(part))):
                return found
    return None


def _ours(part: bytes) -> bytes | None:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(part, parser)
    return (root.text or "").encode() if root.tag == ROOT else None
