"""Headings, by their words or their looks, cut a page into columns and sections."""

from collections.abc import Callable

import pytest

from hirewire_common.words.headings import kind_of
from hirewire_parser.domain.line import Line, Pages
from hirewire_parser.domain.sections import outline

HEADING = {"bold": True, "size": 14.0}
Make = Callable[..., tuple[Line, ...]]
MakePages = Callable[[tuple[Line, ...]], Pages]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WORK EXPERIENCE", "experience"),
        ("E X P E R I E N C E", "experience"),
        ("Berufserfahrung:", "experience"),
        ("Expérience professionnelle", "experience"),
        ("Esperienze lavorative", "experience"),
        ("Arbetslivserfarenhet", "experience"),
        ("Education & Certifications", "education"),
        ("Idiomas", "languages"),
        ("Über mich", "summary"),
        ("Experience with Python", None),
        ("", None),
    ],
)
def test_headings_are_known_in_many_languages(text: str, kind: str | None) -> None:
    assert kind_of(text) == kind


def test_lines_before_the_first_heading_are_the_head(
    make_lines: Make, make_pages: MakePages
) -> None:
    lines = make_lines((50, "Jane Roe"), (50, "Experience", HEADING), (50, "Acme"))
    found = outline(make_pages(lines))
    assert [(part.kind, [line.text for line in part.lines]) for part in found.sections] == [
        ("head", ["Jane Roe"]),
        ("experience", ["Acme"]),
    ]


def test_two_columns_are_read_one_after_the_other(make_lines: Make, make_pages: MakePages) -> None:
    lines = make_lines(
        (50, "Skills", HEADING),
        (50, "Python"),
        (50, "SQL"),
        (50, "Languages", HEADING),
        (50, "Dutch"),
    ) + make_lines(
        (300, "Experience", HEADING),
        (300, "Acme"),
        (300, "Beta"),
        (300, "Education", HEADING),
        (300, "MIT"),
    )
    found = outline(make_pages(lines))
    assert found.columns == 2
    assert [line.text for line in found.lines_of("skills")] == ["Python", "SQL"]
    assert [line.text for line in found.lines_of("experience")] == ["Acme", "Beta"]


def test_a_rail_of_labels_is_no_column(make_lines: Make, make_pages: MakePages) -> None:
    lines = make_lines(
        (50, "Experience", HEADING), (50, "Education", HEADING), step=60
    ) + make_lines((200, "Acme"), (200, "Newton College"), step=60)
    found = outline(make_pages(lines))
    assert found.columns == 1
    assert [line.text for line in found.lines_of("education")] == ["Newton College"]


def test_a_heading_of_an_unknown_name_ends_the_section_before(
    make_lines: Make, make_pages: MakePages
) -> None:
    lines = make_lines(
        (50, "Experience", HEADING),
        (50, "Acme Inc, makers of everything"),
        (50, "Wartime stories", HEADING),
        (50, "None to tell of"),
    )
    found = outline(make_pages(lines))
    assert len(found.lines_of("experience")) == 1
    assert [part.title for part in found.of("other")] == ["Wartime stories"]


def test_a_word_in_body_letters_is_a_label_and_no_heading(
    make_lines: Make, make_pages: MakePages
) -> None:
    lines = make_lines(
        (50, "Experience", HEADING), (50, "Location", {"size": 10.0}), (50, "Acme Inc")
    )
    assert len(outline(make_pages(lines)).lines_of("experience")) == 2


def test_a_heading_known_in_part_opens_its_section(make_lines: Make, make_pages: MakePages) -> None:
    lines = make_lines(
        (50, "Experience", HEADING),
        (50, "Acme Inc, makers of everything that people may need"),
        (50, "Open Source Projects", HEADING),
        (50, "Rover"),
    )
    assert [line.text for line in outline(make_pages(lines)).lines_of("projects")] == ["Rover"]
