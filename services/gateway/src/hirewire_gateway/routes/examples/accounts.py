"""Examples for the routes about a signed-in user's account."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    TOO_MANY,
    Responses,
    accepted,
    error,
    example,
)

_USER = "0b8f2d54-6a1e-4c0b-8f5a-2f7f6f1f0c11"
_RESUME = "7d444840-9dc0-51d1-b245-5ffdce74fad2"
_SESSION = "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c"
_ROW = {
    "id": _RESUME,
    "user_id": _USER,
    "file_name": "cv.pdf",
    "file_url": "https://files.example.com/hirewire/uploads/…?X-Amz-Expires=300&X-Amz-Signature=…",
    "file_size_bytes": 45678,
    "parsed_json": {"name": "Jane Roe", "email": "jane@example.com", "skills": ["Python"]},
    "created_at": "2026-11-21T10:30:46.001Z",
}
_COMMON: Responses = {**COMMON, 401: error(401, "not_signed_in", "Not authenticated")}

UPLOAD: Responses = {
    **_COMMON,
    200: example(
        "The row", {**_ROW, "success": True, "resume_id": _RESUME, "session_id": _SESSION}
    ),
    202: accepted(session_id=_SESSION),
    400: error(400, "missing_file", "file: send the file as multipart/form-data in 'file'."),
    409: error(409, "cancelled", "This was cancelled before it was done."),
    413: error(413, "too_large", "'cv.pdf' is larger than 10 MiB. Send a smaller file."),
    415: error(415, "unsupported_type", "'cv.exe': files of type .exe are not read."),
    422: error(422, "encrypted", "The PDF is protected by a password. Remove it."),
    429: TOO_MANY,
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
    502: error(502, "worker_crashed", "This file stops the program that reads it."),
}
RESUMES: Responses = {**_COMMON, 200: example("The rows", [_ROW])}
EXPORT: Responses = {
    **_COMMON,
    200: example(
        "Everything",
        {
            "account": {"user_id": _USER, "email": "jane@example.com", "full_name": "Jane Roe"},
            "sessions": [{"name": "session_20261121_103045"}],
            "resumes": [{"id": _RESUME, "file_name": "cv.pdf"}],
            "recordings": [
                {
                    "session": "session_20261121_103045",
                    "analysis_id": _SESSION,
                    "question": "What did you improve at work?",
                    "job_context": {"role": "Cook"},
                    "created_at": "2026-11-21T10:30:45.123Z",
                    "recording_url": "…",
                    "report_urls": {"html": "…", "pdf": "…"},
                    "result": {"transcript": {"text": "I moved our billing …"}},
                }
            ],
            "links": [
                {"session": "session_20261121_103045", "path": "raw_resumes/cv.pdf", "url": "…"}
            ],
        },
    ),
}
ERASE: Responses = {
    **_COMMON,
    200: example("What was there", {"status": "erased", "rows": 14, "objects": 6, "messages": 9}),
}
