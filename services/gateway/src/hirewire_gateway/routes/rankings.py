"""Résumés ranked against a job, and looked for."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse

from hirewire_common.contracts import REPORT_TYPES, Principal, RankingCompleted, StoredRanking
from hirewire_gateway import uploads
from hirewire_gateway.domain import documents, ranking, views
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem, too_large
from hirewire_gateway.domain.ranking import SentRanking, SentSearch, SentSelection
from hirewire_gateway.domain.sent import read
from hirewire_gateway.handlers import Errand
from hirewire_gateway.limits import json_body
from hirewire_gateway.orders import Accepted
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end, later
from hirewire_gateway.routes.deps import Asking, JsonBody, Ordering, Parts, Running
from hirewire_gateway.routes.examples import rankings as examples

router = APIRouter(tags=["ranking"])

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_WANTED = "Send the job as a .pdf, .docx or .txt file."


async def _said(
    request: Request,
    job_description: Annotated[
        str | None, Query(description="also in JSON, or as a field of a form")
    ] = None,
    session_id: Annotated[
        str | None, Query(description="a session's name or id; without it the newest one")
    ] = None,
) -> dict[str, Any]:
    """What stands in JSON, in a form or in the address; the body wins."""
    del job_description, session_id  # named here for the documents
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind in _FORMS:
        return await uploads.read_fields(request)
    return uploads.said(request.query_params) | json_body(await request.body())


async def _ranking_id(ranking_id: str) -> UUID:
    try:
        return UUID(ranking_id)
    except ValueError as error:
        raise ranking.unknown_ranking() from error


Said = Annotated[dict[str, Any], Depends(_said)]
RankingId = Annotated[UUID, Depends(_ranking_id)]


@router.post(
    "/api/rank",
    summary="Rank the résumés of a session against a job",
    responses=examples.RANK,
    openapi_extra=bodies.RANKING,
)
@router.post(
    "/api/resumes/rank",
    summary="Rank the résumés of a session against a job",
    responses=examples.RANK,
    openapi_extra=bodies.RANKING,
)
async def rank(parts: Running, errand: Ordering, body: Said) -> JSONResponse:
    """Best first, each with what of the job it meets, and where it says so.

    The same description for the same résumés is the same ranking: its requirements stay as they were edited. The
    reports are in the session, at `report_paths`.
    """
    sent = ranking.wanted(body)
    if sent.ranking_id is not None:
        return await _again(parts, errand, sent, sent.ranking_id)
    place = await parts.rankings.place(errand.caller, sent.session_id)
    order = await parts.rankings.ordered(place, sent, sent.job_description)
    await parts.rates.ranking(place.key, errand.once)
    return await _answered(parts, place, await parts.rankings.rank(errand, place, order), sent)


@router.post(
    "/api/rank-from-file",
    summary="Rank them against a job that stands in a file",
    responses=examples.RANK_FILE,
    openapi_extra=bodies.JOB_FILE,
)
async def rank_from_file(request: Request, parts: Running, errand: Ordering) -> JSONResponse:
    limit = parts.settings.max_upload_bytes
    upload, body = await uploads.read_with(request, "jd_file", parts.settings.max_body_bytes)
    if len(upload.data) > limit:
        raise too_large(upload.name, limit)
    media_type = documents.kept_type(upload.name, upload.data, _WANTED)
    sent = read(SentSelection, body)
    place = await parts.rankings.place(errand.caller, sent.session_id)
    order = await parts.rankings.ordered(place, sent)
    await parts.rates.ranking(place.key, errand.once)
    accepted = await parts.rankings.rank_by_file(errand, place, order, upload, media_type)
    return await _answered(parts, place, accepted, sent)


@router.get("/api/v1/rankings/{ranking_id}", summary="A ranking", responses=examples.RANKING)
async def get_ranking(
    number: RankingId, parts: Running, caller: Asking, version: str | None = None
) -> dict[str, Any]:
    """As it is, or by an earlier `version` of its requirements. `reports` are links that expire."""
    place, stored = await parts.rankings.found(caller, number, ranking.version(version))
    found = await parts.rankings.result(stored.result)
    shown = await asyncio.to_thread(
        views.ranking,
        found,
        provider_used=stored.provider_used,
        degraded_reason=stored.degraded_reason,
    )
    return {**shown, "session_id": place.name, "reports": _links(parts, stored)}


@router.patch(
    "/api/v1/rankings/{ranking_id}",
    summary="Change what is asked for, and rank again",
    responses=examples.AMEND,
    openapi_extra=bodies.AMENDMENTS,
)
async def amend(
    number: RankingId, parts: Running, errand: Ordering, body: JsonBody
) -> JSONResponse:
    """Each of `items` changes the requirement with its `id`, removes it, or is a new one. `seen` is the version that
    they were made for: 409 when there is a newer one."""
    changes = ranking.amendments(body)
    place, stored = await parts.rankings.found(errand.caller, number)
    await parts.rates.ranking(place.key, errand.once)
    accepted = await parts.rankings.again(errand, place, stored, amendments=changes)
    return await _answered(parts, place, accepted)


@router.post(
    "/api/v1/resumes/search",
    summary="Look for résumés in all sessions",
    responses=examples.SEARCH,
    openapi_extra=bodies.SEARCH,
)
async def search(parts: Running, caller: Asking, body: JsonBody) -> dict[str, Any]:
    """The best first, by how well they fit the words of a question or of a whole job."""
    sent = read(SentSearch, body)
    ranking.check_text("query", sent.query)
    reach = await parts.searches.reach(caller, sent.session_id)
    await parts.rates.search(reach.principal.tenant)
    found = await parts.searches.search(caller, reach, sent.query, sent.limit)
    return views.hits(found, await parts.searches.names(caller, found))


async def _again(parts: Parts, errand: Errand, sent: SentRanking, number: UUID) -> JSONResponse:
    if sent.job_description or sent.resume_ids or sent.filenames:
        raise Problem(
            400, "bad_request", "ranking_id: stands alone; leave it out to rank something else."
        )
    place, stored = await parts.rankings.found(errand.caller, number)
    await parts.rates.ranking(place.key, errand.once)
    accepted = await parts.rankings.again(errand, place, stored, explained=sent.explained)
    return await _answered(parts, place, accepted)


async def _answered(
    parts: Parts, place: Workplace, accepted: Accepted, sent: SentSelection | None = None
) -> JSONResponse:
    """How the job ended; 202 while it goes on."""
    handle = (sent.session_id if sent else None) or place.name
    if accepted.event is None:
        return later(accepted.job.id, handle)
    news = good_end(accepted.event, RankingCompleted)
    shown = await ranked(parts, place.principal, news)
    return JSONResponse({**shown, "session_id": handle})


async def ranked(parts: Parts, principal: Principal, news: RankingCompleted) -> dict[str, Any]:
    """The answer to a ranking job that ended well."""
    found = await parts.rankings.told(principal, news)
    return await asyncio.to_thread(
        views.ranking,
        found,
        provider_used=news.provider_used,
        degraded_reason=news.degraded_reason,
    )


def _links(parts: Parts, stored: StoredRanking) -> dict[str, str]:
    return {
        form: parts.files.link(
            ref.key, name=f"ranked_resumes.{form}", media_type=REPORT_TYPES[form]
        )
        for form, ref in stored.reports.items()
    }
