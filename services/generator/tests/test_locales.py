"""Every locale is complete, and writes dates as its people do in a résumé."""

from dataclasses import astuple
from typing import get_args

import pytest

from hirewire_common.contracts import Locale
from hirewire_generator.domain.locales import words

LOCALES: tuple[Locale, ...] = get_args(Locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_locale_has_a_word_for_everything(locale: Locale) -> None:
    said = words(locale)
    assert said.lang == locale.split("-")[0]
    assert all(astuple(said.titles))
    assert len(set(astuple(said.titles))) == 9
    assert all((said.present, said.contact, said.document, said.grade))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", ["auto", "short", "long", "numeric", "iso"])
def test_twelve_months_are_told_apart_in_every_form(locale: Locale, form: str) -> None:
    said = words(locale)
    dates = [said.date(f"2021-{month:02}", form) for month in range(1, 13)]  # type: ignore[arg-type]  # a parametrised literal
    assert len(set(dates)) == 12
    assert all("2021" in date for date in dates)


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("ar", "مارس 2021 – حتى الآن"),
        ("cs", "03/2021 – dosud"),
        ("da", "mar. 2021 – nu"),
        ("de", "03/2021 – heute"),
        ("el", "Μαρ 2021 – σήμερα"),
        ("en", "Mar 2021 – Present"),
        ("en-GB", "Mar 2021 – Present"),
        ("es", "mar 2021 – actualidad"),
        ("fi", "3/2021 – nykyinen"),
        ("fr", "mars 2021 – aujourd’hui"),
        ("he", "מרץ 2021 – היום"),
        ("hu", "2021. márc. – jelenleg"),
        ("it", "mar 2021 – oggi"),
        ("ja", "2021年3月 – 現在"),
        ("ko", "2021년 3월 – 현재"),
        ("nb", "mars 2021 – nå"),
        ("nl", "mrt 2021 – heden"),
        ("pl", "03.2021 – obecnie"),
        ("pt", "mar. 2021 – atual"),
        ("ro", "martie 2021 – prezent"),
        ("ru", "март 2021 – настоящее время"),
        ("sv", "mars 2021 – nu"),
        ("tr", "Mart 2021 – Günümüz"),
        ("uk", "березень 2021 – дотепер"),
        ("vi", "03/2021 – hiện tại"),
        ("zh", "2021年3月 – 至今"),
    ],
)
def test_a_span_reads_as_people_write_it(locale: Locale, expected: str) -> None:
    assert words(locale).span("2021-03", "present") == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("cs", "březen 2021"),
        ("de", "März 2021"),
        ("es", "marzo de 2021"),
        ("fi", "maaliskuu 2021"),
        ("hu", "2021. március"),
        ("pl", "marzec 2021"),
        ("vi", "tháng 3 năm 2021"),
    ],
)
def test_the_long_form_is_the_nominative_beside_a_year(locale: Locale, expected: str) -> None:
    assert words(locale).date("2021-03", "long") == expected


def test_what_has_no_month_is_a_year_in_every_form() -> None:
    assert {words("en").date("2021", form) for form in ("auto", "long", "iso")} == {"2021"}
    assert words("ja").date("2021") == "2021年"


def test_a_span_of_one_end_is_that_end() -> None:
    assert words("en").span("2021-03", "") == "Mar 2021"
    assert words("en").span("", "2021-03") == "Mar 2021"
    assert words("en").span("", "") == ""
    assert words("en").span("2021", "2021") == "2021"
    assert words("en").span("2021-03", "2021-09", "year") == "2021"


def test_only_americans_write_on_letter() -> None:
    assert [locale for locale in LOCALES if words(locale).paper == "letter"] == ["en"]
    assert [locale for locale in LOCALES if words(locale).rtl] == ["ar", "he"]
