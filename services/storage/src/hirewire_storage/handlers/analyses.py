"""How far the analyses of recordings are."""

from dataclasses import dataclass

from hirewire_common.contracts import (
    AnalysisList,
    AnalysisStages,
    AnalysisStanding,
    AnalyzeRecording,
    Done,
    FindMeasured,
    GetAnalysis,
    KeepStage,
    ListAnalyses,
    ListStages,
)
from hirewire_common.errors import NotFound
from hirewire_storage.database import Database
from hirewire_storage.rows import analyses, jobs
from hirewire_storage.rows import listed_analyses as listing


@dataclass(frozen=True, slots=True)
class Analyses:
    database: Database

    async def list_stages(self, ask: ListStages) -> AnalysisStages:
        async with self.database.acting_as(ask.principal) as connection:
            known = await analyses.of_job(connection, ask)
            over = not await analyses.is_open(connection, ask.key, ask.job)
        return known.model_copy(update={"over": over})

    async def find_measured(self, ask: FindMeasured) -> AnalysisStages:
        async with self.database.acting_as(ask.principal) as connection:
            return await analyses.measured(connection, ask)

    async def keep_stage(self, ask: KeepStage) -> Done:
        async with self.database.acting_as(ask.principal) as connection:
            if not await analyses.keep(connection, ask):
                raise NotFound("This analysis")
        return Done()

    async def list_analyses(self, ask: ListAnalyses) -> AnalysisList:
        async with self.database.acting_as(ask.principal) as connection:
            found = await listing.page(connection, ask)
        if found is None:
            raise NotFound("This analysis")
        return found

    async def get_analysis(self, ask: GetAnalysis) -> AnalysisStanding:
        async with self.database.acting_as(ask.principal) as connection:
            entry = await jobs.newest(connection, ask.key, AnalyzeRecording.kind(), ask.job)
            order = entry.order if entry else None
            if entry is None or not isinstance(order, AnalyzeRecording):
                raise NotFound("This analysis")
            about = ListStages(key=ask.key, principal=ask.principal, job=entry.id)
            known = await analyses.of_job(connection, about)
        return AnalysisStanding(job=entry.job, order=order, stages=known.stages)
