"""What bold letters, and the order of dates, say where words don't."""

from hirewire_parser.domain.columns_of_dates import rows_with_dates
from hirewire_parser.domain.line import Line
from hirewire_parser.domain.projects import read_projects
from hirewire_parser.domain.sections import Section
from hirewire_parser.domain.spoken import read_languages


def line(text: str, y: float, x: float = 50.0, **more: object) -> Line:
    return Line(text, 0, x, x + 5.0 * len(text), y, **more)  # type: ignore[arg-type]  # some of its fields


def test_a_language_in_bold_is_parted_from_how_well_it_is_spoken() -> None:
    said = "Русский родной · Татарский · Английский B2"
    turns = (7, 17, 26, 29 + 10)
    found = read_languages([line(said, 10, bold=True, turns=turns)])
    assert [(one.name, one.fluency) for one in found] == [
        ("Русский", "родной"),
        ("Татарский", ""),
        ("Английский", "B2"),
    ]


def test_a_date_above_an_earlier_span_is_a_date_of_its_own() -> None:
    rows = rows_with_dates(
        [
            line("MBA, Newton College", 10),
            line("Apr 2023", 10, 400.0),
            line("BSc, Newton College", 25),
            line("Apr 2020 – Jun 2021", 25, 400.0),
        ]
    )
    assert [[one.text for one in row] for row in rows] == [
        ["MBA, Newton College", "Apr 2023"],
        ["BSc, Newton College", "Apr 2020 – Jun 2021"],
    ]


def test_projects_with_names_in_bold_are_found_whether_dated_or_not() -> None:
    lines = [
        line("Tide Tables", 10, bold=True),
        line("2012", 10, 400.0),
        line("Reads tables.", 25),
        line("Open Roster", 45, bold=True),
        line("Plans rosters.", 60),
    ]
    found = read_projects([Section("projects", "Projects", tuple(lines), 500.0)])
    assert [(one.name, one.start_date) for one in found] == [
        ("Tide Tables", "2012"),
        ("Open Roster", ""),
    ]
