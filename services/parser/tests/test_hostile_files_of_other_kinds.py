"""Word files, pictures and texts made to harm a reader end with a word, in the real sandbox."""

import io
import struct
import zipfile
import zlib
from collections.abc import Awaitable, Callable

import pytest
from PIL import Image

from hirewire_testing.papers import RESUME, docx

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.no_cover,  # files are read by a child, and tracing makes them slowly
    pytest.mark.asyncio(loop_scope="module"),
]

End = Callable[..., Awaitable[str]]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT, PNG = "text/plain", "image/png"
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def word(body: str, *, before: str = "", packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as archive:
        archive.writestr(
            "word/document.xml",
            f"{before}<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        )
    return file.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def laughs() -> bytes:
    nested = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return word(PARAGRAPH.format("&l9;"), before=f'<!DOCTYPE x [<!ENTITY l0 "lol">{nested}]>')


def with_symlink() -> bytes:
    file = io.BytesIO(docx())
    with zipfile.ZipFile(file, "a") as archive:
        link = zipfile.ZipInfo("word/media/image1.png")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return file.getvalue()


def locked() -> bytes:
    """With the mark of a member that needs a password."""
    data = bytearray(docx())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark)
        data[at + place] |= 1
    return bytes(data)


def circular_styles() -> bytes:
    style = '<w:style w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    styles = f"<w:styles {NAMES}>{style.format('A', 'B')}{style.format('B', 'A')}</w:styles>"
    return docx(parts={"word/styles.xml": styles.encode()})


def picture(kind: str, size: tuple[int, int] = (60, 80), **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("L", size, 255).save(file, kind, **options)
    return file.getvalue()


def frames(kind: str, number: int) -> bytes:
    file = io.BytesIO()
    made = [Image.new("L", (8, 8), n % 256) for n in range(number)]
    made[0].save(file, kind, save_all=True, append_images=made[1:])
    return file.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, data: bytes, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + body


def tiff_in_a_circle() -> bytes:
    """Its first page says that the next one is itself."""
    entries = [(256, 8), (257, 8), (258, 8), (259, 1), (262, 1), (273, 200), (278, 8), (279, 64)]
    body = b"".join(struct.pack("<HHIHxx", tag, 3, 1, value) for tag, value in entries)
    directory = struct.pack("<H", len(entries)) + body + struct.pack("<I", 8)
    return (b"II*\0" + struct.pack("<I", 8) + directory).ljust(200, b"\0") + bytes(64)


WORDS: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a picture of 60 MB of zeros": (
        lambda: docx(parts={"word/media/a.png": bytes(60 << 20)}),
        {"zip_expands"},
    ),
    "a paragraph of 200 MB": (lambda: word(PARAGRAPH.format("A" * (200 << 20))), {"zip_expands"}),
    "5,000 members": (
        lambda: docx(parts={f"word/{n}.xml": b"<a/>" for n in range(5_000)}),
        {"zip_expands"},
    ),
    "200,000 paragraphs": (
        lambda: word(PARAGRAPH.format("A") * 200_000, packed=zipfile.ZIP_STORED),
        {"too_large"},
    ),
    "50,000 cells": (
        lambda: word(
            "<w:tbl><w:tr>" + f"<w:tc>{PARAGRAPH.format('a')}</w:tc>" * 50_000 + "</w:tr></w:tbl>",
            packed=zipfile.ZIP_STORED,
        ),
        {"too_large"},
    ),
    "tables in tables": (
        lambda: word("<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300),
        {"corrupt", "no_text"},
    ),
    "50,000 wrappers": (
        lambda: word("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000, packed=zipfile.ZIP_STORED),
        {"corrupt"},
    ),
    "a billion laughs": (laughs, {"corrupt"}),
    "a foreign entity": (
        lambda: word(
            PARAGRAPH.format("&e; Jane Roe"),
            before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        ),
        {"no_text", "corrupt"},
    ),
    "names that climb": (
        lambda: docx(parts={"../../../tmp/slipped": b"x", "/etc/cron.d/slipped": b"x"}),
        {"read"},
    ),
    "a member that is a link": (with_symlink, {"read"}),
    "styles in a circle": (circular_styles, {"read"}),
    "a password on a member": (locked, {"encrypted"}),
    "half a file": (lambda: docx()[: len(docx()) // 2], {"corrupt"}),
    "an archive in an archive": (
        lambda: zipped({"a.zip": zipped({"b": b""})}),
        {"unsupported_type"},
    ),
    "an OpenDocument": (
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        {"unsupported_type"},
    ),
    "a book": (lambda: zipped({"mimetype": b"application/epub+zip"}), {"unsupported_type"}),
}
PICTURES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a PNG of 2^31 dots": (lambda: png(2**31 - 1, 2**31 - 1, b""), {"too_large", "corrupt"}),
    "400 million dots in some kilobytes": (
        lambda: png(20_000, 20_000, bytes(2_501 * 20_000)),
        {"too_large"},
    ),
    "a comment of 100 MB": (
        lambda: png(8, 8, bytes(16), chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(100 << 20)))),
        {"corrupt", "needs_ocr"},
    ),
    "a film of 10,000 frames": (lambda: frames("GIF", 10_000), {"needs_ocr"}),
    "a TIFF of 1,000 pages": (lambda: frames("TIFF", 1_000), {"needs_ocr"}),
    "a TIFF whose pages go in a circle": (tiff_in_a_circle, {"needs_ocr", "corrupt"}),
    "half a JPEG": (lambda: picture("JPEG", (900, 900))[:700], {"needs_ocr", "corrupt"}),
    "a ribbon": (lambda: picture("PNG", (1, 60_000)), {"needs_ocr"}),
    "a head of a WebP": (lambda: b"RIFF\xff\xff\xff\x7fWEBPVP8 " + bytes(40), {"corrupt"}),
    "a head of a BMP": (lambda: b"BM" + b"\xff" * 60, {"corrupt"}),
    "a JPEG under the name of a PNG": (lambda: picture("JPEG"), {"needs_ocr"}),
}
TEXTS: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a line of 50 MB": (lambda: b"a" * (50 << 20), {"too_large"}),
    "a million line breaks": (lambda: b"\n" * 1_000_000, {"no_text"}),
    "UTF-16 without a mark": (lambda: RESUME.encode("utf-16-le"), {"read"}),
    "UTF-16 the other way round": (lambda: RESUME.encode("utf-16-be"), {"read"}),
    "UTF-32 without a mark": (lambda: RESUME.encode("utf-32-be"), {"read"}),
    "zeros between the words": (lambda: RESUME.replace(" ", " \0").encode(), {"read", "garbled"}),
    "zeros": (lambda: bytes(100_000), {"garbled", "no_text"}),
    "marks that turn the text": (lambda: ("\u202e" + RESUME + "\u2066").encode(), {"read"}),
    "letters under towers of accents": (
        lambda: RESUME.replace("e", "e" + "\u0301\u0336" * 60).encode(),
        {"read"},
    ),
    "RTF": (lambda: b"{\\rtf1 Jane Roe}", {"unsupported_type"}),
    "old Word": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), {"unsupported_type"}),
    "a web page": (lambda: b"\n<!DOCTYPE html><p>Jane Roe</p>", {"unsupported_type"}),
    "a drawing": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", {"unsupported_type"}),
    "a program": (lambda: b"\x7fELF" + bytes(100), {"unsupported_type"}),
}


@pytest.mark.parametrize("name", WORDS)
async def test_a_hostile_word_file_ends_with_a_word(end: End, name: str) -> None:
    make, codes = WORDS[name]
    assert await end(make(), WORD) in codes


@pytest.mark.parametrize("name", PICTURES)
async def test_a_hostile_picture_ends_with_a_word(end: End, name: str) -> None:
    make, codes = PICTURES[name]
    assert await end(make(), PNG) in codes


@pytest.mark.parametrize("name", TEXTS)
async def test_a_hostile_text_ends_with_a_word(end: End, name: str) -> None:
    make, codes = TEXTS[name]
    assert await end(make(), TEXT) in codes
