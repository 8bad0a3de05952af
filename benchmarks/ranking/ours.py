"""Runs of our own ranker: every résumé read once, blind, every posting a query."""

from datetime import UTC, datetime

from benchmarks.ranking.measures import Run
from benchmarks.ranking.sets import Posting, Set, sessions
from hirewire_common.minilm.encoder import Encoder
from hirewire_ranker.domain.fit.features import Features
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import Query
from hirewire_ranker.domain.fit.scoring import Weights
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import Job, job_of, score
from hirewire_ranker.queries import Queries

AS_OF = datetime(2026, 11, 1, tzinfo=UTC)
"""When all résumés are taken to have been handed in."""
MONTH = AS_OF.year * 12 + AS_OF.month - 1


def kept(given: Set, encoder: Encoder | None = None) -> dict[str, Kept]:
    """What the ranker keeps of each document, by their ids."""
    reader = Queries.by(encoder).reader
    return {one.id: reader.read(one.text, seen(one.text, "")) for one in given.documents}


def features(given: Set, encoder: Encoder | None = None) -> dict[str, Features]:
    """The part of it that role fit needs."""
    return {name: one.features for name, one in kept(given, encoder).items()}


def query(one: Posting, encoder: Encoder | None = None) -> Query:
    """Of one posting."""
    return Queries.by(encoder).of(one.title, one.text)


def job(one: Posting, encoder: Encoder | None = None) -> Job:
    """One posting with its requirements."""
    asked = requirements_of(one.title, one.text)
    queries = Queries.by(encoder)
    return job_of(asked, queries.of(asked.title, one.text), queries.reader.background)


def run(given: Set, queries: dict[str, Query], index: Index, weights: Weights | None = None) -> Run:
    """Every document for every posting, by role fit."""
    return {
        one.id: [f.id for f in index.top(queries[one.id], len(index), weights)]
        for one in given.postings
    }


def session_run(
    given: Set,
    queries: dict[str, Query],
    kept: dict[str, Features],
    weights: Weights | None = None,
) -> Run:
    """The 20 documents of every session, each session an index of its own."""
    return {
        session: [
            f.id for f in Index((d, kept[d]) for d in ids).top(queries[query], len(ids), weights)
        ]
        for session, (query, ids) in sessions(given).items()
    }


def pool_of(found: dict[str, Kept]) -> Pool:
    return Pool(Row(name, one, MONTH) for name, one in found.items())


def scored_run(given: Set, jobs: dict[str, Job], pool: Pool) -> Run:
    """Every document for every posting, by the whole score."""
    return {one.id: _order(pool, jobs[one.id]) for one in given.postings}


def _order(pool: Pool, asked: Job) -> list[str]:
    return [pool.rows[at].id for at in score(pool, asked).order()]


def scored_session_run(given: Set, jobs: dict[str, Job], found: dict[str, Kept]) -> Run:
    return {
        session: _order(pool_of({name: found[name] for name in ids}), jobs[query])
        for session, (query, ids) in sessions(given).items()
    }
