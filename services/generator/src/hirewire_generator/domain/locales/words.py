"""What a language contributes to a sheet: titles, months, the word for an open end, and how dates are put together."""

from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts import SectionName

DateForm = Literal["short", "long", "numeric", "iso", "year"]


@dataclass(frozen=True, slots=True)
class Titles:
    summary: str
    experience: str
    projects: str
    education: str
    skills: str
    certifications: str
    languages: str
    awards: str
    publications: str

    def of(self, name: SectionName) -> str:
        """Empty for sections that bring a title of their own."""
        return str(getattr(self, name, ""))


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns of dates take `year`, `number` (3), `padded` (03), `short` and `long`.

    Months stand as they do beside a year and without a day: nominative where a language has cases.
    """

    lang: str
    titles: Titles
    present: str
    contact: str
    document: str
    grade: str
    """What stands before a grade."""
    short_months: str = ""
    """Twelve, with a blank between each two; empty where months are numbers."""
    long_months: str = ""
    auto: DateForm = "short"
    """The form that people of the language write in a résumé."""
    short: str = "{short} {year}"
    long: str = "{long} {year}"
    numeric: str = "{padded}/{year}"
    year: str = "{year}"
    to: str = " – "
    colon: str = ": "
    comma: str = ", "
    region: str = ""
    paper: Literal["a4", "letter"] = "a4"
    rtl: bool = False

    def date(self, value: str, form: DateForm | Literal["auto"] = "auto") -> str:
        """`value` is a `PartialDate`; what has no month is a year in every form."""
        if not value or value == "present":
            return self.present if value else ""
        year, _, month = value.partition("-")
        wanted = self.auto if form == "auto" else form
        if wanted == "iso":
            return value
        if not month or wanted == "year":
            return self.year.format(year=year)
        return self._with_month(year, int(month), wanted)

    def span(self, start: str, end: str, form: DateForm | Literal["auto"] = "auto") -> str:
        said = [self.date(one, form) for one in (start, end) if one]
        return self.to.join(dict.fromkeys(said))

    def _with_month(self, year: str, month: int, form: DateForm) -> str:
        pattern = {"short": self.short, "long": self.long}.get(form, self.numeric)
        return pattern.format(
            year=year,
            number=month,
            padded=f"{month:02}",
            short=_named(self.short_months or self.long_months, month),
            long=_named(self.long_months, month),
        )


def _named(months: str, month: int) -> str:
    return months.split(" ")[month - 1] if months else ""
