"""Examples for documents and themes."""

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
from hirewire_gateway.routes.examples.workshop import SESSION_COMMON

MANY = too_many(
    error(429, "rate_limited", "Too many documents: at most 5 a minute. Try again in 20 seconds."),
    error(429, "queue_full", "Too many of your requests are waiting. Try again in a few seconds."),
)
_FAULTS: Responses = {
    409: error(409, "cancelled", "This was cancelled before it was done."),
    410: GONE,
    413: error(413, "too_large", "This is too much for one document. Shorten it."),
    422: error(422, "empty", "There is no résumé yet. Tell something about you first."),
    429: MANY,
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
    502: error(
        502, "not_faithful", "The document was not made, because 1 of its 40 fields is lost."
    ),
}
_MADE = {
    "success": True,
    "download_url": "https://files.example.com/hirewire/documents/…?X-Amz-Signature=…",
    "filetype": "pdf",
    "filename": "Jane Roe - Résumé.pdf",
    "fit": {"fits": True, "k": 0.775, "size": 10.5, "fill": 0.98, "pages": 1},
    "readback": {"fields": 74, "found": 74},
    "warnings": [],
    "session_id": SESSION_ID,
    "template": "modern",
}
_WRITTEN = {
    "letter": {
        "recipient": ["Acme Ltd", "Ms Anna Schmidt"],
        "place_and_date": "November 21, 2026",
        "subject": "Application: Platform engineer",
        "salutation": "Dear Ms Schmidt,",
        "paragraphs": [
            "I am applying for the position of Platform engineer at Acme Ltd. "
            "I currently work as Site reliability engineer at Globex.",
            "At Globex, I moved 40 services to Kubernetes.",
        ],
        "closing": "Sincerely,",
    },
    "provider_used": "builtin",
}

DOCX: Responses = {
    **COMMON,
    200: example(
        "The document; or `success: false` and why not",
        {"docx_base64": "UEsDBBQ…", "session_id": SESSION_ID, "success": True, "error": None},
    ),
    202: accepted(session_id=SESSION_ID),
    404: error(404, "not_found", "This session does not exist, or is not yours."),
    410: GONE,
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another body."),
    429: MANY,
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
}
GENERATE: Responses = {
    **SESSION_COMMON,
    **_FAULTS,
    200: example("Where the file is", _MADE),
    202: accepted(session_id=SESSION_ID),
    400: error(400, "bad_request", "template: must be one of classic, modern, ledger, …"),
    404: error(
        404, "not_found", "There is no résumé in this session yet. Upload or send one first."
    ),
}
LETTER: Responses = {
    **GENERATE,
    200: example(
        "Where the file is, and what it says: edit `paragraphs` and send them again as `body`",
        {**_MADE, "filename": "Jane Roe - Cover letter.pdf", **_WRITTEN},
    ),
    400: error(400, "bad_request", "job_description: must have at most 20000 characters"),
}
TEMPLATES: Responses = {
    **COMMON,
    200: example(
        "The themes, and what can be chosen beside them",
        {
            "templates": [
                {
                    "name": "modern",
                    "title": "Modern",
                    "description": "Sans serif with one colour.",
                    "ats_safe": True,
                    "columns": 1,
                    "accent": "#1f4e79",
                    "fonts": "Source Sans 3",
                    "preview_url": "/api/v1/templates/modern/preview.png",
                    "letter_preview_url": "/api/v1/templates/modern/preview.png?letter=true",
                }
            ],
            "fonts": ["Source Sans 3"],
            "options": {"paper": ["auto", "a4", "letter"]},
        },
    ),
}
PREVIEW: Responses = {
    **COMMON,
    200: {
        "description": "The first page",
        "content": {
            "image/png": {
                "schema": {"type": "string", "format": "binary"},
                "example": "the bytes of a PNG",
            }
        },
    },
    404: error(404, "not_found", "There is no such theme."),
}
