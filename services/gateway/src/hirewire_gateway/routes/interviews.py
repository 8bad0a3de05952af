"""Interviews by conversation: begun, answered, steered, summed up."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from hirewire_common.contracts import InterviewPlanned
from hirewire_gateway.domain import interviews as domain
from hirewire_gateway.domain import views
from hirewire_gateway.domain.interviews import Action, SentInterview, SentSkip
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.sent import read
from hirewire_gateway.handlers import Errand
from hirewire_gateway.orders import Accepted
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.answering import good_end, later
from hirewire_gateway.routes.deps import Arrived, JsonBody, Named, Ordering, Parts, Running
from hirewire_gateway.routes.examples import interviews as examples

router = APIRouter(prefix="/api/session", tags=["interviews"])


@router.post(
    "/create-conversational",
    summary="Begin an interview",
    responses=examples.CREATE,
    openapi_extra=bodies.INTERVIEW,
)
async def create_conversational(parts: Running, errand: Ordering, body: JsonBody) -> JSONResponse:
    """Questions about this person and this job, the first of them in the answer. `session_id` opens the interview: keep it
    like a password.

    It stands in the session that is shown, unless that has an interview already; else in one of its own. A guest's ends
    after some days, unless it is put into an account: by its summary, asked for with a token.
    """
    return await _begun(parts, errand, body, conversational=True)


@router.post(
    "/create",
    summary="Begin an interview, question by question",
    responses=examples.CREATE_PLAIN,
    openapi_extra=bodies.INTERVIEW,
)
async def create(parts: Running, errand: Ordering, body: JsonBody) -> JSONResponse:
    """The same; the first question is in `current_question`."""
    return await _begun(parts, errand, body, conversational=False)


@router.post(
    "/conversational-answer",
    summary="Answer the open question",
    responses=examples.ANSWER,
    openapi_extra=bodies.ANSWER,
)
async def conversational_answer(
    arrived: Arrived, parts: Running, errand: Ordering, body: JsonBody
) -> JSONResponse:
    """It is stored before it is evaluated. The same answer to the same question counts once; `question_id` says which is meant.

    An evaluation that is `provisional` is being read by a language model; the newer one comes over the session's socket as
    `answer_evaluated`, and is in the summary.
    """
    sent = domain.answer(body)
    place, accepted = await _taken(parts, errand, sent, arrived)
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    news = await parts.interviews.ended(place, accepted.event)
    judged = await parts.interviews.judged(place, news)
    told = {**views.interviews.answered(news, judged), "notes": domain.left_out(body, sent)}
    return _shown(place, accepted, told)


@router.post(
    "/answer",
    summary="Answer the open question",
    responses=examples.ANSWER_PLAIN,
    openapi_extra=bodies.ANSWER,
)
async def answer(
    arrived: Arrived, parts: Running, errand: Ordering, body: JsonBody
) -> JSONResponse:
    """The same without the interviewer's words."""
    sent = domain.answer(body)
    place, accepted = await _taken(parts, errand, sent, arrived)
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    news = await parts.interviews.ended(place, accepted.event)
    judged = views.evaluation(await parts.interviews.judged(place, news))
    told = {"success": True, "evaluation": judged, "result": views.interviews.taken(news)}
    notes = domain.left_out(body, sent)
    return _shown(place, accepted, {**told, "repeated": news.repeated, "notes": notes})


@router.post(
    "/skip",
    summary="Leave the open question out",
    responses=examples.SKIP,
    openapi_extra=bodies.SKIP,
)
async def skip(arrived: Arrived, parts: Running, errand: Ordering, body: JsonBody) -> JSONResponse:
    """It counts half in the overall score."""
    place, accepted = await _taken(parts, errand, read(SentSkip, body), arrived)
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    news = await parts.interviews.ended(place, accepted.event)
    told = {"success": True, "result": views.interviews.taken(news), "repeated": news.repeated}
    return _shown(place, accepted, told)


@router.get("/{session_id}", summary="Where an interview stands", responses=examples.INTERVIEW)
async def get_interview(parts: Running, place: Named) -> dict[str, Any]:
    """With all that was asked and said so far: a page that was closed goes on from here."""
    return await _standing(parts, place)


@router.post("/{session_id}/pause", summary="Pause an interview", responses=examples.STEER)
async def pause(parts: Running, errand: Ordering, place: Named) -> JSONResponse:
    """Its time stands still. Answers are refused until it is resumed."""
    return await _steered(parts, errand, place, "pause")


@router.post("/{session_id}/resume", summary="Go on with an interview", responses=examples.STEER)
async def resume(parts: Running, errand: Ordering, place: Named) -> JSONResponse:
    """One that was paused, or that nobody came back to."""
    return await _steered(parts, errand, place, "resume")


@router.post("/{session_id}/end", summary="End an interview early", responses=examples.STEER)
async def end(parts: Running, errand: Ordering, place: Named) -> JSONResponse:
    """What was answered is summed up. When nothing was answered or skipped yet, the interview is `abandoned`."""
    return await _steered(parts, errand, place, "end")


@router.get("/{session_id}/summary", summary="What came of it", responses=examples.SUMMARY)
async def summary(parts: Running, errand: Ordering, place: Named) -> dict[str, Any]:
    """`partial` before the end. A user's own interview is in the account as soon as it is completed; a guest's is put into
    the account of whoever asks with a token first after its end, once, with the résumé that it was begun with. Then it is
    404 to the tokens of others. `note` says why it is in no account of the caller's."""
    kept = await parts.summaries.summed(errand.caller, place)
    turns = {turn.question.id: turn for turn in await parts.interviews.turns(place)}
    row = {"db_session_id": str(kept.record)} if kept.record else {}
    note = {"note": kept.note} if kept.note else {}
    return {
        "success": True,
        "session_id": place.handle,
        "summary": views.summary(kept.summary, turns),
        "saved_to_database": kept.record is not None,
        **row,
        **note,
    }


async def _begun(
    parts: Parts, errand: Errand, body: dict[str, Any], *, conversational: bool
) -> JSONResponse:
    sent = read(SentInterview, body)
    await parts.rates.interview(errand.caller.address, errand.once)
    ordered = await parts.beginnings.begin(errand, sent, conversational=conversational)
    accepted, place = ordered.accepted, ordered.place
    if accepted.event is None:
        return later(accepted.job.id, place.handle)
    news = good_end(accepted.event, InterviewPlanned)
    notes = (*domain.left_out(body, sent), *ordered.notes)
    told = views.interviews.created(news, ordered.setting, notes)
    return _shown(place, accepted, told)


async def _taken(
    parts: Parts, errand: Errand, sent: SentSkip, arrived: Arrived
) -> tuple[Workplace, Accepted]:
    place = await parts.interviews.place(errand.caller, sent.session_id)
    await parts.rates.answer(place.key, errand.once)
    return place, await parts.interviews.take(errand, place, sent, arrived)


async def _steered(parts: Parts, errand: Errand, place: Workplace, action: Action) -> JSONResponse:
    await parts.rates.answer(place.key, errand.once)
    accepted = await parts.interviews.steer(errand, place, action)
    if accepted is not None:
        if accepted.event is None:
            return later(accepted.job.id, place.handle)
        await parts.interviews.steered(place, accepted.event, action)
    return JSONResponse(await _standing(parts, place))


async def _standing(parts: Parts, place: Workplace) -> dict[str, Any]:
    found = await parts.interviews.found(place)
    turns = await parts.interviews.turns(place)
    return {
        **views.interviews.interview(found, turns),
        "session_id": place.handle,
        "summary_url": f"/api/session/{place.handle}/summary",
    }


def _shown(place: Workplace, accepted: Accepted, told: dict[str, Any]) -> JSONResponse:
    return JSONResponse({**told, "session_id": place.handle, "job_id": str(accepted.job.id)})
