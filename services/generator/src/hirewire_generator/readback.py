"""The text of a document that was just made, as a stranger's reader would take it out."""

import io
import zipfile
from collections.abc import Iterator

import pypdfium2
from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n"}


def pages_of_pdf(document: bytes) -> list[list[str]]:
    """The lines of each page, in the order in which they stand in the file."""
    pdf = pypdfium2.PdfDocument(document)
    try:
        return [_lines(page) for page in pdf]
    finally:
        pdf.close()


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    text = page.get_textpage()
    try:
        return str(text.get_text_range()).splitlines()
    finally:
        text.close()
        page.close()


def text_of_docx(document: bytes) -> str:
    """The body's paragraphs, one per line; headers and footers stand elsewhere."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "\n".join("".join(_said(paragraph)) for paragraph in root.iter(f"{_WORD}p"))


def _said(paragraph: etree._Element) -> Iterator[str]:
    for one in paragraph.iter(f"{_WORD}t", *_SIGNS):
        yield _SIGNS.get(one.tag) or one.text or ""
