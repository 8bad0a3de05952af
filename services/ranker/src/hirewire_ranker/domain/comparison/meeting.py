"""Whether a résumé shows what is asked for beside skills: years, degrees, languages, duties."""

from collections.abc import Iterator, Sequence

from hirewire_common.contracts import Resume
from hirewire_common.words.degrees import levels_of
from hirewire_common.words.language import language_of
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.fit.terms import terms
from hirewire_ranker.domain.places import Place
from hirewire_ranker.domain.trades import telling

_LEVELS = {
    "school": 0, "associate": 1, "diploma": 2, "bachelor": 2, "master": 3, "mba": 3, "doctor": 4, "doctorate": 4,
}  # fmt: skip
_TONGUES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese", "nl": "dutch",
    "pl": "polish",
}  # fmt: skip
_MONTHS = 12
_LONGEST = 70 * _MONTHS
_SHORT_OF = 0.5
"""Years by which dates that are told by the year may be wrong."""
_IN_ONE, _IN_ALL = 0.5, 0.7
"""Shares of a duty's words that one line of the résumé, or the whole of it, must have to show it."""


def years_of(resume: Resume, as_of: int) -> float | None:
    """Of any work, what overlaps counted once; None where the résumé has no dates to count by."""
    months: set[int] = set()
    for start, end in _periods(resume, as_of):
        months.update(range(start, min(end, start + _LONGEST) + 1))
    return round(len(months) / _MONTHS, 1) if months else None


def has_years(resume: Resume, least: float, as_of: int) -> bool:
    """Also where nothing tells how many."""
    years = years_of(resume, as_of)
    return years is None or years + _SHORT_OF >= least


def _periods(resume: Resume, as_of: int) -> Iterator[tuple[int, int]]:
    for job in resume.experience:
        if job.start_date and job.end_date:
            start = _month(job.start_date, 0, as_of)
            yield start, max(start, _month(job.end_date, _MONTHS - 1, as_of))


def _month(date: str, else_month: int, as_of: int) -> int:
    if date == "present":
        return as_of
    year, _, month = date.partition("-")
    return int(year) * _MONTHS + (int(month) - 1 if month else else_month)


def has_degree(resume: Resume, level: str) -> bool:
    """Also where its schooling names a degree that isn't known."""
    told = [f"{one.degree} {one.field}".strip() for one in resume.education]
    found = [levels_of(one) for one in told if one]
    if level not in _LEVELS or not all(found):
        return True
    best = max((_LEVELS[one] for some in found for one in some if one in _LEVELS), default=-1)
    return best >= _LEVELS[level]


def speaks(resume: Resume, names: Sequence[str]) -> bool:
    """Also whoever writes in it."""
    told = fold(" ".join((resume.summary, *(one.name for one in resume.languages))))
    texts = [resume.summary, *(line for one in resume.experience for line in one.highlights)]
    writes = _TONGUES.get(language_of("\n".join(texts)[:4000]), "-")
    return any(fold(name) in told or fold(name) == writes for name in names)


def is_called_so(resume: Resume, names: Sequence[str]) -> bool:
    """A backend engineer has done backend development."""
    posts = [telling(one.position) for one in resume.experience]
    return any(
        (asked := telling(name)) and asked.keys() <= post.keys() for name in names for post in posts
    )


def has_done(places: Sequence[Place], duty: str) -> bool:
    asked = set(terms(duty))
    lines = [asked.intersection(terms(one.text)) for one in places]
    most = max(map(len, lines), default=0)
    return most >= _IN_ONE * len(asked) or len(set().union(*lines)) >= _IN_ALL * len(asked)
