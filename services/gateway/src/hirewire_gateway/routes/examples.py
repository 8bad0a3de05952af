"""Examples for the OpenAPI document: what the clients really get."""

from typing import Any

from pydantic import BaseModel, ConfigDict

Responses = dict[int | str, dict[str, Any]]

_SESSION = "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c"
_JOB = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
_RESUME = "7d444840-9dc0-51d1-b245-5ffdce74fad2"


def example(description: str, value: Any) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"example": value}}}


class Error(BaseModel):
    """Every error has this form; some say more."""

    model_config = ConfigDict(extra="allow")

    detail: str
    """What is wrong and what to do."""
    status_code: int
    error: str
    """For programs."""
    request_id: str


def error(status: int, code: str, detail: str, **extra: Any) -> dict[str, Any]:
    body = {
        "detail": detail,
        "status_code": status,
        "error": code,
        "request_id": "5f0c2a9be1d34c77",
    }
    return {**example(detail, {**body, **extra}), "model": Error}


_RETRY_AFTER = {
    "Retry-After": {"description": "Seconds", "schema": {"type": "integer", "minimum": 1}}
}
RATE = "Too many new sessions from your address: at most 10 an hour. Try again in 6 minutes."


def too_many(*answers: dict[str, Any]) -> dict[str, Any]:
    """Any of these, with the time to wait."""
    bodies = [answer["content"]["application/json"]["example"] for answer in answers]
    examples = {body["error"]: {"value": body} for body in bodies}
    return {
        "description": "Too many requests: wait as long as `Retry-After` says",
        "headers": _RETRY_AFTER,
        "content": {"application/json": {"examples": examples}},
        "model": Error,
    }


QUEUE = "Too many of your requests are waiting. Try again in a few seconds."
TOO_MANY = too_many(error(429, "rate_limited", RATE), error(429, "queue_full", QUEUE))
QUEUE_FULL = too_many(error(429, "queue_full", QUEUE))
NEW_SESSIONS = too_many(error(429, "rate_limited", RATE))

COMMON: Responses = {
    400: error(400, "bad_request", "X-User-Id must be a printable name of at most 254 characters."),
    401: error(401, "bad_token", "The bearer token has expired. Sign in again."),
    413: error(413, "too_large", "The request is larger than 15 MiB. Send a smaller file."),
    502: error(502, "internal", "Something went wrong on our side; it is recorded."),
    503: {
        **error(
            503,
            "unavailable",
            "A part of the service is not available right now. Try again shortly.",
        ),
        "headers": _RETRY_AFTER,
    },
    # also keeps FastAPI from promising a 422 of its own form, which no client ever gets
    "default": error(400, "bad_request", "Every other error has this form too."),
}


def accepted(*, session_id: str) -> dict[str, Any]:
    body = {
        "job_id": _JOB,
        "status": "accepted",
        "status_url": f"/api/v1/jobs/{_JOB}",
        "events_url": f"/ws/{session_id}",
        "session_id": session_id,
    }
    return example("The job goes on without you", body)


_PARSED = {
    "success": True,
    "data": {
        "name": "Jane Roe",
        "email": "jane@example.com",
        "phone": "+1 555 0100 200",
        "skills": ["Python", "PostgreSQL"],
        "experience": [
            {
                "id": "experience-1",
                "company": "Acme Ltd",
                "position": "Engineer",
                "start_date": "2021-03",
                "end_date": "present",
                "description": ["Built the billing service."],
            }
        ],
        "education": [],
        "projects": [],
    },
    "filename": "jane-roe.pdf",
    "saved_to_database": False,
    "resume_id": _RESUME,
    "job_id": _JOB,
    "session_id": _SESSION,
}


def _unread(status: int, code: str, detail: str) -> dict[str, Any]:
    return error(status, code, detail, success=False, details=detail)


PARSE: Responses = {
    **COMMON,
    200: example("The résumé as it was read", _PARSED),
    202: accepted(session_id=_SESSION),
    400: _unread(
        400, "missing_file", "file: send the file as multipart/form-data in the field 'file'."
    ),
    409: _unread(409, "cancelled", "This was cancelled before it was done."),
    413: _unread(413, "too_large", "'cv.pdf' is larger than 10 MiB. Send a smaller file."),
    415: _unread(415, "unsupported_type", "'cv.exe': files of type .exe are not read."),
    422: _unread(
        422, "encrypted", "The PDF is protected by a password. Remove it and upload again."
    ),
    429: too_many(
        _unread(
            429, "queue_full", "Too many of your requests are waiting. Try again in a few seconds."
        ),
        error(429, "rate_limited", RATE),
    ),
    500: _unread(500, "internal", "Something went wrong on our side; it is recorded."),
    502: _unread(502, "worker_crashed", "This file stops the program that reads it."),
}
CREATE_SESSION: Responses = {
    **COMMON,
    200: example(
        "The new session",
        {
            "session_id": _SESSION,
            "name": "session_20261121_103045",
            "subject": "hw.evt.0f3b0a6de1c24a5b9d7c8e2f4a6b8c0d.>",
        },
    ),
    400: error(400, "bad_json", "The body is not valid JSON."),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another body."),
    429: NEW_SESSIONS,
}
SESSION: Responses = {
    **COMMON,
    200: example(
        "The session",
        {
            "session_id": _SESSION,
            "user_data": {"name": "Jane Roe", "experience": [], "education": [], "skills": []},
            "chat_history": [],
            "resume_markdown": "",
            "last_updated": "2026-11-21T10:30:45.123Z",
            "status": "active",
        },
    ),
    404: error(404, "not_found", "This session does not exist, or is not yours."),
}
JOB: Responses = {
    **COMMON,
    200: example(
        "The job",
        {
            "job_id": _JOB,
            "kind": "parser.parse",
            "status": "running",
            "stage": "reading",
            "percent": 20,
            "created_at": "2026-11-21T10:30:45.123Z",
            "updated_at": "2026-11-21T10:30:45.456Z",
        },
    ),
    404: error(404, "not_found", "This job does not exist, or is not yours."),
}
ROOT: Responses = {
    200: example(
        "What this is",
        {
            "message": "Hirewire",
            "status": "operational",
            "database": "connected",
            "version": "0.1.0",
        },
    )
}
_HEALTHY = {
    "status": "ok",
    "environment": "local",
    "live": True,
    "ready": True,
    "dependencies": {"bus": "up", "storage": "up", "database": "up", "objects": "up"},
    "version": "0.1.0",
}
HEALTH: Responses = {
    200: example("Everything is there", _HEALTHY),
    503: {
        **example("Something is missing", {**_HEALTHY, "status": "degraded", "ready": False}),
        "headers": _RETRY_AFTER,
    },
}
LIVE: Responses = {200: example("This process answers", {"status": "ok", "live": True})}
METRICS: Responses = {
    200: {
        "description": "In the text format of Prometheus",
        "content": {"text/plain": {"example": "hirewire_websockets 3.0\n"}},
    }
}
