"""Paths along a series: a gap stays a gap, a single point can be seen."""

import xml.etree.ElementTree as ET

import pytest

from hirewire_interview_analyzer.domain.report.svg import area, element, line, number, words


def test_a_line_is_interrupted_where_nothing_is_known() -> None:
    assert line([(0, 1), (1, 2), None, None, (4, 3), (5, 4)]) == "M0 1L1 2M4 3L5 4"


def test_a_point_between_two_gaps_is_a_dot() -> None:
    assert line([None, (2, 3), None]) == "M2 3h0"


def test_nothing_known_is_no_path() -> None:
    assert (line([None, None]), area([None], 9, 1)) == ("", "")


def test_an_area_ends_at_a_gap_and_begins_anew_after_it() -> None:
    assert area([(1, 5), None, (5, 6)], ground=9, wide=2) == "M0 9V5H2V9H0ZM4 9V6H6V9H4Z"


def test_attributes_and_words_are_escaped() -> None:
    drawn = element("g", words('<b>"&', x=1.0), css='"><script>', stroke_width=None)
    told = ET.fromstring(drawn)  # noqa: S314  # our own
    assert told.get("class") == '"><script>'
    assert told[0].text == '<b>"&'
    assert "stroke-width" not in told.attrib


@pytest.mark.parametrize(("value", "told"), [(0.0, "0"), (-0.04, "0"), (12.34, "12.3"), (7.0, "7")])
def test_numbers_are_short(value: float, told: str) -> None:
    assert number(value) == told
