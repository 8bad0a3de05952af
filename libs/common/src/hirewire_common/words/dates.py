"""Dates and spans of time as résumés write them, in many languages, to `YYYY-MM`, `YYYY` or `present`."""

import re
from dataclasses import dataclass

from hirewire_common.words.date_forms import (
    DURATION,
    HANGING_DATE,
    LEADING_DATE,
    MONTH_AND_SHORT_YEAR,
    MONTH_NUMBERS,
    MONTHS_OF_ONE_YEAR,
    NAMED_MONTH,
    ONLY_DATES,
    OPEN_ALONE,
    OPENED_SPAN,
    RANGE,
    SHORT_MONTHS,
    SHORT_YEARS,
    SINGLE_DATE,
    SINGLE_YEAR_PAIR,
    YEAR,
)
from hirewire_common.words.folding import fold, remembered

_LONGEST = 60
_MOST_PERIODS = 6
_MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """`at` is where in the text it was written. A single date has a `start` and no `end`."""

    start: str
    end: str
    at: tuple[int, int]

    @property
    def is_range(self) -> bool:
        return bool(self.end)


def partial_date(written: str) -> str:
    """One written date as `YYYY-MM`, `YYYY`, `present` or empty."""
    text = fold(written).strip()
    if OPEN_ALONE.fullmatch(text):
        return "present"
    if short := MONTH_AND_SHORT_YEAR.search(text):
        return f"{_century(int(short[2]))}{short[2]}-{_number(short[1]):02d}"
    year = re.search(YEAR, text)
    if year is None:
        return ""
    month = _month_beside(text, year)
    return f"{year[0]}-{month:02d}" if 1 <= month <= 12 else year[0]


def _century(year: int) -> int:
    return 20 if year < 50 else 19


def _number(month: str) -> int:
    return MONTH_NUMBERS.get(month.rstrip(".׳"), 0)


def _month_beside(text: str, year: re.Match[str]) -> int:
    if named := NAMED_MONTH.search(text):
        return _number(named[0])
    if vietnamese := re.search(r"(?:thang|thg\.?)\s?(\d{1,2})", text):
        return int(vietnamese[1])
    if after := re.match(r"\s?[-/.年년]\s?(\d{1,2})", text[year.end() :]):
        return int(after[1])
    before = re.search(r"(\d{1,2})\s?[./-]\s?$", text[: year.start()])
    return int(before[1]) if before else 0


@remembered
def find_period(text: str) -> Period | None:
    """The first span of time in the text; a single date only when there is no span."""
    folded = fold(text)
    for look in (_short_span, _span, _opened, _single):
        if found := look(folded):
            return found
    return None


@remembered
def find_periods(text: str) -> tuple[Period, ...]:
    """Every span of time in the text: "2017 - 2019, 2021 - 2023"."""
    found: list[Period] = []
    start = 0
    while (one := find_period(text[start:])) and one.is_range and len(found) < _MOST_PERIODS:
        at = (one.at[0] + start, one.at[1] + start)
        found.append(Period(one.start, one.end, at))
        start = at[1]
    return tuple(found)


def _short_span(text: str) -> Period | None:
    if found := MONTHS_OF_ONE_YEAR.search(text):
        start, end = (f"{found[3]}-{_number(found[part]):02d}" for part in (1, 2))
        return Period(start, end, found.span())
    if found := SINGLE_YEAR_PAIR.search(text):
        return Period(found[1], found[2], found.span())
    return _of_short_months(text) or _of_short_years(text)


def _of_short_months(text: str) -> Period | None:
    """ "3/20 - 5/22"; of a text that has no whole year."""
    found = None if re.search(YEAR, text) else SHORT_MONTHS.search(text)
    if found is None:
        return None
    start, end = (_short_month(found[part]) for part in (1, 2))
    return Period(start, end, found.span()) if end == "present" or start <= end else None


def _short_month(written: str) -> str:
    month, _, year = written.partition("/")
    return f"{_century(int(year))}{year}-{int(month):02d}" if year else "present"


def _of_short_years(text: str) -> Period | None:
    """ "2019-22" and "2010–12"; with a hyphen "2010-12" is a month."""
    for found in SHORT_YEARS.finditer(text):
        end = int(found[1][:2] + found[3])
        if int(found[1]) < end and (found[2] or int(found[3]) > _MONTHS_A_YEAR):
            return Period(found[1], str(end), found.span())
    return None


def _span(text: str) -> Period | None:
    for found in RANGE.finditer(text):
        dash = re.search(r"[-–—−~→]\s*$", found[0])
        if found[2] or found[3] or dash:
            return Period(partial_date(found[1]), partial_date(found[3] or "present"), found.span())
    return None


def _opened(text: str) -> Period | None:
    found = OPENED_SPAN.search(text)
    return Period(partial_date(found[1]), "present", found.span()) if found else None


def _single(text: str) -> Period | None:
    found = SINGLE_DATE.search(text)
    return Period(partial_date(found[0]), "", found.span()) if found else None


@remembered
def is_only_dates(text: str) -> bool:
    """True for what a date column holds: dates, dashes, words like "present", durations."""
    if len(text) > _LONGEST:
        return False
    folded = fold(text).strip()
    return bool(ONLY_DATES.match(folded)) and any(letter.isalnum() for letter in folded)


def leading_date(text: str, *, hanging: bool) -> int:
    """The letters of a date that the text begins with, when words follow; `hanging`: only with a dash and no end."""
    found = (HANGING_DATE if hanging else LEADING_DATE).match(fold(text[:_LONGEST]))
    return found.end(1) if found else 0


@remembered
def without_dates(text: str) -> str:
    """The text with its span of time and its duration replaced by a gap."""
    if period := find_period(text):
        text = text[: period.at[0]] + "  " + text[period.at[1] :]
    for found in reversed(list(DURATION.finditer(fold(text)))):
        text = text[: found.start()] + "  " + text[found.end() :]
    return re.sub(r"\(\s*\)|\[\s*\]", "  ", text).strip(" ,|–—-·•/\t")
