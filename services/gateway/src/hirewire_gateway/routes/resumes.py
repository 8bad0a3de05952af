"""Reading a résumé."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from hirewire_common.contracts import Event, Principal, ResumeParsed
from hirewire_common.errors import TryAgain
from hirewire_gateway import uploads
from hirewire_gateway.domain import views
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.handlers import Parsing
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end, later
from hirewire_gateway.routes.counting import COUNTS_WORK_SESSION_UNLESS_SHOWN
from hirewire_gateway.routes.deps import Ordering, Parts, Running
from hirewire_gateway.routes.examples import resumes as examples

router = APIRouter(tags=["résumés"])


@router.post(
    "/api/resume/parse",
    summary="Read a résumé (PDF, DOCX, TXT)",
    responses=examples.PARSE,
    openapi_extra=bodies.FILE,
    dependencies=[COUNTS_WORK_SESSION_UNLESS_SHOWN],
)
async def parse(request: Request, parts: Running, errand: Ordering) -> JSONResponse:
    """Waits for the result; with `Prefer: respond-async`, or after the wait limit, answers 202 instead.

    Without a session's id the résumé gets a session of its own, whose id is in the answer.
    """
    try:
        upload = await uploads.read(request, "file", parts.settings.max_upload_bytes)
        parsing = await parts.resumes.parse(errand, upload)
        if parsing.event is None:
            return accepted(parsing)
        place = parsing.workplace
        try:
            result = await resume_result(parts, place.principal, parsing.event)
        except TryAgain:  # it is done and stays done, so this is no refusal
            return accepted(parsing)
        return JSONResponse({**result, "session_id": place.handle})
    except Problem as problem:
        raise _unread(problem) from problem


def accepted(parsing: Parsing) -> JSONResponse:
    """202: the job goes on without its caller."""
    return later(parsing.job.id, parsing.workplace.handle)


async def resume_result(parts: Parts, principal: Principal, event: Event) -> dict[str, Any]:
    """The answer to a parsing job that ended with `event`. Raises Problem when it has failed."""
    news = parsed(event)
    reading = await parts.resumes.reading(principal, news.resume_id)
    return {
        "success": True,
        "data": views.reading(reading),
        "filename": news.document.name,
        "saved_to_database": principal.kind == "user",
        "resume_id": str(news.resume_id),
        "job_id": str(news.job),
    }


def parsed(event: Event) -> ResumeParsed:
    """The good end of a parsing job. Raises Problem for the other."""
    return good_end(event, ResumeParsed)


def _unread(problem: Problem) -> Problem:
    """The client's own form of a failure beside ours."""
    problem.extra = {"success": False, "details": problem.detail, **problem.extra}
    return problem
