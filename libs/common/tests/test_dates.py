"""Dates are read as people write them, and written as `YYYY-MM`, `YYYY` or `present`."""

import pytest

from hirewire_common.words.dates import (
    find_period,
    find_periods,
    is_only_dates,
    partial_date,
    without_dates,
)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Jun 2021 - Present", "2021-06", "present"),
        ("June 2021 – May 2022", "2021-06", "2022-05"),
        ("04.2017 – heute", "2017-04", "present"),
        ("09/2005 bis 08/2010", "2005-09", "2010-08"),
        ("2021-03 – 2022-04", "2021-03", "2022-04"),
        ("2021-03-15 — 2022-02-01", "2021-03", "2022-02"),
        ("1. März 2020 – 31.12.2021", "2020-03", "2021-12"),
        ("juin 2019 à aujourd'hui", "2019-06", "present"),
        ("enero de 2020 - actualidad", "2020-01", "present"),
        ("gennaio 2018 – in corso", "2018-01", "present"),
        ("mars 2018 – pågående", "2018-03", "present"),
        ("seit 2019", "2019", "present"),
        ("02/2019 -", "2019-02", "present"),
        ("Sep – Dec 2020", "2020-09", "2020-12"),
        ("Jan '20 – Mar '21", "2020-01", "2021-03"),
        ("2019/2020", "2019", "2020"),
    ],
)
def test_a_span_of_time_is_read_in_many_languages(written: str, start: str, end: str) -> None:
    period = find_period(f"Acme, {written}")
    assert period is not None
    assert (period.start, period.end) == (start, end)
    assert is_only_dates(written)


def test_a_single_date_has_no_end() -> None:
    period = find_period("Graduated May 2015")
    assert period is not None
    assert (period.start, period.end, period.is_range) == ("2015-05", "", False)


def test_a_span_is_preferred_to_a_single_date_before_it() -> None:
    period = find_period("Class of 2012, 2013 - 2015")
    assert period is not None
    assert period.start == "2013"


@pytest.mark.parametrize("text", ["Python 3", "call 617-555-0148", "grew to $2015", "4 of 5", ""])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_period(text) is None


def test_a_thirteenth_month_is_no_month() -> None:
    assert partial_date("13/2020") == "2020"


def test_what_remains_without_dates_is_the_heading() -> None:
    assert without_dates("Acme Inc (June 2019 – July 2020)") == "Acme Inc"


def test_a_sentence_is_not_only_dates() -> None:
    assert not is_only_dates("Led 4 people from 2012 to 2014")


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Tháng 7 năm 2018 đến tháng 2 năm 2021", "2018-07", "2021-02"),
        ("Tháng 3/2021 – Hiện tại", "2021-03", "present"),
        ("2019-Sep - Present", "2019-09", "present"),
        ("kvě ’20 – nyní", "2020-05", "present"),
        ("od 2018-01", "2018-01", "present"),
        ("Apr ’19–Present", "2019-04", "present"),
    ],
)
def test_spans_of_time_are_read_in_more_forms(written: str, start: str, end: str) -> None:
    period = find_period(written)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("Sept 2019 to date", [("2019-09", "present")]),
        ("2019 onwards", [("2019", "present")]),
        ("from June 2019 until May 2022", [("2019-06", "2022-05")]),
        ("1st March 2018 to 31st May 2021", [("2018-03", "2021-05")]),
        ("March 2020 through May 2023", [("2020-03", "2023-05")]),
        ("2019-22", [("2019", "2022")]),
        ("2010–12", [("2010", "2012")]),
        ("2010-12", []),
        ("3/20 - 5/22", [("2020-03", "2022-05")]),
        ("03/20–present", [("2020-03", "present")]),
        ("3/20", []),
        ("$2019-22", []),
        ("2017 - 2019, 2021 - 2023", [("2017", "2019"), ("2021", "2023")]),
        ("2019–20, then 2021–23", [("2019", "2020"), ("2021", "2023")]),
    ],
)
def test_every_span_of_a_line_is_read(written: str, spans: list[tuple[str, str]]) -> None:
    found = find_periods(written)
    assert [(one.start, one.end) for one in found] == spans
