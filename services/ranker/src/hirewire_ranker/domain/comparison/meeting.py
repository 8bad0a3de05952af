"""Whether a résumé shows what is asked for beside skills: years, degrees, languages, duties."""

from collections.abc import Iterator, Sequence

from hirewire_common.contracts import Resume
from hirewire_common.words.degrees import levels_of
from hirewire_common.words.language import language_of
from hirewire_ranker.domain.fit.terms import terms
from hirewire_ranker.domain.places import Place
from hirewire_ranker.domain.tongues import codes_in, languages_in, spoken_level
from hirewire_ranker.domain.trades import telling

_LEVELS = {
    "school": 0, "associate": 1, "diploma": 2, "bachelor": 2, "master": 3, "mba": 3, "doctor": 4, "doctorate": 4,
}  # fmt: skip
_TONGUES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch",
    "pl": "Polish",
}  # fmt: skip
_CODES = ("A1", "A2", "B1", "B2", "C1", "C2")
_AT_LEAST = {"native": "C2", "fluent": "C2", "basic": "A2"}
_MONTHS = 12
_LONGEST = 70 * _MONTHS
_SHORT_OF = 0.5
"""Years by which dates that are told by the year may be wrong."""
_STEM = 4
_IN_ONE, _IN_ALL = 0.5, 0.7
"""Shares of a duty's words that one line of the résumé, or the whole of it, must have to show it."""


def years_of(resume: Resume, as_of: int) -> float | None:
    """Of any work, what overlaps counted once; None where the résumé has no dates to count by."""
    months: set[int] = set()
    for start, end in _periods(resume, as_of):
        months.update(range(start, min(end, start + _LONGEST) + 1))
    return round(len(months) / _MONTHS, 1) if months else None


def has_years(resume: Resume, least: float, as_of: int, *, sure: bool = False) -> bool:
    """Also where nothing tells how many, unless it must be `sure`."""
    years = years_of(resume, as_of)
    if years is None:
        return not (sure and least)
    return years + _SHORT_OF >= least


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


def speaks(resume: Resume, asked: Sequence[str], level: str, *, either: bool) -> bool:
    """By English names; also whoever writes in it. Also where the résumé doesn't say how well, and where none is named."""
    lacking = unspoken(resume, asked, level)
    return not lacking or (either and len(lacking) < len(asked))


def unspoken(resume: Resume, asked: Sequence[str], level: str) -> tuple[str, ...]:
    told = _tongues(resume)
    return tuple(one for one in asked if one not in told or not _reaches(told[one], level))


def _tongues(resume: Resume) -> dict[str, str]:
    """With the level that is told, as a code; empty where none is."""
    found: dict[str, str] = {}
    lists = [f"{one.name} {one.fluency}" for one in resume.languages]
    lists += [item for section in resume.custom for item in section.items[:40]]
    lists += [word for group in resume.skills for word in group.keywords[:40]]
    lists += [one.name for one in resume.certifications]
    for text in (*lists, *resume.summary.splitlines()[:20], resume.profile.headline):
        if not languages_in(text, listed=True):
            continue
        codes = codes_in(text)
        for name, _ in languages_in(text, listed=text in lists[: len(resume.languages)]):
            told = codes.get(name, "").upper() or _AT_LEAST.get(spoken_level(text), "")
            found[name] = found.get(name) or told
    texts = [resume.summary, *(line for one in resume.experience for line in one.highlights)]
    writes = _TONGUES.get(language_of("\n".join(texts)[:4000]))
    return ({writes: ""} if writes else {}) | found


def _reaches(told: str, asked: str) -> bool:
    return not (told in _CODES and asked in _CODES) or _CODES.index(told) >= _CODES.index(asked)


def is_called_so(resume: Resume, names: Sequence[str]) -> bool:
    """A backend engineer has done backend development."""
    posts = [telling(one.position) for one in resume.experience]
    return any(
        (asked := telling(name)) and asked.keys() <= post.keys() for name in names for post in posts
    )


def is_the_trade(resume: Resume, name: str) -> bool:
    """A teacher teaches, a welder welds."""
    stem = name.removesuffix("ing")
    whole = name.islower() and stem != name and " " not in name and len(stem) >= _STEM
    titles = " ".join(one.position.lower() for one in resume.experience).split()
    return whole and any(one.startswith(stem) for one in titles)


def has_done(places: Sequence[Place], duty: str) -> bool:
    asked = set(terms(duty))
    lines = [asked.intersection(terms(one.text)) for one in places]
    most = max(map(len, lines), default=0)
    return most >= _IN_ONE * len(asked) or len(set().union(*lines)) >= _IN_ALL * len(asked)
