"""Recorded answers: where to put them, and what they come to."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Response
from fastapi.responses import JSONResponse

from hirewire_common.contracts import RecordingAnalyzed
from hirewire_common.errors import NotFound
from hirewire_gateway.domain import views as all_views
from hirewire_gateway.domain.problems import unknown_record
from hirewire_gateway.domain.recording_keys import file_key
from hirewire_gateway.domain.recordings import ReportFormat, SentAnalysis, SentUpload
from hirewire_gateway.domain.sent import read
from hirewire_gateway.domain.views import analyses as views
from hirewire_gateway.handlers.recordings import LASTS
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end
from hirewire_gateway.routes.deps import (
    Asking,
    IdempotencyKey,
    JsonBody,
    Named,
    Once,
    Ordering,
    Parts,
    Running,
)
from hirewire_gateway.routes.examples import recordings as examples

router = APIRouter(prefix="/api/v1", tags=["recordings"])

_MEDIA: dict[ReportFormat, str] = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}
_CSP = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'; sandbox"
)
"""A report holds strangers' words, and needs nothing but itself."""
Which = Annotated[
    UUID | None, Query(description="the `job_id` of an analysis of this session; the newest")
]


@router.post(
    "/upload-url",
    summary="Where to put a recording",
    responses=examples.UPLOAD,
    openapi_extra=bodies.UPLOAD,
)
async def upload_url(
    parts: Running, caller: Asking, key: IdempotencyKey, once: Once, body: JsonBody
) -> dict[str, Any]:
    """PUT the bytes to `upload_url` with `required_headers`, then send `file_key` to `/api/v1/analyze`. The key opens the
    recording: keep it like a password. Each recording has a session of its own; it ends after some days, but for a user's that was analysed."""
    sent = read(SentUpload, body)
    await parts.rates.new_work_session(caller.address, once)
    slot = await parts.recordings.slot(caller, sent, key)
    return {
        "upload_url": slot.url,
        "file_key": str(slot.key),
        "expires_in": int(LASTS.total_seconds()),
        "required_headers": slot.headers,
        "max_bytes": parts.recordings.largest,
        "session_id": slot.place.handle,
        "events_url": f"/ws/{slot.place.handle}",
    }


@router.post(
    "/analyze",
    summary="Find out what a recorded answer came to",
    responses=examples.ANALYZE,
    openapi_extra=bodies.ANALYSIS,
)
async def analyze(parts: Running, errand: Ordering, body: JsonBody) -> JSONResponse:
    """One analysis for each recording and question, however often it is asked for: whoever asks again is told of the same one.
    Another question is judged by what was measured before. One that failed through no fault of the recording's, or was
    cancelled, is begun anew.

    What isn't known is null, and `missing` says why. `progress`, `partial` and `analysis_completed` come over the socket.
    """
    sent = read(SentAnalysis, body)
    key = file_key(sent.file_key)
    place = await parts.recordings.place(errand.caller, key)
    await parts.rates.analysis(place.key, errand.once)
    accepted = await parts.recordings.analyze(errand, place, key, sent)
    common = {
        "file_key": str(key),
        "session_id": place.handle,
        "job_id": str(accepted.job.id),
        "question": sent.question,
    }
    where = views.addresses(place.handle, accepted.job.id)
    if accepted.event is None:
        told = {**all_views.accepted(accepted.job.id, place.handle), **common, **where}
        return JSONResponse(told, status_code=202, headers={"Location": where["analysis_url"]})
    news = good_end(accepted.event, RecordingAnalyzed)
    return JSONResponse({**await analyzed(parts, news), **common, **where})


async def analyzed(parts: Parts, news: RecordingAnalyzed) -> dict[str, Any]:
    """The answer to an analysis that ended well."""
    return views.analysis(await parts.recordings.found(news), news)


@router.get("/analyses", summary="The user's recordings", responses=examples.ANALYSES)
async def list_analyses(
    parts: Running,
    caller: Asking,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    before_id: Annotated[
        UUID | None,
        Query(description="only those behind the row of this `job_id`, the last that you have"),
    ] = None,
) -> list[dict[str, Any]]:
    """Each with its newest analysis, newest first. To read on, send the `job_id` of the last row as `before_id`.

    `session_id` is the recording's name, which opens it for its user alone.
    """
    user = parts.accounts.user(caller)
    try:
        found = await parts.analyses.listed(user, behind=before_id, most=limit)
    except NotFound as error:
        raise unknown_record("The analysis of before_id") from error
    return [views.listed(one) for one in found]


@router.get("/analyses/{session_id}", summary="How far an analysis is", responses=examples.STANDING)
async def get_analysis(parts: Running, place: Named, analysis: Which = None) -> dict[str, Any]:
    """With what was said as soon as that is known, and with the whole `result` when `status` is `completed`. While `stage`
    waits for a provider, `waiting_for` names it."""
    standing = await parts.recordings.standing(place, analysis)
    news = views.ended_well(standing)
    said = await parts.recordings.transcript(standing)
    return {
        "session_id": place.handle,
        **views.standing(standing),
        "transcript": views.transcript(said) if said else None,
        "result": await analyzed(parts, news) if news else None,
        **views.addresses(place.handle, standing.job.id),
    }


@router.get(
    "/analyses/{session_id}/report",
    summary="The report of an analysis",
    response_class=Response,
    responses=examples.REPORT,
)
async def get_report(
    parts: Running,
    place: Named,
    form: Annotated[ReportFormat, Query(alias="format")] = "html",
    analysis: Which = None,
) -> Response:
    """A page to look at, or the same as PDF."""
    headers = {
        "Content-Security-Policy": _CSP,
        "Content-Disposition": f'inline; filename="interview-report.{form}"',
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",  # its address holds the session's id
        "Cache-Control": "private, no-store",
    }
    report = await parts.recordings.report(place, form, analysis)
    return Response(report, media_type=_MEDIA[form], headers=headers)
