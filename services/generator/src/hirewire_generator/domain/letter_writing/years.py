"""How long somebody has worked, as far as the dates of their jobs tell."""

from collections.abc import Iterable
from datetime import date

from hirewire_common.contracts import Experience

_MIDDLE = 6
"""The month that stands for a year without one, at both ends: so the years between them count."""


def years_of_work(jobs: Iterable[Experience], today: date) -> int:
    """Whole years that dated jobs cover together; what overlaps counts once, what has no dates not at all."""
    spans = sorted(span for job in jobs if (span := _months(job, today)))
    months, end = 0, 0
    for first, last in spans:
        months += max(0, last - max(first, end))
        end = max(end, last)
    return months // 12


def latest(jobs: tuple[Experience, ...]) -> Experience | None:
    """The one that goes on, else the one that ended last; the first of several."""
    return max(jobs, key=_recency, default=None)


def goes_on(job: Experience) -> bool:
    return job.end_date == "present"


def _recency(job: Experience) -> tuple[bool, str]:
    return goes_on(job), job.end_date or job.start_date if not goes_on(job) else job.start_date


def _months(job: Experience, today: date) -> tuple[int, int] | None:
    now = today.year * 12 + today.month
    first = _month(job.start_date)
    last = now if goes_on(job) else _month(job.end_date)
    if first is None or last is None or min(last, now) <= first:
        return None
    return first, min(last, now)


def _month(value: str) -> int | None:
    year, _, month = value.partition("-")
    return int(year) * 12 + int(month or _MIDDLE) if year.isdigit() else None
