"""A Word file says what the sheet says, in real styles, prints what looks like code, and is the same bytes every time."""

import io
import zipfile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from lxml import etree
from PIL import Image

from hirewire_common.contracts import Design, Draft, Letter, Resume
from hirewire_generator.docx_document import remarks, write_docx
from hirewire_generator.domain.colours import READABLE, contrast
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.readback import check
from hirewire_generator.domain.sheet import Contact, Item, Section, Sheet
from hirewire_generator.orders import WordOrder
from hirewire_generator.readback import text_of_docx
from hirewire_generator.reading_order import visible
from hirewire_generator.themes import NAMES, theme

RESUME = Resume.model_validate(
    {
        "profile": {
            "name": "Jane Roe",
            "headline": "Engineer",
            "email": "jane@example.org",
            "links": [{"url": "https://example.org/jane", "label": "Site"}],
        },
        "summary": "First part.\n\nSecond part.",
        "experience": [
            {
                "id": "e-1",
                "company": "Acme",
                "position": "Engineer",
                "location": "Berlin",
                "start_date": "2020-01",
                "end_date": "present",
                "highlights": ["One thing", "Another thing"],
            }
        ],
        "projects": [
            {
                "id": "p-1",
                "name": "Slackwater",
                "technologies": ["Rust", "SQLite"],
                "url": "https://slackwater.example.com",
                "github": "https://github.com/jane/slackwater",
            }
        ],
        "skills": [{"id": "s-1", "name": "Languages", "keywords": ["Python", "Rust"]}],
        "custom": [{"id": "c-1", "title": "Volunteering", "items": ["Red Cross"]}],
    }
)
HOSTILE = (
    "{{ 7*7 }}", "{% for x in y %}", "{%p if a %}", "{{r x }}", "{# gone #}", "<w:p/>", "</w:t>", "A & B <C>", "]]>", "&lt;", "#eval(1)",
    "javascript:alert(1)", "\x00\x08null\ufffe", "<script>alert(1)</script>", "${x}", "a\tb", "{_{ x }_}",
)  # fmt: skip


def sheet(design: Design | None = None) -> Sheet:
    return sheet_of(Draft(resume=RESUME, design=design or Design()))


def opened(document: bytes) -> WordDocument:
    return Document(io.BytesIO(document))


def fields(shown: Sheet, letter: Letter | None = None) -> tuple[str, ...]:
    return visible(shown, letter, theme(shown.design.theme), columns=False)


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_says_every_field_in_order(name: str) -> None:
    shown = sheet(Design.model_validate({"theme": name, "footer": "I agree that this is kept."}))
    found = check(fields(shown), text_of_docx(write_docx(WordOrder(sheet=shown))))
    assert found.readback.found == found.readback.fields > 20


def test_what_a_line_is_can_be_told_by_its_style() -> None:
    styles = [
        (one.style.name, one.text)
        for one in opened(write_docx(WordOrder(sheet=sheet()))).paragraphs
        if one.style
    ]
    assert styles[0] == ("Title", "Jane Roe")
    assert ("Heading 1", "Experience") in styles
    assert ("List Bullet", "Another thing") in styles
    assert ("Heading 2", "Engineer · Acme · Berlin\tJan 2020 – Present") in styles


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_code_is_printed(text: str) -> None:
    shown = Sheet(
        name=text,
        sections=(Section(id="x", name="custom", kind="lines", title=text, lines=(text,)),),
    )
    said = text_of_docx(write_docx(WordOrder(sheet=shown))).splitlines()
    printed = text.replace("\t", " ").replace("\x00", "").replace("\x08", "").replace("\ufffe", "")
    assert said == [printed] * 3


def test_only_harmless_addresses_are_links() -> None:
    urls = (
        "https://x.org/?a=1&b=2",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@b.c",
        "tel:+49301",
    )
    shown = Sheet(name="Jo", contacts=tuple(Contact(text=url, url=url) for url in urls))
    with zipfile.ZipFile(io.BytesIO(write_docx(WordOrder(sheet=shown)))) as archive:
        root = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    targets = [one.get("Target") for one in root if one.get("TargetMode") == "External"]
    assert targets == ["https://x.org/?a=1&b=2", "mailto:a@b.c", "tel:+49301"]


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert write_docx(WordOrder(sheet=sheet(), source=b"{}")) == write_docx(
        WordOrder(sheet=sheet(), source=b"{}")
    )


def test_every_part_is_well_formed() -> None:
    document = write_docx(WordOrder(sheet=sheet(), source=b'{"a": "<b>&"}'))
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        names = archive.namelist()
        for name in names:
            etree.fromstring(archive.read(name))
    assert len(names) == len(set(names))
    assert "customXml/item1.xml" in names


def test_the_paper_is_the_designs() -> None:
    page = opened(write_docx(WordOrder(sheet=sheet(Design(paper="letter"))))).sections[0]
    assert page.page_width is not None
    assert round(page.page_width.cm, 1) == 21.6


def test_a_tighter_fit_is_a_smaller_page() -> None:
    roomy, tight = (
        opened(write_docx(WordOrder(sheet=sheet(), k=k))).sections[0] for k in (1.0, 0.0)
    )
    assert roomy.left_margin is not None
    assert tight.left_margin is not None
    assert tight.left_margin < roomy.left_margin


def test_letters_from_right_to_left_are_set_so() -> None:
    shown = Sheet(name="ليلى", lang="ar", rtl=True, contacts=(Contact(text="+49 30 1"),))
    with zipfile.ZipFile(io.BytesIO(write_docx(WordOrder(sheet=shown)))) as archive:
        body, styles = (
            archive.read("word/document.xml").decode(),
            archive.read("word/styles.xml").decode(),
        )
    assert body.count("<w:rtl/>") == 1
    assert "<w:bidi/>" in styles
    assert 'w:bidi="ar"' in styles


def test_a_letter_says_every_field_in_order() -> None:
    letter = Letter(
        recipient=("Acme", "Berlin"),
        place_and_date="Bonn, 1 May 2026",
        subject="Engineer",
        salutation="Dear all,",
        paragraphs=("I am.", "I can."),
        closing="Yours,\nJane Roe",
    )
    document = write_docx(WordOrder(sheet=sheet(), letter=letter))
    found = check(fields(sheet(), letter), text_of_docx(document))
    assert found.readback.found == found.readback.fields == 12


def test_a_letter_is_signed_once() -> None:
    signed, unsigned = (
        text_of_docx(write_docx(WordOrder(sheet=sheet(), letter=Letter(closing=closing))))
        for closing in ("Yours,\nJane Roe", "Yours,")
    )
    assert signed.splitlines()[-2:] == unsigned.splitlines()[-2:] == ["Yours,", "Jane Roe"]


def test_the_properties_name_the_person() -> None:
    properties = opened(write_docx(WordOrder(sheet=sheet()))).core_properties
    assert properties.author == "Jane Roe"
    assert properties.title == "Jane Roe – Résumé"


def test_an_entry_of_nothing_but_text_has_no_head() -> None:
    shown = Sheet(
        name="Jo",
        sections=(
            Section(
                id="p",
                name="projects",
                kind="items",
                title="P",
                items=(Item(id="1", text="Only text"),),
            ),
        ),
    )
    styles = [
        one.style.name for one in opened(write_docx(WordOrder(sheet=shown))).paragraphs if one.style
    ]
    assert styles == ["Title", "Heading 1", "Body Text"]


def portrait(width: int = 120, height: int = 200) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#7799aa").save(file, "JPEG")
    return file.getvalue()


@pytest.mark.parametrize("shape", ["round", "square"])
def test_a_photo_stands_in_the_head_cut_to_a_square(shape: str) -> None:
    shown = sheet(Design.model_validate({"photo": shape}))
    document = write_docx(WordOrder(sheet=shown, photo=portrait()))
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        photo = Image.open(io.BytesIO(archive.read("word/media/photo.jpg")))
    assert photo.width == photo.height
    assert opened(document).paragraphs[0].text == "Jane Roe"
    assert "graphicData" in opened(document).paragraphs[0]._p.xml


@pytest.mark.parametrize("photo", [b"", b"\xff\xd8\xff no picture", portrait()[:200]])
def test_a_broken_photo_is_left_out_and_told(photo: bytes) -> None:
    order = WordOrder(sheet=sheet(Design(photo="round")), photo=photo)
    assert remarks(order) == ("The photo could not be shown, so it was left out.",)
    assert b"media/" not in write_docx(order)


def test_a_photo_that_the_design_does_not_want_is_not_in_the_file() -> None:
    order = WordOrder(sheet=sheet(), photo=portrait())
    assert remarks(order) == ()
    assert write_docx(order) == write_docx(WordOrder(sheet=sheet()))


def test_all_addresses_of_a_project_can_be_read_and_followed() -> None:
    document = write_docx(WordOrder(sheet=sheet()))
    assert "Rust, SQLite · slackwater.example.com · github.com/jane/slackwater" in text_of_docx(
        document
    )
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        root = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    targets = {one.get("Target") for one in root if one.get("TargetMode") == "External"}
    assert {"https://slackwater.example.com", "https://github.com/jane/slackwater"} <= targets


def test_the_accent_can_be_read_on_white() -> None:
    styles = opened(write_docx(WordOrder(sheet=sheet(Design(accent="#ffee00"))))).styles
    colour = styles["Heading 1"].font.color.rgb
    assert contrast(f"#{str(colour).lower()}") >= READABLE


def test_contacts_from_right_to_left_keep_their_order() -> None:
    contacts = (Contact(text="a@b.example"), Contact(text="+49 30 1"))
    shown = Sheet(name="ليلى", lang="ar", rtl=True, contacts=contacts)
    between = text_of_docx(write_docx(WordOrder(sheet=shown))).partition("a@b.example")[2]
    assert between.startswith("\u200f")
