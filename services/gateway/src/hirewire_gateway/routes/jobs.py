"""Looking after a job that was accepted."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter

from hirewire_common.contracts import (
    AnswerTaken,
    DocumentMade,
    DraftEdited,
    Event,
    GetInterview,
    InterviewPlanned,
    InterviewSteered,
    Principal,
    RankingCompleted,
    RecordingAnalyzed,
    ResumeOptimized,
    ResumeParsed,
    TurnTaken,
    unpack_event,
)
from hirewire_gateway.domain import views
from hirewire_gateway.domain.problems import unknown_job
from hirewire_gateway.routes.deps import Asking, Parts, Running
from hirewire_gateway.routes.examples import jobs as examples
from hirewire_gateway.routes.generation import linked
from hirewire_gateway.routes.optimizing import shown as optimization
from hirewire_gateway.routes.rankings import ranked
from hirewire_gateway.routes.recordings import analyzed
from hirewire_gateway.routes.resumes import resume_result

router = APIRouter(prefix="/api/v1/jobs", tags=["jobs"])


@router.get("/{job_id}", summary="How far a job has come", responses=examples.JOB)
async def get_job(job_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    """`status` is queued, running, succeeded, failed or cancelled; with its `result` or `error` when it has ended."""
    principal, job = await parts.jobs.job(caller, _uuid(job_id))
    shown = views.job(job)
    if job.state == "succeeded" and job.outcome:
        shown["result"] = await _result(parts, principal, unpack_event(job.outcome))
    return shown


async def _result(parts: Parts, principal: Principal, event: Event) -> dict[str, Any]:
    match event:
        case ResumeParsed():
            return await resume_result(parts, principal, event)
        case ResumeOptimized():
            return await optimization(parts, event)
        case RankingCompleted():
            return await ranked(parts, principal, event)
        case RecordingAnalyzed():
            return await analyzed(parts, event)
        case InterviewPlanned():
            ask = GetInterview(key=event.session, principal=principal)
            return views.interviews.created(event, (await parts.bus.ask(ask)).setting)
    return _result_at_hand(parts, event)


def _result_at_hand(parts: Parts, event: Event) -> dict[str, Any]:
    """What the event itself tells."""
    match event:
        case DocumentMade() if event.content:
            return linked(parts, event)
        case TurnTaken():
            return views.turn(event)
        case DraftEdited():
            return views.edited(event)
    return _of_interview(event)


def _of_interview(event: Event) -> dict[str, Any]:
    match event:
        case AnswerTaken():
            return views.interviews.answered(event, event.evaluation)
        case InterviewSteered():
            return views.interviews.steered(event)
    return {}


@router.delete("/{job_id}", summary="Cancel a job", responses=examples.JOB)
async def cancel_job(job_id: str, parts: Running, caller: Asking) -> dict[str, Any]:
    """A job that has already ended stays as it ended."""
    return views.job(await parts.jobs.cancel(caller, _uuid(job_id)))


def _uuid(job_id: str) -> UUID:
    try:
        return UUID(job_id)
    except ValueError as error:
        raise unknown_job() from error
