"""A sheet shows all that the résumé says and the design doesn't hide, and nothing of what is empty."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from hirewire_common.contracts import Design, Draft, Locale, Profile, Resume
from hirewire_generator.domain.projecting import ORDER, sheet_of
from hirewire_generator.domain.sheet import Sheet

FULL = Resume.model_validate(
    {
        "profile": {
            "name": "Ada Quist",
            "headline": "Surveyor",
            "email": "ada@quist.example",
            "phone": "+47 22 55 01 42",
            "location": "Bergen",
            "links": [
                {"url": "https://www.quist.example/", "label": "Portfolio"},
                {"url": "https://linkedin.com/in/adaquist", "label": "LinkedIn"},
                {"url": "github.com/adaq"},
            ],
        },
        "summary": "Measures land.",
        "experience": [
            {
                "id": "e1",
                "company": "Kartverk",
                "position": "Surveyor",
                "location": "Oslo",
                "start_date": "2019-02",
                "end_date": "present",
                "highlights": ["Mapped 300 fjords."],
            }
        ],
        "education": [
            {
                "id": "d1",
                "institution": "NTNU",
                "degree": "MSc",
                "field": "Geomatics",
                "location": "Trondheim",
                "start_date": "2012",
                "end_date": "2017",
                "gpa": "4.6",
            }
        ],
        "skills": [{"id": "s1", "name": "Tools", "keywords": ["QGIS", "Python"]}],
        "projects": [
            {
                "id": "p1",
                "name": "Tidemap",
                "description": "Charts of tides.",
                "technologies": ["Rust"],
                "url": "https://tidemap.example",
                "github": "https://github.com/adaq/tidemap",
                "start_date": "2020",
                "end_date": "2021",
            }
        ],
        "certifications": [
            {"id": "c1", "name": "Drone Pilot", "issuer": "EASA", "date": "2022-05"}
        ],
        "languages": [{"id": "l1", "name": "Norwegian", "fluency": "native"}],
        "awards": [{"id": "a1", "title": "Golden Chain", "awarder": "FIG", "date": "2023"}],
        "publications": [
            {
                "id": "b1",
                "title": "On Fjords",
                "publisher": "Geo Letters",
                "date": "2021-11",
                "url": "https://doi.example/10.1",
            }
        ],
        "custom": [{"id": "x1", "title": "Hobbies", "items": ["Rowing"]}],
    }
)


def sheet(resume: Resume = FULL, **design: object) -> Sheet:
    return sheet_of(Draft(resume=resume, design=Design.model_validate(design)))


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key != "id" and not key.endswith("date"):
                yield from texts(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts(one)
    elif isinstance(value, str) and value:
        yield value


@pytest.mark.parametrize("locale", get_args(Locale))
def test_nothing_that_the_resume_says_is_lost(locale: str) -> None:
    shown = "\n".join(sheet(locale=locale).fields()).casefold()
    for text in texts(FULL.model_dump()):
        assert re.sub(r"^https?://(www\.)?|/$", "", text).casefold() in shown


@pytest.mark.parametrize("locale", get_args(Locale))
def test_every_year_is_shown(locale: str) -> None:
    shown = " ".join(sheet(locale=locale).fields())
    for year in ("2012", "2017", "2019", "2020", "2021", "2022", "2023"):
        assert year in shown


def test_the_words_are_those_of_the_locale() -> None:
    made = sheet(locale="de")
    assert [one.title for one in made.sections][:3] == ["Profil", "Berufserfahrung", "Projekte"]
    assert made.sections[1].items[0].dates == "02/2019 – heute"
    assert made.sections[3].items[0].text == "Note: 4.6"
    assert (made.lang, made.paper, made.document_title) == ("de", "a4", "Lebenslauf")


def test_direction_follows_the_locale_unless_it_is_chosen() -> None:
    assert sheet(locale="ar").rtl
    assert not sheet(locale="ar", direction="ltr").rtl
    assert sheet(locale="en", direction="rtl").rtl


def test_the_design_orders_sections_and_hides_them() -> None:
    made = sheet(order=["skills", "education", "skills"], hidden=["summary", "custom"])
    assert [one.name for one in made.sections] == [
        "skills", "education",
        *(name for name in ORDER if name not in ("skills", "education", "summary", "custom")),
    ]  # fmt: skip


def test_an_empty_resume_is_an_empty_sheet() -> None:
    made = sheet(Resume())
    assert list(made.fields()) == []
    assert made.sections == ()


def test_entries_without_anything_in_them_leave_no_trace() -> None:
    made = sheet(
        Resume.model_validate(
            {
                "summary": "  ",
                "experience": [{"id": "e1", "highlights": ["", " "]}, {"id": "e2", "company": "A"}],
                "education": [{"id": "d1"}],
                "skills": [{"id": "s1", "keywords": [""]}],
                "custom": [{"id": "c1", "items": ["\n"]}],
                "profile": {"links": [{"url": ""}]},
            }
        )
    )
    assert [one.name for one in made.sections] == ["experience"]
    assert [item.id for item in made.sections[0].items] == ["e2"]
    assert made.contacts == ()


def test_a_job_without_a_position_is_headed_by_its_company() -> None:
    made = sheet(Resume.model_validate({"experience": [{"id": "e1", "company": "Kartverk"}]}))
    assert (made.sections[0].items[0].title, made.sections[0].items[0].org) == ("Kartverk", "")


def test_a_degree_that_names_its_field_says_it_once() -> None:
    one = {"id": "d1", "degree": "BSc Computer Science", "field": "computer science"}
    made = sheet(Resume.model_validate({"education": [one]}))
    assert made.sections[0].items[0].title == "BSc Computer Science"


def test_addresses_are_written_short_and_lead_where_they_say() -> None:
    shown = {one.text: one.url for one in sheet().contacts}
    assert shown == {
        "Bergen": "",
        "ada@quist.example": "mailto:ada@quist.example",
        "+47 22 55 01 42": "tel:+4722550142",
        "Portfolio: quist.example": "https://www.quist.example/",
        "linkedin.com/in/adaquist": "https://linkedin.com/in/adaquist",
        "github.com/adaq": "https://github.com/adaq",
    }


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "a b.com"],
)
def test_what_is_no_address_of_the_web_is_shown_and_leads_nowhere(url: str) -> None:
    made = sheet(Resume.model_validate({"profile": {"links": [{"url": url}], "email": url}}))
    assert {one.text for one in made.contacts} == {url}
    assert {one.url for one in made.contacts} == {""}


def test_a_project_shows_its_page_and_its_source() -> None:
    item = next(one for one in sheet().sections if one.name == "projects").items[0]
    assert [one.text for one in item.links] == ["tidemap.example", "github.com/adaq/tidemap"]
    assert item.url == "https://tidemap.example"


def test_date_formats_can_be_chosen() -> None:
    dates = {
        form: sheet(date_format=form).sections[1].items[0].dates
        for form in ("short", "long", "numeric", "iso", "year")
    }
    assert dates == {
        "short": "Feb 2019 – Present",
        "long": "February 2019 – Present",
        "numeric": "02/2019 – Present",
        "iso": "2019-02 – Present",
        "year": "2019 – Present",
    }


@pytest.mark.parametrize(
    ("phone", "locale", "paper"),
    [
        ("+49 30 1234567", "en", "a4"),
        ("+1 415 555 0100", "de", "letter"),
        ("0151 234567", "en", "letter"),
        ("", "de", "a4"),
    ],
)
def test_paper_goes_by_the_country_of_the_phone_else_by_the_language(
    phone: str, locale: Locale, paper: str
) -> None:
    draft = Draft(resume=Resume(profile=Profile(phone=phone)), design=Design(locale=locale))
    assert sheet_of(draft).paper == paper
