"""What the files that a page was given say, read by the libraries that others read them with."""

import base64
import io

import pypdfium2
from docx import Document
from pypdfium2 import raw


def pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def pictures(content: bytes) -> int:
    """How many pictures its pages show."""
    with pypdfium2.PdfDocument(content) as document:
        wanted = [raw.FPDF_PAGEOBJ_IMAGE]
        return sum(len(list(page.get_objects(filter=wanted))) for page in document)


def docx(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join((*(paragraph.text for paragraph in document.paragraphs), *cells))


def decoded(text: str) -> bytes:
    """As a browser's `atob` would have it: padded, and without a line break."""
    return base64.b64decode(text, validate=True)
