"""The stages of analyses, as far as they are."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, select, update
from sqlalchemy.dialects.postgresql import distinct_on, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from hirewire_common.contracts import (
    AnalysisStage,
    AnalysisStages,
    AnalyzeRecording,
    FindMeasured,
    KeepStage,
    ListStages,
)
from hirewire_common.contracts.analyzing import MEASURED
from hirewire_common.contracts.job import TERMINAL
from hirewire_storage.tables import analysis_stages, jobs

_USABLE = ("done", "skipped")


async def of_job(connection: AsyncConnection, ask: ListStages) -> AnalysisStages:
    """In the order in which they were begun."""
    mine = (analysis_stages.c.session_key == ask.key, analysis_stages.c.job_id == ask.job)
    order = (analysis_stages.c.begun_at, analysis_stages.c.stage)
    return await _stages(connection, select(analysis_stages).where(*mine).order_by(*order))


async def measured(connection: AsyncConnection, ask: FindMeasured) -> AnalysisStages:
    """The newest of each stage; of what failed none."""
    of_others = (jobs.c.session_key == ask.key, jobs.c.id != ask.job)
    of_these_bytes = (
        jobs.c.kind == AnalyzeRecording.kind(),
        jobs.c.command["recording"]["etag"].astext == ask.etag,
    )
    known = (analysis_stages.c.stage.in_(MEASURED), analysis_stages.c.state.in_(_USABLE))
    query = (
        select(analysis_stages)
        .ext(distinct_on(analysis_stages.c.stage))
        .join(jobs, jobs.c.id == analysis_stages.c.job_id)
        .where(*of_others, *of_these_bytes, *known)
        .order_by(analysis_stages.c.stage, analysis_stages.c.ended_at.desc())
    )
    return await _stages(connection, query)


async def _stages(connection: AsyncConnection, query: Select[Any]) -> AnalysisStages:
    rows = await connection.execute(query)
    return AnalysisStages(
        stages=tuple(AnalysisStage.model_validate(dict(row._mapping)) for row in rows)  # noqa: SLF001
    )


async def is_open(connection: AsyncConnection, session: str, job: UUID) -> bool:
    """Whether this job of that session has not ended; False where it isn't the principal's."""
    mine = (jobs.c.id == job, jobs.c.session_key == session)
    query = select(jobs.c.id).where(*mine, jobs.c.state.not_in(TERMINAL))
    return (await connection.execute(query)).first() is not None


async def keep(connection: AsyncConnection, ask: KeepStage) -> bool:
    """One that is over stays as it is. False where the job isn't the principal's, or not of that session.

    A job that has got further isn't one that kills its workers: deaths are counted from there on, and stages are few.
    """
    mine = (jobs.c.id == ask.job, jobs.c.session_key == ask.key)
    if (await connection.execute(select(jobs.c.id).where(*mine))).first() is None:
        return False
    stage = ask.stage
    changing = {
        **stage.model_dump(exclude={"stage", "result", "fault"}),
        "result": stage.result.model_dump(mode="json") if stage.result else None,
        "fault": stage.fault.model_dump(mode="json") if stage.fault else None,
    }
    new = insert(analysis_stages).values(
        job_id=ask.job,
        stage=stage.stage,
        user_id=ask.principal.owner,
        session_key=ask.key,
        **changing,
    )
    await connection.execute(
        new.on_conflict_do_update(
            index_elements=[analysis_stages.c.job_id, analysis_stages.c.stage],
            set_=changing,
            where=analysis_stages.c.state == "waiting",
        )
    )
    if stage.over:
        await connection.execute(update(jobs).where(*mine).values(crashes=0))
    return True
