"""Questions, evaluations and transcripts without an interview."""

from typing import Any

from fastapi import APIRouter, Request

from hirewire_gateway import uploads
from hirewire_gateway.domain import interviews as domain
from hirewire_gateway.domain import views
from hirewire_gateway.domain.interviews import SentQuestions
from hirewire_gateway.domain.plain import text
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.domain.sent import read
from hirewire_gateway.routes import bodies
from hirewire_gateway.routes.deps import JsonBody, Ordering, Running
from hirewire_gateway.routes.examples import coaching as examples

router = APIRouter(prefix="/api", tags=["interviews"])

_LONGEST_LANGUAGE = 20


@router.post(
    "/questions/generate",
    summary="Questions for a person and a job",
    responses=examples.QUESTIONS,
    openapi_extra=bodies.QUESTIONS,
)
async def generate(parts: Running, errand: Ordering, body: JsonBody) -> dict[str, Any]:
    """As an interview would ask them, each with its reason. Nothing is kept; the same request gets the same ones."""
    sent = read(SentQuestions, body)
    await parts.rates.question(errand.caller.address, errand.once)
    plan = await parts.coach.questions(errand.caller, sent, errand.key)
    return views.interviews.plan(plan)


@router.post(
    "/evaluate-answer",
    summary="What an answer is worth",
    responses=examples.EVALUATE,
    openapi_extra=bodies.EVALUATION,
)
async def evaluate(parts: Running, errand: Ordering, body: JsonBody) -> dict[str, Any]:
    """One answer by itself. Nothing is kept."""
    sent = domain.evaluation(body)
    await parts.rates.evaluation(errand.caller.address, errand.once)
    found = await parts.coach.evaluation(errand.caller, sent, errand.key)
    return {"success": True, "evaluation": views.evaluation(found)}


@router.get(
    "/audio/stt/status",
    summary="Whether speech can be written down",
    responses=examples.SPEECH_STATUS,
)
async def speech_status(parts: Running) -> dict[str, Any]:
    found = await parts.speech.status()
    return {
        "available": found.available,
        "message": found.message,
        "transcriber": found.transcriber,
        "languages": list(found.languages),
    }


@router.post(
    "/audio/stt",
    summary="Write down what was said",
    responses=examples.SPEECH,
    openapi_extra=bodies.SPEECH,
)
async def speech(request: Request, parts: Running, errand: Ordering) -> dict[str, Any]:
    """A recording in the field `audio`: at most ten minutes and 10 MiB, of which a WAV has room for five minutes at 16 kHz.
    Nothing of it is kept."""
    upload, beside = await uploads.read_with(request, "audio", parts.settings.max_upload_bytes)
    if not upload.data:
        raise Problem(422, "empty", "audio: the recording is empty. Record it again.")
    language = text(beside.get("language"), 100) or "en"
    if len(language) > _LONGEST_LANGUAGE:
        raise Problem(400, "bad_request", "language: should be a code such as 'en' or 'en-US'.")
    await parts.rates.transcript(errand.caller.address, errand.once)
    found = await parts.speech.transcribed(errand.caller, upload, language, errand.key)
    return {
        "success": True,
        "transcript": found.text,
        "confidence": found.confidence,
        "language": found.language,
        "audio_size_bytes": len(upload.data),
        "duration_seconds": found.seconds,
        "transcriber": found.transcriber,
        "notes": list(found.notes),
    }
