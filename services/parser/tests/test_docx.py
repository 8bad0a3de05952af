"""Word documents are read as they look: in order, whole, and without what nobody sees."""

import io
import zipfile
from collections.abc import Callable

import pytest

from hirewire_parser import docx
from hirewire_parser.domain.line import Line, Pages

MakeFile = Callable[..., bytes]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(words: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{words}</w:t></w:r>"


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p>{properties}{run(words)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def styles(*made: str) -> dict[str, str | bytes]:
    return {"word/styles.xml": f"<w:styles {WORD}>{''.join(made)}</w:styles>"}


def texts(pages: Pages) -> list[str]:
    return [line.text for line in pages.lines]


@pytest.fixture
def lines(make_docx: MakeFile) -> Callable[..., tuple[Line, ...]]:
    return lambda body, **options: docx.extract(make_docx(body, **options)).lines


@pytest.fixture
def words(make_docx: MakeFile) -> Callable[..., list[str]]:
    return lambda body, **options: texts(docx.extract(make_docx(body, **options)))


Lines = Callable[..., tuple[Line, ...]]
Words = Callable[..., list[str]]


def test_a_table_that_lays_out_a_page_is_two_columns(lines: Lines) -> None:
    rail = paragraph("Skills") + paragraph("Python")
    main = paragraph("Experience") + paragraph("Acme") + paragraph("2019")
    told = {line.text: line for line in lines(table((rail, main)) + paragraph("end"))}
    assert told["Skills"].y == told["Experience"].y
    assert told["Python"].x1 < told["Acme"].x0
    assert told["end"].y > told["2019"].y


def test_a_table_inside_a_cell_is_read_once_and_in_its_place(words: Words) -> None:
    inner = table((paragraph("inner"),))
    body = table((paragraph("before") + inner + paragraph("after"),), (paragraph("next row"),))
    assert words(body) == ["before", "inner", "after", "next row"]


def test_rows_and_cells_in_content_controls_are_read(words: Words) -> None:
    cell = f"<w:sdt><w:sdtContent><w:tc>{paragraph('cell')}</w:tc></w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell}</w:tr></w:sdtContent></w:sdt>"
    assert words(f"<w:tbl>{row}</w:tbl>") == ["cell"]


def test_a_content_control_is_read_and_its_placeholder_is_not(words: Words) -> None:
    empty = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    filled = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    blocks = filled.format(paragraph("Jane Roe")) + empty.format(paragraph("Your name here"))
    inline = f"<w:p>{filled.format(run('Boston'))}{empty.format(run('Your town here'))}</w:p>"
    assert words(blocks + inline) == ["Jane Roe", "Boston"]


def test_changes_are_read_as_if_they_were_accepted(words: Words) -> None:
    mixed = (
        "<w:p><w:del><w:r><w:delText>Junior</w:delText></w:r></w:del>"
        f"<w:ins>{run('Senior')}</w:ins>{run(' Engineer')}</w:p>"
    )
    moved = (
        f"<w:p><w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('arrived')}</w:moveTo></w:p>"
    )
    deleted = (
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('struck')}</w:tc></w:tr></w:tbl>"
    )
    assert words(mixed + moved + deleted) == ["Senior Engineer", "arrived"]


def test_every_link_of_a_line_is_known(make_docx: MakeFile) -> None:
    links = (
        f'<w:hyperlink r:id="r1">{run("mail")}</w:hyperlink>'
        f'<w:hyperlink r:id="r2">{run("code")}</w:hyperlink>'
    )
    relation = '<Relationship Id="{}" TargetMode="External" Target="{}"/>'
    targets = relation.format("r1", "mailto:j@example.org") + relation.format("r2", "https://e.org")
    parts = {"word/_rels/document.xml.rels": f"<Relationships>{targets}</Relationships>"}
    pages = docx.extract(make_docx(f"<w:p>{links}</w:p>", parts=parts))
    assert pages.links == ("mailto:j@example.org", "https://e.org")
    assert pages.lines[0].link == "mailto:j@example.org"


@pytest.mark.parametrize(
    "field",
    [
        "<w:fldSimple w:instr='HYPERLINK \"https://e.org\"'>{}</w:fldSimple>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK \\o "https:</w:instrText></w:r>'
        '<w:r><w:instrText>//e.org"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
)
def test_a_link_written_as_a_field_is_a_link_and_its_code_is_no_text(
    lines: Lines, field: str
) -> None:
    linked, after = lines(f"<w:p>{field.format(run('my page'))}</w:p>{paragraph('after')}")
    assert (linked.text, linked.link, after.link) == ("my page", "https://e.org", "")


def test_headers_come_first_then_the_body_its_notes_and_footers(words: Words) -> None:
    note = '<w:footnote w:type="separator">{}</w:footnote><w:footnote w:id="2">{}</w:footnote>'
    parts = {
        "word/header1.xml": f"<w:hdr {WORD}>{paragraph('jane@example.org')}</w:hdr>",
        "word/header2.xml": f"<w:hdr {WORD}>{paragraph('jane@example.org')}</w:hdr>",
        "word/footnotes.xml": f"<w:footnotes {WORD}>{note.format(paragraph('----'), paragraph('a note'))}</w:footnotes>",
        "word/footer1.xml": f"<w:ftr {WORD}>{paragraph('Boston')}</w:ftr>",
    }
    told = words(paragraph("Jane Roe"), parts=parts)
    assert told == ["jane@example.org", "Jane Roe", "a note", "Boston"]


def test_styles_are_known_by_the_name_that_every_language_of_word_gives_them(lines: Lines) -> None:
    german = '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    bullets = '<w:style w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/></w:style>'
    styled = "<w:pPr><w:pStyle w:val='{}'/></w:pPr>"
    heading, item = lines(
        paragraph("Berufserfahrung", styled.format("berschrift1"))
        + paragraph("ein Punkt", styled.format("Aufzhlungszeichen")),
        parts=styles(german, bullets),
    )
    assert (heading.bold, heading.size, heading.bullet) == (True, 14.0, False)
    assert item.bullet


def test_only_what_has_a_bullet_or_a_number_is_an_item(lines: Lines) -> None:
    number = "<w:pPr>{}<w:numPr><w:numId w:val='{}'/></w:numPr></w:pPr>"
    title = '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    indented = '<w:style w:styleId="LP"><w:name w:val="List Paragraph"/></w:style>'
    told = lines(
        paragraph("item", number.format("", 1))
        + paragraph("taken away", number.format("", 0))
        + paragraph("1. Experience", number.format("<w:pStyle w:val='H1'/>", 3))
        + paragraph("indented only", "<w:pPr><w:pStyle w:val='LP'/></w:pPr>"),
        parts=styles(title, indented),
    )
    assert [line.text for line in told if line.bullet] == ["item"]


def test_a_soft_break_goes_on_in_the_same_item(lines: Lines) -> None:
    body = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t><w:br/><w:t>goes on</w:t></w:r></w:p>"
    first, second = lines(body)
    assert (first.bullet, second.bullet) == (True, False)
    assert first.y < second.y
    assert first.x0 == second.x0


def test_a_text_box_of_old_word_is_read(words: Words) -> None:
    box = f"<w:pict><v:shape xmlns:v='urn:v'><v:textbox><w:txbxContent>{paragraph('boxed')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    assert words(f"<w:p><w:r>{box}</w:r></w:p>") == ["boxed"]


def test_a_document_saved_as_strict_open_xml_under_another_name_is_read() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = f'<x:document xmlns:x="{strict}"><x:body><x:p><x:r><x:t>Jane</x:t></x:r></x:p></x:body></x:document>'
    assert texts(docx.extract(zipped({"word/document2.xml": body}))) == ["Jane"]


def test_columns_of_a_section_are_read_one_after_the_other(words: Words) -> None:
    section = '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'
    turn = '<w:p><w:r><w:br w:type="column"/></w:r></w:p>'
    assert words(paragraph("left") + turn + paragraph("right") + section) == ["left", "right"]


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
