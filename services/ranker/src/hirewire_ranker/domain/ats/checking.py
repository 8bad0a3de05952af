"""All checks, problems first."""

from collections.abc import Callable, Iterator

from hirewire_common.contracts import Quality, Resume
from hirewire_ranker.domain.ats import bullets, structure
from hirewire_ranker.domain.ats.finding import Finding

CHECKS: tuple[Callable[[Resume], Iterator[Finding]], ...] = (
    structure.contacts, structure.sections, structure.headings, structure.dates, structure.length,
    bullets.without_entries, bullets.numbers, bullets.lengths, bullets.person, bullets.openings, bullets.tenses,
)  # fmt: skip


def check(resume: Resume, quality: Quality | None = None) -> tuple[Finding, ...]:
    """`quality` is that of the document it was read from, where there is one."""
    found = [finding for one in CHECKS for finding in one(resume)]
    found += structure.document(quality) if quality else ()
    return tuple(sorted(found, key=lambda finding: finding.level != "problem"))
