"""What the examples of several modules have in common: forms, errors, ids."""

from typing import Any

from pydantic import BaseModel, ConfigDict

Responses = dict[int | str, dict[str, Any]]

SESSION_ID = "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c"
JOB_ID = "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"
RESUME_ID = "7d444840-9dc0-51d1-b245-5ffdce74fad2"


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


RETRY_AFTER = {
    "Retry-After": {"description": "Seconds", "schema": {"type": "integer", "minimum": 1}}
}
RATE = "Too many new sessions from your address: at most 10 an hour. Try again in 6 minutes."


def too_many(*answers: dict[str, Any]) -> dict[str, Any]:
    """Any of these, with the time to wait."""
    bodies = [answer["content"]["application/json"]["example"] for answer in answers]
    examples = {body["error"]: {"value": body} for body in bodies}
    return {
        "description": "Too many requests: wait as long as `Retry-After` says",
        "headers": RETRY_AFTER,
        "content": {"application/json": {"examples": examples}},
        "model": Error,
    }


GONE = error(410, "gone", "This session was removed while it was being worked on.")
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
        "headers": RETRY_AFTER,
    },
    # also keeps FastAPI from promising a 422 of its own form, which no client ever gets
    "default": error(400, "bad_request", "Every other error has this form too."),
}


def accepted(*, session_id: str) -> dict[str, Any]:
    body = {
        "job_id": JOB_ID,
        "status": "accepted",
        "status_url": f"/api/v1/jobs/{JOB_ID}",
        "events_url": f"/ws/{session_id}",
        "session_id": session_id,
    }
    return example("The job goes on without you", body)
