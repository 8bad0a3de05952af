"""Examples for the routes of sessions that bring a language model along."""

from typing import Any

from hirewire_gateway.routes.examples.common import COMMON, NEW_SESSIONS, Responses, error, example

_SESSION = "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c"
_AT, _END = "2026-11-21T10:30:45.123Z", "2026-11-22T10:30:45.123Z"
_CONFIG: dict[str, Any] = {
    "provider": "openai",
    "model_name": "gpt-5-mini",
    "base_url": None,
    "temperature": 0.7,
    "max_tokens": None,
    "top_p": None,
    "frequency_penalty": None,
    "presence_penalty": None,
    "additional_params": {},
}
_INFO: dict[str, Any] = {
    "session_id": _SESSION,
    "name": "session_20261121_103045",
    "valid": True,
    "status": "active",
    "llm_config": {**_CONFIG, "has_api_key": True},
    "resumes": ["7d444840-9dc0-51d1-b245-5ffdce74fad2"],
    "conversations": [],
    "device_id": "laptop",
    "metadata": {},
    "created_at": _AT,
    "last_accessed": _AT,
    "expires_at": _END,
}
_BAD = error(400, "bad_request", "temperature: Input should be less than or equal to 2")
_LARGE = error(413, "too_large", "The request is larger than 15 MiB. Send a smaller file.")
_SHOWN: Responses = {
    **COMMON,
    401: error(
        401, "missing_session", "No session was shown. Create one, and send its id as X-Session-ID."
    ),
}
_NONE = error(404, "not_found", "This session does not exist, or is not yours.")

TEST: Responses = {
    **COMMON,
    200: example(
        "How it went",
        {
            "success": True,
            "response_text": "Hello, I am here.",
            "latency_ms": 412.5,
            "provider_info": {"provider": "openai", "model": "gpt-5-mini"},
        },
    ),
    400: _BAD,
    413: _LARGE,
    429: NEW_SESSIONS,
}
CREATE: Responses = {
    **COMMON,
    200: example(
        "The new session",
        {
            "session_id": _SESSION,
            "status": "created",
            "expires_at": _END,
            "message": "Session created.",
        },
    ),
    400: _BAD,
    413: _LARGE,
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another request."),
    429: NEW_SESSIONS,
}
VALIDATE: Responses = {
    **COMMON,
    200: example("What it is", {"valid": True, "status": "active", "expires_at": _END}),
}
INFO: Responses = {**_SHOWN, 200: example("The session", _INFO)}
LIST: Responses = {
    **COMMON,
    200: example(
        "The sessions",
        {
            "sessions": [
                {
                    "session_id": "session_20261121_103045",
                    "name": "session_20261121_103045",
                    "valid": True,
                    "status": "active",
                    "device_id": "laptop",
                    "resumes": 1,
                    "created_at": _AT,
                    "last_accessed": _AT,
                    "expires_at": _END,
                }
            ],
            "total": 1,
        },
    ),
}
CLEANUP: Responses = {
    **COMMON,
    200: example(
        "What was removed",
        {"success": True, "cleaned": 2, "message": "Expired sessions removed."},
    ),
}
DATA: Responses = {
    **COMMON,
    200: example("Everything in it", {**_INFO, "files": ["raw_resumes/cv.pdf"]}),
    404: _NONE,
}
DELETE: Responses = {
    **COMMON,
    200: example(
        "It is gone",
        {"success": True, "status": "deleted", "session_id": _SESSION, "deleted_files": 2},
    ),
    404: _NONE,
}
