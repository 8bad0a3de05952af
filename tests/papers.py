"""Documents of every kind, good and bad, made on the spot; and real ones where they lie beside the checkout."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from hirewire_parser.pymupdf_lean import pymupdf

REAL = Path(__file__).parents[2] / "shared" / "eval" / "parsing" / "dev"
"""Not part of the repository: tests do without them where they are missing."""

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

Education
Newton College
BSc Physics
2011 - 2015

Skills
Python, SQL, Kubernetes
"""

TXT = RESUME.encode()

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(text: str = RESUME, **save: object) -> bytes:
    with pymupdf.open() as document:
        page = document.new_page()
        for number, line in enumerate(text.splitlines()):
            page.insert_text((72, 60 + 14 * number), line, fontsize=10)
        return bytes(document.tobytes(**save))


def docx(text: str = RESUME, parts: dict[str, bytes] | None = None) -> bytes:
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
    """A Word document of some kilobytes that unpacks to sixty megabytes."""
    return docx(parts={"word/media/image1.png": bytes(60 << 20)})


def without_pages() -> bytes:
    objects = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>")
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(out)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 3\n0000000000 65535 f \n"
    return out + head + table + b"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


def encrypted() -> bytes:
    return pdf(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y")


def half() -> bytes:
    whole = real()[0] if real() else pdf()
    return whole[: len(whole) // 2]


def real(count: int = 3) -> list[bytes]:
    """Up to so many real résumés; none on a machine without them."""
    found = sorted(REAL.glob("*.pdf"))[:: max(1, len(list(REAL.glob("*.pdf"))) // count or 1)]
    return [path.read_bytes() for path in found[:count]]
