"""The table: command → handler, question → who answers it."""

from hirewire_common.bus import Bus
from hirewire_common.contracts import IndexResume, RankResumes, SearchResumes
from hirewire_ranker.handlers import Indexing, Rankings, Searches


def wire(
    bus: Bus, indexing: Indexing, rankings: Rankings, searches: Searches, *, concurrency: int
) -> None:
    bus.handle(IndexResume, indexing.index_resume, concurrency=concurrency)
    bus.handle(RankResumes, rankings.rank_resumes, concurrency=concurrency)
    bus.answer(SearchResumes, searches.search_resumes)
