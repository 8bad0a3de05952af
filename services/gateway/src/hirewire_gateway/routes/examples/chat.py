"""Examples for the conversation."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    GONE,
    SESSION_ID,
    Responses,
    accepted,
    error,
    example,
    too_many,
)

_MARKDOWN = "# Jane Roe\n\n## Experience\n"
_UNKNOWN = error(404, "not_found", "This session does not exist, or is not yours.")
MANY = too_many(
    error(429, "rate_limited", "Too many messages: at most 10 a minute. Try again in 20 seconds."),
    error(429, "queue_full", "Too many of your requests are waiting. Try again in a few seconds."),
)

CHAT: Responses = {
    **COMMON,
    200: example(
        "The answer",
        {
            "message": "Nice to meet you, Jane. Which e-mail address should employers use?",
            "session_id": SESSION_ID,
            "timestamp": "2026-11-21T10:30:45.123Z",
            "revision": 1,
            "modification_type": "major",
            "changed_paths": ["/resume/profile/name"],
            "questions": ["Which e-mail address should employers use?"],
            "provider_used": "builtin",
        },
    ),
    202: accepted(session_id=SESSION_ID),
    400: error(400, "bad_request", "message: say something, or attach a file."),
    404: _UNKNOWN,
    409: error(409, "cancelled", "This was cancelled before it was done."),
    410: GONE,
    413: error(
        413, "too_large", "message: at most 20,000 characters. Attach a long text as a file."
    ),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another body."),
    429: MANY,
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}
SESSION: Responses = {
    **COMMON,
    200: example(
        "The session",
        {
            "session_id": SESSION_ID,
            "user_data": {"name": "Jane Roe", "experience": [], "education": [], "skills": []},
            "chat_history": [
                {
                    "role": "user",
                    "content": "I'm Jane Roe",
                    "timestamp": "2026-11-21T10:30:45.001Z",
                    "attachments": [],
                }
            ],
            "resume_markdown": _MARKDOWN,
            "last_updated": "2026-11-21T10:30:45.123Z",
            "status": "active",
        },
    ),
    404: _UNKNOWN,
}
RESUME: Responses = {
    **COMMON,
    200: example(
        "The résumé; empty before there is one",
        {
            "session_id": SESSION_ID,
            "resume_markdown": _MARKDOWN,
            "last_updated": "2026-11-21T10:30:45.123Z",
        },
    ),
    404: _UNKNOWN,
}
