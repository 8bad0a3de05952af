"""How good an order is: normalised discounted cumulative gain and average precision, relevance by category."""

import math
from collections.abc import Mapping, Sequence

from benchmarks.ranking.sets import Set, sessions

Run = Mapping[str, Sequence[str]]
"""A query's, or session's, id → ids of documents, best first."""


def ndcg(relevant: Sequence[bool], total: int, depth: int) -> float:
    """At `depth`, of `total` relevant documents; 0..1."""
    gain = sum(hit / math.log2(at + 2) for at, hit in enumerate(relevant[:depth]))
    return gain / sum(1 / math.log2(at + 2) for at in range(min(depth, total)))


def average_precision(relevant: Sequence[bool], total: int) -> float:
    """0..1."""
    hits, precision = 0, 0.0
    for rank, hit in enumerate(relevant, 1):
        if hit:
            hits += 1
            precision += hits / rank
    return precision / total


def quality(given: Set, run: Run) -> dict[str, float]:
    """Means over queries that have a relevant document: nDCG@10 and MAP."""
    category = {one.id: one.category for one in given.documents}
    gains, precisions = [], []
    for posting in given.postings:
        relevant = [category[one] == posting.category for one in run[posting.id]]
        if total := sum(relevant):
            gains.append(ndcg(relevant, total, 10))
            precisions.append(average_precision(relevant, total))
    return {"nDCG@10": _mean(gains), "MAP": _mean(precisions)}


def session_quality(given: Set, run: Run) -> dict[str, float]:
    """nDCG@5 over sessions."""
    category = {one.id: one.category for one in given.documents}
    wanted = {one.id: one.category for one in given.postings}
    gains = [
        ndcg([category[one] == wanted[query] for one in run[session]], 5, 5)
        for session, (query, _) in sessions(given).items()
    ]
    return {"sessions nDCG@5": _mean(gains)}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
