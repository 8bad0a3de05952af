"""Examples for sessions of conversations."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    NEW_SESSIONS,
    SESSION_ID,
    Responses,
    error,
    example,
)

CREATE_SESSION: Responses = {
    **COMMON,
    200: example(
        "The new session",
        {
            "session_id": SESSION_ID,
            "name": "session_20261121_103045",
            "subject": "hw.evt.0f3b0a6de1c24a5b9d7c8e2f4a6b8c0d.>",
        },
    ),
    400: error(400, "bad_json", "The body is not valid JSON."),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another body."),
    429: NEW_SESSIONS,
}
