"""How well a résumé answers a job, by the very score that ranks résumés."""

from collections.abc import Callable, Mapping

from hirewire_common.contracts import Requirements, Resume
from hirewire_common.contracts.ranked import PartName
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.gaps import keywords_of
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.kept import Reader
from hirewire_ranker.domain.optimizing.towards import Towards, notes_of
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.resume_text import text_of
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import Job, job_of, score

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

    def scored(resume: Resume) -> float | None:
        return _score(resume, job, reader, as_of) if asked.items else None

    return Towards(scored, keywords, asked.notes or notes_of(keywords))


def _skills(asked: Requirements) -> list[str]:
    return [
        term for one in asked.items if one.kind in ("skill", "certificate") for term in one.terms
    ]


def _score(resume: Resume, job: Job, reader: Reader, as_of: int) -> float:
    text = text_of(resume)
    kept = reader.read(text, seen(text, resume.profile.name))
    return round(float(score(Pool([Row("it", kept, as_of)]), job).scores.whole[0]), 1)
