"""Which edits serve which goals, in the order in which they can be applied one after the other."""

from collections.abc import Iterable, Sequence

from hirewire_common.contracts import Patch, Resume
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
    reworded: Sequence[Patch] = (),
) -> tuple[Edit, ...]:
    """Texts first, then orders, then additions: any of them may be left out and the others still fit.

    `wanted` are keywords that somebody has read out of the job already; the lexicon finds the others. With `known` it is
    those and no others. `reworded` are patches of texts that come before: orders and additions are for what all of them
    leave, so that of a résumé with these edits the same goals ask for none of them again.
    """
    asked = frozenset(goals)
    keywords = keywords_of(job, wanted) if known is None else known
    gaps = keyword_gaps(resume, keywords)
    texts = [
        *(respellings(gaps, job) if asked & _KEYWORDS else ()),
        *(shortenings(resume) if "conciseness" in asked else ()),
    ]
    then = _with_texts(resume, texts, reworded)
    orders = [
        *(skill_orders(then, keywords) if asked & _SKILLS_FIRST else ()),
        *(bullet_orders(then, job, keywords, asked) if asked & _BULLETS_FIRST else ()),
    ]
    skills = {one.skill for one in keywords if one.skill}
    ordered = reachable(then, orders)
    added = surfacings(resume, gaps, ordered, skills) if asked & _KEYWORDS else ()
    return (*texts, *orders, *added)


def _with_texts(resume: Resume, texts: Iterable[Edit], reworded: Sequence[Patch]) -> Resume:
    for patch in reworded:
        resume = applied(resume, patch)
    taken = {patch[0].path for patch in reworded}
    return reachable(resume, (one for one in texts if one.patch[0].path not in taken))


def reachable(resume: Resume, edits: Iterable[Edit]) -> Resume:
    """The résumé with all of these edits: what a score that is within reach is a score of."""
    for edit in edits:
        resume = applied(resume, edit.patch)
    return resume
