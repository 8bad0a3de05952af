"""What an uploaded file is."""

from typing import get_args

import pytest

from hirewire_common.contracts import MediaType
from hirewire_gateway.domain.documents import DOCX, PDF, SUFFIX, TEXT, media_type, shown_name
from hirewire_gateway.domain.problems import Problem

PDF_BYTES = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("cv.pdf", PDF_BYTES, PDF),
        ("CV.PDF", b"\xef\xbb\xbf" + PDF_BYTES, PDF),
        ("cv", PDF_BYTES, PDF),
        ("cv.docx", PDF_BYTES, PDF),
        ("cv.docx", b"PK\x03\x04...", DOCX),
        ("cv.txt", "Zoë — Ingénieure\n".encode(), TEXT),
        ("cv.md", b"# Jane", TEXT),
        ("cv.txt", "Jane".encode("utf-16"), TEXT),
        (".profile", b"Jane", TEXT),
        ("cv.markdown", b"# Jane", TEXT),
        ("scan.png", b"\x89PNG\r\n\x1a\n....", "image/png"),
        ("scan.png", b"\xff\xd8\xff\xe0....", "image/jpeg"),
        ("scan.pdf", b"\xff\xd8\xff\xe0....", "image/jpeg"),
        ("scan.JPG", b"GIF89a....", "image/gif"),
        ("scan.jpeg", b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        ("scan.tif", b"MM\x00*....", "image/tiff"),
        ("scan.bmp", b"BM\x10\x00\x00\x00\x00\x00\x00\x00", "image/bmp"),
        ("cv.txt", b"BMW, Munich", TEXT),
        ("scan.png", b"no picture, which the parser will say", "image/png"),
        ("cv.pdf", b"no PDF, which the parser will say", PDF),
    ],
)
def test_the_content_tells_the_type(name: str, data: bytes, kind: str) -> None:
    assert media_type(name, data) == kind


@pytest.mark.parametrize(
    ("name", "data", "status", "code"),
    [
        ("cv.pdf", b"", 422, "empty"),
        ("cv.exe", b"MZ\x90\x00", 415, "unsupported_type"),
        ("cv.exe", PDF_BYTES, 415, "unsupported_type"),
        ("cv.doc", b"\xd0\xcf\x11\xe0", 415, "unsupported_type"),
    ],
)
def test_what_is_no_document_by_name_is_refused_by_name(
    name: str, data: bytes, status: int, code: str
) -> None:
    with pytest.raises(Problem) as refused:
        media_type(name, data)
    assert (refused.value.status, refused.value.code) == (status, code)
    assert name in refused.value.detail


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\Lebenslauf.pdf", "Lebenslauf.pdf"),
        ("a\x00b\u202egnp.pdf", "abgnp.pdf"),
        ("", "resume"),
        (None, "resume"),
        ("x" * 300, "x" * 255),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
        ("e\u0301\u2028.pdf", "é.pdf"),
    ],
)
def test_a_file_name_is_only_ever_shown(sent: str | None, shown: str) -> None:
    assert shown_name(sent) == shown


def test_every_type_has_a_suffix_for_the_store() -> None:
    assert set(SUFFIX) == set(get_args(MediaType))
