"""Examples for the résumé as data."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    GONE,
    QUEUE,
    SESSION_ID,
    Responses,
    accepted,
    error,
    example,
    too_many,
)

_NONE = error(404, "not_found", "There is no résumé in this session yet. Tell something first.")
_RATE = "Too many changes by hand in this session: at most 600 a minute. Try again in 6 seconds."
_REVISION = {
    "revision": 4,
    "author": "assistant",
    "note": "Added Go to the skills",
    "modification_type": "minor",
    "changed_paths": ["/resume/skills/skills-1/keywords"],
    "undoes": None,
    "timestamp": "2026-11-21T10:30:45.123Z",
}
_OP = {"op": "add", "path": "/resume/skills/skills-1/keywords/-", "value": "Go"}

DRAFT: Responses = {
    **COMMON,
    200: example(
        "The draft",
        {
            "session_id": SESSION_ID,
            "revision": 4,
            "resume": {"profile": {"name": "Jane Roe"}, "summary": ""},
            "design": {"theme": "modern", "paper": "auto"},
            "has_photo": False,
            "resume_markdown": "# Jane Roe\n",
            "last_updated": "2026-11-21T10:30:45.123Z",
        },
    ),
    404: _NONE,
}
EDIT: Responses = {
    **COMMON,
    200: example(
        "The revision that it became",
        {
            "session_id": SESSION_ID,
            "revision": 5,
            "modification_type": "minor",
            "changed_paths": ["/resume/profile/headline"],
            "message": "Changed by hand",
        },
    ),
    202: accepted(session_id=SESSION_ID),
    400: error(
        400, "bad_request", "patch.0.op: must be one of add, remove, replace, move, copy, test"
    ),
    404: _NONE,
    409: error(409, "conflict", "The résumé is at revision 5, not 4. Load it again."),
    410: GONE,
    413: error(413, "too_large", "The résumé would become too large."),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another body."),
    429: too_many(error(429, "rate_limited", _RATE), error(429, "queue_full", QUEUE)),
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}
REVISIONS: Responses = {
    **COMMON,
    200: example("All of them", {"session_id": SESSION_ID, "total": 1, "revisions": [_REVISION]}),
    404: _NONE,
}
STEP: Responses = {
    **COMMON,
    200: example(
        "The revision",
        {
            "session_id": SESSION_ID,
            **_REVISION,
            "patch": [_OP],
            "inverse": [{"op": "remove", "path": "/resume/skills/skills-1/keywords/3"}],
        },
    ),
    404: error(404, "not_found", "There is no such revision."),
}
