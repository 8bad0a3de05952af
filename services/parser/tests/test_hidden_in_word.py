"""What a Word file hides from whoever looks at it is not read, and counted; white on a dark ground is read."""

from collections.abc import Callable

import pytest

from hirewire_parser import docx
from hirewire_parser.documents import read_document

MakeFile = Callable[..., bytes]
SECRET = "kubernetes terraform golang"
WHITE = '<w:color w:val="FFFFFF"/>'


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, look: str = "") -> str:
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


def shade(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def cell(inside: str, look: str = "") -> str:
    return f"<w:tbl><w:tr><w:tc><w:tcPr>{look}</w:tcPr>{inside}</w:tc></w:tr></w:tbl>"


HIDING = {
    "marked as hidden": paragraph(run("seen"), run(SECRET, "<w:vanish/>")),
    "white": paragraph(run("seen"), run(SECRET, WHITE)),
    "nearly white": paragraph(run("seen"), run(SECRET, '<w:color w:val="F2F2F2"/>')),
    "in several white runs": paragraph(
        run("seen"), run("kubernetes ", WHITE), run("terra", WHITE), run("form golang", WHITE)
    ),
    "tiny": paragraph(run("seen"), run(SECRET, '<w:sz w:val="2"/>')),
    "as dark as its cell": paragraph(run("seen"))
    + cell(paragraph(run(SECRET, '<w:color w:val="1F2A44"/>')), shade("1F2A44")),
    "white on its own white shading in a dark cell": paragraph(run("seen"))
    + cell(paragraph(run(SECRET, WHITE + shade("FFFFFF"))), shade("1F2A44")),
    "white below a dark cell": cell(paragraph(run("seen")), shade("1F2A44"))
    + paragraph(run(SECRET, WHITE)),
}


@pytest.mark.parametrize("way", HIDING)
def test_what_is_hidden_is_not_read_and_its_words_are_counted(
    way: str, make_docx: MakeFile
) -> None:
    data = make_docx(HIDING[way])
    assert [line.text for line in docx.extract(data).lines] == ["seen"]
    quality = read_document(data).quality
    assert quality.hidden_words == 3
    assert "3 words that the document hides were not read." in quality.warnings


TABLE_STYLE = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"><w:tcPr>'
    f"{shade('1F2A44')}</w:tcPr></w:tblStylePr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Banner"><w:name w:val="Banner"/>'
    f"<w:pPr>{shade('1F2A44')}</w:pPr></w:style></w:styles>"
)
WORDS = paragraph(run("Contact Skills", WHITE))
BEHIND = '<w:r><w:drawing><wp:anchor xmlns:wp="urn:x" behindDoc="1"/></w:drawing></w:r>'
VISIBLE = {
    "a dark cell": cell(WORDS, shade("1F2A44")),
    "a cell in a dark cell": cell(cell(WORDS), shade("1F2A44")),
    "a dark table": cell(WORDS).replace("<w:tbl>", f"<w:tbl><w:tblPr>{shade('1F2A44')}</w:tblPr>"),
    "a row that its table's style makes dark": cell(WORDS).replace(
        "<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>'
    ),
    "a dark paragraph": paragraph(run("Contact Skills", WHITE), look=shade("1F2A44")),
    "a paragraph that its style makes dark": paragraph(
        run("Contact Skills", WHITE), look='<w:pStyle w:val="Banner"/>'
    ),
    "a highlighter's colour": paragraph(
        run("Contact Skills", f'{WHITE}<w:highlight w:val="darkBlue"/>')
    ),
    "something that is drawn behind the text": paragraph(BEHIND) + WORDS,
}


@pytest.mark.parametrize("ground", VISIBLE)
def test_white_letters_on_a_dark_ground_are_read(ground: str, make_docx: MakeFile) -> None:
    data = make_docx(VISIBLE[ground], parts={"word/styles.xml": TABLE_STYLE})
    pages = docx.extract(data)
    assert [line.text for line in pages.lines] == ["Contact Skills"]
    assert pages.hidden_words == 0


def test_small_and_pale_letters_that_can_be_seen_are_read(make_docx: MakeFile) -> None:
    looks = ('<w:sz w:val="8"/>', '<w:color w:val="BFBFBF"/>', '<w:color w:val="auto"/>')
    pages = docx.extract(make_docx("".join(paragraph(run("seen", look)) for look in looks)))
    assert [line.text for line in pages.lines] == ["seen"] * len(looks)
    assert pages.hidden_words == 0
