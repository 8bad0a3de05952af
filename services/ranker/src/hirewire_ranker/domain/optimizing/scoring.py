"""How well a résumé answers a job, by the very score that ranks résumés."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from hirewire_common.contracts import Requirements, Resume
from hirewire_common.contracts.ranked import PartName
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.gaps import Keyword, keywords_of, spelled
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.kept import Reader
from hirewire_ranker.domain.optimizing.towards import Towards, notes_of
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.resume_text import text_of
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import Job, job_of, score
from hirewire_ranker.domain.skills import skill_of

_REMEMBERED = 16
"""Texts: one optimisation asks for the same one more than once."""
QueryOf = Callable[[str, str], Query]
"""Of a title and a description."""


def by_score(
    description: str,
    *,
    reader: Reader,
    query_of: QueryOf,
    weights: Mapping[PartName, float],
    as_of: int,
) -> Towards:
    """`as_of` is the month that "present" means, counted from year 0."""
    asked = requirements_of("", description)
    job = job_of(asked, query_of(asked.title, description), reader.background, weights)
    said = "\n".join(one.text for one in asked.items)
    keywords = keywords_of(said, _skills(asked))

    @lru_cache(maxsize=_REMEMBERED)
    def told(text: str, name: str) -> float:
        return _score(text, name, job, reader, as_of)

    def scored(resume: Resume, left_over: Sequence[str]) -> float | None:
        return told(text_of(resume, left_over), resume.profile.name) if asked.items else None

    notes = asked.notes or notes_of(keywords)
    return Towards(scored, keywords, notes, _either(asked, keywords), as_of)


def _either(asked: Requirements, keywords: Sequence[Keyword]) -> tuple[frozenset[str], ...]:
    """Of `Python or Java` both."""
    groups = [_names(one.terms) for one in asked.items if one.kind in ("skill", "certificate")]
    written = {one.skill or fold(one.written): one.written for one in keywords}
    found = (group & written.keys() for group in groups)
    return tuple(frozenset(written[name] for name in group) for group in found)


def _names(terms: Sequence[str]) -> frozenset[str]:
    return frozenset(skill_of(one) or fold(spelled(one, "")) for one in terms)


def _skills(asked: Requirements) -> list[str]:
    return [
        term for one in asked.items if one.kind in ("skill", "certificate") for term in one.terms
    ]


def _score(text: str, name: str, job: Job, reader: Reader, as_of: int) -> float:
    kept = reader.read(text, seen(text, name))
    return round(float(score(Pool([Row("it", kept, as_of)]), job).scores.whole[0]), 1)
