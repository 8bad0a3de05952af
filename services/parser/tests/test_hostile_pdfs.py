"""PDFs made to harm a reader end with a word, in the real sandbox, and the next good file is read."""

import zlib
from collections.abc import Awaitable, Callable

import pytest

from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_testing.papers import RESUME, raw_pdf

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.no_cover,  # files are read by a child, and tracing makes them slowly
    pytest.mark.asyncio(loop_scope="module"),
]

End = Callable[..., Awaitable[str]]
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
TEXT = b"BT /F1 12 Tf 72 700 Td (Jane Roe, engineer in a house of many words and long lines) Tj ET"


def stream(data: bytes, more: bytes = b"", *, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode" * times
    return b"<</Length %d/Filter[%b]%b>>\nstream\n%b\nendstream" % (len(data), filters, more, data)


def page(resources: bytes = FONT, box: bytes = b"0 0 612 792", more: bytes = b"") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<<%b>>%b>>" % (
        box,
        resources,
        more,
    )


def one_page(content: bytes = TEXT, *others: bytes, times: int = 1, **of_page: bytes) -> bytes:
    return raw_pdf(CATALOG, ONE_PAGE, page(**of_page), stream(content, times=times), *others)


def good(**save: object) -> bytes:
    with pymupdf.open() as document:
        made = document.new_page()
        for number, line in enumerate(RESUME.splitlines()):
            made.insert_text((72, 60 + 14 * number), line, fontsize=10)
        return bytes(document.tobytes(**save))


def drawing_bomb() -> bytes:
    order = b"q 1 0 0 1 0 0 cm BT /F1 9 Tf (aaaaaaaaaaaaaaaaaaaa) Tj ET Q\n"
    return one_page(order * (100 << 20 >> 6), times=2)


def nested_forms() -> bytes:
    """Each draws the next one twice: 2^24 times a letter."""
    more = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>%b>>"
    forms = [stream(b"/A Do /A Do", more % (6 + n, FONT)) for n in range(23)]
    last = stream(b"BT /F1 9 Tf (x) Tj ET", more % (5, FONT))
    return one_page(b"/A Do", *forms, last, resources=b"/XObject<</A 5 0 R>>")


def huge_picture() -> bytes:
    data = zlib.compress(bytes(10))
    image = (
        b"<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
        b"/Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (len(data), data)
    )
    return one_page(b"q 600 0 0 700 0 0 cm /I Do Q", image, resources=b"/XObject<</I 5 0 R>>")


def many_pages() -> bytes:
    kids = b"<</Type/Pages/Kids[%b]/Count 200000>>" % (b"3 0 R " * 200_000)
    return raw_pdf(CATALOG, kids, page(), stream(TEXT))


def deep_tree() -> bytes:
    levels = [
        b"<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>" % (n - 1, n + 1)
        for n in range(2, 5_002)
    ]
    return raw_pdf(CATALOG, *levels, b"<</Type/Page/Parent 5001 0 R/MediaBox[0 0 612 792]>>")


def deep_arrays() -> bytes:
    catalog = b"<</Type/Catalog/Pages 2 0 R/X %b%b>>" % (b"[" * 200_000, b"]" * 200_000)
    return raw_pdf(catalog, b"<</Type/Pages/Kids[]/Count 0>>")


def many_annotations() -> bytes:
    note = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://e.org)>>>>"
    return one_page(TEXT, note, more=b"/Annots[%b]" % (b"5 0 R " * 1_000_000))


def looping_tables() -> bytes:
    """The table of places names itself as the one before."""
    made = good()
    start = made.rindex(b"startxref")
    place = int(made[start + 9 :].split()[0])
    return made.replace(b"trailer\n<<", b"trailer\n<</Prev %d" % place, 1)


def object_stream_bomb() -> bytes:
    head = b" ".join(b"%d 0" % n for n in range(10, 200_010))
    objects = stream(head + b"[" * 20_000_000, b"/Type/ObjStm/N 200000/First %d" % len(head))
    return one_page(TEXT, objects)


def own_glyphs() -> bytes:
    """A font whose only letter draws itself, twice."""
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/FirstChar 65/LastChar 65/Widths[9]"
        b"/Encoding<</Differences[65/A]>>/CharProcs<</A 6 0 R>>/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    glyph = stream(b"9 0 d0 BT /F1 9 Tf (AA) Tj ET")
    return one_page(b"BT /F1 9 Tf (AAAA) Tj ET", font, glyph, resources=b"/Font<</F1 5 0 R>>")


def tiles() -> bytes:
    """A huge page, painted with a pattern of dots."""
    dots = b"<</Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep .01/YStep .01/Resources<<>>"
    tile = stream(b"0 0 1 1 re f", dots[2:])
    content = b"/Pattern cs /P scn 0 0 14000 14000 re f " * 50 + b"0 0 m 9 9 l S " * 200
    return one_page(content, tile, resources=b"/Pattern<</P 5 0 R>>", box=b"0 0 14000 14000")


def javascript() -> bytes:
    return good().replace(
        b"/Type/Catalog", b"/Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>", 1
    )


def attachments() -> bytes:
    with pymupdf.open(stream=good()) as document:
        document.embfile_add("virus.exe", b"MZ" + bytes(1 << 20))
        return bytes(document.tobytes())


LETTERS = b"BT /F1 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET\n"
TWICE = (b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100>>", b"<</Type/Page/Parent 2 0 R>>")

CASES: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "a page that unpacks twice to 100 MiB": (drawing_bomb, {"timeout", "corrupt", "too_large"}),
    "forms that draw forms": (nested_forms, {"timeout", "corrupt"}),
    "a picture of 10 GB": (huge_picture, {"needs_ocr", "no_text"}),
    "200,000 pages": (many_pages, {"too_many_pages", "corrupt"}),
    "a count that lies": (
        lambda: raw_pdf(CATALOG, ONE_PAGE.replace(b"1>>", b"2000000000>>"), TWICE[1]),
        {"too_many_pages", "corrupt", "no_text"},
    ),
    "pages that hold themselves": (
        lambda: raw_pdf(CATALOG, TWICE[0]),
        {"corrupt", "no_text", "too_many_pages"},
    ),
    "a tree of pages 5,000 deep": (deep_tree, {"corrupt", "no_text"}),
    "arrays 200,000 deep": (deep_arrays, {"corrupt", "no_text"}),
    "a million annotations": (many_annotations, {"read", "timeout", "corrupt"}),
    "tables of places in a circle": (looping_tables, {"read", "corrupt"}),
    "a bomb among the objects": (object_stream_bomb, {"read", "timeout", "corrupt"}),
    "a letter that draws itself": (
        own_glyphs,
        {"read", "no_text", "corrupt", "timeout", "unreadable_text"},
    ),
    "a pattern of dots on a huge page": (tiles, {"needs_ocr", "no_text", "timeout"}),
    "a page as wide as a street": (lambda: one_page(box=b"0 0 100000 100000"), {"read"}),
    "a page of no size": (lambda: one_page(box=b"0 0 0 0"), {"read", "no_text", "corrupt"}),
    "half a million letters one by one": (
        lambda: one_page(LETTERS * 500_000),
        {"too_large", "timeout", "corrupt", "read"},
    ),
    "a script": (javascript, {"read"}),
    "an attachment": (attachments, {"read"}),
    "a web page before it": (lambda: b"<html><script>alert(1)</script>" + good(), {"read"}),
    "a JPEG before it": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF" + good(), {"read"}),
    "a password": (
        lambda: good(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="x", owner_pw="y"),
        {"encrypted"},
    ),
    "an owner's password": (
        lambda: good(encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="y"),
        {"read"},
    ),
    "half a file": (lambda: good()[: len(good()) // 2], {"corrupt", "unreadable_text"}),
    "a head alone": (lambda: b"%PDF-1.7\n", {"corrupt"}),
    "zeros": (lambda: bytes(1_000_000), {"corrupt"}),
    "nothing": (lambda: b"", {"empty"}),
}


@pytest.mark.parametrize("name", CASES)
async def test_a_hostile_pdf_ends_with_a_word(end: End, name: str) -> None:
    make, codes = CASES[name]
    assert await end(make()) in codes
