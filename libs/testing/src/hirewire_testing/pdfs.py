"""What can be read in a PDF again, by PDFium: for tests of those who write PDFs."""

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True)
class Read:
    """The text with a form feed between pages, the tags of the structure with how often, the links, the attachments."""

    pages: int
    text: str
    tags: Counter[str]
    links: tuple[str, ...]
    attachments: dict[str, bytes]

    def missing(self, fields: Iterable[str]) -> list[str]:
        """The fields that don't come after those before them; blanks don't count."""
        text, at, missing = squeezed(self.text), 0, []
        for field in fields:
            found = text.find(squeezed(field), at)
            if found < 0:
                missing.append(field)
            else:
                at = found + len(squeezed(field))
        return missing


def squeezed(text: str) -> str:
    """Without blanks; PDFium puts U+FFFE or U+0002 for a hyphen at the end of a line."""
    plain = unicodedata.normalize("NFKC", text.replace("\ufffe", "-").replace("\x02", "-"))
    return re.sub(r"\s+", "", plain)


def read(content: bytes) -> Read:
    with pypdfium2.PdfDocument(content) as document:
        pages = [document[at] for at in range(len(document))]
        return Read(
            pages=len(pages),
            text="\f".join(page.get_textpage().get_text_range() for page in pages),
            tags=Counter(tag for page in pages for tag in _tags(page)),
            links=tuple(link for page in pages for link in _links(document, page)),
            attachments={
                document.get_attachment(at).get_name(): bytes(
                    document.get_attachment(at).get_data()
                )
                for at in range(document.count_attachments())
            },
        )


def _tags(page: pypdfium2.PdfPage) -> Iterator[str]:
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    try:
        for at in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            yield from _tags_below(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at))
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _tags_below(element: object) -> Iterator[str]:
    yield _string(pdfium.FPDF_StructElement_GetType, element)
    for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, at):
            yield from _tags_below(child)


def _string(get: Callable[..., int], element: object) -> str:
    size = get(element, None, 0)
    buffer = ctypes.create_string_buffer(size)
    get(element, buffer, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        action = pdfium.FPDFLink_GetAction(link)
        size = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, size)
        yield buffer.value.decode()
