"""Examples for recorded answers."""

from typing import Any

from hirewire_gateway.routes.examples.common import (
    COMMON,
    GONE,
    JOB_ID,
    QUEUE,
    RETRY_AFTER,
    SESSION_ID,
    Responses,
    accepted,
    error,
    example,
    too_many,
)

_KEY = f"uploads/video/{SESSION_ID}.webm"
_NAME = "session_20261121_103045"


def _where(session: str) -> dict[str, Any]:
    here, this = f"/api/v1/analyses/{session}", f"analysis={JOB_ID}"
    return {
        "analysis_url": f"{here}?{this}",
        "report_urls": {form: f"{here}/report?{this}&format={form}" for form in ("html", "pdf")},
        "cancel": {"method": "DELETE", "url": f"/api/v1/jobs/{JOB_ID}"},
        "delete": {"method": "DELETE", "url": f"/api/v1/session/{session}"},
    }


_WHERE = _where(SESSION_ID)
_QUESTION = "What did you improve at work?"
_SAID = "I moved our billing to another database."
_RESULT: dict[str, Any] = {
    "status": "completed",
    "facial_analysis": {
        "engagement": 0.82,
        "positivity": None,
        "anxiety_hint": 0.21,
        "confidence": 0.86,
        "emotions": None,
    },
    "transcript_analysis": {
        "full_text": _SAID,
        "filler_ratio": 0.02,
        "filler_hits": 1,
        "mumble_score": 0.1,
        "segments": [{"text": _SAID, "start_time": 0.4, "end_time": 3.1, "confidence": 0.8}],
    },
    "coaching_advice": {
        "tip": "Leave a moment of silence instead of “basically”.",
        "confidence_score": 0.74,
        "anxiety_score": 0.2,
        "recommendations": ["Say the answer once more, and pause after each sentence."],
    },
    "processing_time_ms": 21480,
    "delivery": {
        "pace": 141.0,
        "pauses": {"count": 6, "per_minute": 5.8},
        "loudness": -24.1,
        "pitch": {"median": 118.0, "range": 4.2},
    },
    "provider": {
        "transcriber": {"name": "pocketsphinx", "model": "", "version": "", "degraded": ""}
    },
    "analysis_id": JOB_ID,
    "timeline": {"step": 1.0, "series": {"wpm": [141.0, None]}, "events": []},
    "warnings": [],
    "missing": [{"field": "metrics.visual.smile", "reason": "This analyser can't tell a smile."}],
}
_NOT_YOURS = (
    "No recording has this file_key, or it is not yours. Ask POST /api/v1/upload-url for one."
)
_NOT_ANALYZED = "This session does not exist, is not yours, or has no analysis. Ask for one with POST /api/v1/analyze."
_LARGE = "The recording is larger than 500 MiB, the most that is taken. Send a shorter one."
_SESSIONS = "Too many new sessions from your address: at most 60 an hour. Try again in 6 minutes."
_ANALYSES = "Too many requests for an analysis in this session: at most 60 a minute. Try again in 20 seconds."
_INTERNAL = error(500, "internal", "Something went wrong on our side; it is recorded.")

UPLOAD: Responses = {
    **COMMON,
    200: example(
        "Where to put it",
        {
            "upload_url": "https://objects.example.com/hirewire/recordings/…?X-Amz-Signature=…",
            "file_key": _KEY,
            "expires_in": 3600,
            "required_headers": {"Content-Type": "video/webm"},
            "max_bytes": 524288000,
            "session_id": SESSION_ID,
            "events_url": f"/ws/{SESSION_ID}",
        },
    ),
    400: error(400, "bad_request", "file_type: should be 'video' or 'audio'"),
    413: error(413, "too_large", _LARGE),
    415: error(415, "unsupported_type", "content_type: is not read here. Send one of video/webm, video/mp4."),
    422: error(422, "empty", "The recording is empty (0 bytes). Record it again, and upload it to a new upload_url."),
    429: too_many(error(429, "rate_limited", _SESSIONS)),
    500: _INTERNAL,
}  # fmt: skip
ANALYZE: Responses = {
    **COMMON,
    200: example(
        "What it came to",
        {
            "file_key": _KEY,
            "session_id": SESSION_ID,
            "job_id": JOB_ID,
            "question": _QUESTION,
            **_RESULT,
            **_WHERE,
        },
    ),
    202: accepted(session_id=SESSION_ID),
    400: error(400, "bad_request", "file_key: is missing: send it too"),
    404: {
        "description": "It isn't there, or isn't yours; or nothing was uploaded yet",
        "content": {
            "application/json": {
                "examples": {
                    "not_found": {"value": {"detail": _NOT_YOURS, "error": "not_found"}},
                    "object_missing": {
                        "value": {
                            "detail": "Nothing was uploaded for this file_key yet. PUT the recording to its upload_url, and"
                            " wait for the answer 200; then ask again.",
                            "error": "object_missing",
                        }
                    },
                }
            }
        },
    },
    409: error(409, "cancelled", "You cancelled this job."),
    410: GONE,
    413: error(413, "too_large", _LARGE),
    415: error(415, "unsupported_type", "This file holds text, not a recording."),
    422: error(
        422,
        "bad_file_key",
        "file_key: is none that this server gave. Send it exactly as POST /api/v1/upload-url answered it.",
    ),
    429: too_many(error(429, "rate_limited", _ANALYSES), error(429, "queue_full", QUEUE)),
    500: _INTERNAL,
}
ANALYSES: Responses = {
    **COMMON,
    200: example(
        "The rows, newest first",
        [
            {
                "session_id": _NAME,
                "job_id": JOB_ID,
                "question": _QUESTION,
                "status": "completed",
                "percent": 100,
                "file_name": "upload.webm",
                "size_bytes": 1048576,
                "kind": "video",
                "seconds": 61.4,
                "scores": {"overall": 71.5, "delivery": 92.0, "content": 58.0, "coverage": 0.9},
                "error": None,
                "created_at": "2026-11-21T10:30:45.123Z",
                "updated_at": "2026-11-21T10:31:52.456Z",
                **_where(_NAME),
            }
        ],
    ),
    400: error(400, "bad_request", "limit: should be less than or equal to 1000"),
    401: error(401, "not_signed_in", "Not authenticated"),
    404: error(404, "not_found", "The analysis of before_id does not exist, or is not yours."),
}
STANDING: Responses = {
    **COMMON,
    200: example(
        "How far it is",
        {
            "session_id": SESSION_ID,
            "job_id": JOB_ID,
            "question": _QUESTION,
            "status": "running",
            "stage": "transcribe",
            "waiting_for": "aws-transcribe",
            "percent": 41,
            "stages": [
                {
                    "stage": "probe",
                    "status": "done",
                    "provider": "",
                    "begun_at": "2026-11-21T10:30:45.123Z",
                    "ended_at": "2026-11-21T10:30:45.456Z",
                    "error": None,
                }
            ],
            "error": None,
            "created_at": "2026-11-21T10:30:45.123Z",
            "updated_at": "2026-11-21T10:30:52.456Z",
            "transcript": None,
            "result": None,
            **_WHERE,
        },
    ),
    404: error(404, "not_found", _NOT_ANALYZED),
    500: _INTERNAL,
}
_NO_REPORT = (
    "This analysis has no report yet. Look at its status, and ask again when it is completed."
)
REPORT: Responses = {
    **COMMON,
    200: {
        "description": "The report",
        "content": {
            "text/html": {"example": "<!doctype html>…"},
            "application/pdf": {"example": "%PDF-1.7 …"},
        },
    },
    400: error(400, "bad_request", "format: should be 'html' or 'pdf'"),
    404: error(404, "not_found", _NOT_ANALYZED),
    409: {**error(409, "not_ready", _NO_REPORT), "headers": RETRY_AFTER},
    415: error(415, "unsupported_type", "This file holds text, not a recording."),
    422: error(422, "corrupt", "The recording is damaged and could not be read. Record it again."),
    413: error(413, "too_large", _LARGE),
    500: _INTERNAL,
}
