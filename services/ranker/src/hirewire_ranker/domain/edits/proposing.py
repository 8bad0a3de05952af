"""Which edits serve which goals, in the order in which they can be applied one after the other."""

from collections.abc import Iterable

from hirewire_common.contracts import Resume
from hirewire_common.patches import applied
from hirewire_ranker.domain.edits.edit import Edit, Goal
from hirewire_ranker.domain.edits.keywords import respellings, surfacings
from hirewire_ranker.domain.edits.ordering import bullet_orders, skill_orders
from hirewire_ranker.domain.edits.shortening import shortenings
from hirewire_ranker.domain.gaps import Keyword, keyword_gaps, keywords_of

_KEYWORDS: frozenset[Goal] = frozenset({"ats_optimization", "keyword_matching"})
_SKILLS_FIRST: frozenset[Goal] = frozenset({"keyword_matching", "tailoring"})
_BULLETS_FIRST: frozenset[Goal] = frozenset({"tailoring", "impact"})


def propose(
    resume: Resume,
    job: str,
    goals: Iterable[Goal],
    wanted: Iterable[str] = (),
    *,
    known: tuple[Keyword, ...] | None = None,
) -> tuple[Edit, ...]:
    """Texts first, then additions, then orders: any of them may be left out and the others still fit.

    `wanted` are keywords that somebody has read out of the job already; the lexicon finds the others. With `known` it is
    those and no others.
    """
    asked = frozenset(goals)
    keywords = keywords_of(job, wanted) if known is None else known
    gaps = keyword_gaps(resume, keywords)
    edits: list[Edit] = []
    if asked & _KEYWORDS:
        edits += respellings(gaps)
    if "conciseness" in asked:
        edits += shortenings(resume)
    if asked & _KEYWORDS:
        edits += surfacings(resume, gaps)
    if asked & _SKILLS_FIRST:
        edits += skill_orders(resume, keywords)
    if asked & _BULLETS_FIRST:
        edits += bullet_orders(resume, job, keywords, asked)
    return tuple(edits)


def reachable(resume: Resume, edits: Iterable[Edit]) -> Resume:
    """The résumé with all of these edits: what a score that is within reach is a score of."""
    for edit in edits:
        resume = applied(resume, edit.patch)
    return resume
