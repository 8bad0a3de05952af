"""Entries are found by their dates, paragraphs by what would have fitted."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

from hirewire_common.contracts.message import Data
from hirewire_parser.domain.awarded import read_certifications
from hirewire_parser.domain.education import read_education
from hirewire_parser.domain.evidence import Read
from hirewire_parser.domain.experience import read_experience
from hirewire_parser.domain.line import Line
from hirewire_parser.domain.paragraphs import paragraphs
from hirewire_parser.domain.projects import read_projects
from hirewire_parser.domain.sections import Section
from hirewire_parser.domain.skills import read_skills
from hirewire_parser.domain.spoken import read_languages

Make = Callable[..., tuple[Line, ...]]
BOLD = {"bold": True}
M = TypeVar("M", bound=Data)


def models(reads: Iterable[Read[M]]) -> list[M]:
    return [read.model for read in reads]


def test_a_line_goes_on_when_the_next_word_would_not_have_fitted(make_lines: Make) -> None:
    lines = make_lines(
        (50, "a line that is as long as the column"),
        (50, "is goes on"),
        (50, "a short one"),
        (50, "another one"),
    )
    assert paragraphs(lines) == [
        "a line that is as long as the column is goes on",
        "a short one",
        "another one",
    ]


def test_a_mark_begins_a_paragraph_and_is_dropped(make_lines: Make) -> None:
    lines = make_lines((50, "• the first of two items in this list"), (50, "• the second"))
    assert paragraphs(lines) == ["the first of two items in this list", "the second"]


def test_in_a_list_without_marks_a_capital_begins_an_item(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Led the work on plants in Mexico"),
        (50, "Raised the margin to nine and"),
        (50, "London too"),
    )
    assert paragraphs(lines, items=True) == [
        "Led the work on plants in Mexico",
        "Raised the margin to nine and London too",
    ]


def test_a_wider_space_between_lines_begins_a_paragraph(make_lines: Make) -> None:
    upper = make_lines((50, "a full line of the first text"), (50, "that goes on to the margin so"))
    lower = make_lines((50, "another begins after a space"), step=60)
    assert len(paragraphs([*upper, *lower])) == 2


def test_a_whole_line_never_goes_on(make_lines: Make) -> None:
    whole = {"whole": True}
    lines = make_lines((50, "a line as long as it gets here", whole), (50, "the next", whole))
    assert len(paragraphs(lines)) == 2


def test_dates_beside_the_heading_make_entries(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Senior Engineer, Acme Systems Inc, 2019 - present", BOLD),
        (70, "Built the pipeline for all of the hospitals here"),
        (50, "Engineer, Beta Labs, May 2015 - Dec 2018", BOLD),
        (70, "Wrote the scheduler for the fleet"),
    )
    first, second = models(read_experience([Section("experience", "Experience", lines)]))
    assert (first.id, first.position, first.company, first.start_date, first.end_date) == (
        "experience-1", "Senior Engineer", "Acme Systems Inc", "2019", "present",
    )  # fmt: skip
    assert (second.position, second.company, second.end_date) == (
        "Engineer",
        "Beta Labs",
        "2018-12",
    )
    assert second.highlights == ("Wrote the scheduler for the fleet",)


def test_bold_letters_part_the_post_from_the_employer(make_lines: Make) -> None:
    text = "Vice President, Global Manufacturing, Prairie Forge"
    turn = {"bold": True, "turns": (len("Vice President, Global Manufacturing"),)}
    lines = make_lines((50, text, turn), (50, "Jan 2016 - Present"))
    (entry,) = models(read_experience([Section("experience", "", lines)]))
    assert (entry.position, entry.company) == (
        "Vice President, Global Manufacturing",
        "Prairie Forge",
    )


def test_an_employer_above_several_posts_is_theirs_all(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Acme Systems Inc", BOLD), (50, "Director"), (50, "2019 - present"), (70, "• Ran the plant"),
        (50, "Manager"), (50, "2015 - 2019"), (70, "• Ran the shift"),
    )  # fmt: skip
    entries = models(read_experience([Section("experience", "", lines)]))
    assert [(entry.company, entry.position) for entry in entries] == [
        ("Acme Systems Inc", "Director"),
        ("Acme Systems Inc", "Manager"),
    ]


def test_dates_below_each_other_are_one_span(make_lines: Make) -> None:
    lines = make_lines((50, "Feb 2022"), (50, "Present")) + make_lines(
        (150, "Engineer", BOLD), (150, "Acme Inc")
    )
    (entry,) = models(read_experience([Section("experience", "", lines)]))
    assert (entry.start_date, entry.end_date) == ("2022-02", "present")


def test_a_single_date_of_education_is_its_end(make_lines: Make) -> None:
    lines = make_lines((50, "Newton College", BOLD), (50, "BSc in Physics"), (50, "2015"))
    (entry,) = models(read_education([Section("education", "", lines)]))
    assert (entry.institution, entry.degree, entry.field) == ("Newton College", "BSc", "Physics")
    assert (entry.start_date, entry.end_date) == ("", "2015")


def test_skills_keep_the_groups_they_were_given(make_lines: Make) -> None:
    lines = make_lines((50, "Languages: Python, SQL"), (50, "Tools: Git, Docker (Compose, Swarm)"))
    groups = [(group.name, group.keywords) for group in read_skills(lines)]
    assert groups == [
        ("Languages", ("Python", "SQL")),
        ("Tools", ("Git", "Docker (Compose, Swarm)")),
    ]


def test_languages_are_told_from_how_well_they_are_spoken(make_lines: Make) -> None:
    lines = make_lines(
        (50, "German (native)"), (50, "English – fluent"), (50, "French B2"), (50, "Basic")
    )
    assert [(spoken.name, spoken.fluency) for spoken in read_languages(lines)] == [
        ("German", "native"),
        ("English", "fluent"),
        ("French", "B2"),
    ]


def test_a_certificate_has_an_issuer_and_a_date(make_lines: Make) -> None:
    (found,) = read_certifications(
        make_lines((50, "Six Sigma Black Belt, American Society for Quality, Apr 2009"))
    )
    assert (found.name, found.issuer, found.date) == (
        "Six Sigma Black Belt", "American Society for Quality", "2009-04",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "name", "issuer", "date"),
    [
        ("Basic Life Support (BLS), American Heart Association, exp. 2027", "Basic Life Support (BLS)", "American Heart Association", "2027"),
        ("Project Management Professional (PMP), Feb 2020", "Project Management Professional (PMP)", "", "2020-02"),
        ("Scrum Master (ACME), 2020", "Scrum Master", "ACME", "2020"),
        ("Ohio RN License (active)", "Ohio RN License (active)", "", ""),
        ("First Aid, Red Cross, expires: May 2028", "First Aid", "Red Cross", "2028-05"),
    ],
)  # fmt: skip
def test_initials_and_standing_of_a_certificate_are_nobody_who_gave_it(
    make_lines: Make, line: str, name: str, issuer: str, date: str
) -> None:
    (found,) = read_certifications(make_lines((50, line)))
    assert (found.name, found.issuer, found.date) == (name, issuer, date)


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("Bachelor of Business Administration in Accounting, Texas State University, 2016", ["2016"]),
        ("Wrote a thesis on the trade in Texas State and on its people in 2016", []),
        ("Studied Accounting and wrote a thesis, which was printed, at the State University, 2016", []),
    ],
)  # fmt: skip
def test_a_degree_of_many_words_has_the_year_that_it_is_listed_with(
    make_lines: Make, line: str, end: list[str]
) -> None:
    sections = [Section("education", "", make_lines((50, line)))]
    assert [one.end_date for one in models(read_education(sections))] == end


def test_projects_without_dates_begin_with_bold_lines(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Rover", BOLD),
        (50, "A robot that finds keys"),
        (50, "Kite", BOLD),
        (50, "A wind meter"),
    )
    projects = read_projects([Section("projects", "", lines)])
    assert [(project.name, project.description) for project in projects] == [
        ("Rover", "A robot that finds keys"),
        ("Kite", "A wind meter"),
    ]


def test_a_job_without_dates_between_dated_ones_is_a_job(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Engineer, Acme Systems Inc, 2019 - present", BOLD),
        (60, "• Built the pipeline for all of the hospitals here"),
        (50, "Consultant, Gamma Partners LLC", BOLD),
        (60, "• Told them what they knew"),
        (50, "Analyst, Beta Labs, May 2015 - Dec 2018", BOLD),
        (60, "• Wrote the scheduler for the fleet"),
    )
    found = models(read_experience([Section("experience", "", lines)]))
    assert [(one.position, one.company, one.start_date) for one in found] == [
        ("Engineer", "Acme Systems Inc", "2019"),
        ("Consultant", "Gamma Partners LLC", ""),
        ("Analyst", "Beta Labs", "2015-05"),
    ]
    assert found[1].highlights == ("Told them what they knew",)


def test_jobs_of_which_none_has_a_date_are_told_by_their_looks(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Store Manager", BOLD),
        (50, "Corner Shop Ltd"),
        (60, "• Opened the shop at five every morning for years"),
        (50, "Cashier", BOLD),
        (50, "Super Foods Inc"),
        (60, "• Counted the money twice"),
    )
    first, second = models(read_experience([Section("experience", "", lines)]))
    assert (first.position, first.company) == ("Store Manager", "Corner Shop Ltd")
    assert (second.position, second.company) == ("Cashier", "Super Foods Inc")
    assert second.highlights == ("Counted the money twice",)


def test_a_comma_in_a_title_does_not_part_it_from_itself(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Director, Platform Engineering", BOLD),
        (50, "Tideline Payments, 2021 - present"),
        (60, "• Replaced the quarterly releases with daily ones"),
        (50, "Lecturer, Department of History", BOLD),
        (50, "Northmoor, 2016 - 2020"),
        (60, "• Taught early modern Britain"),
    )
    found = models(read_experience([Section("experience", "", lines)]))
    assert [one.position for one in found] == [
        "Director, Platform Engineering",
        "Lecturer, Department of History",
    ]
    assert found[0].company == "Tideline Payments"


def test_an_employer_with_commas_is_one_employer(make_lines: Make) -> None:
    lines = make_lines(
        (50, "Audit Senior, Smith, Klein & Partners LLP", BOLD),
        (50, "Sep 2023 - present"),
        (60, "• Led the field work of five people"),
        (50, "Audit Associate, Smith, Klein & Partners LLP", BOLD),
        (50, "Oct 2021 - Aug 2023"),
        (60, "• Counted what there was"),
    )
    found = models(read_experience([Section("experience", "", lines)]))
    assert {one.company for one in found} == {"Smith, Klein & Partners LLP"}
    assert [one.position for one in found] == ["Audit Senior", "Audit Associate"]
