"""PDF, DOCX and text become the same lines with places."""

from collections.abc import Callable

import pytest

from hirewire_common.errors import Refused
from hirewire_parser import docx, pdf, text
from hirewire_parser.addresses import address
from hirewire_parser.documents import read_document
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.sniff import kind_of_file

MakeFile = Callable[..., bytes]


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_pdf_lines_are_read_by_place_and_not_by_painting_order() -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((72, 200), "painted first, stands second")
        page.insert_text((72, 100), "painted second, stands first")
        lines = pdf.extract(document.tobytes()).lines
    assert [line.text for line in lines] == [
        "painted second, stands first",
        "painted first, stands second",
    ]


def test_a_wide_gap_parts_a_row_of_a_pdf() -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((72, 100), "Acme Inc")
        page.insert_text((400, 100), "2019 - 2020")
        lines = pdf.extract(document.tobytes()).lines
    assert [(line.text, round(line.x0)) for line in lines] == [
        ("Acme Inc", 72),
        ("2019 - 2020", 400),
    ]


def test_a_link_behind_words_is_known() -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((72, 100), "my page")
        box = pymupdf.Rect(70, 88, 130, 104)
        page.insert_link({"kind": pymupdf.LINK_URI, "from": box, "uri": "https://jane.example.org"})
        pages = pdf.extract(document.tobytes())
    assert pages.links == ("https://jane.example.org",)
    assert pages.lines[0].link == "https://jane.example.org"


def test_only_the_first_thirty_pages_are_read(make_pdf: MakeFile) -> None:
    pages = pdf.extract(make_pdf(*(f"page {number} of a long document" for number in range(35))))
    assert (pages.total, len(pages.pages)) == (35, 30)


def test_a_word_document_is_read_in_its_own_order(make_docx: MakeFile) -> None:
    table = f"<w:tbl><w:tr><w:tc>{paragraph('2019')}</w:tc><w:tc>{paragraph('Acme')}</w:tc></w:tr></w:tbl>"
    lines = docx.extract(make_docx(paragraph("Jane") + table + paragraph("end"))).lines
    assert [line.text for line in lines] == ["Jane", "2019", "Acme", "end"]
    assert lines[1].y == lines[2].y
    assert lines[1].x1 < lines[2].x0


def test_a_text_box_is_read_once(make_docx: MakeFile) -> None:
    box = f"<w:txbxContent>{paragraph('in a box')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    lines = docx.extract(make_docx(f"<w:p><w:r>{both}</w:r></w:p>")).lines
    assert [line.text for line in lines] == ["in a box"]


def test_headers_lists_tabs_and_links_of_word_are_kept(make_docx: MakeFile) -> None:
    listed = paragraph("an item", "<w:pPr><w:numPr/></w:pPr>")
    tabbed = "<w:p><w:r><w:t>Acme</w:t><w:tab/><w:t>2019</w:t></w:r></w:p>"
    linked = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>my page</w:t></w:r></w:hyperlink></w:p>'
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    parts: dict[str, str | bytes] = {
        "word/header1.xml": f"<w:hdr {word}>{paragraph('from the header')}</w:hdr>",
        "word/_rels/document.xml.rels": '<Relationships><Relationship Id="r1" TargetMode="External" Target="https://jane.example.org"/></Relationships>',
    }
    pages = docx.extract(make_docx(listed + tabbed + linked, parts=parts))
    assert [line.text for line in pages.lines] == [
        "from the header",
        "an item",
        "Acme",
        "2019",
        "my page",
    ]
    assert pages.lines[1].bullet
    assert pages.links == ("https://jane.example.org",)


def test_bold_runs_of_word_leave_a_turn(make_docx: MakeFile) -> None:
    body = (
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Engineer</w:t></w:r><w:r><w:t>, Acme</w:t></w:r></w:p>"
    )
    (line,) = docx.extract(make_docx(body)).lines
    assert (line.bold, line.turns) == (True, (len("Engineer"),))


def test_text_is_decoded_from_what_people_save_it_in() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert text.decode("Müller – résumé".encode(encoding)) == "Müller – résumé"


def test_a_gap_in_plain_text_parts_the_line() -> None:
    lines = text.extract(b"Acme Inc          2019 - 2020\n  indented").lines
    assert [line.text for line in lines] == ["Acme Inc", "2019 - 2020", "indented"]
    assert lines[2].x0 == 10.0


def test_the_content_tells_the_kind_and_not_the_media_type(
    make_pdf: MakeFile, make_docx: MakeFile
) -> None:
    assert kind_of_file(make_pdf("x"), "text/plain") == "pdf"
    assert kind_of_file(make_docx(""), "application/pdf") == "docx"
    assert kind_of_file(b"Jane Roe") == "text"


def test_text_under_the_name_of_a_pdf_is_no_pdf() -> None:
    with pytest.raises(Refused, match="corrupt"):
        kind_of_file(b"Jane Roe", "application/pdf")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://jane.example.org", True),
        ("mailto:jane@example.org", True),
        ("tel:+491715550193", True),
        ("jane.example.org/cv", True),
        ("jane.example.org:8080/cv", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("\u0000JavaScript:alert(1)", False),
    ],
)
def test_only_addresses_that_do_no_harm_are_kept(written: str, *, kept: bool) -> None:
    assert bool(address(written)) is kept


def test_a_page_among_others_that_is_a_picture_is_told(
    make_pdf: MakeFile, resume_text: str
) -> None:
    with pymupdf.open(stream=make_pdf(resume_text)) as document:
        page = document.new_page()
        pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 80, 100))
        pixels.clear_with(200)
        page.insert_image(page.rect, pixmap=pixels, keep_proportion=False)
        reading = read_document(document.tobytes())
    assert reading.resume.profile.email == "jane@example.org"
    assert any("pictures: pages 2" in warning for warning in reading.quality.warnings)
