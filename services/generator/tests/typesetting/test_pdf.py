"""The PDF itself: readable by programs and by screen readers, the same every time, and nothing but text in it."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable
from typing import get_args

import pytest

from hirewire_common.contracts import Draft, Letter, Resume
from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.sheet import Contact, Sheet
from hirewire_generator.orders import TypesetOrder
from hirewire_generator.themes import theme
from hirewire_generator.typst_pdf import typeset
from hirewire_testing.pdfs import read

Sample = Callable[..., Sheet]

THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
SAFE = [name for name in THEMES if theme(name).ats_safe]
LETTER = Letter(
    recipient=("Ms Ottilie Brandreth", "Harbour & Sons"),
    place_and_date="Bristol, 21 November 2026",
    subject="Application as Lead Engineer",
    salutation="Dear Ms Brandreth,",
    paragraphs=("I built a scheduler on your tide tables.", "I could start in March."),
    closing="Yours sincerely,",
)
MARKUP = (
    '#eval(1+1) #read("/etc/passwd") #sys.version',
    "$x^2$ *stars* _lines_ `code` <label> @ref // comment",
    "{{ 7*7 }} {% for x in y %} {# no #}",
    "<script>alert(1)</script> &amp; <b>bold</b>",
    "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "= Heading\n- item\n+ number \\ slash ~ tilde -- dash --- ...",
)


@pytest.mark.parametrize("name", SAFE)
@pytest.mark.parametrize("text", ["short", "medium", "long", "overlong"])
def test_every_field_comes_back_in_its_order(name: str, text: str, sample: Sample) -> None:
    made = typeset(TypesetOrder(sheet=sample(text, theme=name)))
    assert len(made.fields) > 15
    assert read(made.content).missing(made.fields) == []


@pytest.mark.parametrize("name", [one for one in SAFE if theme(one).dates == "right"])
def test_what_is_set_reads_as_the_sheet_does(name: str, sample: Sample) -> None:
    sheet = sample("medium", theme=name)
    assert typeset(TypesetOrder(sheet=sheet)).fields == tuple(sheet.fields())


@pytest.mark.parametrize("name", THEMES)
def test_a_letter_comes_back_in_its_order(name: str, sample: Sample) -> None:
    made = typeset(TypesetOrder(sheet=sample("medium", theme=name), letter=LETTER))
    assert LETTER.paragraphs[1] in made.fields
    assert read(made.content).missing(made.fields) == []


@pytest.mark.parametrize("name", THEMES)
def test_the_structure_is_that_of_the_text(name: str, sample: Sample) -> None:
    sheet = sample("medium", theme=name)
    tags = read(typeset(TypesetOrder(sheet=sheet)).content).tags
    bullets = sum(len(item.bullets) for one in sheet.sections for item in one.items)
    heads = len(sheet.sections) + (theme(sheet.design.theme).columns == 2)
    assert (tags["H1"], tags["H2"], tags["LI"]) == (1, heads, bullets)
    assert tags["P"] > bullets


def test_the_pdf_says_what_it_is(sample: Sample) -> None:
    content = typeset(TypesetOrder(sheet=sample("de", locale="de"), source=b"{}")).content
    title = "Friederike Süßmilch-Böhm – Lebenslauf".encode()
    assert title in content
    for said in (b"pdfuaid:part>1<", b"pdfaid:part>3<", b"/Lang(de)", b"/Marked true"):
        assert said in content


def test_all_fonts_are_embedded_as_parts(sample: Sample) -> None:
    content = typeset(TypesetOrder(sheet=sample("medium"))).content
    names = re.findall(rb"/FontName ?/([^/\s>]+)", content)
    assert names
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in names)
    assert len(re.findall(rb"/FontFile[23]?[ \d]", content)) == len(names)


def test_the_source_is_carried_along_when_it_is_given(sample: Sample) -> None:
    sheet, source = sample("short"), '{"name": "Tomás"}'.encode()
    assert read(typeset(TypesetOrder(sheet=sheet, source=source)).content).attachments == {
        "resume.json": source
    }
    assert read(typeset(TypesetOrder(sheet=sheet)).content).attachments == {}


def test_the_same_order_gives_the_same_bytes_in_every_process(sample: Sample) -> None:
    order = TypesetOrder(sheet=sample("long", theme="executive"), source=b"{}")
    program = (
        "import sys, hashlib\n"
        "from hirewire_generator.orders import TypesetOrder\n"
        "from hirewire_generator.typst_pdf import typeset\n"
        "order = TypesetOrder.model_validate_json(sys.stdin.read())\n"
        "print(hashlib.sha256(typeset(order).content).hexdigest())"
    )
    elsewhere = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", program],
        input=order.model_dump_json(),
        capture_output=True,
        text=True,
        check=True,
    )
    typeset(TypesetOrder(sheet=sample("short")))
    here = [hashlib.sha256(typeset(order).content).hexdigest() for _ in range(2)]
    assert here == [elsewhere.stdout.strip()] * 2


def marked_up() -> Sheet:
    resume = Resume.model_validate(
        {
            "profile": {
                "name": MARKUP[0],
                "headline": MARKUP[1],
                "email": "#link(evil)",
                "links": [
                    {"url": "javascript:alert(1)"},
                    {"url": "file:///etc/passwd", "label": "data"},
                    {"url": "https://good.example/a"},
                ],
            },
            "summary": MARKUP[2],
            "experience": [
                {"id": "e1", "company": MARKUP[3], "position": MARKUP[4], "highlights": MARKUP}
            ],
            "projects": [{"id": "p1", "name": "P", "url": "vbscript:x", "description": MARKUP[5]}],
            "skills": [{"id": "s1", "name": MARKUP[0], "keywords": MARKUP}],
            "custom": [{"id": "c1", "title": MARKUP[1], "items": MARKUP}],
        }
    )
    return sheet_of(Draft(resume=resume))


@pytest.mark.parametrize("name", SAFE)
def test_what_looks_like_markup_is_printed_as_it_stands(name: ThemeName) -> None:
    sheet = marked_up()
    sheet = sheet.model_copy(update={"design": sheet.design.model_copy(update={"theme": name})})
    made = typeset(TypesetOrder(sheet=sheet))
    document = read(made.content)
    assert document.missing(made.fields) == []
    assert document.links == ("https://good.example/a",)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "ftp://x.example"])
def test_a_sheet_that_was_tampered_with_makes_no_other_links(url: str, sample: Sample) -> None:
    sheet = sample("short").model_copy(update={"contacts": (Contact(text="click", url=url),)})
    document = read(typeset(TypesetOrder(sheet=sheet)).content)
    assert document.missing(["click"]) == []
    assert document.links == ()


def test_a_letter_is_no_markup_either(sample: Sample) -> None:
    letter = Letter(subject=MARKUP[0], salutation=MARKUP[1], paragraphs=MARKUP, closing=MARKUP[3])
    made = typeset(TypesetOrder(sheet=sample("short"), letter=letter))
    assert read(made.content).missing(made.fields) == []


def test_an_empty_sheet_is_a_page() -> None:
    made = typeset(TypesetOrder(sheet=sheet_of(Draft())))
    assert (read(made.content).pages, made.fields, made.warnings) == (1, (), ())


@pytest.mark.parametrize("name", THEMES)
def test_sections_without_a_name_above_them_are_still_a_document(name: str) -> None:
    draft = Draft(resume=Resume(summary="Only a summary."))
    sheet = sheet_of(
        draft.model_copy(update={"design": draft.design.model_copy(update={"theme": name})})
    )
    made = typeset(TypesetOrder(sheet=sheet))
    assert read(made.content).tags["H1"] == 1
    assert made.warnings == ()


def test_a_word_without_end_stays_on_the_page() -> None:
    word = "Donaudampfschifffahrt" * 20
    made = typeset(TypesetOrder(sheet=sheet_of(Draft(resume=Resume(summary=word)))))
    assert read(made.content).missing([word]) == []
    assert made.fit.fits


def test_a_picture_shows_the_first_page(sample: Sample) -> None:
    made = typeset(TypesetOrder(sheet=sample("overlong"), format="png", ppi=30))
    assert made.content.startswith(b"\x89PNG")
    assert made.fit.pages == 2
