"""Documents to upload: good ones, and ones that eat whoever reads them."""

RESUME = b"""Jane Roe
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


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of exactly these objects, with a true table of places."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(out)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return out + head + table + tail


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
    """Ten to the twelfth forms, and nothing to show for it."""
    return nested_forms(13, b"0 0 m 1 1 l n")


def eats_memory() -> bytes:
    """Ten million words on one page."""
    return nested_forms(6, b"BT /F 9 Tf 9 9 Td " + b"(resume words) Tj 0 9 Td " * 100 + b"ET")
