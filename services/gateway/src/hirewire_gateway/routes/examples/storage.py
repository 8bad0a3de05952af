"""Examples for the routes that store uploads."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    NEW_SESSIONS,
    TOO_MANY,
    Responses,
    accepted,
    error,
    example,
)

_NAME = "session_20261121_103045"
_PATH = f"jane@example.com/{_NAME}/"
_LINK = "https://files.example.com/hirewire/uploads/…?X-Amz-Expires=300&X-Amz-Signature=…"
_NO_SESSION = error(404, "not_found", "This session does not exist, or is not yours.")
_CURRENT = {
    "status": "success",
    "session_id": _NAME,
    "session_path": _PATH,
    "user_id": "jane@example.com",
    "message": "Current session",
}
_SESSION = {
    **_CURRENT,
    "message": "New session created",
    "id": "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c",
}
_FILE = {
    "filename": "cv.pdf",
    "file_path": f"{_PATH}raw_resumes/cv.pdf",
    "url": _LINK,
    "job_id": "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",
    "status": "parsed",
    "resume_id": "7d444840-9dc0-51d1-b245-5ffdce74fad2",
}

CREATE: Responses = {
    **COMMON,
    200: example("The new session", _SESSION),
    400: error(400, "bad_request", "Idempotency-Key must have 1 to 255 printable characters."),
    422: error(422, "idempotency_mismatch", "This Idempotency-Key was used with another request."),
    429: NEW_SESSIONS,
}
CURRENT: Responses = {
    **COMMON,
    200: example("The newest session", _CURRENT),
    429: NEW_SESSIONS,
}
LIST: Responses = {
    **COMMON,
    200: example(
        "The caller's sessions",
        {
            "status": "success",
            "user_id": "jane@example.com",
            "sessions": [
                {
                    "session_id": _NAME,
                    "created": "2026-11-21T10:30:45.123Z",
                    "blob_count": 2,
                    "resumes": 1,
                }
            ],
            "total": 1,
        },
    ),
}
FILES: Responses = {
    **COMMON,
    200: example(
        "Its files",
        {
            "status": "success",
            "session_id": _NAME,
            "files": ["processed/cv.pdf.txt", "raw_resumes/cv.pdf"],
            "total": 2,
            "details": [
                {
                    "path": "raw_resumes/cv.pdf",
                    "filename": "cv.pdf",
                    "size": 48213,
                    "media_type": "application/pdf",
                    "created": "2026-11-21T10:30:46.001Z",
                    "url": _LINK,
                }
            ],
        },
    ),
    404: _NO_SESSION,
}
DELETE: Responses = {
    **COMMON,
    200: example("What was there", {"status": "success", "session_id": _NAME, "deleted_blobs": 2}),
    404: _NO_SESSION,
}
UPLOAD: Responses = {
    **COMMON,
    200: example(
        "The first file, and each in `files`",
        {
            "status": "success",
            **{name: _FILE[name] for name in ("filename", "url", "file_path")},
            "session_id": _NAME,
            "session_path": _PATH,
            "files": [_FILE],
        },
    ),
    202: accepted(session_id=_NAME),
    400: error(400, "unsupported_type", "'cv.exe': files of this type are not kept."),
    404: _NO_SESSION,
    413: error(413, "too_large", "The request is larger than 15 MiB. Send a smaller file."),
    422: error(422, "corrupt", "'cvs.zip' is not a ZIP that can be opened."),
    429: TOO_MANY,
}
UPLOADS: Responses = {
    **COMMON,
    200: example(
        "The uploaded files",
        {"status": "success", "session_id": _NAME, "files": ["raw_resumes/cv.pdf"], "count": 1},
    ),
    404: _NO_SESSION,
    429: NEW_SESSIONS,
}
