"""Examples for the routes of the clients that bring a language model."""

from hirewire_gateway.routes.examples.common import (
    COMMON,
    QUEUE_FULL,
    Responses,
    accepted,
    error,
    example,
)

_SESSION = "9f1c7c0e-4b7d-4c61-9b0e-6f6d1d0a2b3c"
_RESUME = "7d444840-9dc0-51d1-b245-5ffdce74fad2"
_SECTIONS = {
    "personal_details": {"name": "Jane Roe", "email": "jane@example.com", "phone": "", "links": []},
    "summary": "",
    "work_experience": [
        {
            "id": "experience-1",
            "company": "Acme Ltd",
            "position": "Engineer",
            "location": "",
            "start_date": "2021-03",
            "end_date": "present",
            "description": ["Built the billing service."],
        }
    ],
    "education": [],
    "projects": [],
    "skills": ["Python", "PostgreSQL"],
    "resume_id": _RESUME,
    "session_id": _SESSION,
}
SESSION_COMMON: Responses = {
    **COMMON,
    401: error(
        401, "missing_session", "No session was shown. Create one, and send its id as X-Session-ID."
    ),
}
_NONE_YET = error(404, "not_found", "There is no résumé in this session yet. Upload one first.")

UPLOAD: Responses = {
    **SESSION_COMMON,
    200: example("The résumé as it was read", _SECTIONS),
    202: accepted(session_id=_SESSION),
    400: error(400, "missing_file", "file: send the file as multipart/form-data in 'file'."),
    409: error(409, "cancelled", "This was cancelled before it was done."),
    413: error(413, "too_large", "'cv.pdf' is larger than 10 MiB. Send a smaller file."),
    415: error(415, "unsupported_type", "'cv.exe': files of type .exe are not read."),
    422: error(422, "encrypted", "The PDF is protected by a password. Remove it."),
    429: QUEUE_FULL,
    500: error(500, "internal", "Something went wrong on our side; it is recorded."),
    502: error(502, "worker_crashed", "This file stops the program that reads it."),
}
SECTIONS: Responses = {
    **SESSION_COMMON,
    200: example("The latest résumé", {**_SECTIONS, "total_resumes_in_session": 1}),
    404: _NONE_YET,
}
REVISE: Responses = {
    **SECTIONS,
    400: error(400, "bad_request", "skills.0: Input should be a valid string"),
    409: error(409, "conflict", "The résumé is being changed by others. Try again."),
    413: error(413, "too_large", "The request is larger than 15 MiB. Send a smaller file."),
}
RESUMES: Responses = {
    **SESSION_COMMON,
    200: example(
        "The résumés",
        {
            "session_id": _SESSION,
            "total_resumes": 1,
            "resumes": [
                {
                    "resume_id": _RESUME,
                    "name": "Jane Roe",
                    "email": "jane@example.com",
                    "sections": ["work_experience", "skills"],
                    "has_work_experience": True,
                    "has_education": False,
                    "has_projects": False,
                    "has_skills": True,
                    "filename": "cv.pdf",
                    "created_at": "2026-11-21T10:30:46.001Z",
                }
            ],
        },
    ),
}
RESUME: Responses = {
    **SESSION_COMMON,
    200: example("The résumé", _SECTIONS),
    404: error(404, "not_found", "This résumé does not exist, or is not in this session."),
}
