"""Runs of our own ranker: features built once, every posting a query."""

from benchmarks.ranking.measures import Run
from benchmarks.ranking.sets import Posting, Set, sessions
from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.features import Features, features_of
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.fit.query import Query, about_the_work, query_of
from hirewire_ranker.domain.fit.scoring import Weights
from hirewire_ranker.encoding import Encoder, job_vectors, text_vectors


def features(given: Set, encoder: Encoder | None = None) -> dict[str, Features]:
    """By the documents' ids."""
    return {one.id: feature(one.text, encoder) for one in given.documents}


def feature(text: str, encoder: Encoder | None = None) -> Features:
    """Of one text."""
    if encoder is None:
        return features_of(text, background())
    return features_of(text, background(), text_vectors(text, encoder), encoder.name)


def query(one: Posting, encoder: Encoder | None = None) -> Query:
    """Of one posting."""
    if encoder is None:
        return query_of(one.title, one.text, background())
    vectors = job_vectors(one.title, about_the_work(one.text), encoder)
    return query_of(one.title, one.text, background(), vectors, encoder.name)


def run(given: Set, queries: dict[str, Query], index: Index, weights: Weights | None = None) -> Run:
    """Every document for every posting."""
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
