"""All checks, problems first."""

from collections.abc import Callable, Iterator

from hirewire_common.contracts import Quality, Resume
from hirewire_ranker.domain.ats import bullets, structure, values
from hirewire_ranker.domain.ats.finding import Finding

CHECKS: tuple[Callable[[Resume], Iterator[Finding]], ...] = (
    structure.contacts, values.addresses, structure.sections, structure.headings, values.names_of_posts, structure.dates,
    values.orders_of_dates, values.doubles, values.signs, structure.length,
    bullets.without_entries, bullets.numbers, bullets.lengths, bullets.person, bullets.openings, bullets.tenses,
)  # fmt: skip


def check(resume: Resume, quality: Quality | None = None, now: int | None = None) -> tuple[Finding, ...]:  # fmt: skip
    """`quality` is that of the document it was read from, where there is one; `now` is this month, counted from year 0."""
    found = [finding for one in CHECKS for finding in one(resume)]
    found += values.days_to_come(resume, now) if now is not None else ()
    found += structure.document(quality) if quality else ()
    return tuple(sorted(found, key=lambda finding: finding.level != "problem"))
