"""How far the analyses of recordings are."""

from dataclasses import dataclass

from hirewire_common.contracts import (
    AnalysisStages,
    AnalysisStanding,
    Done,
    GetAnalysis,
    KeepStage,
    ListStages,
)
from hirewire_common.errors import NotFound
from hirewire_storage.database import Database
from hirewire_storage.rows import analyses


@dataclass(frozen=True, slots=True)
class Analyses:
    database: Database

    async def get_analysis(self, ask: GetAnalysis) -> AnalysisStanding:
        async with self.database.acting_as(ask.principal) as connection:
            entry = await analyses.newest(connection, ask.key)
            if entry is None:
                raise NotFound("This analysis")
            known = await analyses.of_job(connection, ask.key, entry.id)
        return AnalysisStanding(job=entry.job, stages=known.stages)

    async def list_stages(self, ask: ListStages) -> AnalysisStages:
        async with self.database.acting_as(ask.principal) as connection:
            return await analyses.of_job(connection, ask.key, ask.job)

    async def keep_stage(self, ask: KeepStage) -> Done:
        async with self.database.acting_as(ask.principal) as connection:
            if not await analyses.keep(connection, ask):
                raise NotFound("This analysis")
        return Done()
