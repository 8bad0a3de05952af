"""Documents of every kind, good and bad, made on the spot; and real ones where they lie beside the checkout."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_testing.papers import RESUME, bomb, docx, without_pages

REAL = Path(__file__).parents[2] / "shared" / "eval" / "parsing" / "dev"
"""Not part of the repository: tests do without them where they are missing."""

TXT = RESUME.encode()


def pdf(text: str = RESUME, **save: object) -> bytes:
    with pymupdf.open() as document:
        page = document.new_page()
        for number, line in enumerate(text.splitlines()):
            page.insert_text((72, 60 + 14 * number), line, fontsize=10)
        return bytes(document.tobytes(**save))


def encrypted() -> bytes:
    return pdf(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y")


def photo() -> bytes:
    """Somebody before a backdrop that gets darker, without a word: a PNG."""
    size = (300, 400)
    backdrop = (
        Image.linear_gradient("L").resize(size).point([230 - value // 2 for value in range(256)])
    )
    draw = ImageDraw.Draw(backdrop)
    draw.ellipse((30, 270, 270, 560), fill=60)
    draw.ellipse((90, 70, 210, 260), fill=160)
    file = io.BytesIO()
    backdrop.filter(ImageFilter.GaussianBlur(3)).convert("RGB").save(file, "PNG")
    return file.getvalue()


def half() -> bytes:
    whole = real()[0] if real() else pdf()
    return whole[: len(whole) // 2]


def real(count: int = 3) -> list[bytes]:
    """Up to so many real résumés; none on a machine without them."""
    found = sorted(REAL.glob("*.pdf"))[:: max(1, len(list(REAL.glob("*.pdf"))) // count or 1)]
    return [path.read_bytes() for path in found[:count]]


__all__ = [
    "RESUME",
    "TXT",
    "bomb",
    "docx",
    "encrypted",
    "half",
    "pdf",
    "photo",
    "real",
    "without_pages",
]
