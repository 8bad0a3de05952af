"""What the generator writes in any of its languages is what the parser knows: titles of sections, and dates."""

from dataclasses import fields
from itertools import product
from typing import get_args

import pytest

from hirewire_common.contracts.design import Locale
from hirewire_common.words.dates import find_period, is_only_dates, without_dates
from hirewire_common.words.headings import kind_of
from hirewire_generator.domain.locales import DateForm, words

LOCALES: tuple[Locale, ...] = get_args(Locale)
FORMS: tuple[DateForm, ...] = get_args(DateForm)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_title_of_a_section_is_known(locale: Locale) -> None:
    said = words(locale)
    titles = {one.name: getattr(said.titles, one.name) for one in fields(said.titles)}
    titles["contact"] = said.contact
    assert {name: kind_of(title) for name, title in titles.items()} == {
        name: name for name in titles
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_every_span_of_time_is_read_as_it_was_meant(locale: Locale) -> None:
    said = words(locale)
    for form, month in product(FORMS, range(1, 13)):
        for start, end in (
            (f"2019-{month:02}", "present"),
            (f"2018-{month:02}", f"2020-{13 - month:02}"),
            (f"2018-{month:02}", ""),
            ("2018", "2021-03"),
        ):
            shown = said.span(start, end, form)
            wanted = tuple(_seen(date, form) for date in (start, end))
            period = find_period(shown)
            assert period, shown
            assert (period.start, period.end) == wanted, shown
            assert is_only_dates(shown), shown
            assert without_dates(f"Acme {shown}") == "Acme", shown


def _seen(date: str, form: DateForm) -> str:
    return date[:4] if form == "year" and date != "present" else date
