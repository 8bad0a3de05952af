"""The table: command → handler, question → who answers it."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    CompareWithJob,
    IndexResume,
    OptimizeResume,
    RankResumes,
    SearchResumes,
)
from hirewire_ranker.handlers import Comparisons, Indexing, Optimizations, Rankings, Searches


def wire(
    bus: Bus,
    indexing: Indexing,
    rankings: Rankings,
    optimizations: Optimizations,
    searches: Searches,
    comparisons: Comparisons,
    *,
    concurrency: int,
) -> None:
    bus.handle(IndexResume, indexing.index_resume, concurrency=concurrency)
    bus.handle(RankResumes, rankings.rank_resumes, concurrency=concurrency)
    bus.handle(OptimizeResume, optimizations.optimize_resume, concurrency=concurrency)
    bus.answer(SearchResumes, searches.search_resumes)
    bus.answer(CompareWithJob, comparisons.compare_with_job)
