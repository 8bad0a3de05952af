"""Analyses of recordings, in the shape of the recording front end, with what it doesn't know beside it."""

from typing import Any, get_args
from uuid import UUID

from hirewire_common.contracts import (
    Analysis,
    AnalysisStage,
    AnalysisStanding,
    DeliveryScore,
    Fault,
    ListedAnalysis,
    Metrics,
    RecordingAnalyzed,
    RecordingTranscript,
    Remarked,
    Stage,
)
from hirewire_gateway.domain.ends import end_of, fault_of
from hirewire_gateway.domain.views.moments import iso

_STATUS = {"succeeded": "completed"}
_STATE = {"waiting": "running"}
_STAGES: tuple[Stage, ...] = get_args(Stage)
_HEAD = ("overall", "delivery", "content", "coverage")


def analysis(found: Analysis, news: RecordingAnalyzed) -> dict[str, Any]:
    """The front end's fields first. Whatever isn't known is None, and `missing` says why."""
    whole = found.model_dump(mode="json")
    client = whole.pop("client") or {}
    return {
        "status": "completed",
        "facial_analysis": client.get("facial_analysis"),
        "transcript_analysis": client.get("transcript_analysis"),
        "coaching_advice": client.get("coaching_advice"),
        "processing_time_ms": round(news.seconds * 1000),
        "delivery": _delivery(found.metrics),
        "provider": whole.pop("providers"),
        "analysis_id": whole.pop("id"),
        **whole,
    }


def _delivery(metrics: Metrics) -> dict[str, Any]:
    """How it was said, at a glance; each with its unit in docs/recordings.md."""
    speech, voice = metrics.speech, metrics.voice
    return {
        "pace": speech.speech_rate if speech else None,
        "pauses": speech.pauses.model_dump() if speech and speech.pauses else None,
        "loudness": voice.loudness if voice else None,
        "pitch": {"median": voice.pitch_median, "range": voice.pitch_range} if voice else None,
    }


def addresses(handle: str, job: UUID) -> dict[str, Any]:
    """Where this analysis is looked at, cancelled and removed, whichever others its session has."""
    here, this = f"/api/v1/analyses/{handle}", f"analysis={job}"
    return {
        "analysis_url": f"{here}?{this}",
        "report_urls": {form: f"{here}/report?{this}&format={form}" for form in ("html", "pdf")},
        "cancel": {"method": "DELETE", "url": f"/api/v1/jobs/{job}"},
        "delete": {"method": "DELETE", "url": f"/api/v1/session/{handle}"},
    }


def ended_well(one: AnalysisStanding | ListedAnalysis) -> RecordingAnalyzed | None:
    """The good end of an analysis; None before it, and after another."""
    event = end_of(one.job)
    return event if isinstance(event, RecordingAnalyzed) else None


def standing(found: AnalysisStanding) -> dict[str, Any]:
    """How far it is, without what came of it."""
    job = found.job
    fault = fault_of(job)
    told = stages(found.stages, fault)
    failed = next((one["stage"] for one in told if one["status"] == "failed"), "")
    return {
        "job_id": str(job.id),
        "question": found.order.question,
        "status": _status(found),
        "stage": _at(found) or (failed if fault else ""),
        "waiting_for": _waiting_for(found),
        "percent": job.percent,
        "stages": told,
        "error": {"code": fault.code, "message": fault.message} if fault else None,
        "created_at": iso(job.created_at),
        "updated_at": iso(job.updated_at),
    }


def _status(found: AnalysisStanding) -> str:
    """One that was put off until its provider has come further isn't in the queue: it is under way."""
    state = found.job.state
    if state == "queued" and any(not one.over for one in found.stages):
        return "running"
    return _STATUS.get(state, state)


def _at(found: AnalysisStanding) -> str:
    """The first stage that isn't over, at the good end the last one; what the job says of itself where that isn't known."""
    job, over = found.job, {one.stage for one in found.stages if one.over}
    if job.state == "succeeded":
        return _STAGES[-1]
    if not found.stages or job.ended:
        return job.stage
    return next((name for name in _STAGES if name not in over), job.stage)


def _waiting_for(found: AnalysisStanding) -> str | None:
    """The provider of the first stage that waits for one; None while nothing does."""
    by_name = {one.stage: one for one in found.stages if not one.over}
    waits = (by_name[name].provider for name in _STAGES if name in by_name)
    return None if found.job.ended else next(waits, None) or None


def listed(one: ListedAnalysis) -> dict[str, Any]:
    """A recording among the account's: how far its analysis is, what it came to, and where it is looked at."""
    job, order, done = one.job, one.order, ended_well(one)
    fault = fault_of(job)
    return {
        "session_id": one.name,
        "job_id": str(job.id),
        "question": order.question,
        "status": _STATUS.get(job.state, job.state),
        "percent": job.percent,
        "file_name": order.recording.key.rsplit("/", 1)[-1],
        "size_bytes": order.recording.size,
        "kind": done.media_kind if done else None,
        "seconds": done.media_seconds if done else None,
        "scores": headline(done.scores) if done else None,
        "error": {"code": fault.code, "message": fault.message} if fault else None,
        "created_at": iso(job.created_at),
        "updated_at": iso(job.updated_at),
        **addresses(one.name, job.id),
    }


def stages(known: tuple[AnalysisStage, ...], fault: Fault | None = None) -> list[dict[str, Any]]:
    """All of them in their order; those that nobody has begun are `pending`. `fault` is what the analysis ended by."""
    by_name = {one.stage: one for one in known}
    return [_stage(name, by_name.get(name), fault) for name in _STAGES]


def _stage(name: Stage, one: AnalysisStage | None, ended_by: Fault | None) -> dict[str, Any]:
    """What was open when the analysis ended has ended with it."""
    fault, status = one.fault if one else None, _STATE.get(one.state, one.state) if one else ""
    if ended_by and status == "running":
        fault, status = ended_by, "cancelled" if ended_by.code == "cancelled" else "failed"
    return {
        "stage": name,
        "status": status or "pending",
        "provider": one.provider if one else "",
        "begun_at": iso(one.begun_at) if one else None,
        "ended_at": iso(one.ended_at) if one and one.ended_at else None,
        "error": {"code": fault.code, "message": fault.message} if fault else None,
    }


def transcript(found: RecordingTranscript) -> dict[str, Any]:
    return found.model_dump(mode="json")


def headline(scores: DeliveryScore) -> dict[str, float | None]:
    """The scores without their parts."""
    return {name: getattr(scores, name) for name in _HEAD}


def remarks(warnings: tuple[Remarked, ...]) -> list[dict[str, str]]:
    return [one.model_dump() for one in warnings]
