"""The session's résumé towards one job: what could be changed without a lie, and taking it."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from hirewire_common.contracts import DraftEdited, Event, ResumeOptimized
from hirewire_gateway.domain import views
from hirewire_gateway.domain.optimizing import SentAcceptance, SentOptimization
from hirewire_gateway.domain.sent import read
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import answered, good_end, later
from hirewire_gateway.routes.deps import JsonBody, Needed, Ordering, Parts, Running
from hirewire_gateway.routes.examples import optimizing as examples

router = APIRouter(prefix="/api/v1", tags=["a résumé towards a job"])


@router.post("/optimize_resume", include_in_schema=False)
@router.post(
    "/optimize_resume/",
    summary="Make a résumé better for a job",
    responses=examples.OPTIMIZE,
    openapi_extra=bodies.OPTIMIZATION,
)
async def optimize(parts: Running, errand: Ordering, place: Needed, body: JsonBody) -> JSONResponse:
    """Nothing is stored but the answer. What the job asks for and the résumé does not say is listed, and never put in.

    Every change of `report.changes` can be taken by itself; `optimized_resume` has those that are `applied`. With a language
    model bullets are reworded too: what says more than the résumé did, or less, is kept out and told in `blocked`. What is true
    and would lower the score is listed, not applied, and says so in `why_not`.
    """
    sent = read(SentOptimization, body)
    await parts.rates.generation(place.key, errand.once)
    accepted = await parts.optimizations.ask(errand, place, sent)
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    told = await shown(parts, accepted.event, sent.parsed)
    return JSONResponse({**told, "session_id": place.handle})


@router.post(
    "/optimize_resume/apply",
    summary="Take proposed changes",
    responses=examples.APPLY,
    openapi_extra=bodies.ACCEPTANCE,
)
async def apply(parts: Running, errand: Ordering, place: Needed, body: JsonBody) -> JSONResponse:
    """They become one revision of the session's résumé: undone by `POST /api/v1/drafts/{session_id}/undo`, and listed there.

    Of a résumé that was edited since, in whatever way, none is taken: 409. Changes of the same optimisation that were taken
    or undone before are no edit.
    """
    sent = read(SentAcceptance, body)
    await parts.rates.edit(place.key, errand.once)
    accepted, changes = await parts.optimizations.apply(errand, place, sent)
    taken = {
        "success": True,
        "optimization_id": str(sent.optimization_id),
        "applied": [one.id for one in changes],
    }
    return answered(
        accepted, place, lambda end: {**taken, **views.edited(good_end(end, DraftEdited))}
    )


async def shown(parts: Parts, event: Event, parsed: dict[str, Any] | None = None) -> dict[str, Any]:
    """The answer to a request for it. `parsed` is what the client sent."""
    news = good_end(event, ResumeOptimized)
    result = await parts.optimizations.result(news)
    if parsed is not None and "basics" not in parsed:
        resume = views.as_it_was_sent(parsed, result)
    else:
        resume = views.optimized_sections(result)
    return views.optimization(news, result, resume)
