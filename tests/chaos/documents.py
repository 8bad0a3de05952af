"""Documents that eat whoever reads them."""

import zlib

from hirewire_testing.papers import raw_pdf


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (entries, len(content), content)


def nested_forms(depth: int, drawing: bytes) -> bytes:
    """A page whose forms each draw the next one ten times; the last one does `drawing`."""
    first = 5
    font = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    forms = []
    for level in range(depth):
        inner = b"/XObject<</X %d 0 R>>" % (first + level + 1) if level < depth - 1 else font
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<%b>>" % inner
        forms.append(_stream(b"/X Do " * 10 if level < depth - 1 else drawing, entries))
    resources = b"/Resources<</XObject<</X %d 0 R>>>>" % first
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R%b>>" % resources,
        _stream(b"/X Do"),
        *forms,
    )


def eats_time() -> bytes:
    """A page that begins and ends four hundred million times, and remembers nothing of it."""
    return raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>",
        _stream(_deflated(b"q Q " * 1_000_000, 400), b"/Filter/FlateDecode"),
    )


def _deflated(piece: bytes, times: int) -> bytes:
    made = zlib.compressobj(1)
    return b"".join([*(made.compress(piece) for _ in range(times)), made.flush()])


def eats_memory() -> bytes:
    """Ten million words on one page."""
    return nested_forms(6, b"BT /F 9 Tf 9 9 Td " + b"(resume words) Tj 0 9 Td " * 100 + b"ET")
