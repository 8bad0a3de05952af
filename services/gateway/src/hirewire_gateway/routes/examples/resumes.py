"""Examples for reading a résumé."""

from typing import Any

from hirewire_gateway.routes.examples.common import (
    COMMON,
    JOB_ID,
    RATE,
    RESUME_ID,
    SESSION_ID,
    Responses,
    accepted,
    error,
    example,
    too_many,
)

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
    "resume_id": RESUME_ID,
    "job_id": JOB_ID,
    "session_id": SESSION_ID,
}


def _unread(status: int, code: str, detail: str) -> dict[str, Any]:
    return error(status, code, detail, success=False, details=detail)


PARSE: Responses = {
    **COMMON,
    200: example("The résumé as it was read", _PARSED),
    202: accepted(session_id=SESSION_ID),
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
