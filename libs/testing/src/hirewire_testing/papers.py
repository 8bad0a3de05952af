"""Documents to upload, made on the spot without any library: a résumé, PDFs of given objects, Word files of given parts."""

import io
import zipfile
from xml.sax.saxutils import escape

RESUME = """Jane Roe
Senior Engineer
jane@example.org   +1 617 555 0148
Boston, MA

Summary
Engineer with ten years of experience in pipelines that move data between hospitals.

Experience
Senior Engineer, Acme Systems Inc
2019 - present
* Built the data pipeline that moves two million records a day
* Led a team of four

Engineer, Beta Labs
2015 - 2018
* Wrote the scheduler

Education
Newton College
BSc Physics
2011 - 2015

Skills
Python, SQL, Kubernetes
"""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of exactly these objects, with a true table of places; the first is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(out)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return out + head + table + tail


def without_pages() -> bytes:
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")


def docx(text: str = RESUME, parts: dict[str, bytes] | None = None) -> bytes:
    """A Word file of these lines, and of `parts` beside them."""
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    body = (
        f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body>{lines}</w:body></w:document>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return file.getvalue()


def bomb() -> bytes:
    """A Word file of some kilobytes that unpacks to sixty megabytes."""
    return docx(parts={"word/media/image1.png": bytes(60 << 20)})
