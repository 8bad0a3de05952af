"""Every field says where it stands and how sure it is."""

from collections.abc import Callable

from hirewire_parser.domain.line import Line, Pages
from hirewire_parser.domain.reading import read
from hirewire_parser.domain.sources import Places

Make = Callable[..., tuple[Line, ...]]
RESUME = (
    (50, "Jane Roe", {"size": 20.0}),
    (50, "jane.roe@example.org   Boston, MA"),
    (50, "Experience", {"bold": True, "size": 14.0}),
    (50, "Engineer, Acme Systems Inc, Mar 2019 - present", {"bold": True}),
    (60, "• Built the pipeline for all of the hospitals here"),
    (50, "Analyst, Acme Systems Inc, Mar 2015 - Feb 2019", {"bold": True}),
    (60, "• Wrote the reports that nobody read"),
)


def test_a_field_points_to_the_line_of_its_own_entry(make_lines: Make) -> None:
    lines = make_lines(*RESUME)
    reading = read(Pages(lines=lines))
    found = {source.field: source for source in reading.sources}
    first, second = (found[f"experience.experience-{n}.company"].boxes for n in (1, 2))
    assert first[0].y0 < lines[3].y < first[0].y1
    assert second[0].y0 < lines[5].y < second[0].y1
    assert found["experience.experience-2.highlights.0"].boxes[0].page == 1


def test_a_name_that_an_address_holds_is_surer_than_one_that_stands_alone(make_lines: Make) -> None:
    with_address = read(Pages(lines=make_lines(*RESUME)))
    without = read(Pages(lines=make_lines(RESUME[0], *RESUME[2:])))
    surer, less = (
        next(source.confidence for source in reading.sources if source.field == "profile.name")
        for reading in (with_address, without)
    )
    assert surer >= 0.95 > less


def test_a_text_over_two_lines_has_two_boxes_and_an_unknown_one_none(make_lines: Make) -> None:
    places = Places(make_lines((50, "built by many"), (50, "hands in a year")))
    assert len(places.of("many hands")) == 2
    assert places.of("few hands") == ()


def test_the_language_is_told(make_lines: Make) -> None:
    german = "Ich habe die Leitung der Abteilung und die Planung für das Werk übernommen"
    assert read(Pages(lines=make_lines((50, "Jo Muster"), (50, german)))).language == "de"
    assert read(Pages(lines=make_lines((50, "Jo Muster"), (50, "1234")))).language == ""
